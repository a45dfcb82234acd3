/** Streams: text in, text out, no faster than it is taken, in slices that let other requests go on. */
import type { Input } from './input.ts';

/** What is made of a text, piece by piece, wherever it is cut. */
export interface Transform {
  /** What can be said after a piece. */
  readonly read: (piece: string) => string;
  /** What is left to say at the end. */
  readonly end: () => string;
  /** Whether nothing more is to be read. */
  readonly isOver?: () => boolean;
}

/** How long, in milliseconds, a slice of work may take before others get their turn. */
const longestSlice = 10;

/** The characters of a piece, to begin with, at least and at most; it grows while pieces take little time. */
const [firstPiece, leastPiece, mostPiece] = [2_048, 256, 65_536];

/** The characters that are gathered before they are sent on. */
const chunkSize = 65_536;

/** Tells the time, in milliseconds. */
type Clock = () => number;

const now: Clock = () => performance.now();

/** Measures slices of work and lets others go on after each. */
export class Slices {
  readonly #pause: () => Promise<void>;
  readonly #clock: Clock;
  #since: number;

  constructor(pause: () => Promise<void>, clock: Clock = now) {
    this.#pause = pause;
    this.#clock = clock;
    this.#since = clock();
  }

  /** Lets others go on where the slice was long enough. To be awaited between small steps of long work. */
  async rest(): Promise<void> {
    if (this.#clock() - this.#since < longestSlice) return;
    await this.#pause();
    this.#since = this.#clock();
  }
}

/** Sends an input through a transform; what it says goes out as soon as there is enough of it or the input pauses. */
export async function* transformInput(
  input: Input,
  transform: Transform,
  pause: () => Promise<void>,
  clock: Clock = now,
): AsyncGenerator<string> {
  const slices = new Slices(pause, clock);
  const decoder = new TextDecoder();
  let size = firstPiece;
  for (;;) {
    const bytes = await input.take();
    const text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    let out = '';
    for (let at = 0; at < text.length; ) {
      const began = clock();
      out += transform.read(text.slice(at, at + size));
      at += size;
      const took = clock() - began;
      if (took < longestSlice / 4) size = Math.min(2 * size, mostPiece);
      else if (took > longestSlice) size = Math.max(size >> 1, leastPiece);
      await slices.rest();
      if (transform.isOver?.()) return;
      if (out.length < chunkSize) continue;
      yield out;
      out = '';
    }
    if (bytes === null) {
      yield out + transform.end();
      return;
    }
    if (out !== '') yield out;
  }
}

/** Texts as a stream of UTF-8; `cancel` is called where nobody reads to the end. */
export function streamTexts(
  texts: AsyncGenerator<string>,
  cancel: (reason: unknown) => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      // A pull that sends nothing is not followed by another: it goes on until there is something to send.
      pull: async (controller) => {
        for (;;) {
          const { done, value } = await texts.next();
          if (done) return controller.close();
          if (value === '') continue;
          controller.enqueue(encoder.encode(value));
          return;
        }
      },
      cancel: async (reason) => {
        await cancel(reason);
        await texts.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 1 },
  );
}

/** A generator whose first step was taken already, from the beginning. */
export async function* resume(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** Bytes as a stream that gives them at once and ends when something else has ended. */
export function streamAfter(bytes: Uint8Array, end: Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(bytes);
      await end;
      controller.close();
    },
  });
}
