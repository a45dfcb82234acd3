import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/match/matcher.ts';
import { createExample } from './example.ts';

const { search } = createMatcher(createExample());

describe('what is typed', () => {
  test.each([
    { query: '配送', first: '4-10-08-01', matchedOn: 'partial' },
    { query: '配', first: '4-10-08-01', matchedOn: 'partial' },
    { query: '網約', first: '4-10-08-01', matchedOn: 'partial' },
    { query: '网络主播S', first: '4-13-01-10', matchedOn: 'name' },
    { query: 'wangyue', first: '4-10-08-01', matchedOn: 'pinyin' },
    { query: 'wypsy', first: '4-10-08-01', matchedOn: 'initials' },
    { query: 'wyp', first: '4-10-08-01', matchedOn: 'pinyin' },
    { query: '防腐', first: '6-11-01-06', matchedOn: 'partial' },
    { query: '外卖', first: '4-10-08-01', matchedOn: 'partial' },
    { query: '网约派送员', first: '4-10-08-01', matchedOn: 'partial' },
    { query: 'java', first: '2-02-10-03', matchedOn: 'partial' },
  ])('$query', ({ query, first, matchedOn }) => {
    expect(search(query)[0]).toMatchObject({ id: first, matchedOn });
  });

  test.each(['', '  ', '？'])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([]);
  });
});

test('official names come before popular ones', () => {
  expect(search('客')[0]).toMatchObject({ id: '4-07-02-03', source: 'name' });
});

test('groups are found, and left out where another level is asked', () => {
  expect(search('销售人员').map(({ id }) => id)).toContain('4-01-02');
  expect(search('销售', { level: 'minor' }).map(({ id }) => id)).toEqual(['4-01-02']);
  expect(search('销售', { level: 'occupation' }).map(({ id }) => id)).not.toContain('4-01-02');
});

test('an entry is given once, and no more entries than asked for', () => {
  const hits = search('工', { limit: 3 });
  expect(hits).toHaveLength(3);
  expect(new Set(hits.map(({ id }) => id)).size).toBe(3);
});
