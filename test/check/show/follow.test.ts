/** Following: every status of now, over the smallest history that shows it. */
import { beforeAll, expect, test } from 'vitest';
import type { Register } from '../../../src/catalogue/register.ts';
import type { Change } from '../../../src/catalogue/vocabulary/change.ts';
import type { Patch } from '../../../src/catalogue/vocabulary/entry.ts';
import { createFollowing } from '../../../src/check/show/follow.ts';
import { registerOf } from '../../catalogue/history.ts';

const [old, twin, heir, other] = ['e0000000001', 'e0000000002', 'e0000000003', 'e0000000004'];
const [first, second, third] = ['2015-07-29', '2020-02-25', '2022-09-28'];

/** A register in which changes happen at the given revisions, a line each. */
function registerWith(...steps: (readonly [string, string, Patch])[]): Register {
  const all = steps.map(([revision, entry, patch], order): Change => {
    const line = order + 1;
    const citation = {
      revision,
      source: null,
      firstLine: line,
      lastLine: line,
      sentence: `第${line}句`,
      certainty: 'stated',
      note: null,
    } as const;
    return { revision, order, entry, patch, citation };
  });
  return registerOf(all);
}

const job = (code: string, name: string): Patch => ({ level: 'occupation', status: 'current', code, name });
const begin = [first, old, job('4-01-01-01', '甲员')] as const;

test.each([
  ['same', [], [old], []],
  ['same', [[second, old, { definition: '定义。' }]], [old], []],
  ['renamed', [[second, old, { name: '乙员' }]], [old], [second]],
  ['recoded', [[second, old, { code: '4-01-01-02' }]], [old], [second]],
  [
    'recoded',
    [
      [second, old, { name: '乙员' }],
      [third, old, { code: '4-01-01-02' }],
    ],
    [old],
    [second, third],
  ],
  ['withdrawn', [[second, old, { status: 'withdrawn' }]], [], [second]],
  [
    'withdrawn',
    [
      [second, old, { code: '4-01-01-02' }],
      [third, old, { status: 'withdrawn' }],
    ],
    [],
    [second, third],
  ],
  [
    'split',
    [
      [second, twin, job('4-01-01-02', '乙员')],
      [second, heir, job('4-01-01-03', '丙员')],
      [second, old, { status: 'withdrawn', becomes: [twin, heir] }],
    ],
    [twin, heir],
    [second],
  ],
  [
    'merged',
    [
      [first, twin, job('4-01-01-02', '乙员')],
      [second, heir, job('4-01-01-03', '丙员')],
      [second, old, { status: 'withdrawn', becomes: [heir] }],
      [second, twin, { status: 'withdrawn', becomes: [heir] }],
    ],
    [heir],
    [second],
  ],
] as const)('%s: %j', (status, steps, heirs, revisions) => {
  const register = registerWith(begin, ...(steps as readonly (readonly [string, string, Patch])[]));
  const followed = createFollowing(register).follow(old, first, register.latest.id);
  expect(followed.status).toBe(status);
  expect(followed.heirs).toEqual(heirs);
  const own = followed.path.filter(({ entry }) => entry?.id === old);
  expect(own.map(({ revision }) => revision)).toEqual(revisions);
  for (const { citation } of followed.path) expect(citation?.sentence).toMatch(/^第\d+句$/);
});

test.each([
  ['moved', { parent: other }],
  ['promoted', { level: 'occupation', code: '4-01-01-09', parent: null }],
  ['withdrawn', { status: 'withdrawn' }],
] as const)('a 工种 is %s', (status, patch) => {
  const register = registerWith(
    [first, heir, job('4-01-01-01', '甲员')],
    [first, other, job('4-01-01-02', '乙员')],
    [first, old, { level: 'subtype', status: 'current', name: '丙员', parent: heir }],
    [second, old, patch],
  );
  expect(createFollowing(register).follow(old, first, register.latest.id).status).toBe(status);
});

let register: Register;
beforeAll(() => {
  register = registerWith(begin, [second, old, { code: '4-01-01-02' }]);
});

test('time goes forward: asked of an earlier day than the record, nothing has happened yet', () => {
  expect(createFollowing(register).follow(old, third, first)).toMatchObject({ status: 'same', path: [] });
});

test('an entry that was not known then has no name', () => {
  expect(createFollowing(register).name(twin, first)).toBeNull();
  expect(createFollowing(register).name(old, first)).toMatchObject({ code: '4-01-01-01', name: '甲员' });
});

test('what was looked up once is the same object', () => {
  const following = createFollowing(register);
  expect(following.name(old, third)).toBe(following.name(old, third));
  expect(following.follow(old, first, third)).toBe(following.follow(old, first, third));
  expect(following.follow(old, second, third)).not.toBe(following.follow(old, first, third));
});
