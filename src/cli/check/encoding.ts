/** Text of a file or of standard input, in chunks. */
import { createReadStream } from 'node:fs';
import type { TextReader } from '../../sheet/text/encoding.ts';

const chunkSize = 1 << 18;

/** The text, decoded by `reader`; `seen` is told of the bytes read. */
export async function* readText(
  input: NodeJS.ReadableStream,
  reader: TextReader,
  seen: (bytes: number) => void,
): AsyncGenerator<string> {
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    seen(bytes.length);
    const text = reader.read(bytes);
    if (text !== '') yield text;
  }
  const rest = reader.end();
  if (rest !== '') yield rest;
}

/** Opens a file for `readText`. */
export function openFile(path: string): NodeJS.ReadableStream {
  return createReadStream(path, { highWaterMark: chunkSize });
}
