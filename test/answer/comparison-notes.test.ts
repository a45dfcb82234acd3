/** A comparison as release notes: sections by what happened, the sentence under each change, and what is not known. */
import { beforeAll, expect, test } from 'vitest';
import { expectGolden } from '../golden.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const ask = async (query: string): Promise<string> => (await service.ask(`/v1/compare?format=md&${query}`)).text;

test('from the edition of 2022 to the sixth batch', async () => {
  expectGolden('api/compare-2024.md', await ask('from=2022-09-28&to=2024-07-25'));
});

test('every change stands there once, under its weightiest type', async () => {
  const json = await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28');
  const { changes } = Object(json.json);
  const notes = await ask('from=2020-02-25&to=2020-06-28');
  expect(notes.split('\n').filter((line) => line.startsWith('- **'))).toHaveLength(changes.length);
  expect(notes).toContain('**4-14-04-00 公共卫生辅助服务员** → **4-14-04-01 防疫员**、**4-14-04-02 消毒员**');
  expect(notes).toContain('**4-13-99-00 电子竞技员** → **4-13-99-01 电子竞技员** `VC1`');
});

test('nothing differs: it says so', async () => {
  expect(await ask('from=2020-06-28&to=2020-06-28')).toContain('No difference.');
});

test('changes are narrowed by level and by type', async () => {
  const recoded = await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28&type=recoded');
  expect(recoded.json).toMatchObject({ summary: { recoded: 1 }, changes: [{ types: ['recoded'] }] });
  const { changes } = Object((await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28&level=subtype')).json);
  expect(changes.length).toBeGreaterThan(3);
  for (const { entry } of changes) expect([entry.from?.level, entry.to?.level]).toContain('subtype');
  expect((await service.ask('/v1/compare?from=2020-02-25&type=cousin')).status).toBe(400);
});
