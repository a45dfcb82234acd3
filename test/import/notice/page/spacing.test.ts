/** White space of the layout goes, words and the spaces of Latin words stay. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compact, joinLines, tidy, unspace } from '../../../../src/import/notice/page/spacing.ts';

test.each([
  { text: '从 事 接收 、 验视', words: '从事接收、验视' },
  { text: '应用型工业 APP ；', words: '应用型工业 APP；' },
  { text: '等 3 个工种', words: '等3个工种' },
  { text: '建筑 3D 打印', words: '建筑 3D 打印' },
  { text: '（4 - 02 - 07 - 1 0）', words: '（4-02-07-10）' },
])('$text', ({ text, words }) => {
  expect(compact(text)).toBe(words);
});

test('a line set apart sign by sign is closed up, its wider gaps stay', () => {
  expect(tidy(unspace('数 据 标 注 员   算 法 员'))).toBe('数据标注员 算法员');
  expect(unspace('数据标注员 算法员')).toBe('数据标注员 算法员');
});

test('lines are joined without a gap, Latin words with one', () => {
  expect(joinLines(['从事接', '收', 'of', 'data 的'])).toBe('从事接收of data 的');
});

test('compacting twice is compacting once, and loses nothing but white space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('中', '文', ' ', '\u3000', '\t', 'A', 'b', '3', '，', '-', '（') }),
      (text) => {
        const once = compact(text);
        expect(compact(once)).toBe(once);
        expect(once.replace(/\s/g, '')).toBe(tidy(text).replace(/\s/g, ''));
      },
    ),
  );
});
