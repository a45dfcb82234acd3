/** The comparison: groups, marked changes, and a flow whose ribbons fill their nodes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layFlow } from '../../src/web/compare/layout.ts';
import { startService } from '../service.ts';

async function show(address: string): Promise<string> {
  const { app } = await startService();
  const response = await app.request(address, { headers: { accept: 'text/html' } });
  return await response.text();
}

test('2020 against the edition of 2022', async () => {
  const text = await show('/compare?from=2020-06-28&to=2022-09-28');
  for (const said of [
    '改码',
    '改名',
    '4-<del>02-07-10</del>',
    '4-<ins>10-08-01</ins>',
    '保育<ins>师</ins>',
    'GSIM VC1',
    '4-02 → 4-10: 1',
    'format=csv',
    'format=md',
    '2021-03-09',
    '2022-06',
  ])
    expect(text).toContain(said);
});

test('one kind alone, and one group alone', async () => {
  const text = await show('/compare?from=2020-06-28&to=2022-09-28&type=renamed&parent=4-10');
  expect(text).toContain('保育');
  expect(text).not.toContain('4-<del>02-07-10</del>');
});

test('revisions that there are not are refused', async () => {
  expect(await show('/compare?from=soon')).toContain('不是日期');
  expect(await show('/compare?from=2020-06-28&parent=x')).toContain('不成编码');
});

test('every ribbon leaves and reaches its nodes, and no two overlap', () => {
  const group = fc.constantFrom('1-01', '1-02', '2-01', '4-10');
  fc.assert(
    fc.property(fc.array(fc.record({ from: group, to: group }), { minLength: 1, maxLength: 40 }), (moves) => {
      const { left, right, ribbons, height } = layFlow(moves);
      expect(ribbons.reduce((sum, { count }) => sum + count, 0)).toBe(moves.length);
      for (const [nodes, side] of [
        [left, 'from'],
        [right, 'to'],
      ] as const) {
        for (const { code, y, height: own } of nodes) {
          const spans = ribbons
            .filter((ribbon) => ribbon[side] === code)
            .map((ribbon) => [side === 'from' ? ribbon.y0 : ribbon.y1, ribbon.height] as const)
            .sort((a, b) => a[0] - b[0]);
          let at = y;
          for (const [start, length] of spans) {
            expect(start).toBe(at);
            at += length;
          }
          expect(at).toBe(y + own);
          expect(at).toBeLessThanOrEqual(height);
        }
      }
    }),
  );
});
