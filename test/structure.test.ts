/** The house: which folder may import which, what only the entry points may know, how files are named, and that tests mirror sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { reads } from '../src/api/reads.ts';
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
/** What browsers run of other sources, and of packages that ask which runtime they are in. */
const bundled = 'src/web/asset/check-bundle.ts';
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

/** Folders that hold more than sixteen sources until they have rooms. */
const crowded: Readonly<Record<string, number>> = {};

/** The arrows (箭头): each part, the parts that it may reach, over all paths, and the packages it may import. What is not listed is forbidden. */
const arrows: Readonly<Record<string, { parts: readonly string[]; packages: readonly (string | RegExp)[] }>> = {
  catalogue: { parts: [], packages: ['zod', /^@noble\/hashes\//] },
  import: { parts: ['catalogue'], packages: ['zod'] },
  store: { parts: ['catalogue'], packages: [/^drizzle-orm/] },
  match: { parts: ['catalogue'], packages: ['zod', /^opencc-js\//] },
  score: { parts: ['catalogue', 'match'], packages: ['zod'] },
  check: { parts: ['catalogue', 'match'], packages: ['zod'] },
  sheet: { parts: ['catalogue', 'match', 'check'], packages: ['saxes', 'htmlparser2', /^csv-stringify/] },
  export: { parts: ['catalogue', 'check', 'sheet'], packages: ['hyparquet-writer'] },
  web: { parts: ['catalogue', 'match', 'check', 'sheet', 'answer'], packages: [/^hono/] },
  answer: { parts: ['catalogue', 'match', 'check'], packages: ['zod', /^csv-(parse|stringify)/] },
  reconcile: { parts: ['catalogue', 'match', 'check', 'answer'], packages: ['zod', /^hono/] },
  mcp: {
    parts: ['catalogue', 'match', 'check', 'answer'],
    packages: ['zod', /^@modelcontextprotocol\/sdk\//],
  },
  api: {
    parts: ['catalogue', 'match', 'check', 'sheet', 'answer', 'export', 'web', 'reconcile', 'mcp'],
    packages: ['zod', /^hono/],
  },
  library: { parts: ['catalogue', 'store', 'match', 'check', 'answer', 'export', 'cli'], packages: ['zod'] },
  client: { parts: ['catalogue', 'match', 'check', 'answer', 'api'], packages: ['zod'] },
  server: {
    parts: ['catalogue', 'store', 'match', 'check', 'sheet', 'answer', 'export', 'web', 'reconcile', 'mcp', 'api'],
    packages: ['@hono/node-server', /^node:/],
  },
  worker: {
    parts: ['catalogue', 'store', 'match', 'check', 'sheet', 'answer', 'export', 'web', 'reconcile', 'mcp', 'api'],
    packages: [/^hono/],
  },
};

/** Every source that can be reached from one, over all paths. */
function reachOf(path: string, seen = new Set<string>()): Set<string> {
  for (const next of importsOf(path).sources) if (!seen.has(next)) reachOf(next, seen.add(next));
  return seen;
}

test('every part but the command line has its arrows, and sources', () => {
  expect([...new Set(sources.map(partOf))].sort()).toEqual([...Object.keys(arrows), 'cli'].sort());
});

test('every part reaches only the parts that it may, over all paths', () => {
  const strays = sources.flatMap((path) => {
    const allowed = arrows[partOf(path)]?.parts;
    if (allowed === undefined) return [];
    const reached = [...reachOf(path)].filter((source) => ![partOf(path), ...allowed].includes(partOf(source)));
    return reached.map((source) => `${path} reaches ${source}`);
  });
  expect(strays).toEqual([]);
});

test('every arrow is used: what a part may reach, it reaches', () => {
  const unused = Object.entries(arrows).flatMap(([part, { parts }]) => {
    const own = sources.filter((path) => partOf(path) === part);
    const reached = new Set(own.flatMap((path) => [...reachOf(path)]).map(partOf));
    return parts.filter((other) => !reached.has(other)).map((other) => `${part} never reaches ${other}`);
  });
  expect(unused).toEqual([]);
});

test('every part imports only the packages that it may', () => {
  const strays = sources.flatMap((path) => {
    const packages = arrows[partOf(path)]?.packages;
    if (packages === undefined) return [];
    const allowed = (name: string): boolean =>
      packages.some((known) => (typeof known === 'string' ? known === name : known.test(name)));
    return importsOf(path)
      .packages.filter((name) => !allowed(name))
      .map((name) => `${path} imports ${name}`);
  });
  expect(strays).toEqual([]);
});

test('every source that is imported exists', () => {
  const missing = sources.flatMap((path) =>
    importsOf(path)
      .sources.filter((source) => !existsSync(join(root, source)))
      .map((source) => `${path}: ${source}`),
  );
  expect(missing).toEqual([]);
});

test('no folder holds more than sixteen sources', () => {
  const counts = Map.groupBy(sources, dirname);
  const full = [...counts].filter(([folder, files]) => files.length > (crowded[folder] ?? 16));
  expect(full.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
});

test('only the entry points and the command line know a runtime', () => {
  const runtime = /^(node:|better-sqlite3|cloudflare:|@hono\/node-server|wrangler|drizzle-orm\/(better-sqlite3|d1))/;
  const knowing = sources.filter((path) => importsOf(path).packages.some((name) => runtime.test(name)));
  expect(knowing.filter((path) => !['cli', 'server', 'worker'].includes(partOf(path)))).toEqual([]);
  const globals = sources.filter((path) => /\b(process\.|Buffer\.|__dirname)/.test(textOf(path)));
  expect(globals.filter((path) => !['cli', 'server'].includes(partOf(path)) && path !== bundled)).toEqual([]);
});

test('every value that a source exports is imported by another file', () => {
  const named = new Set<string>();
  const lazily = new Map<string, string[]>();
  for (const path of [...sources, ...list('test')]) {
    const text = textOf(path);
    const target = (name: string): string => normalize(join(dirname(path), name));
    for (const [, names = '', from = ''] of text.matchAll(/import\s[^'"]*?\{([^}]*)\}\s*from\s+'(\.[^']+)'/g))
      for (const name of names.split(','))
        named.add(`${target(from)} ${name.trim().replace(/^type\s+|\s+as\s.*$/g, '')}`);
    for (const [, from = ''] of text.matchAll(/import\(\s*'(\.[^']+)'\s*\)/g))
      lazily.set(target(from), [...(lazily.get(target(from)) ?? []), text]);
  }
  const unused = sources.flatMap((path) =>
    [...textOf(path).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
      .filter(([, name = '']) => !named.has(`${path} ${name}`))
      .filter(([, name = '']) => lazily.get(path)?.some((text) => new RegExp(`\\b${name}\\b`).test(text)) !== true)
      .map(([, name]) => `${path} ${name}`),
  );
  expect(unused).toEqual([]);
});

test('sources import nothing of the tests', () => {
  for (const path of sources)
    expect(importsOf(path).sources.filter((source) => !source.startsWith('src/'))).toEqual([]);
});

test('every source opens with a sentence that says what it is', () => {
  expect(sources.filter((path) => !/^\/\*\*\s[\s\S]*?[.。:?]\s*\*\//.test(textOf(path)))).toEqual([]);
});

test('no source is longer than 220 lines', () => {
  expect(sources.filter((path) => textOf(path).trimEnd().split('\n').length > 220)).toEqual([]);
});

test('every source has a name that says something', () => {
  const empty = ['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc', 'index'];
  expect(sources.filter((path) => empty.includes(basename(path, '.ts')))).toEqual([]);
});

test('no source has an escape from the compiler or the linter, or something left to do', () => {
  const hatch = /@ts-|biome-ignore|\bas any\b|: any\s*[;,)=|\]]|<any>|\bTODO\b|\bFIXME\b/;
  expect(sources.filter((path) => hatch.test(textOf(path)))).toEqual([]);
});

test('no source is a barrel', () => {
  expect(sources.filter((path) => /^export (\*|\{[^}]*\}) from/m.test(textOf(path)))).toEqual([]);
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
  const named = sources.filter((path) => partOf(path) === 'cli').map((path) => basename(path, '.ts'));
  for (const name of Object.keys(commands)) expect(named).toContain(name);
});
