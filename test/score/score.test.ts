import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/match/matcher.ts';
import type { GoldTitle } from '../../src/score/gold.ts';
import { calibrationOf, measure, type Pair, predict } from '../../src/score/score.ts';
import { createExample } from '../match/example.ts';

function pairOf(
  acceptable: string,
  code: string,
  more: Partial<Pair['prediction'] & Pick<GoldTitle, 'group'>> = {},
): Pair {
  const { group = '', confidence = 0.9, certain = false, codes = code === '' ? [] : [code] } = more;
  const gold: GoldTitle = { title: '', kind: '', acceptable: acceptable.split('|').filter(Boolean), group };
  return { gold, prediction: { code, confidence, certain, codes } };
}

describe('measure', () => {
  const figures = measure([
    pairOf('A|B', 'A', { certain: true }),
    pairOf('A|B', 'B', { certain: true }),
    pairOf('A', 'C', { certain: true, codes: ['C', 'A'] }),
    pairOf('A', '', { codes: ['X', 'A'], group: '4-01' }),
    pairOf('', 'A'),
    pairOf('', ''),
  ]);
  test.each([
    { figure: 'titles', value: 6 },
    { figure: 'withCode', value: 4 },
    { figure: 'withoutCode', value: 2 },
    { figure: 'top1', value: 2 / 4 },
    { figure: 'best', value: 1 / 4 },
    { figure: 'top5', value: 4 / 4 },
    { figure: 'group', value: 0 },
    { figure: 'certain', value: 3 },
    { figure: 'precision', value: 2 / 3 },
    { figure: 'coverage', value: 3 / 6 },
    { figure: 'refused', value: 1 / 2 },
    { figure: 'notCertain', value: 1 },
  ] as const)('$figure is $value', ({ figure, value }) => {
    expect(figures[figure]).toBeCloseTo(value);
  });

  test('nothing to count is null', () => {
    expect(measure([])).toMatchObject({ top1: null, precision: null, coverage: null, refused: null });
  });
});

test('the calibration error is the mean distance between confidence and truth', () => {
  const { table, error } = calibrationOf([
    pairOf('A', 'A', { confidence: 0.95 }),
    pairOf('A', 'B', { confidence: 0.95 }),
    pairOf('A', 'A', { confidence: 0.35 }),
    pairOf('A', '', { confidence: 0 }),
  ]);
  expect(table.map(({ titles }) => titles)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 2]);
  expect(error).toBeCloseTo((2 * 0.45 + 0.65) / 3);
});

describe('predict', () => {
  const source = createExample();
  const matcher = createMatcher(source);
  test.each([
    { title: '低代码开发员', code: '4-04-05-01', certain: true },
    { title: '保安/保洁/仓管员', code: '', certain: false },
    { title: '经理', code: '', certain: false },
  ])('$title', ({ title, code, certain }) => {
    expect(predict(matcher.match(title), source.candidates)).toMatchObject({ code, certain });
  });
});
