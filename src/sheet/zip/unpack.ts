/** Unpacking (解压): the bytes of one entry, piece by piece, and proven by its checksum. */
import { type ByteSource, UnreadableFile } from '../source.ts';
import { viewOf, type ZipEntry } from './archive.ts';
import { checksum } from './checksum.ts';

const pieceSize = 65_536;

/** The bytes of an entry. Throws `UnreadableFile` where they are damaged, encrypted, or packed in a way that workbooks never are. */
export async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new UnreadableFile(`the file is protected: ${entry.name} needs a password`);
  if (entry.method !== 0 && entry.method !== 8)
    throw new UnreadableFile(`${entry.name} is packed in a way (${entry.method}) that cannot be read`);
  let [sum, size] = [0, 0];
  for await (const bytes of guard(
    entry.name,
    entry.method === 0 ? packed(source, entry) : inflate(packed(source, entry)),
  )) {
    sum = checksum(bytes, sum);
    size += bytes.length;
    yield bytes;
  }
  if (sum !== entry.crc || size !== entry.size) throw damage(entry.name);
}

function damage(name: string): UnreadableFile {
  return new UnreadableFile(`the file is damaged: ${name} cannot be unpacked`);
}

async function* guard(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof TypeError ? damage(name) : error;
  }
}

/** The bytes of an entry as they are packed. */
async function* packed(source: ByteSource, { name, start, packedSize }: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = viewOf(await source.read(start, 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw damage(name);
  let at = start + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const end = at + packedSize;
  while (at < end) {
    const bytes = await source.read(at, Math.min(pieceSize, end - at));
    if (bytes.length === 0) throw damage(name);
    at += bytes.length;
    yield bytes;
  }
}

async function* inflate(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* through(new DecompressionStream('deflate-raw'), pieces);
}

/** Sends pieces through a stream that changes them; what comes out is given on as it comes. */
export async function* through(
  stream: CompressionStream | DecompressionStream,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = (async () => {
    for await (const bytes of pieces) await writer.write(bytes as Uint8Array<ArrayBuffer>);
    await writer.close();
  })();
  // Whoever reads meets the same failure; it must not be left unheard meanwhile.
  written.catch((error) => writer.abort(error).catch(() => undefined));
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await written;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
