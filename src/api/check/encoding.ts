/** The content coding of a body: as it is, or gzip, which is unpacked as it is read. */
import { type Input, readStream, streamInput } from './input.ts';

/** The codings that are read. */
const encodings = ['identity', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The coding that a `Content-Encoding` names; null where it is not read. */
export function readEncoding(header: string | null): Encoding | null {
  const named = (header ?? '').trim().toLowerCase();
  if (named === '' || named === 'identity') return 'identity';
  return named === 'gzip' || named === 'x-gzip' ? 'gzip' : null;
}

/** The bytes that were meant. What is not gzip though it says so breaks off. */
export function decodeInput(input: Input, encoding: Encoding): Input {
  if (encoding === 'identity') return input;
  const unpacked = readStream(streamInput(input).pipeThrough(new DecompressionStream('gzip')));
  return {
    take: unpacked.take,
    cancel: async (reason) => void (await Promise.allSettled([unpacked.cancel(reason), input.cancel(reason)])),
  };
}
