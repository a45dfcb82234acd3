/** Shared strings (共享字符串): the texts that a workbook's cells point to by number, kept as bytes, since most are never asked for. */
import type { ByteSource } from '../source.ts';
import type { ZipEntry } from '../zip/archive.ts';
import { unpack } from '../zip/unpack.ts';
import { readEscapes, readXml } from './xml.ts';

const firstSize = 65_536;

/** Texts by number, in one growing store. */
export class SharedStrings {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  #bytes = new Uint8Array(firstSize);
  #ends = new Uint32Array(1_024);
  #count = 0;

  /** Adds the next text. */
  add(text: string): void {
    const from = this.#end(this.#count);
    const most = from + text.length * 3;
    if (most > this.#bytes.length)
      this.#bytes = grow(new Uint8Array(Math.max(most, this.#bytes.length * 2)), this.#bytes);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(from));
    if (this.#count === this.#ends.length) this.#ends = grow(new Uint32Array(this.#count * 2), this.#ends);
    this.#ends[this.#count] = from + written;
    this.#count += 1;
  }

  /** The text of a number; empty where there is none of it. */
  at(number: number): string {
    if (!(number >= 0 && number < this.#count)) return '';
    return this.#decoder.decode(this.#bytes.subarray(this.#end(number), this.#end(number + 1)));
  }

  /** Where the first `count` texts end. */
  #end(count: number): number {
    return count === 0 ? 0 : (this.#ends[count - 1] ?? 0);
  }
}

function grow<T extends Uint8Array | Uint32Array>(larger: T, bytes: T): T {
  larger.set(bytes);
  return larger;
}

/** Reads the shared strings of a workbook; phonetic readings are no part of a text. */
export async function readStrings(source: ByteSource, entry: ZipEntry | null): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (entry === null) return strings;
  let text = '';
  let [inText, phonetic] = [false, false];
  await readXml(entry.name, unpack(source, entry), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 'si') strings.add(readEscapes(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}
