import { expect, test } from 'vitest';
import { encode } from '../../../src/check/write/output.ts';
import { UsualRuns } from '../../../src/check/write/usual-runs.ts';

test('a run that came before is one object, however its bytes are written over', () => {
  const runs = new UsualRuns();
  const run = encode('"verdict":"match"，');
  expect(runs.find(run)).toBeNull();
  const held = runs.find(run);
  expect(held).toEqual(run);
  const again = run.slice();
  run.fill(0);
  expect(runs.find(again)).toBe(held);
  expect(held).toEqual(again);
});

test('short and long ones are not, nor more than so many', () => {
  const runs = new UsualRuns();
  for (const text of ['short', 'x'.repeat(300)]) for (const _ of [1, 2]) expect(runs.find(encode(text))).toBeNull();
  const found = Array.from({ length: 5_000 }, (_, at) => [1, 2].map(() => runs.find(encode(`run ${at} of many`)))[1]);
  expect(found.filter((run) => run !== null).length).toBeLessThanOrEqual(4_096);
});
