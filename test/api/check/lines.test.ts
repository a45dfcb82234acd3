/** Lines out of pieces: whatever way a text is cut, they come out whole, in order and with their numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transformLines } from '../../../src/api/check/lines.ts';
import { longestLine } from '../../../src/sheet/lines.ts';

/** Numbers lines; blank ones are left out. */
const number = (line: string, at: number): string | null => (line.trim() === '' ? null : `${at}:${line}`);

function linesOf(pieces: readonly string[], check = number): string {
  const { read, end } = transformLines(check);
  return pieces.map(read).join('') + end();
}

test.each`
  pieces                       | out                | what
  ${['a\nb\n']}                | ${'1:a\n2:b\n'}    | ${'two lines'}
  ${['a\nb']}                  | ${'1:a\n2:b\n'}    | ${'the last line without an end'}
  ${['a\r\nb\r\n']}            | ${'1:a\n2:b\n'}    | ${'CRLF'}
  ${['a\r', '\nb']}            | ${'1:a\n2:b\n'}    | ${'CRLF in two pieces'}
  ${['\n\na\n\n \n', 'b\n\n']} | ${'3:a\n6:b\n'}    | ${'blank lines, which count'}
  ${['\n', '\n', 'a\n']}       | ${'3:a\n'}         | ${'pieces of blank lines only'}
  ${['', 'a', '', '\n', '']}   | ${'1:a\n'}         | ${'empty pieces'}
  ${[]}                        | ${''}              | ${'nothing'}
  ${['\n']}                    | ${''}              | ${'a blank line'}
  ${['a', 'b', 'c\nd', 'e']}   | ${'1:abc\n2:de\n'} | ${'lines over several pieces'}
`('$what', ({ pieces, out }) => {
  expect(linesOf(pieces)).toBe(out);
});

test('law: however a text is cut, the same lines come out', () => {
  const text = '一\r\n\n二🙂\n \n三'.repeat(3);
  const whole = linesOf([text]);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 8 }), (cuts) => {
      const places = [0, ...cuts.sort((left, right) => left - right), text.length];
      expect(linesOf(places.slice(1).map((to, index) => text.slice(places[index], to)))).toBe(whole);
    }),
  );
});

test('of a line without end no more is held than is needed to refuse it', () => {
  const seen: number[] = [];
  const long = 'x'.repeat(100_000);
  const out = linesOf([...Array.from({ length: 50 }, () => long), '\nafter\n'], (line) => {
    seen.push(line.length);
    return line.slice(0, 5);
  });
  expect(out).toBe('xxxxx\nafter\n');
  expect(seen[0]).toBeGreaterThan(longestLine);
  expect(seen[0]).toBeLessThan(4 * longestLine);
});
