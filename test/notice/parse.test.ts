/** The two official notices of 2020 are read completely: records equal to the golden ones, no problem, every citation sliceable. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sliceSentence } from '../../src/notice/layout.ts';
import { parseNotices } from '../../src/notice/parse.ts';

const official = ['2020-02-25', '2020-06-28'];

describe.each(official)('the notice of %s', (date) => {
  const text = readFileSync(`seeds/${date}.txt`, 'utf8');
  const parsed = parseNotices(text);

  test('equals the golden record', () => {
    const golden = readFileSync(`test/fixtures/notices/${date}.json`, 'utf8');
    expect(JSON.stringify(parsed.notices[0])).toBe(JSON.stringify(JSON.parse(golden)));
  });

  test('has no problem', () => {
    expect(parsed.problems).toEqual([]);
  });

  test('leaves no line without a fate', () => {
    expect(new Set(parsed.lines.map((line) => line.fate))).toEqual(new Set(['consumed', 'boilerplate']));
  });

  test('cites lines that hold the sentences', () => {
    for (const adjustment of parsed.sources[0]?.adjustments ?? []) {
      expect(sliceSentence(text, adjustment.firstLine, adjustment.lastLine)).toContain(adjustment.sentence);
    }
  });
});
