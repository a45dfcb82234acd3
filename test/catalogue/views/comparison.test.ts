/** A comparison as people read it: what changed between two revisions of the real registry, and what neither side can know. */
import { describe, expect, test } from 'vitest';
import { describeComparison } from '../../../src/catalogue/views/comparison.ts';
import { findMoment, type Moment } from '../../../src/catalogue/views/moment.ts';
import { expectGoldenJson } from '../../golden.ts';
import { loadBuiltRegister } from '../../registry.ts';

const register = await loadBuiltRegister();

function momentOf(at: string): Moment {
  const moment = findMoment(register, at, '2025-12-31');
  if (typeof moment === 'string') throw new Error(moment);
  return moment;
}

function compare(
  from: string,
  to: string,
  group: string | null = null,
  learned = false,
): ReturnType<typeof describeComparison> {
  return describeComparison(register, momentOf(from), momentOf(to), { group, learned });
}

describe('2020-06-28 → 2022-09-28', () => {
  const comparison = compare('2020-06-28', '2022-09-28');

  test.each(['网约配送员', '智能制造工程技术人员', '在线学习服务师', '互联网营销师'])(
    '%s is recoded, not withdrawn and made anew',
    (name) => {
      const items = comparison.changes.filter(({ entry }) => entry.from?.name === name || entry.to?.name === name);
      expect(items).toHaveLength(1);
      expect(items[0]?.types).toContain('recoded');
    },
  );

  test('says what it does not know, and calls created only what a notice in between made', () => {
    expect(comparison.coverage.from.occupation).toBe('partial');
    expect(comparison.coverage.to.occupation).toBe('complete');
    expect(comparison.coverage.notes.join(' ')).toContain('do not list every');
    expect(comparison.coverage.gaps).toEqual(['2021-03-09', '2022-06']);
    const created = comparison.changes.filter(({ types }) => types.includes('created'));
    expect(created).toHaveLength(18);
    expect(new Set(created.map(({ citations }) => citations[0]?.revision))).toEqual(new Set(['2021-03-09']));
  });

  test('is golden, and its summary counts also what it does not list', () => {
    const { summary, coverage, changes } = comparison;
    const lines = changes.map(({ entry: { from, to }, types }) => {
      const [left, right] = [from, to].map((brief) => (brief === null ? '–' : `${brief.code ?? '工种'} ${brief.name}`));
      return `${types.join(' ')}: ${left} → ${right}`;
    });
    expectGoldenJson('core/comparison-2022.json', { summary, notes: coverage.notes, lines });
    expect(compare('2020-06-28', '2022-09-28', null, true).changes.length).toBeGreaterThan(changes.length);
  });
});

test('backwards, entries first listed later are not called withdrawn', () => {
  const { summary } = compare('2022-09-28', '2015-07-29');
  expect(summary.firstListed).toBe(compare('2015-07-29', '2022-09-28').summary.firstListed);
});

test('of a revision with itself is empty', () => {
  expect(compare('2022-09-28', '2022-09-28')).toMatchObject({ summary: {}, changes: [] });
});

test('of one group lists what lies in it on either side', () => {
  const { changes } = compare('2020-02-25', '2020-06-28', '4-14-04');
  expect(changes.map(({ entry }) => entry.to?.name)).toEqual([
    '公共卫生辅助服务员',
    '防疫员',
    '消毒员',
    '公共场所卫生管理员',
  ]);
});
