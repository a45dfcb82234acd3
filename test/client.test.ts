/** The client: its calls are those of the contract, it needs nothing but `fetch`, and clients that others generate from the document work too. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generateApi } from 'swagger-typescript-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { reads } from '../src/api/reads.ts';
import { root } from '../src/cli/files.ts';
import { openRegistry, type RegistryFile } from '../src/cli/sqlite.ts';
import { connect } from '../src/client.ts';
import { type Served, startServer } from '../src/server.ts';
import { registryFile } from './registry.ts';
import { startService } from './service.ts';
import { useBrowser } from './web/browser.ts';

let database: RegistryFile;
let served: Served;
let base: string;
/** Within the project, so that the compiler finds its settings. */
const folder = mkdtempSync(join(root, 'node_modules', '.cache', 'client-'));
beforeAll(async () => {
  database = openRegistry(registryFile());
  served = await startServer(database, { host: '127.0.0.1', port: 0 }, (error) => expect.fail(String(error)));
  base = `http://127.0.0.1:${served.port}`;
});
afterAll(async () => {
  await served.stop();
  database.close();
  rmSync(folder, { recursive: true });
});

const run = promisify(execFile);

test('every read is a call at its own address, under its own id', async () => {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    asked.push(address);
    return Response.json({});
  };
  const calls = Object.entries(connect('http://x', { fetch }));
  const ids = reads.map(({ id }) => id);
  expect(calls.map(([name]) => name).sort()).toEqual([...ids, 'checkRows', 'translate'].sort());
  for (const { id, path, examples } of reads) {
    asked.length = 0;
    const fields = examples[0]?.fields ?? {};
    await calls.find(([name]) => name === id)?.[1](z.custom<never>().parse(fields));
    expect([path, asked]).toEqual([path, [`http://x${examples[0]?.address}`]]);
  }
});

test('answers, refusals and answers of others are values', async () => {
  const zhilu = connect(`${base}/`);
  const { ask } = await startService();
  const address = '/v1/codes/4-02-07-10?at=2021-01-01';
  const then = await zhilu.code({ code: '4-02-07-10', at: '2021-01-01' });
  expect(then).toEqual({ ok: true, value: (await ask(address)).json });
  const wrong = await zhilu.code({ code: 'a/b?c', at: '2021-01-01' });
  expect(wrong).toMatchObject({ ok: false, error: { status: 400, type: '/problems/code-malformed' } });
  const rows = await zhilu.checkRows({ rows: [{ code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' }] });
  expect(rows).toMatchObject({ ok: true, value: { rows: [{ then: { verdict: 'match' } }] } });
  const codes = ['4-14-04-00'];
  const split = await zhilu.translate({ codes, from: '2020-02-25', to: '2022-09-28' });
  expect(split.ok && split.value.items[0]?.targets.length).toBe(3);
  const gateway = connect('http://x', { fetch: async () => new Response('<p>busy', { status: 502 }) });
  expect(await gateway.health({})).toMatchObject({ ok: false, error: { status: 502, type: 'about:blank' } });
  await expect(zhilu.health({}, AbortSignal.abort())).rejects.toThrow('abort');
});

test('without its types it imports nothing, and names nothing that browsers do not have', () => {
  const bare = stripTypeScriptTypes(readFileSync(join(root, 'src/client.ts'), 'utf8'), { mode: 'strip' });
  expect(bare).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(|\bprocess\b|\bBuffer\b/m);
});

const openPage = useBrowser();
test('a real browser asks with it', () =>
  openPage('/healthz', async ({ page }) => {
    const script = stripTypeScriptTypes(readFileSync(join(root, 'src/client.ts'), 'utf8'), { mode: 'strip' });
    const address = `data:text/javascript,${encodeURIComponent(script)}`;
    const asked = `import(${JSON.stringify(address)}).then(({ connect }) => connect(location.origin).search({ q: 'wypsy' }))`;
    const found = z.looseObject({ ok: z.boolean(), value: z.unknown() }).parse(await page.evaluate(asked));
    expect(found).toMatchObject({ ok: true, value: { items: [{ entry: { name: '网约配送员' } }] } });
  }));

test('the example of the README runs, and prints what its comments say', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, example = ''] = /```js\n(import \{ connect \} from 'zhilu\/client';\n[\s\S]*?)```/.exec(readme) ?? [];
  const told = [...example.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, said]) => said);
  expect(told.length).toBeGreaterThan(1);
  const program = example.replace('http://localhost:8787', base);
  expect(program).not.toBe(example);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: root });
  expect(stdout.trimEnd().split('\n')).toEqual(told);
});

test('a client that a public generator makes of the document compiles, and makes ten calls', async () => {
  const spec = JSON.parse((await (await startService()).ask('/openapi.json')).text);
  const { files } = await generateApi({ output: false, spec, silent: true });
  writeFileSync(join(folder, 'api.ts'), files[0]?.fileContent ?? '');
  const program = `import { Api } from './api.ts';
const { v1, healthz } = new Api({ baseUrl: process.argv[2] ?? '' });
const said: unknown[] = [];
said.push((await v1.code('4-02-07-10', { at: '2021-01-01' })).data.entry?.name);
said.push((await v1.codeHistory('4-02-07-10')).data.holders.length);
said.push((await v1.entries({ level: 'major', at: '2022-09-28' })).data.total);
said.push((await v1.entry('e1gbi1maoa6', { at: '2021-01-01' })).data.entry.code);
said.push((await v1.entryHistory('e1gbi1maoa6')).data.id);
said.push((await v1.revision('2020-02-25')).data.id);
said.push((await v1.search({ q: 'wypsy' })).data.items[0]?.entry.name);
said.push((await v1.compare({ from: '2020-02-25', to: '2020-06-28', parent: '4-14-04' })).data.from);
said.push((await v1.translate({ from: '2020-02-25', to: '2022-09-28' }, ['4-14-04-00'])).data.items.length);
said.push((await healthz.health()).data.status);
console.log(JSON.stringify(said));
`;
  writeFileSync(join(folder, 'calls.ts'), program);
  const settings = {
    extends: pathToFileURL(join(root, 'tsconfig.json')).pathname,
    compilerOptions: {
      ...{ noEmit: false, allowImportingTsExtensions: true, rewriteRelativeImportExtensions: true, incremental: false },
      ...{ outDir: join(folder, 'out'), rootDir: folder, erasableSyntaxOnly: false, tsBuildInfoFile: null },
      ...{ lib: ['ESNext', 'DOM', 'DOM.Iterable'], types: ['node'], exactOptionalPropertyTypes: false },
      ...{ verbatimModuleSyntax: false, noUnusedLocals: false, noUnusedParameters: false },
    },
    include: ['*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const compiled = run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]);
  await compiled.catch(({ stdout }) => expect.fail(String(stdout).slice(0, 3000)));
  const { stdout } = await run(process.execPath, [join(folder, 'out/calls.js'), base]);
  expect(JSON.parse(stdout)).toEqual([
    '网约配送员',
    2,
    8,
    '4-02-07-10',
    'e1gbi1maoa6',
    '2020-02-25',
    '网约配送员',
    '2020-02-25',
    1,
    'ok',
  ]);
}, 180_000);
