/** Headings of occupations: code, name and marks, however they are glued. */

import { expect, test } from 'vitest';
import { readHeading } from '../../../../src/import/notice/matter/heading.ts';
import { spell } from '../../../../src/import/notice/report.ts';

test.each([
  { printed: '4-02-07-10 网约配送员', code: '4-02-07-10', name: '网约配送员', marks: [] },
  { printed: '４－０２－０７－１０网约配送员', code: '4-02-07-10', name: '网约配送员', marks: [] },
  { printed: '4 – 02 – 07 – 1 0 网约 配送员', code: '4-02-07-10', name: '网约配送员', marks: [] },
  { printed: '网约配送员（4-02-07-10）', code: '4-02-07-10', name: '网约配送员', marks: [] },
  { printed: '4-08-05-07 环保检测员 L', code: '4-08-05-07', name: '环保检测员', marks: ['L'] },
  { printed: '4-08-05-07 环保检测员L/S', code: '4-08-05-07', name: '环保检测员', marks: ['L', 'S'] },
  { printed: '4-08-05-07 环保检测员（Ｓ）', code: '4-08-05-07', name: '环保检测员', marks: ['S'] },
  { printed: '4-08-05-07 环保检测员【L】', code: '4-08-05-07', name: '环保检测员', marks: ['L'] },
  { printed: '6-29-01-21 3D 打印建筑工', code: '6-29-01-21', name: '3D打印建筑工', marks: [] },
  { printed: '7-02-00-01 军士（警士）', code: '7-02-00-01', name: '军士（警士）', marks: [] },
  { printed: '5-88-01-02 湿地看护员 L［1］', code: '5-88-01-02', name: '湿地看护员', marks: ['L'] },
  { printed: '5-88-01-02 湿地看护员①', code: '5-88-01-02', name: '湿地看护员', marks: [] },
])('$printed', ({ printed, code, name, marks }) => {
  const problems: string[] = [];
  expect(
    readHeading(printed, 1, (problem, _line, ...values) => {
      problems.push(spell(problem, ...values).code);
    }),
  ).toEqual({ code, name, marks });
  expect(problems).toEqual([]);
});

test.each([
  { printed: '网约配送员', problem: 'code-missing' },
  { printed: '4-O2-07-10 网约配送员', problem: 'code-malformed' },
  { printed: '4-02-07-1 网约配送员', problem: 'code-malformed' },
  { printed: '4-02-07 网约配送员', problem: 'code-level' },
  { printed: '4-02-07-10', problem: 'name-missing' },
  { printed: '2-02-07-13 智能制造工', problem: 'name-ending' },
  { printed: '2-02-07-13 智能制造工程技术人', problem: 'name-ending' },
  { printed: '4-02-07-10 网约配送员，外卖员', problem: 'name-improbable' },
  { printed: '3-02-03-08 应急救援员（水域）', problem: 'name-improbable' },
  { printed: '3-02-03-08 应急救援员 A', problem: 'name-improbable' },
  { printed: '5-88-01-02 湿地看护员 l', problem: 'mark-unclear' },
  { printed: '4-02-07-10 网约配送员1', problem: 'name-improbable' },
  { printed: '4-02-07-10 师', problem: 'name-improbable' },
])('$printed: $problem', ({ printed, problem }) => {
  const problems: string[] = [];
  readHeading(printed, 1, (name, _line, ...values) => {
    problems.push(spell(name, ...values).code);
  });
  expect(problems).toContain(problem);
});
