import { expect, test } from 'vitest';
import { readGold } from '../../src/score/gold.ts';

test('columns are found by name, in any order', () => {
  const text =
    '\ufeffkind\ttitle\tacceptable\tgroup\r\npopular\t骑手\t4-10-08-01|4-02-07-08\t4-10\r\nnone\t无\t\t\r\n\r\n';
  expect(readGold(text)).toEqual([
    { title: '骑手', kind: 'popular', acceptable: ['4-10-08-01', '4-02-07-08'], group: '4-10' },
    { title: '无', kind: 'none', acceptable: [], group: '' },
  ]);
});

test('the group and the kind may be missing', () => {
  expect(readGold('title\tacceptable\n骑手\tA')).toEqual([{ title: '骑手', kind: '', acceptable: ['A'], group: '' }]);
});

test.each(['', 'title\n骑手', '骑手\t4-10-08-01'])('%j is no gold set', (text) => {
  expect(readGold(text)).toEqual([]);
});
