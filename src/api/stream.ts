/** Streams: lines in, lines out, with back-pressure and a bound on what is held; and bodies read up to a limit. */
import { type LineCheck, longestLine } from '../sheet/lines.ts';

/** The characters gathered before a chunk is sent on. */
const chunkSize = 16_384;

/** Sends each line of a stream through `check`; results go out as soon as a chunk of them is full or the input pauses. */
export function streamLines(body: ReadableStream<Uint8Array> | null, check: LineCheck): ReadableStream<Uint8Array> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  let number = 0;
  const take = (line: string): string => {
    number += 1;
    const result = check(line.endsWith('\r') ? line.slice(0, -1) : line, number);
    return result === null ? '' : `${result}\n`;
  };
  return new ReadableStream<Uint8Array>(
    {
      // A pull that sends nothing is not followed by another: it goes on reading until there is something to send.
      pull: async (controller) => {
        for (;;) {
          const { done, value } = reader === undefined ? { done: true, value: undefined } : await reader.read();
          const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
          const lines = (rest + text).split('\n');
          rest = done ? '' : keepShort(lines.pop() ?? '');
          let out = '';
          let sent = false;
          const send = (): void => {
            controller.enqueue(encoder.encode(out));
            out = '';
            sent = true;
          };
          for (const line of lines) {
            out += take(line);
            if (out.length > chunkSize) send();
          }
          if (out !== '') send();
          if (done) return controller.close();
          if (sent) return;
        }
      },
      cancel: async (reason) => {
        await reader?.cancel(reason);
      },
    },
    { highWaterMark: 1 },
  );
}

/** An unfinished line that is too long already is cut: it will be refused by its number whatever follows. */
function keepShort(line: string): string {
  return line.length > 2 * longestLine ? line.slice(0, longestLine + 1) : line;
}

/** A body as text, or null where it has more bytes than the limit. */
export async function readLimited(body: ReadableStream<Uint8Array> | null, most: number): Promise<string | null> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
