/** The tree: counts, filters, the way to a group, and what is said where the sources are partial. */
import { expect, test } from 'vitest';
import { growTree, makeTest } from '../../src/web/browse/tree.ts';
import { startService } from '../service.ts';

async function show(address: string): Promise<string> {
  const { app } = await startService();
  return await (await app.request(address)).text();
}

test('counts what the register holds', async () => {
  const { register } = await startService();
  const all = growTree(register, '2025-07-22', () => true);
  expect([all.below.get('')?.length, all.total]).toEqual([8, 1676]);
  expect(all.count('4-10', 'occupation')).toBe(31);
  const green = growTree(register, '2025-07-22', makeTest(register, { mark: 'L', only: null }, '2022-09-28'));
  expect(green.total).toBe(139);
});

test('the tree is open along the way to a group, down to the 工种', async () => {
  const text = await show('/groups/4-14-01');
  expect(text).toContain('健康照护师');
  expect(text).toContain('href="/groups/4-13"');
  expect(text).not.toContain('href="/groups/4-13-01"');
});

test('a filter keeps the way, and the way keeps the filter', async () => {
  const text = await show('/groups/4?mark=S');
  expect(text).toContain('href="/groups/4?mark=L"');
  expect(text).toContain('href="/groups/4-04?mark=S"');
});

test('an earlier date says that it does not list everything', async () => {
  expect(await show('/groups?at=2021-01-01')).toContain('没有列出，不等于没有');
});
