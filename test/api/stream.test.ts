/** Streams of lines: whatever way a body is cut into chunks, the lines come out whole, in order, and no sooner than they are asked for. */
import { assert, integer, array as list, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLimited, streamLines } from '../../src/api/stream.ts';
import { longestLine } from '../../src/sheet/lines.ts';

const encoder = new TextEncoder();

/** A body of the given chunks, each given only when it is asked for. */
function bodyOf(chunks: readonly (string | Uint8Array)[]): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = chunks[at];
        at += 1;
        if (chunk === undefined) controller.close();
        else controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => at };
}

/** Numbers lines; blank ones are left out. */
const number = (line: string, at: number): string | null => (line.trim() === '' ? null : `${at}:${line}`);

async function linesOf(chunks: readonly (string | Uint8Array)[]): Promise<string> {
  return await new Response(streamLines(bodyOf(chunks).body, number)).text();
}

describe('lines out of chunks', () => {
  test.each`
    chunks                       | out                | what
    ${['a\nb\n']}                | ${'1:a\n2:b\n'}    | ${'two lines'}
    ${['a\nb']}                  | ${'1:a\n2:b\n'}    | ${'the last line without an end'}
    ${['a\r\nb\r\n']}            | ${'1:a\n2:b\n'}    | ${'CRLF'}
    ${['a\r', '\nb']}            | ${'1:a\n2:b\n'}    | ${'CRLF in two chunks'}
    ${['\n\na\n\n \n', 'b\n\n']} | ${'3:a\n6:b\n'}    | ${'blank lines, which count'}
    ${['\n', '\n', 'a\n']}       | ${'3:a\n'}         | ${'chunks of blank lines only'}
    ${['', 'a', '', '\n', '']}   | ${'1:a\n'}         | ${'empty chunks'}
    ${['\ufeffa\n']}             | ${'1:a\n'}         | ${'a byte order mark'}
    ${[]}                        | ${''}              | ${'nothing'}
    ${['\n']}                    | ${''}              | ${'a blank line'}
    ${['a', 'b', 'c\nd', 'e']}   | ${'1:abc\n2:de\n'} | ${'lines over several chunks'}
  `('$what', async ({ chunks, out }) => {
    expect(await linesOf(chunks)).toBe(out);
  });

  test('no body is an empty one', async () => {
    expect(await new Response(streamLines(null, number)).text()).toBe('');
  });

  test('characters of several bytes may be cut anywhere', async () => {
    const bytes = encoder.encode('网约配送员\n电工🙂\n');
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await linesOf(pieces)).toBe('1:网约配送员\n2:电工🙂\n');
  });

  test('however a text is cut, the same lines come out', async () => {
    const bytes = encoder.encode('一\r\n\n二🙂\n \n三'.repeat(3));
    const whole = await linesOf([bytes]);
    const samples: number[][] = [];
    assert(property(list(integer({ min: 0, max: bytes.length }), { maxLength: 8 }), (cuts) => void samples.push(cuts)));
    for (const cuts of samples) {
      const places = [0, ...cuts.sort((left, right) => left - right), bytes.length];
      const pieces = places.slice(1).map((to, index) => bytes.slice(places[index], to));
      expect(await linesOf(pieces)).toBe(whole);
    }
  });

  test('of a line without end no more is held than is needed to refuse it', async () => {
    const seen: number[] = [];
    const long = 'x'.repeat(100_000);
    const { body } = bodyOf([...Array.from({ length: 50 }, () => long), '\nafter\n']);
    const check = (line: string): string | null => {
      if (line === '') return null;
      seen.push(line.length);
      return line.slice(0, 5);
    };
    expect(await new Response(streamLines(body, check)).text()).toBe('xxxxx\nafter\n');
    expect(seen[0]).toBeGreaterThan(longestLine);
    expect(seen[0]).toBeLessThan(4 * longestLine);
  });
});

describe('no faster than it is read', () => {
  const chunks = Array.from({ length: 1_000 }, (_, at) => `${at}\n`.repeat(100));

  test('the source is read only a little ahead', async () => {
    const { body, taken } = bodyOf(chunks);
    const reader = streamLines(body, number).getReader();
    for (let read = 1; read <= 20; read += 1) {
      await reader.read();
      await new Promise((resolve) => setTimeout(resolve));
      expect(taken()).toBeLessThanOrEqual(read + 3);
    }
  });

  test('who stops reading stops the source', async () => {
    let reason: unknown;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode('a\n')),
      cancel: (why) => {
        reason = why;
      },
    });
    const reader = streamLines(body, number).getReader();
    await reader.read();
    await reader.cancel('enough');
    expect(reason).toBe('enough');
  });

  test('a source that fails makes the answer fail', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('cut off')),
    });
    await expect(new Response(streamLines(body, number)).text()).rejects.toThrow('cut off');
  });
});

describe('bodies up to a limit', () => {
  test.each`
    chunks          | most | text
    ${['ab', 'c']}  | ${3} | ${'abc'}
    ${['ab', 'cd']} | ${3} | ${null}
    ${['网']}       | ${3} | ${'网'}
    ${['网']}       | ${2} | ${null}
    ${[]}           | ${0} | ${''}
  `('$chunks of at most $most bytes', async ({ chunks, most, text }) => {
    expect(await readLimited(bodyOf(chunks).body, most)).toBe(text);
  });

  test('no body is an empty text', async () => {
    expect(await readLimited(null, 1)).toBe('');
  });

  test('past the limit nothing more is read', async () => {
    const { body, taken } = bodyOf(Array.from({ length: 100 }, () => 'x'.repeat(10)));
    expect(await readLimited(body, 25)).toBeNull();
    expect(taken()).toBeLessThan(6);
  });
});
