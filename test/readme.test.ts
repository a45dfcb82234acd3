/** The README and the guide for contributors: every command and route is named, nothing that does not exist, and examples are real. */
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
  for (const name of findAll(/npm run (?:--silent )?([a-z:0-9]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const path of findAll(/`((?:src|seeds|test)\/[\w./-]*)`/g)) {
    if (!path.includes('YYYY') && path !== 'seeds/own/')
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  }
});

test('the guide for contributors names no file that does not exist, and leads a newcomer through at most eight', () => {
  const guide = readFileSync(join(root, '.github', 'CONTRIBUTING.md'), 'utf8');
  const named = [...guide.matchAll(/`((?:src|seeds|test|\.ci)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(16);
  expect(named.filter((path) => path !== 'seeds/own' && !existsSync(join(root, path)))).toEqual([]);
  const walks = guide.split(/^\*\*From /m).slice(1);
  expect(walks).toHaveLength(2);
  for (const walk of walks) {
    const steps = [...(walk.split('\n## ')[0] ?? '').matchAll(/^\d\. `([^`]+)`: \S/gm)];
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.length).toBeLessThanOrEqual(8);
  }
});

test('the guide for contributors names no function that is not in the file that it names', () => {
  const guide = readFileSync(join(root, '.github', 'CONTRIBUTING.md'), 'utf8');
  const steps = [...guide.matchAll(/^\d\. `(src\/[^`]+)`: (.*)$/gm)];
  expect(steps.length).toBeGreaterThan(10);
  const missing = steps.flatMap(([, path = '', told = '']) => {
    const text = readFileSync(join(root, path), 'utf8');
    const names = [...told.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name = '']) => name);
    return names.filter((name) => !text.includes(name)).map((name) => `${path} ${name}`);
  });
  expect(missing).toEqual([]);
});

test('its example is what the service answers, no more than abridged', async () => {
  const examples = [...readme.matchAll(/<!-- example: (\S+) -->\n```json\n([\s\S]*?)```/g)];
  expect(examples).toHaveLength(1);
  for (const [, address = '', text = ''] of examples) {
    expect(readme).toContain(`localhost:8787${address}`);
    expect((await service.ask(address)).json).toMatchObject(JSON.parse(text));
  }
});
