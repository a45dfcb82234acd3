/**
 * A store of records (记录) of a bounded number of bytes, outside of the heap: one after another in a ring, each found by its text and two numbers.
 * Where the ring is full, the oldest gives way; what is asked for shortly before its turn is laid down anew.
 */

/** A header of so many whole numbers: size, hash, the next record of the bucket, length of the text, both numbers, information, segments. */
const header = 8;
const field = { size: 0, hash: 1, next: 2, length: 3, one: 4, other: 5, info: 6, segments: 7 } as const;
/** The bits of the number of buckets, and the whole numbers to begin with. */
const bucketBits = 16;
const fewest = 16_384;
/** The most records of a bucket; where records are many, a bucket has two or three. */
const mostInBucket = 64;
/** The share of the ring, ahead of where it is written, in which what is asked for is laid down anew. */
const renewed = 0.25;

export class RecordStore {
  readonly #most: number;
  readonly #buckets = new Int32Array(1 << bucketBits);
  #words: Int32Array<ArrayBuffer>;
  #units: Uint16Array<ArrayBuffer>;
  #bytes: Uint8Array<ArrayBuffer>;
  /** Where the next record is laid; where the oldest of the former round begins, and where those end. */
  #head = 0;
  #tail = 0;
  #end = 0;

  /** @param bytes the most that are held. */
  constructor(bytes: number) {
    this.#most = bytes >> 2;
    this.#words = new Int32Array(Math.min(fewest, this.#most));
    this.#units = new Uint16Array(this.#words.buffer);
    this.#bytes = new Uint8Array(this.#words.buffer);
  }

  /** The bytes that are held. */
  get weight(): number {
    return this.#bytes.length + this.#buckets.byteLength;
  }

  /** Where the record of a text and two numbers lies; -1 where there is none. It stays there until the next `add` or `find`. */
  find(text: string, one: number, other: number): number {
    const hash = hashOf(text, one, other);
    const words = this.#words;
    for (let at = this.#bucket(hash); at > 0; at = words[at - 1 + field.next] ?? 0) {
      const place = at - 1;
      if (words[place + field.hash] !== hash || !this.#is(place, text, one, other)) continue;
      return this.#isNext(place) ? this.#renew(place) : place;
    }
    return -1;
  }

  /** Adds a record with its segments, whole numbers, and bytes; none where it would take more than a quarter of all. */
  add(
    text: string,
    one: number,
    other: number,
    info: number,
    segments: readonly number[],
    bytes: readonly Uint8Array[],
  ): void {
    const length = bytes.reduce((sum, part) => sum + part.length, 0);
    const unitsEnd = header + ((text.length + 1) >> 1);
    const size = unitsEnd + segments.length + ((length + 3) >> 2);
    const hash = hashOf(text, one, other);
    if (size > this.#most >> 2 || this.#isCrowded(hash)) return;
    const place = this.#reserve(size);
    const words = this.#words;
    words[place + field.size] = size;
    words[place + field.hash] = hash;
    words[place + field.length] = text.length;
    words[place + field.one] = one;
    words[place + field.other] = other;
    words[place + field.info] = info;
    words[place + field.segments] = segments.length;
    for (let at = 0; at < text.length; at += 1) this.#units[2 * (place + header) + at] = text.charCodeAt(at);
    for (let at = 0; at < segments.length; at += 1) words[place + unitsEnd + at] = segments[at] ?? 0;
    let to = 4 * (place + unitsEnd + segments.length);
    for (const part of bytes) {
      this.#bytes.set(part, to);
      to += part.length;
    }
    this.#link(place);
  }

  infoOf(place: number): number {
    return this.#words[place + field.info] ?? 0;
  }

  /** How many segments a record has, and the one at a place among them. */
  segmentsOf(place: number): number {
    return this.#words[place + field.segments] ?? 0;
  }

  segmentAt(place: number, at: number): number {
    return this.#words[this.#segmentsBegin(place) + at] ?? 0;
  }

  /** Where the bytes of a record begin, of all that are held. */
  bytesBegin(place: number): number {
    return 4 * (this.#segmentsBegin(place) + this.segmentsOf(place));
  }

  /** All bytes that are held, until the next `add` or `find`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  #segmentsBegin(place: number): number {
    return place + header + (((this.#words[place + field.length] ?? 0) + 1) >> 1);
  }

  #bucket(hash: number): number {
    return this.#buckets[(hash >>> 8) & ((1 << bucketBits) - 1)] ?? 0;
  }

  /** Whether a bucket has as many records as it may: texts that were made to share one must not slow down all others. */
  #isCrowded(hash: number): boolean {
    let count = 0;
    for (let at = this.#bucket(hash); at > 0; at = this.#words[at - 1 + field.next] ?? 0) count += 1;
    return count >= mostInBucket;
  }

  #is(place: number, text: string, one: number, other: number): boolean {
    const words = this.#words;
    if (words[place + field.length] !== text.length) return false;
    if (words[place + field.one] !== one || words[place + field.other] !== other) return false;
    const begin = 2 * (place + header);
    for (let at = 0; at < text.length; at += 1) if (this.#units[begin + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #link(place: number): void {
    const bucket = ((this.#words[place + field.hash] ?? 0) >>> 8) & ((1 << bucketBits) - 1);
    this.#words[place + field.next] = this.#buckets[bucket] ?? 0;
    this.#buckets[bucket] = place + 1;
  }

  /** Takes a record out of its bucket; one that was taken out before is not there. */
  #unlink(place: number): void {
    const bucket = ((this.#words[place + field.hash] ?? 0) >>> 8) & ((1 << bucketBits) - 1);
    let before = -1;
    for (let at = (this.#buckets[bucket] ?? 0) - 1; at >= 0; at = (this.#words[at + field.next] ?? 0) - 1) {
      if (at !== place) {
        before = at;
        continue;
      }
      const next = this.#words[place + field.next] ?? 0;
      if (before < 0) this.#buckets[bucket] = next;
      else this.#words[before + field.next] = next;
      return;
    }
  }

  /** Whether the turn of a record to give way comes soon. */
  #isNext(place: number): boolean {
    const size = this.#words.length;
    const ahead = place < this.#head ? place - this.#head + size : place - this.#head;
    return size === this.#most && ahead < renewed * size;
  }

  #renew(place: number): number {
    this.#unlink(place);
    const size = this.#words[place + field.size] ?? 0;
    const to = this.#reserve(size);
    this.#words.copyWithin(to, place, place + size);
    this.#link(to);
    return to;
  }

  /** Makes room for a record; gives its place. */
  #reserve(size: number): number {
    while (this.#head + size > this.#words.length && this.#words.length < this.#most) this.#grow();
    if (this.#head + size > this.#words.length) {
      this.#giveWay(this.#end);
      this.#end = this.#head;
      this.#tail = 0;
      this.#head = 0;
    }
    this.#giveWay(this.#head + size);
    const place = this.#head;
    this.#head += size;
    return place;
  }

  /** Takes out the records of the former round that begin before a place. */
  #giveWay(to: number): void {
    while (this.#tail < this.#end && this.#tail < to) {
      this.#unlink(this.#tail);
      this.#tail += this.#words[this.#tail + field.size] ?? header;
    }
  }

  /** Grows before the first round is over: all records stay where they are. */
  #grow(): void {
    const larger = new Int32Array(Math.min(this.#most, 2 * this.#words.length));
    larger.set(this.#words);
    this.#words = larger;
    this.#units = new Uint16Array(larger.buffer);
    this.#bytes = new Uint8Array(larger.buffer);
  }
}

function hashOf(text: string, one: number, other: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x2c1b3c6d)) | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
