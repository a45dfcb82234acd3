/**
 * A ZIP archive (压缩包) by its directory: the entries, and where the bytes of each stand, headers included, so that an entry can be
 * copied without being unpacked. (Libraries that read and write ZIP pack anew; only untouched bytes are surely the same.)
 */
import { type ByteSource, UnreadableFile } from '../source.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header begins, and where the next entry or the directory does. */
  readonly start: number;
  readonly end: number;
  /** The record of the directory as it stands. */
  readonly record: Uint8Array;
}

const endSize = 22;
const longestComment = 65_535;
const damaged = 'the file is damaged: its list of parts cannot be read';

/** Reads the directory; the entries in its order. Throws `UnreadableFile` where it is damaged or larger than a workbook can be. */
export async function readArchive(source: ByteSource): Promise<ZipEntry[]> {
  const tailFrom = Math.max(0, source.size - endSize - longestComment);
  const tail = viewOf(await source.read(tailFrom, source.size - tailFrom));
  let at = tail.byteLength - endSize;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new UnreadableFile('the file is damaged: it ends before its list of parts');
  const { count, from, size } = await locate(source, tail, at, tailFrom);
  if (from + size > source.size) throw new UnreadableFile(damaged);
  const directory = viewOf(await source.read(from, size));
  const records = [...readRecords(directory, count)];
  const starts = records
    .map(({ start }) => start)
    .concat(from)
    .sort((left, right) => left - right);
  return records.map((record) => ({ ...record, end: starts[upper(starts, record.start)] ?? from }));
}

/** Where the directory stands; a long archive says so in a record of its own before the usual one. */
async function locate(
  source: ByteSource,
  tail: DataView,
  at: number,
  tailFrom: number,
): Promise<{ count: number; from: number; size: number }> {
  const usual = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    from: tail.getUint32(at + 16, true),
  };
  const long = usual.count === 0xffff || usual.size === 0xffffffff || usual.from === 0xffffffff;
  if (!long || at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) return usual;
  const place = Number(tail.getBigUint64(at - 20 + 8, true));
  if (place + 56 > tailFrom + at) throw new UnreadableFile(damaged);
  const record = viewOf(await source.read(place, 56));
  if (record.getUint32(0, true) !== 0x06064b50) throw new UnreadableFile(damaged);
  const number = (offset: number): number => Number(record.getBigUint64(offset, true));
  return { count: number(32), size: number(40), from: number(48) };
}

function* readRecords(directory: DataView, count: number): Generator<Omit<ZipEntry, 'end'>> {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50)
      throw new UnreadableFile(damaged);
    const nameLength = directory.getUint16(at + 28, true);
    const length = 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (at + length > directory.byteLength) throw new UnreadableFile(damaged);
    const record = new Uint8Array(directory.buffer, directory.byteOffset + at, length);
    const start = directory.getUint32(at + 42, true);
    const sizes = readSizes(directory, at, nameLength);
    if (start === 0xffffffff || sizes.size > 0xffffffff)
      throw new UnreadableFile('the file has more than 4 GB, more than can be read here');
    yield {
      name: new TextDecoder().decode(record.subarray(46, 46 + nameLength)),
      method: directory.getUint16(at + 10, true),
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      crc: directory.getUint32(at + 16, true),
      ...sizes,
      ...{ start, record },
    };
    at += length;
  }
}

/** The sizes of an entry; in the extra field where the usual ones are full of ones. */
function readSizes(directory: DataView, at: number, nameLength: number): { packedSize: number; size: number } {
  const usual = { packedSize: directory.getUint32(at + 20, true), size: directory.getUint32(at + 24, true) };
  if (usual.packedSize !== 0xffffffff && usual.size !== 0xffffffff) return usual;
  const from = at + 46 + nameLength;
  const to = from + directory.getUint16(at + 30, true);
  for (let field = from; field + 4 <= to; field += 4 + directory.getUint16(field + 2, true)) {
    if (directory.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      if (place + 8 > to) throw new UnreadableFile(damaged);
      place += 8;
      return Number(directory.getBigUint64(place - 8, true));
    };
    const size = take(usual.size);
    return { size, packedSize: take(usual.packedSize) };
  }
  throw new UnreadableFile(damaged);
}

/** The index of the first of rising numbers that is larger. */
function upper(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A view of bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
