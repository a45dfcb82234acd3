/** Numbered tasks come apart at their own numbers only, and names that hold 、 stay whole where they are known. */
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onLine, splitNames, splitTasks } from '../../../src/import/adopt/split.ts';

describe('tasks', () => {
  test.each([
    { text: '1.查；2.验；3.报。', tasks: ['查', '验', '报'] },
    { text: '1、查;2、验。', tasks: ['查', '验'] },
    { text: '（1）查；（2）验', tasks: ['查', '验'] },
    { text: '①查②验', tasks: ['查②验'] },
    { text: '①查；②验', tasks: ['查', '验'] },
    { text: '１．查；２．验', tasks: ['查', '验'] },
    { text: '1 .查；2 .验', tasks: ['查', '验'] },
    { text: '1.查\n2.验', tasks: ['查', '验'] },
    { text: '查\n验', tasks: ['查', '验'] },
    { text: '3.报；', tasks: ['报'] },
    { text: '查1.5米以上、2.0米以下的，3日内报', tasks: ['查1.5米以上、2.0米以下的，3日内报'] },
    { text: '1.查1.5米的；2.验', tasks: ['查1.5米的', '验'] },
    { text: '1.查；3.报', tasks: ['查；3.报'] },
    { text: '3D打印', tasks: ['3D打印'] },
    { text: '  ', tasks: [] },
  ])('$text', ({ text, tasks }) => {
    expect(splitTasks(text)).toEqual(tasks);
  });

  test('numbered in any of the usual ways come back as they were', () => {
    const ways = [
      (number: number) => `${number}.`,
      (number: number) => `${number}、`,
      (number: number) => `（${number}）`,
      (number: number) => `${number} .`,
    ];
    const task = constantFrom('查验货物', '用1号机，2号机', '报3.5级以上', '写A、B两表', '分第1、2类');
    assert(
      property(constantFrom(...ways), array(task, { minLength: 1, maxLength: 24 }), (way, tasks) => {
        const text = tasks.map((one, index) => `${way(index + 1)}${one}`).join('；');
        expect(splitTasks(text)).toEqual(tasks);
      }),
    );
  });
});

describe('names', () => {
  const known = new Set(['钨、钼粉还原工', '1,4-丁二醇工']);
  test.each([
    { text: '甲工、乙工', names: ['甲工', '乙工'] },
    { text: '甲工、钨、钼粉还原工，乙工', names: ['甲工', '钨、钼粉还原工', '乙工'] },
    { text: '1,4-丁二醇工', names: ['1,4-丁二醇工'] },
    { text: '甲工\n 乙工；', names: ['甲工', '乙工'] },
    { text: '', names: [] },
  ])('$text', ({ text, names }) => {
    expect(splitNames(text, (name) => known.has(name))).toEqual(names);
  });
});

test('a text that was broken into lines is one line again', () => {
  expect(onLine(' 从事查验\r\n的人员。 ')).toBe('从事查验的人员。');
  expect(onLine('the first\nand\tthe second')).toBe('the first and the second');
});
