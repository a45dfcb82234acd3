/** Inputs: a body read whole up to a limit, and the rest of a refused one read and thrown away. */
import { describe, expect, test } from 'vitest';
import { discard, type Input, readStream, readWhole, streamInput } from '../../../src/api/check/input.ts';

const encoder = new TextEncoder();

function inputOf(chunks: readonly string[]): { input: Input; taken: () => number } {
  let at = 0;
  const input: Input = {
    take: async () => {
      const chunk = chunks[at];
      at += 1;
      return chunk === undefined ? null : encoder.encode(chunk);
    },
    cancel: async () => {},
  };
  return { input, taken: () => at };
}

async function textOf(input: Input | null): Promise<string | null> {
  return input === null ? null : await new Response(streamInput(input)).text();
}

describe('read whole', () => {
  test.each`
    chunks          | most | text
    ${['ab', 'c']}  | ${3} | ${'abc'}
    ${['ab', 'cd']} | ${3} | ${null}
    ${['网']}       | ${3} | ${'网'}
    ${['网']}       | ${2} | ${null}
    ${[]}           | ${0} | ${''}
  `('$chunks of at most $most bytes', async ({ chunks, most, text }) => {
    expect(await textOf(await readWhole(inputOf(chunks).input, most))).toBe(text);
  });

  test('past the limit nothing more is taken', async () => {
    const { input, taken } = inputOf(Array.from({ length: 100 }, () => 'x'.repeat(10)));
    expect(await readWhole(input, 25)).toBeNull();
    expect(taken()).toBe(3);
  });
});

test('a stream read as input and streamed again is itself', async () => {
  const stream = new Blob(['网约配送员'.repeat(10_000)]).stream();
  expect(await textOf(readStream(stream))).toBe('网约配送员'.repeat(10_000));
});

describe('the rest of a refused body', () => {
  test('is taken to its end', async () => {
    const { input, taken } = inputOf(['a', 'b', 'c']);
    await discard(input);
    expect(taken()).toBe(4);
  });

  test('is cancelled where it never ends', async () => {
    let cancelled = false;
    const endless = new Uint8Array(10_000_000);
    const input: Input = {
      take: async () => endless,
      cancel: async () => {
        cancelled = true;
      },
    };
    await discard(input);
    expect(cancelled).toBe(true);
  });

  test('that breaks off is nobody\u2019s error', async () => {
    await expect(
      discard({ take: () => Promise.reject(new Error('gone')), cancel: async () => {} }),
    ).resolves.toBeUndefined();
  });
});
