/** `zhilu outline`: Markdown for writers, the service's own answer as JSON, problems in one line. */
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { type Ran, run } from '../run.ts';

const outline = (...given: readonly string[]): Promise<Ran> => run('outline', ...given, '--db', registryFile());

test('is Markdown', async () => {
  const { code, out } = await outline('4-10-08-01', '--at', '2025-07-22');
  expect([code, out]).toEqual([0, expect.stringMatching(/^# 职业培训包大纲：网约配送员\n[\s\S]*\n### 5\. /)]);
});

test('--json is the answer of the service', async () => {
  const { out } = await outline('4-10-08-01', '--json');
  expect(JSON.parse(out).sections).toHaveLength(5);
});

test('a group has none: exit 2', async () => {
  expect(await outline('4-10')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/is a group/) });
});
