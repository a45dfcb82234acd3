/** The house: which folder may import which, what only the entry points may know, how files are named, and that tests mirror sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reads } from '../src/api/app.ts';
import { commands } from '../src/cli/commands.ts';
import { root } from '../src/cli/files.ts';
import { startService } from './service.ts';

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

const sources = list('src');
const tests = list('test').filter((path) => path.endsWith('.test.ts'));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The part of the project that a source belongs to: a folder of src, or a file directly in it. */
function partOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** What a source imports, types included: the paths of sources, and the names of packages. */
function importsOf(path: string): { sources: string[]; packages: string[] } {
  const named = [
    ...textOf(path).matchAll(
      /(?:^|[\s;])(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
    ),
  ].map(([, still, lazy, bare]) => still ?? lazy ?? bare ?? '');
  const own = named.filter((name) => name.startsWith('.'));
  return {
    sources: own.map((name) => normalize(join(dirname(path), name))),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

/** The arrows: each part, the parts that it may import, and the packages. What is not listed is forbidden. */
const arrows: Readonly<Record<string, { parts: readonly string[]; packages: readonly (string | RegExp)[] }>> = {
  catalogue: { parts: [], packages: ['zod', /^@noble\/hashes\//] },
  notice: { parts: ['catalogue'], packages: ['zod'] },
  edition: { parts: ['catalogue'], packages: ['zod'] },
  match: { parts: ['catalogue'], packages: ['zod', /^opencc-js\//] },
  resolve: { parts: ['catalogue'], packages: ['zod'] },
  check: { parts: ['catalogue', 'match'], packages: ['zod', /^csv-(parse|stringify)\//, /^csv-(parse|stringify)$/] },
  revise: { parts: ['catalogue', 'notice', 'edition', 'resolve'], packages: ['zod'] },
  store: { parts: ['catalogue', 'revise'], packages: [/^drizzle-orm/] },
  web: { parts: ['catalogue'], packages: [/^hono/] },
  api: {
    parts: ['catalogue', 'match', 'check', 'web'],
    packages: ['zod', /^hono/, '@hono/zod-openapi', /^csv-(parse|stringify)/],
  },
  server: { parts: ['catalogue', 'store', 'api'], packages: ['@hono/node-server'] },
  worker: { parts: ['catalogue', 'store', 'api'], packages: [/^hono/] },
};

describe.each(Object.entries(arrows))('%s', (part, { parts, packages }) => {
  const own = sources.filter((path) => partOf(path) === part);

  test('has sources', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  test.each(own)('%s imports only what it may', (path) => {
    const found = importsOf(path);
    expect(found.sources.filter((source) => ![part, ...parts].includes(partOf(source)))).toEqual([]);
    const allowed = (name: string): boolean =>
      packages.some((known) => (typeof known === 'string' ? known === name : known.test(name)));
    expect(found.packages.filter((name) => !allowed(name))).toEqual([]);
    expect(found.sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  });
});

test('every part but the command line has its arrows', () => {
  expect([...new Set(sources.map(partOf))].sort()).toEqual([...Object.keys(arrows), 'cli'].sort());
});

test('notice and store never meet, except in what calls both', () => {
  const meet = (path: string, seen = new Set<string>()): Set<string> => {
    for (const next of importsOf(path).sources) if (!seen.has(next)) meet(next, seen.add(next));
    return seen;
  };
  for (const path of sources.filter((source) => partOf(source) === 'notice')) {
    expect([...meet(path)].filter((source) => partOf(source) === 'store')).toEqual([]);
  }
  const direct = sources.filter((path) =>
    ['notice', 'store'].every((part) => importsOf(path).sources.some((source) => partOf(source) === part)),
  );
  expect(direct.filter((path) => partOf(path) !== 'cli')).toEqual([]);
});

test('only the entry points and the command line know a runtime', () => {
  const runtime = /^(node:|better-sqlite3|cloudflare:|@hono\/node-server|wrangler|drizzle-orm\/(better-sqlite3|d1))/;
  const knowing = sources.filter((path) => importsOf(path).packages.some((name) => runtime.test(name)));
  expect(knowing.filter((path) => !['cli', 'server', 'worker'].includes(partOf(path)))).toEqual([]);
  const globals = sources.filter((path) => /\b(process\.|Buffer\.|__dirname)/.test(textOf(path)));
  expect(globals.filter((path) => partOf(path) !== 'cli')).toEqual([]);
});

test('sources import nothing of the tests', () => {
  for (const path of sources)
    expect(importsOf(path).sources.filter((source) => !source.startsWith('src/'))).toEqual([]);
});

describe.each(sources)('%s', (path) => {
  const text = textOf(path);

  test('opens with a sentence, is no longer than 220 lines, and has a name that says something', () => {
    expect(text).toMatch(/^\/\*\*\s[\s\S]*?[.。:?]\s*\*\//);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(220);
    expect(['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc', 'index']).not.toContain(
      basename(path, '.ts'),
    );
  });

  test('has no escape from the compiler or the linter, no barrel, and nothing left to do', () => {
    expect(text).not.toMatch(/@ts-|biome-ignore|\bas any\b|: any\s*[;,)=|\]]|<any>|\bTODO\b|\bFIXME\b/);
    expect(text).not.toMatch(/^export (\*|\{[^}]*\}) from/m);
  });
});

test('every test mirrors a source or a folder of sources', () => {
  const strays = tests.filter((path) => {
    const mirrored = path.replace(/^test\//, 'src/').replace(/\.test\.ts$/, '');
    const isFolder = existsSync(join(root, mirrored)) && statSync(join(root, mirrored)).isDirectory();
    return (
      path !== 'test/structure.test.ts' &&
      path !== 'test/readme.test.ts' &&
      !isFolder &&
      !existsSync(join(root, `${mirrored}.ts`))
    );
  });
  expect(strays).toEqual([]);
});

test('every folder of sources has its tests', () => {
  const folders = new Set(sources.map((path) => dirname(path)).filter((folder) => folder !== 'src'));
  const untested = [...folders].filter((folder) => {
    const mirror = folder.replace(/^src/, 'test');
    return !tests.some((path) => path.startsWith(`${mirror}/`) || path === `${mirror}.test.ts`);
  });
  expect(untested).toEqual([]);
});

test('no test is skipped, alone or only planned', () => {
  const marked = tests.filter((path) =>
    /\b(test|it|describe)(\.\w+)*\.(skip|todo|only|skipIf|runIf|fails)\b/.test(textOf(path)),
  );
  expect(marked).toEqual([]);
});

test('the OpenAPI document names every read, and the sources name every command', async () => {
  const service = await startService();
  const { paths } = JSON.parse((await service.ask('/openapi.json')).text);
  for (const { path } of reads) expect(Object.keys(paths)).toContain(path);
  for (const name of Object.keys(commands)) expect(sources).toContain(`src/cli/${name}.ts`);
});
