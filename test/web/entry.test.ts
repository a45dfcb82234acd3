/** The page of an entry: codes, warnings, sources and gaps, for every kind of entry. */
import { expect, test } from 'vitest';
import { markCodes, markNames } from '../../src/web/entry/marked.ts';
import { startService } from '../service.ts';
import { testView } from './view.ts';

async function show(address: string): Promise<string> {
  const { app } = await startService();
  const response = await app.request(address);
  expect([address, response.status]).toEqual([address, 200]);
  return await response.text();
}

test('warns of a code that has meant something else, from either side', async () => {
  expect(await show('/entries/e1gbi1maoa6')).toMatch(/旧编码 <span class="code">4-02-07-10<\/span> 今指另一条目/);
  expect(await show('/entries/e1gbi1maoa6?at=2021-01-01')).toMatch(
    /编码 <span class="code">4-02-07-10<\/span> 后来改指另一条目/,
  );
});

test('says unknown where the sources are partial, and none where they list all', async () => {
  expect(await show('/entries/e1gbi1maoa6')).toContain('没有工种：2025-07-22 的来源列全工种。');
  expect(await show('/entries/e1gbi1maoa6?at=2021-01-01')).toContain('没有列出，不等于没有。');
});

test('tells of which date a text is', async () => {
  expect(await show('/entries/e1gbi1maoa6')).toContain('2020 年 2 月通知的文字');
  expect(await show('/entries/e1gbi1maoa6?at=2021-01-01')).not.toContain('未收，可能已改');
});

test('every entry has a page at the latest revision', async () => {
  const { register } = await startService();
  const all = [...register.entries()];
  const some = all.filter((_, index) => index % 97 === 0);
  for (const { id } of some) expect(await show(`/entries/${id}`)).toContain('<main');
});

test('marks what changed', () => {
  const view = testView();
  expect(String(markCodes(view, '4-02-07-10', '4-10-08-01'))).toContain('4-<del>02-07-10</del>');
  expect(String(markNames(view, '保育员', '保育师'))).toMatch(/保育<del>员<\/del>.*保育<ins>师<\/ins>/);
  expect(String(markNames(view, '道路客运汽车驾驶员', '客运车辆驾驶员'))).toMatch(
    /<del>道路<\/del>客运<del>汽<\/del>车驾驶员.*客运车<ins>辆<\/ins>驾驶员/,
  );
});
