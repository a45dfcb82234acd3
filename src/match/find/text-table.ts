/**
 * A table of texts (文本表): a number for each text, found by its hash in one flat array. A title is looked up piece by piece, mostly in vain: that
 * costs one look here, where a map of strings follows several pointers.
 */

const fewestBits = 10;

export class TextTable {
  /** The texts by their numbers. */
  readonly #texts: string[] = [];
  #bits = fewestBits;
  /** Slots of two: a hash, and the number of its text plus one; never more than half full. */
  #slots = new Int32Array(2 << fewestBits);

  /** How many texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text; -1 where it was not added. */
  find(text: string): number {
    const hash = hashOf(text);
    const mask = (2 << this.#bits) - 1;
    for (let at = this.#slotOf(hash); ; at = (at + 2) & mask) {
      const number = (this.#slots[at + 1] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.#slots[at] === hash && this.#texts[number] === text) return number;
    }
  }

  /** The number of a text, which is added where it is new: the first is 0, the next 1. */
  add(text: string): number {
    const known = this.find(text);
    if (known >= 0) return known;
    this.#texts.push(text);
    this.#put(hashOf(text), this.#texts.length);
    if (2 * this.#texts.length > 1 << this.#bits) this.#grow();
    return this.#texts.length - 1;
  }

  #slotOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> (32 - this.#bits)) << 1;
  }

  #put(hash: number, number: number): void {
    const mask = (2 << this.#bits) - 1;
    let at = this.#slotOf(hash);
    while ((this.#slots[at + 1] ?? 0) > 0) at = (at + 2) & mask;
    this.#slots[at] = hash;
    this.#slots[at + 1] = number;
  }

  #grow(): void {
    const held = this.#slots;
    this.#bits += 1;
    this.#slots = new Int32Array(2 << this.#bits);
    for (let at = 0; at < held.length; at += 2) {
      const number = held[at + 1] ?? 0;
      if (number > 0) this.#put(held[at] ?? 0, number);
    }
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
