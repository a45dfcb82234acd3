/** Duties: they decide between what a vague title may mean, say nothing against a certain one, and never make a match by themselves. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, startChecks } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

describe('a row', () => {
  test.each`
    what                                 | row                                                               | verdict        | best
    ${'of duties alone'}                 | ${{ work: '收来籽棉去籽、打包成皮棉' }}                           | ${'suggested'} | ${'棉花加工工'}
    ${'with an empty title'}             | ${{ name: ' ', work: '收来籽棉去籽、打包成皮棉' }}                | ${'suggested'} | ${'棉花加工工'}
    ${'of a bare rank and clear duties'} | ${{ name: '主管', work: '给屋顶和卫生间铺卷材、刷涂料堵漏' }}     | ${'suggested'} | ${'防水工'}
    ${'of a vague title, clear duties'}  | ${{ name: '普工', work: '收来籽棉去籽、打包成皮棉' }}             | ${'suggested'} | ${'棉花加工工'}
    ${'of a certain title'}              | ${{ name: '网约配送员', work: '给屋顶铺卷材堵漏' }}               | ${'match'}     | ${'网约配送员'}
    ${'of a certain code and name'}      | ${{ code: '4-10-08-01', name: '网约配送员', work: '铺卷材堵漏' }} | ${'match'}     | ${'网约配送员'}
    ${'whose duties tell nothing'}       | ${{ name: '待业', work: '服从公司安排，吃苦耐劳' }}               | ${'noMatch'}   | ${undefined}
  `('$what is $verdict', ({ row, verdict, best }) => {
    const { then, suggestions } = checks.lenient({ ...row, on: '2025-08-01' });
    expect(then.verdict).toBe(verdict);
    if (best !== undefined) expect(suggestions[0]?.entry.name).toBe(best);
  });

  test('of duties alone tells the pieces that led there', () => {
    const { suggestions } = checks.lenient({ work: '收来籽棉去籽、打包成皮棉' });
    expect(suggestions[0]).toMatchObject({ matchedOn: 'work', text: expect.stringContaining('籽棉') });
  });

  test('of rubbish duties alone names nothing', () => {
    expect(checks.lenient({ work: 'asdf', on: '2025-08-01' }).then).toMatchObject({
      verdict: 'noMatch',
      confidence: 0,
    });
  });

  test('where title and duties both speak for an occupation, it is surer than by the title', () => {
    const row = { name: '仓库工作人员', on: '2025-08-01' };
    const alone = checks.lenient(row).suggestions;
    const both = checks.lenient({ ...row, work: '仓库收货发货，盘点库存，登记货位' }).suggestions;
    const named = (all: typeof alone): number => all.find(({ entry }) => entry.name === '仓储管理员')?.confidence ?? 0;
    expect(both[0]?.entry.name).toBe('仓储管理员');
    expect(named(both)).toBeGreaterThanOrEqual(named(alone));
  });

  test('whatever its duties are, is never a match for them, and is answered the same twice', () => {
    const name = fc.constantFrom('', '主管', '普工', '设计师', '网约配送员', '经理', '待业');
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme', maxLength: 40 }), (title, work) => {
        const without = checks.lenient({ name: title, on: '2025-08-01' });
        const result = checks.lenient({ name: title, work, on: '2025-08-01' });
        expect(checks.lenient({ name: title, work, on: '2025-08-01' })).toEqual(result);
        const isSure = (verdict: string): boolean => /^match/.test(verdict);
        expect(isSure(result.then.verdict)).toBe(isSure(without.then.verdict));
        for (const { confidence } of result.suggestions)
          expect(confidence).toBeLessThanOrEqual(result.suggestions[0]?.confidence ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});
