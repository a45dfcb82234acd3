import { expect, test } from 'vitest';
import { createMatcher } from '../../src/match/matcher.ts';
import { scoreTitles } from '../../src/score/score-table.ts';
import { createExample } from '../match/example.ts';

const source = createExample();
const matcher = createMatcher(source);
const header = 'title\tkind\tacceptable\tgroup\tconfidence';
const named = source.terms.map(
  (term) => `诚聘${term.text}\tpopular\t${term.targets.map((id) => id.slice(0, 10)).join('|')}\t\tsure`,
);
const unnamed = ['学生', '经理', '包吃住', '部门主管', '退休'].map((title) => `${title}\tnone\t\t\tsure`);

test('a gold set is scored with the committed model and by cross-validation', () => {
  const table = scoreTitles([header, ...named, ...unnamed].join('\n'), matcher, source.candidates);
  expect(table).toContain(`${named.length + unnamed.length} titles, the committed model`);
  expect(table).toContain('ten-fold cross-validation');
  expect(table).toMatch(/fitted to all: \[.*\], certain from [\d.]+, answered from [\d.]+/);
  expect(table.match(/^none .* 100\.0 {8}100\.0$/gm)).toHaveLength(2);
});

test('few titles are scored, but nothing is fitted to them', () => {
  const table = scoreTitles([header, ...named.slice(0, 5)].join('\r\n'), matcher, source.candidates);
  expect(table).toContain('5 titles');
  expect(table).not.toContain('cross-validation');
});

test('another file is refused with the reason', () => {
  expect(scoreTitles('a,b\n1,2', matcher, source.candidates)).toContain('columns title and acceptable');
});
