/**
 * An output (输出) of bytes that grows: JSON in UTF-8, put together of parts that were encoded before and of texts that are encoded here.
 * Copying bytes costs a tenth of encoding a text, so whatever comes twice is encoded once.
 */
import { quote } from './words.ts';

const encoder = new TextEncoder();

/** The most bytes in UTF-8 for each unit of a string. */
const longestCharacter = 3;
/** The longest part that is copied byte by byte. */
const shortestCopy = 48;
/** The longest text that is encoded here, in units. */
const longestByHand = 100;

/** A part as bytes. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A part that many outputs have, and where it stands in one. */
export interface Shared {
  readonly part: Uint8Array;
  readonly at: number;
}

export class Output {
  #bytes: Uint8Array;
  #length = 0;
  #shared: Shared[] = [];

  /** @param size the bytes to begin with. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a part. */
  put(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#bytes.length) this.#grow(length);
    this.#bytes.set(part, this.#length);
    this.#length = length;
  }

  /** Adds the bytes from one place to another of some more. */
  putPart(bytes: Uint8Array, from: number, to: number): void {
    const length = this.#length + to - from;
    if (length > this.#bytes.length) this.#grow(length);
    // A call costs more than some bytes do.
    if (to - from > shortestCopy) this.#bytes.set(bytes.subarray(from, to), this.#length);
    else for (let at = from; at < to; at += 1) this.#bytes[this.#length + at - from] = bytes[at] ?? 0;
    this.#length = length;
  }

  /** Adds a part that many answers have, and notes where. */
  putShared(part: Uint8Array): void {
    this.#shared.push({ part, at: this.#length });
    this.put(part);
  }

  /** The shared parts that were noted since this was asked, by their places behind a length. */
  takeShared(from: number): Shared[] {
    const taken = this.#shared;
    this.#shared = [];
    return taken.map(({ part, at }) => ({ part, at: at - from }));
  }

  /** Adds a short text of ASCII characters only. */
  putAscii(text: string): void {
    const length = this.#length + text.length;
    if (length > this.#bytes.length) this.#grow(length);
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length + at] = text.charCodeAt(at);
    this.#length = length;
  }

  /** Adds a text as a JSON string. */
  putString(text: string): void {
    this.putText(quote(text));
  }

  /** Adds a text as it is. */
  putText(text: string): void {
    const most = this.#length + text.length * longestCharacter;
    if (most > this.#bytes.length) this.#grow(most);
    if (text.length <= longestByHand && this.#putShort(text)) return;
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Adds a short text that has room, unit by unit, which takes a fifth of the time that an encoder takes; false where it has surrogates. */
  #putShort(text: string): boolean {
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[to++] = unit;
      else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0xd800 && unit <= 0xdfff) return false;
      else {
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[to++] = 0x80 | (unit & 0x3f);
      }
    }
    this.#length = to;
    return true;
  }

  /** Takes back what was added after a length. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  /** What was added after a length, until the next addition. */
  view(from: number): Uint8Array {
    return this.#bytes.subarray(from, this.#length);
  }

  /** A copy of all that was added; nothing of it is held any more. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
