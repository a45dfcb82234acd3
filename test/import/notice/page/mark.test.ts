/** The marks that open lines, in every way they are printed. */
import { expect, test } from 'vitest';
import { readMark, splitNumbered } from '../../../../src/import/notice/page/mark.ts';

const lines: { line: string; kind: string; value: unknown; rest: string }[] = [
  { line: '（二十一）在“评茶员”职业下', kind: 'ordinal', value: 21, rest: '在“评茶员”职业下' },
  { line: '(六 ）4-02-07-10网约配送员', kind: 'ordinal', value: 6, rest: '4-02-07-10网约配送员' },
  { line: '1. 分析需求；', kind: 'number', value: 1, rest: '分析需求；' },
  { line: '１２．分析需求；', kind: 'number', value: 12, rest: '分析需求；' },
  { line: '1、分析需求；', kind: 'number', value: 1, rest: '分析需求；' },
  { line: '- (3) 分析需求；', kind: 'number', value: 3, rest: '分析需求；' },
  { line: '（3）分析需求；', kind: 'number', value: 3, rest: '分析需求；' },
  { line: '③分析需求；', kind: 'number', value: 3, rest: '分析需求；' },
  { line: '1.4-14-04-01 防疫员', kind: 'number', value: 1, rest: '4-14-04-01 防疫员' },
  { line: '2.0 版本的系统', kind: 'none', value: undefined, rest: '2.0 版本的系统' },
  { line: '定 义 ： 从事防疫的人员。', kind: 'label', value: 'definition', rest: '从事防疫的人员。' },
  { line: '【主要工作任务】', kind: 'label', value: 'tasks', rest: '' },
  { line: '主要 工作任务:', kind: 'label', value: 'tasks', rest: '' },
  { line: '本职业包括以下工种：', kind: 'label', value: 'subTypes', rest: '' },
  { line: '新增工种：甲员', kind: 'label', value: 'subTypes', rest: '甲员' },
  { line: '定义不清的任务', kind: 'none', value: undefined, rest: '定义不清的任务' },
];

test.each(lines)('$line is $kind $value', ({ line, kind, value, rest }) => {
  const mark = readMark(line);
  const values = { section: '', ordinal: 'ordinal', number: 'ordinal', label: 'label', bullet: '', none: '' };
  expect(mark.kind).toBe(kind);
  expect(Object.entries(mark).find(([key]) => key === values[mark.kind])?.[1]).toBe(value);
  expect(mark.rest).toBe(rest);
});

test.each([
  { text: '分析；2.设计；3.制作。', items: ['分析；', '设计；', '制作。'] },
  { text: '分析；（2）设计。', items: ['分析；', '设计。'] },
  { text: '分析；3.制作。', items: ['分析；3.制作。'] },
  { text: '使用 2.0 版本的系统。', items: ['使用 2.0 版本的系统。'] },
])('$text is split at the next numbers only', ({ text, items }) => {
  expect(splitNumbered(text, 1)).toEqual(items);
});
