/** `zhilu standards`: a table for readers, the service's own answer as JSON. */
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { type Ran, run } from '../run.ts';

const standards = (...given: readonly string[]): Promise<Ran> => run('standards', ...given, '--db', registryFile());

test('those of an occupation, of a group, and of a period', async () => {
  expect((await standards('2-02-38-05')).out).toMatch(/^1 standards as of 2025-07-22[\s\S]*2-02-07-13 智能制造/);
  expect((await standards('4-02-07')).out).toMatch(/^11 standards/);
  expect((await standards('--until', '2020-01-01')).out).toMatch(/^0 standards[\s\S]*433 more have no day of issue/);
});

test('--json is the answer of the service', async () => {
  const { code, out } = await standards('--fit', 'same', '--limit', '1', '--json');
  expect([code, JSON.parse(out).total]).toEqual([0, 518]);
});

test('what is no code is refused with exit 2', async () => {
  expect(await standards('abc')).toMatchObject({ code: 2, err: expect.stringMatching(/is not a code/) });
});
