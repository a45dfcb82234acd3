/** Sentences are read by their parts: what each says, in one line a change, and what is refused. */

import { expect, test } from 'vitest';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import { spell } from '../../../../src/import/notice/report.ts';
import { describeChange } from '../../../../src/import/notice/summary.ts';
import { emptyListing, occupationListing } from '../listing-fixture.ts';
import { common, otherwise, refused } from './sentences.ts';

test.each([...common, ...otherwise])('$sentence', ({ sentence, says }) => {
  const { changes, problems } = readAlone(sentence);
  expect(problems).toEqual([]);
  expect(changes).toEqual(says);
});

test.each(refused)('refused: $sentence', ({ sentence, codes }) => {
  expect(readAlone(sentence).problems).toEqual(codes);
});

test('a name and a code behind a promotion must be those of its listing', () => {
  const sentence = '将“甲员（4-14-04-00）”职业下的“防疫员”工种上升为职业，职业名称为“防疫员”，职业编码为“4-14-04-02”。';
  const problems: string[] = [];
  const listing = occupationListing('4-14-04-01', '防疫员');
  const { changes } = interpret(sentence, listing, 1, (name, ...values) => problems.push(spell(name, ...values).code));
  expect(changes.map(({ change }) => change.type)).toEqual(['promoteSubType']);
  expect(problems).toEqual(['value-differs']);
});

function readAlone(sentence: string): { changes: string[]; problems: string[] } {
  const problems: string[] = [];
  const read = interpret(sentence, emptyListing(), 1, (name, ...values) => problems.push(spell(name, ...values).code));
  return { changes: read.changes.map(({ change }) => describeChange(change)), problems };
}
