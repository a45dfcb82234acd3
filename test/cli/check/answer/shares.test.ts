/** Shares: whatever the lines are, their answers come in their order, each line's number is its own, and equal words share a thread. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinShares, shareLines } from '../../../../src/cli/check/answer/shares.ts';
import { Tally } from '../../../../src/sheet/tally.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const line = fc.oneof(
  fc.constantFrom('', '  ', '\r', 'no json', '{"ref":1,"name":"电工","on":"2021-05-01"}', '{"ref":2,"name":"电工"}'),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\n', '')),
);

test('the answers come in the order of the lines', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 60 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      (lines, ends, count) => {
        const { blocks, order } = shareLines({ line: 5, text: lines.join('\n') + (ends ? '\n' : ''), rows: [] }, count);
        const answers = blocks.map((block) => {
          if (block === null) return null;
          const own = block.text.split('\n').slice(0, -1);
          expect(own.length).toBe(block.numbers?.length);
          const tally = new Tally();
          for (const number of block.numbers ?? []) tally.addUnread(number, 'x');
          const answer = own.map((text, at) => `${block.numbers?.[at]}:${text}\n`).join('');
          return { pieces: [encoder.encode(answer), ''], tally: tally.summary() };
        });
        const { pieces, tally } = joinShares(order, answers);
        const told = lines.flatMap((text, at) => (text.trim() === '' ? [] : [`${at + 5}:${text}\n`]));
        expect(pieces.map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('')).toBe(
          told.join(''),
        );
        expect(tally.rows).toBe(told.length);
        expect(tally.unreadable.first.map(({ line: number }) => `${number}`)).toEqual(
          told.slice(0, 10).map((text) => text.split(':')[0]),
        );
      },
    ),
  );
});

test('lines of the same words go to the same thread, whatever their refs and dates', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `{"ref":${at},"name":"电工","on":"20${10 + (at % 10)}-01-01"}`);
  const { order } = shareLines({ line: 1, text: lines.join('\n'), rows: [] }, 3);
  expect(new Set(order).size).toBe(1);
});
