/** Reading ZIP files (压缩包) by their directory: each entry raw as it is stored, or inflated; nothing is held whole. */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface ZipReader {
  readonly entries: readonly ZipEntry[];
  /** The bytes as stored. */
  readonly raw: (entry: ZipEntry) => Promise<Readable>;
  /** The bytes as they were before packing; `seen` is told of the stored bytes read. */
  readonly content: (entry: ZipEntry, seen?: (bytes: number) => void) => Promise<Readable>;
  /** The whole of a small entry as text; null where there is none of the name. */
  readonly text: (name: string) => Promise<string | null>;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const directorySignature = 0x02014b50;
const longestTail = 65_557;
const unknown32 = 0xffffffff;

/** Opens a ZIP file. Throws a plain message where it is none. */
export async function openZip(path: string): Promise<ZipReader> {
  const file = await open(path);
  try {
    const entries = await readDirectory(file);
    const raw = async (entry: ZipEntry): Promise<Readable> => {
      const start = await findData(path, entry);
      return createReadStream(
        path,
        entry.packedSize === 0 ? { start, end: start - 1 } : { start, end: start + entry.packedSize - 1 },
      );
    };
    const content: ZipReader['content'] = async (entry, seen) => {
      if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way`);
      const source = await raw(entry);
      if (seen !== undefined) source.on('data', (bytes) => seen(bytes.length));
      if (entry.method === 0) return source;
      const inflate = createInflateRaw();
      source.once('error', (error) => inflate.destroy(error));
      return source.pipe(inflate);
    };
    const text = async (name: string): Promise<string | null> => {
      const entry = entries.find((one) => one.name === name);
      if (entry === undefined) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of await content(entry)) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    };
    return { entries, raw, content, text };
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - longestTail);
  const tail = await readAt(file, tailStart, size - tailStart);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at -= 1;
  if (at < 0) throw new Error('it is no workbook: an .xlsx file is a ZIP file, and this is none');
  let [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (at >= 20 && tail.readUInt32LE(at - 20) === locator64Signature) {
    const end = await readAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end.readUInt32LE(0) !== end64Signature) throw new Error('its ZIP directory is damaged');
    [count, length, start] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place))) as [
      number,
      number,
      number,
    ];
  }
  return readEntries(await readAt(file, start, length), count);
}

function readEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directorySignature)
      throw new Error('its ZIP directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      directory.readUInt16LE(at + place),
    ) as [number, number, number];
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = [24, 20, 42].map((place) => directory.readUInt32LE(at + place));
    const [size = 0, packedSize = 0, offset = 0] = widen(sizes, extra);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      ...{
        method: directory.readUInt16LE(at + 10),
        checksum: directory.readUInt32LE(at + 16),
        packedSize,
        size,
        offset,
      },
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Sizes that do not fit 32 bits stand in the ZIP64 field, in order. */
function widen(sizes: readonly number[], extra: Buffer): number[] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let place = field + 4;
  return sizes.map((size) => {
    if (size !== unknown32 || place + 8 > extra.length) return size;
    place += 8;
    return Number(extra.readBigUInt64LE(place - 8));
  });
}

/** Where the data of an entry begin: its local header may be longer than the directory says. */
async function findData(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = await readAt(file, entry.offset, 30);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('the file ends too early');
  return buffer;
}
