/** Packing (打包): writes a ZIP archive in one go; entries of another archive byte for byte, or made anew from pieces as they come. */
import { type ByteSource, UnreadableFile } from '../source.ts';
import { viewOf, type ZipEntry } from './archive.ts';
import { checksum } from './checksum.ts';
import { through } from './unpack.ts';

/** Takes bytes; resolves when more may come. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

const pieceSize = 262_144;

/** The first of January 1980, midnight, as archives write it. */
const earliest = 0x00210000;

/** Writes one archive. */
export class Packer {
  readonly #write: WriteBytes;
  readonly #records: Uint8Array[] = [];
  #at = 0;

  constructor(write: WriteBytes) {
    this.#write = write;
  }

  /** Writes an entry of another archive as it stands there, header and all. */
  async copy(source: ByteSource, entry: ZipEntry): Promise<void> {
    const record = entry.record.slice();
    viewOf(record).setUint32(42, this.#at, true);
    for (let at = entry.start; at < entry.end; at += pieceSize)
      await this.#put(await source.read(at, Math.min(pieceSize, entry.end - at)));
    this.#records.push(record);
  }

  /** Writes an entry with the name and date of another one, and other bytes. */
  async replace(entry: ZipEntry, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const old = viewOf(entry.record);
    const name = entry.record.subarray(46, 46 + old.getUint16(28, true));
    // Sizes and checksum are known only behind the bytes: bit 3 says that they stand there.
    const flags = (old.getUint16(8, true) & 0x0800) | 8;
    const date = old.getUint32(12, true);
    await this.#putPacked({ name, flags, date }, entry.record.subarray(0, 46), pieces);
  }

  /** Writes an entry of a new archive, whose name is in ASCII; it is dated as early as an archive can be. */
  async add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const record = new Uint8Array(46);
    const view = viewOf(record);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, 20, true);
    view.setUint32(12, earliest, true);
    view.setUint16(28, name.length, true);
    await this.#putPacked({ name: new TextEncoder().encode(name), flags: 8, date: earliest }, record, pieces);
  }

  /** Writes header and bytes, and keeps the record for the directory, made of the given one. */
  async #putPacked(
    { name, flags, date }: { readonly name: Uint8Array; readonly flags: number; readonly date: number },
    base: Uint8Array,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const start = this.#at;
    await this.#put(localHeader(name, flags, date));
    const counted = { sum: 0, size: 0 };
    const from = this.#at;
    for await (const bytes of through(new CompressionStream('deflate-raw'), count(pieces, counted)))
      await this.#put(bytes);
    const packed = this.#at - from;
    if (Math.max(counted.size, this.#at) > 0xffffffff) throw new UnreadableFile('the result would have more than 4 GB');
    await this.#put(numbers([0x08074b50, counted.sum, packed, counted.size]));
    const record = new Uint8Array(46 + name.length);
    record.set(base);
    record.set(name, 46);
    const view = viewOf(record);
    view.setUint16(6, 20, true);
    view.setUint16(8, flags, true);
    view.setUint16(10, 8, true);
    for (const [place, value] of [
      [16, counted.sum],
      [20, packed],
      [24, counted.size],
      [30, 0],
      [42, start],
    ] as const)
      view.setUint32(place, value, true);
    this.#records.push(record);
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const from = this.#at;
    for (const record of this.#records) await this.#put(record);
    if (this.#at > 0xffffffff || this.#records.length > 0xfffe)
      throw new UnreadableFile('the result would have more than 4 GB');
    const end = new Uint8Array(22);
    const view = viewOf(end);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, this.#records.length, true);
    view.setUint16(10, this.#records.length, true);
    view.setUint32(12, this.#at - from, true);
    view.setUint32(16, from, true);
    await this.#put(end);
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#at += bytes.length;
    await this.#write(bytes);
  }
}

async function* count(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  counted: { sum: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const bytes of pieces) {
    counted.sum = checksum(bytes, counted.sum);
    counted.size += bytes.length;
    yield bytes;
  }
}

function localHeader(name: Uint8Array, flags: number, date: number): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(8, 8, true);
  view.setUint32(10, date, true);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = viewOf(bytes);
  for (const [place, value] of values.entries()) view.setUint32(place * 4, value, true);
  return bytes;
}
