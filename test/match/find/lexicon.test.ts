import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/match/find/lexicon.ts';
import type { Term } from '../../../src/match/term.ts';

const terms: Term[] = [
  { text: '采购', source: 'alias', targets: ['b'] },
  { text: '采购员', source: 'name', targets: ['a'] },
  { text: '采购 员', source: 'alias', targets: ['b', 'a'] },
  { text: '快件处理员', source: 'name', targets: ['c'] },
  { text: '购销人员', source: 'name', targets: ['group'] },
];
const lexicon = createLexicon(terms, (term) => !term.targets.includes('group'));
const keyOf = (number: number) => lexicon.entries[number]?.key;

test('terms of one key are one entry, the best source first', () => {
  const entry = lexicon.entries[lexicon.exact('采购员')];
  expect(entry?.terms.map(({ source }) => source)).toEqual(['name', 'alias']);
  expect(entry?.targets).toEqual(['a', 'b']);
});

test('groups are entries that no title is', () => {
  expect(lexicon.exact('购销人员')).toBe(-1);
  expect(lexicon.entries.slice(lexicon.jobs).map(({ key }) => key)).toEqual(['购销人员']);
});

test('a stem leads to all its keys', () => {
  expect(lexicon.stemmed('采购').map(keyOf)).toEqual(['采购', '采购员']);
  expect(lexicon.stemmed('销售')).toEqual([]);
});

describe('what stands inside a text', () => {
  test.each([
    {
      text: '高薪采购员一名',
      found: [
        ['采购', 2, 4],
        ['采购员', 2, 5],
      ],
    },
    { text: '快件处理', found: [['快件处理员', 0, 4]] },
    { text: '件处理员', found: [] },
  ])('$text', ({ text, found }) => {
    const hits: unknown[] = [];
    lexicon.inside(text, (number, from, to) => hits.push([keyOf(number), from, to]));
    expect(hits).toEqual(found);
  });
});

test('known characters are familiar', () => {
  expect(lexicon.familiar('快采员')).toBe(true);
  expect(lexicon.familiar('採購员')).toBe(false);
});
