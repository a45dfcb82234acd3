/** Streams: what a transform says comes out whatever way the bytes are cut, no sooner than it is asked for, and others get their turn. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCapacity } from '../../../src/api/check/capacity.ts';
import type { Input } from '../../../src/api/check/input.ts';
import { Slices, streamChunks, type Transform, transformInput } from '../../../src/api/check/stream.ts';

const encoder = new TextEncoder();
const nothing = new Uint8Array();
const echo: Transform = { read: (piece) => encoder.encode(piece), end: () => encoder.encode('.') };

/** An input of the given chunks, each given only when it is asked for. */
function inputOf(chunks: readonly Uint8Array[]): { input: Input; taken: () => number; cancelled: () => unknown } {
  let [at, cancelled]: [number, unknown] = [0, undefined];
  const input: Input = {
    take: async () => {
      at += 1;
      return chunks[at - 1] ?? null;
    },
    cancel: async (reason) => {
      cancelled = reason;
    },
  };
  return { input, taken: () => at, cancelled: () => cancelled };
}

function streamOf(input: Input, transform: Transform): ReadableStream<Uint8Array> {
  return streamChunks(transformInput(input, transform, leastCapacity.pause), input.cancel);
}

test('law: characters of several bytes may be cut anywhere', async () => {
  const bytes = encoder.encode('网约配送员\n电工🙂\n');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 12 }), async (cuts) => {
      const places = [0, ...cuts.sort((left, right) => left - right), bytes.length];
      const { input } = inputOf(places.slice(1).map((to, index) => bytes.slice(places[index], to)));
      expect(await new Response(streamOf(input, echo)).text()).toBe('网约配送员\n电工🙂\n.');
    }),
  );
});

test('what is said goes out when the input pauses, however little it is', async () => {
  const { input } = inputOf([encoder.encode('a'), encoder.encode('b')]);
  const reader = streamOf(input, echo).getReader();
  const texts: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    texts.push(new TextDecoder().decode(read.value));
  }
  expect(texts).toEqual(['a', 'b', '.']);
});

test('the input is taken only a little ahead', async () => {
  const { input, taken } = inputOf(Array.from({ length: 100 }, () => encoder.encode('x'.repeat(1_000))));
  const reader = streamOf(input, echo).getReader();
  for (let read = 1; read <= 20; read += 1) {
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve));
    expect(taken()).toBeLessThanOrEqual(read + 2);
  }
});

test('who stops reading cancels the input', async () => {
  const { input, cancelled } = inputOf([encoder.encode('a'), encoder.encode('b')]);
  const reader = streamOf(input, echo).getReader();
  await reader.read();
  await reader.cancel('enough');
  expect(cancelled()).toBe('enough');
});

test('a transform that is over is not given anything more', async () => {
  const given: string[] = [];
  const read = (piece: string): Uint8Array => {
    given.push(piece);
    return nothing;
  };
  const { input, taken } = inputOf([encoder.encode('a'), encoder.encode('b')]);
  const texts = transformInput(
    input,
    { read, end: () => encoder.encode('never'), isOver: () => given.length > 0 },
    leastCapacity.pause,
  );
  expect(await texts.next()).toMatchObject({ done: true });
  expect([given, taken()]).toEqual([['a'], 1]);
});

test('long work rests between its slices, short work does not', async () => {
  let [pauses, time] = [0, 0];
  const pause = async (): Promise<void> => {
    pauses += 1;
  };
  const slices = new Slices(pause, () => time);
  const counted: number[] = [];
  for (time of [0, 5, 9, 10, 15, 19, 20]) {
    await slices.rest();
    counted.push(pauses);
  }
  expect(counted).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test.each`
  speed      | least    | most      | what
  ${10}      | ${256}   | ${2_048}  | ${'slow pieces become small, so that others get their turn'}
  ${100_000} | ${2_048} | ${65_536} | ${'quick pieces become large, so that little time is lost between them'}
`('$what', async ({ speed, least, most }) => {
  const lengths: number[] = [];
  let time = 0;
  const read = (piece: string): Uint8Array => {
    lengths.push(piece.length);
    time += piece.length / speed;
    return nothing;
  };
  const { input } = inputOf([encoder.encode('x'.repeat(500_000))]);
  for await (const _ of transformInput(
    input,
    { read, end: () => nothing },
    async () => {},
    () => time,
  ));
  const full = lengths.slice(0, -1);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(500_000);
  expect([Math.min(...full), Math.max(...full)]).toEqual([least, most]);
});
