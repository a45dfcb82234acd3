/** The input (输入) of a check: the bytes of a body, chunk by chunk, as they are asked for. */

export interface Input {
  /** The next bytes; null at the end. Rejects where the body breaks off. */
  readonly take: () => Promise<Uint8Array | null>;
  /** Nothing more will be asked for: gives back whatever is held. */
  readonly cancel: (reason?: unknown) => Promise<void>;
}

/** An input without anything in it. */
export const noInput: Input = { take: async () => null, cancel: async () => {} };

/** A stream as input, read no faster than it is asked for. */
export function readStream(stream: ReadableStream<Uint8Array>): Input {
  const reader = stream.getReader();
  return {
    take: async () => {
      const { done, value } = await reader.read();
      return done ? null : value;
    },
    cancel: async (reason) => await reader.cancel(reason),
  };
}

/** An input as a stream. */
export function streamInput({ take, cancel }: Input): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const bytes = await take();
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

/** Reads an input to its end and gives it again, out of memory; null where it has more bytes than the limit. */
export async function readWhole(input: Input, most: number): Promise<Input | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const bytes = await input.take();
    if (bytes === null) break;
    size += bytes.byteLength;
    if (size > most) return null;
    chunks.push(bytes);
  }
  return { take: async () => chunks.shift() ?? null, cancel: async () => void chunks.splice(0) };
}

/** How long, in milliseconds, and up to how many bytes the rest of a refused body is read, so that its sender hears why. */
const patience = 30_000;
const mostDiscarded = 256_000_000;

/** Reads the rest of a body that was refused and throws it away: who sends everything before it reads must get to the reading. */
export async function discard(input: Input): Promise<void> {
  const until = Date.now() + patience;
  let size = 0;
  try {
    while (size < mostDiscarded && Date.now() < until) {
      const bytes = await input.take();
      if (bytes === null) return;
      size += bytes.byteLength;
    }
    await input.cancel('The body was refused.');
  } catch {
    // The sender went away: there is nobody to tell.
  }
}
