/** Blocks: wherever the text is cut, the same bytes as line by line; bad lines by their numbers. */
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createBlockCheck } from '../../src/sheet/block.ts';
import { createLineCheck, createTextCheck } from '../../src/sheet/lines.ts';
import { type Checks, startChecks } from '../check/tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const line = constantFrom(
  ...[
    '{"ref":1,"name":"网约配送员"}',
    '{"ref":7,"code":"4-02-07-10","name":"网约配送员","on":"2021-05-01"}',
    '{"ref":7,"code":"4-02-07-10","name":"网约配送员","on":"2023-05-01"}',
    '{"ref":"x","name":"网约配送员","on":"2023-05-01"}\r',
    '{"name":"网约配送员","on":"2023-05-01"}',
    '{"ref":1,"ref":2,"name":"网约配送员"}',
    '{"ref":7,"name":"网约配送员","on":"2021-05-01","on":"2023-05-01"}',
    '{"ref":7,"name":"网约配送员","at":"2021-05-01","on":"2023-05-01"}',
    '{"ref":"é𠮷","code":"4-02-07-10","on":"2021-05-01"}',
    '',
    ' ',
    '{"name":5}',
    '{',
  ],
  ...['{"ref":1.5,"name":"电工\\n"}\r', '[]', 'null', '{"nom":"电工"}', '{"name":"网约配送圆","at":"2021-05"}'],
);

test('cut anywhere, blocks are answered as lines are', () => {
  assert(
    property(array(line), array(integer({ min: 1, max: 40 })), constantFrom('full', 'brief'), (lines, cuts, detail) => {
      const text = lines.join('\n');
      const byLine = createLineCheck(createTextCheck(checks.lenient, detail));
      const expected = text.split('\n').map((one, at) => byLine(one.endsWith('\r') ? one.slice(0, -1) : one, at + 1));
      const decoder = new TextDecoder();
      const block = createBlockCheck({ check: checks.lenient, detail });
      let out = '';
      let at = 0;
      for (const cut of cuts) {
        out += decoder.decode(block.read(text.slice(at, at + cut)));
        at += cut;
      }
      out += decoder.decode(block.read(text.slice(at))) + decoder.decode(block.end());
      expect(out).toBe(expected.flatMap((one) => (one === null ? [] : [`${one}\n`])).join(''));
    }),
    { numRuns: 200 },
  );
});

test('what is counted is what is answered', () => {
  const [counted, unread]: [string[], number[]] = [[], []];
  const block = createBlockCheck({
    ...{ check: checks.lenient, detail: 'brief' },
    count: (verdict, issues) => counted.push([verdict, ...issues].join(' ')),
    countUnread: (number) => unread.push(number),
  });
  block.read('{"name":"网约配送员"}\n\n{\n{"code":"4-02-07"}\n');
  expect([counted, unread]).toEqual([['match', 'matchWithWarning GROUP_NOT_OCCUPATION'], [3]]);
});

test('no more of a line without end is held than is needed to refuse it', () => {
  const block = createBlockCheck({ check: checks.lenient, detail: 'full' });
  for (let turn = 0; turn < 100; turn += 1) expect(block.read('x'.repeat(10_000)).length).toBe(0);
  expect(new TextDecoder().decode(block.read('\n'))).toContain('more than 65536 characters');
});
