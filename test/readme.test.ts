/** The README: it names every command and every route, none that does not exist, and its example is what the service answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { reads } from '../src/api/reads.ts';
import { commands } from '../src/cli/commands.ts';
import { root } from '../src/cli/files.ts';
import { type Service, startService } from './service.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

let service: Service;
beforeAll(async () => {
  service = await startService();
});

function findAll(pattern: RegExp): string[] {
  return [...new Set([...readme.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

test('its table of commands is that of the command line', () => {
  expect(findAll(/^\| `zhilu ([a-z]+)[^`]*` \|/gm)).toEqual(Object.keys(commands).sort());
});

test('its table of routes is that of the service', () => {
  expect(findAll(/^\| `(\/[^`]*)` \|/gm)).toEqual(reads.map(({ path }) => path).sort());
});

test('it names no command and no address that does not exist', async () => {
  const named = [...findAll(/\bzhilu(?: --)? ([a-z]+)\b/g), ...findAll(/npm run --silent zhilu -- ([a-z]+)/g)];
  for (const name of named) expect(['d1', ...Object.keys(commands)]).toContain(name);
  for (const address of findAll(/localhost:8787([^'\s]*)/g)) expect((await service.ask(address)).status).toBe(200);
  for (const address of findAll(/`(\/[\w.]*)`/g))
    expect([address, (await service.ask(address)).status]).toEqual([address, 200]);
});

test('it names no script and no file that does not exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of findAll(/npm run (?:--silent )?([a-z]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const path of findAll(/`((?:src|seeds|test)\/[\w./-]*)`/g)) {
    if (!path.includes('YYYY')) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  }
});

test('its example is what the service answers, no more than abridged', async () => {
  const examples = [...readme.matchAll(/<!-- example: (\S+) -->\n```json\n([\s\S]*?)```/g)];
  expect(examples).toHaveLength(1);
  for (const [, address = '', text = ''] of examples) {
    expect(readme).toContain(`localhost:8787${address}`);
    expect((await service.ask(address)).json).toMatchObject(JSON.parse(text));
  }
});
