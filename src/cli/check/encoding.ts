/** Encodings (编码): what a text file is written in. UTF-8 where it is valid, else GB18030 (which holds GBK and GB2312), told by all its bytes. */
import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const chunkSize = 1 << 20;

/** Tells the encoding of a file: by its byte order mark, else the first of UTF-8 and GB18030 that it is valid in; else UTF-8. */
export async function tellEncoding(path: string): Promise<Encoding> {
  const marked = await readMark(path);
  if (marked !== null) return marked;
  if (await isValid(path, 'utf-8')) return 'utf-8';
  return (await isValid(path, 'gb18030')) ? 'gb18030' : 'utf-8';
}

async function readMark(path: string): Promise<Encoding | null> {
  for await (const head of createReadStream(path, { end: 1 })) {
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  }
  return null;
}

async function isValid(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }))
      decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file or of standard input, in chunks; `seen` is told of the bytes read. */
export async function* readText(
  input: NodeJS.ReadableStream,
  encoding: Encoding,
  seen: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    seen(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** Opens a file for `readText`. */
export function openFile(path: string): NodeJS.ReadableStream {
  return createReadStream(path, { highWaterMark: chunkSize });
}
