/** The page of a revision: every line of its text, each change beside its lines, long texts in blocks, and what is not held. */
import { expect, test } from 'vitest';
import { blockOf } from '../../src/web/notice/block.ts';
import { projectSeeds } from '../registry.ts';
import { startService } from '../service.ts';

async function show(address: string): Promise<string> {
  const { app } = await startService();
  return await (await app.request(address)).text();
}

test('a line stands in the block that begins at or before it', () => {
  expect([1, 400, 401, 1107].map(blockOf)).toEqual([1, 1, 401, 801]);
});

test('every line of a notice is there, and every change of it beside its first line', async () => {
  const { register } = await startService();
  for (const id of ['2020-02-25', '2020-06-28']) {
    const text = await show(`/revisions/${id}`);
    const source = projectSeeds().find(({ path }) => path.endsWith(`${id}.txt`))?.text ?? '';
    source
      .replace(/\n$/, '')
      .split('\n')
      .forEach((line, index) => {
        expect(text).toContain(`id="L${index + 1}"`);
        expect(text).toContain(line.trim());
      });
    const cited = register.rows.changes.filter(({ citation }) => citation.revision === id && citation.source === null);
    expect(text.split('class="kind"').length - 1).toBe(cited.length);
  }
});

test('a citation leads to its line, also in a long source', async () => {
  const text = await show('/entries/e1gbi1maoa6');
  expect(text).toContain('href="/revisions/2020-02-25#L94"');
  const [, address = ''] = /href="(\/revisions\/2022-09-28\?from=801#L1107)"/.exec(text) ?? [];
  expect(await show(address.split('#')[0] ?? '')).toContain('id="L1107"');
  expect(await show('/revisions/2025-07-22?source=seeds%2F2025-07-22.listing.tsv&from=5201')).toContain('id="L5201"');
});

test('what is not held says so, and how to help', async () => {
  const text = await show('/revisions/2026-09-09');
  for (const said of ['未收', '新职业 11', '怎样补入']) expect(text).toContain(said);
});

test('lines that there are not, and revisions that there are not, are no failure', async () => {
  for (const from of ['0', '-5', 'x', '99999', '1e9'])
    expect(await show(`/revisions/2022-09-28?from=${from}`)).toContain('<ol class="lines');
  expect(await show('/revisions/2019-12-31')).toContain('没有版本');
});
