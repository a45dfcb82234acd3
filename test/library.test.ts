/** The library: a registry file opened in a program, and the README's example of it, run as it stands. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../src/cli/files.ts';
import { open, type Registry } from '../src/library.ts';
import { registryFile } from './registry.ts';
import { startService } from './service.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await open(registryFile());
});
afterAll(() => registry.close());

test('answers what the service answers', async () => {
  const { ask } = await startService();
  const code = registry.lookup('4-02-07-10', '2021-01-01');
  expect(code).toEqual({ ok: true, value: (await ask('/v1/codes/4-02-07-10?at=2021-01-01')).json });
  const found = registry.search({ q: '网约配送', at: '2023-01-01', limit: 3 });
  expect(found).toEqual({ ok: true, value: (await ask('/v1/search?q=网约配送&at=2023-01-01&limit=3')).json });
  const row = { code: '4-02-07-10', name: '网约配送员', on: '2021-05-01', at: '2023-01-01' };
  expect(registry.check(row)).toEqual((await ask(`/v1/check?${new URLSearchParams(row)}`)).json);
  expect(registry.check({ name: '外卖小哥', on: '2023-01-01' }, 'strict').then.verdict).not.toBe('match');
});

test('what has no answer says why', () => {
  expect(registry.lookup('x')).toMatchObject({ ok: false, error: { name: 'code-malformed' } });
  expect(registry.lookup('4', 'soon')).toMatchObject({ ok: false, error: { name: 'at-malformed' } });
  expect(registry.search('')).toMatchObject({ ok: false, error: { name: 'parameter-missing' } });
  expect(registry.check({}).then.verdict).toBe('insufficient');
});

test('a missing file and a closed registry are told plainly', async () => {
  await expect(open(join(root, 'nothing.sqlite'))).rejects.toThrow('npm run build');
  const other = await open(registryFile());
  other.close();
  expect(() => other.lookup('4')).toThrow('the registry is closed');
});

test('the example of the README runs, and prints what its comments say', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, example = ''] = /```js\n(import \{ open \} from 'zhilu';\n[\s\S]*?)```/.exec(readme) ?? [];
  const told = [...example.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, said]) => said);
  expect(told.length).toBeGreaterThan(2);
  const program = example.replace("'zhilu.sqlite'", JSON.stringify(registryFile()));
  expect(program).not.toBe(example);
  const args = ['--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(stdout.trimEnd().split('\n')).toEqual(told);
}, 180_000);
