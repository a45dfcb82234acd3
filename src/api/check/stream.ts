/** Streams: text in, bytes out, no faster than it is taken, in slices that let other requests go on. */
import { TextReader } from '../../sheet/text/encoding.ts';
import type { Input } from './input.ts';

/** What is made of a text, piece by piece, wherever it is cut. */
export interface Transform {
  /** What can be said after a piece, in UTF-8. */
  readonly read: (piece: string) => Uint8Array;
  /** What is left to say at the end. */
  readonly end: () => Uint8Array;
  /** Whether nothing more is to be read. */
  readonly isOver?: () => boolean;
  /** What turns the bytes into text; UTF-8 where it is not given. */
  readonly text?: TextReader;
}

/** How long, in milliseconds, a slice of work may take before others get their turn. */
const longestSlice = 10;

/** The characters of a piece, to begin with, at least and at most; it grows while pieces take little time and say little. */
const [firstPiece, leastPiece, mostPiece] = [2_048, 256, 65_536];

/** The bytes that are gathered before they are sent on. */
export const chunkSize = 65_536;

/** Bytes that are gathered until there are enough of them. */
class Gathered {
  #parts: Uint8Array[] = [];
  #size = 0;

  /** Whether there is nothing, and whether there is enough to be sent on. */
  get isEmpty(): boolean {
    return this.#size === 0;
  }
  get isEnough(): boolean {
    return this.#size >= chunkSize;
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.#size += part.length;
  }

  /** Everything that was gathered; nothing of it is held any more. */
  take(): Uint8Array {
    const [only, ...more] = this.#parts;
    const taken = only !== undefined && more.length === 0 ? only : new Uint8Array(this.#size);
    if (taken !== only) {
      let at = 0;
      for (const part of this.#parts) {
        taken.set(part, at);
        at += part.length;
      }
    }
    this.#parts = [];
    this.#size = 0;
    return taken;
  }
}

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
): AsyncGenerator<Uint8Array, undefined> {
  const slices = new Slices(pause, clock);
  const reader = transform.text ?? new TextReader('utf-8');
  const gathered = new Gathered();
  let size = firstPiece;
  for (;;) {
    const bytes = await input.take();
    const text = bytes === null ? reader.end() : reader.read(bytes);
    for (let at = 0; at < text.length; ) {
      const began = clock();
      const said = transform.read(text.slice(at, at + size));
      gathered.add(said);
      at += size;
      const took = clock() - began;
      if (took > longestSlice || said.length > 4 * chunkSize) size = Math.max(size >> 1, leastPiece);
      else if (took < longestSlice / 4 && said.length <= chunkSize) size = Math.min(2 * size, mostPiece);
      await slices.rest();
      if (transform.isOver?.()) return;
      if (gathered.isEnough) yield gathered.take();
    }
    if (bytes === null) gathered.add(transform.end());
    if (!gathered.isEmpty) yield gathered.take();
    if (bytes === null) return;
  }
}

/** Chunks as a stream; `cancel` is called where nobody reads to the end. */
export function streamChunks(
  chunks: AsyncGenerator<Uint8Array, undefined>,
  cancel: (reason: unknown) => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async (reason) => {
        await cancel(reason);
        await chunks.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 1 },
  );
}

/** A generator whose first step was taken already, from the beginning. */
export async function* resume<T>(
  first: IteratorResult<T, undefined>,
  rest: AsyncGenerator<T, undefined>,
): AsyncGenerator<T, undefined> {
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
