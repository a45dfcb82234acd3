/**
 * `npm run replay -- FILE [PLACE…]`: asks what the tests asked (FILE is written by `ZHILU_RECORD=FILE npx vitest run --project node test/api …`) of Node,
 * and of Bun, Deno, libSQL and workerd with D1; status, body, ETag and the other headers of meaning must be the same, byte for byte.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestText } from '../../src/catalogue/history/digest.ts';
import { root } from '../../src/cli/files.ts';
import { bundleWorker } from '../cli/publish/bundle.ts';
import { startWorkerd } from './edge/worker.ts';

/** A request as the tests made it. */
interface Recorded {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'zhilu-replay-'));
const entry = join('src', 'cli', 'main.ts');
const program = (name: string): string => join(root, 'node_modules', '.bin', name);
const [file, state, copy] = [join(folder, 'registry.sqlite'), join(folder, 'state'), `file:${join(folder, 'copy.db')}`];

async function zhilu(...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [entry, ...given], { cwd: root, stdio: 'ignore' });
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`zhilu ${given.join(' ')}: exit ${child.exitCode}`);
}

/** Starts `zhilu serve` under a runtime. */
async function serve(runtime: readonly string[], db: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const [command = '', ...given] = [...runtime, entry, 'serve', '--db', db, '--port', '0'];
  const child: ChildProcess = spawn(command, given, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const found = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`${command} ended: ${printed}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

/** What must be the same everywhere. Links and CORS are for the client, too; dates and connections are the server's own. */
const meant = ['content-type', 'etag', 'link', 'cache-control', 'allow', 'location', 'content-security-policy', 'vary'];

/** Asks, under one host name everywhere: pages and feeds hold absolute addresses. What is packed is left to whoever stands in front. */
async function ask(url: string, { method, address, headers: recorded }: Recorded): Promise<string> {
  const { 'accept-encoding': _, ...rest } = recorded;
  const options = { method, headers: { ...rest, host: 'localhost' }, agent };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url + address, options, resolve)
      .once('error', reject)
      .end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  // Only Node packs what it gives, and says so; in front of a Worker Cloudflare does.
  const headers: NodeJS.Dict<string | string[] | null> = {
    ...response.headers,
    vary: response.headers.vary?.replace(/(^|, )accept-encoding$/, '') || null,
  };
  const told = meant.map((name) => `${name}: ${headers[name] ?? null}`);
  return [`${response.statusCode}`, ...told, digestText(Buffer.concat(chunks).toString('latin1'))].join('\n');
}

/** A connection a request: one that is kept may be closed as it is used. */
const agent = new Agent({ keepAlive: false });

const [given = '', ...only] = process.argv.slice(2);
const lines = [...new Set(readFileSync(given, 'utf8').trim().split('\n'))];
const requests: Recorded[] = lines.map((line) => JSON.parse(line));
/** The most differences that are told one by one. */
const mostTold = 20;
let [differing, told] = [0, 0];
try {
  await zhilu('build', '--db', file);
  await zhilu('publish', '--local', '--db', file, '--persist-to', state);
  await zhilu('publish', '--to', copy, '--db', file);
  const worker = bundleWorker(folder, 'zhilu', 'src/worker.ts');
  const node = await serve([process.execPath], file);
  const wanted: string[] = [];
  for (const recorded of requests) wanted.push(await ask(node.url, recorded));
  const refused = wanted.filter((one) => one.startsWith('431')).length;
  if (refused > 0) console.log(`${refused} requests are refused by Node's own server (431), not by ours: left out`);
  await node.stop();
  const places = {
    bun: () => serve([program('bun')], file),
    deno: () => serve([program('deno'), 'run', '-A', '--no-check'], file),
    libSQL: () => serve([process.execPath], copy),
    workerd: () => startWorkerd(worker, state),
  };
  for (const [name, start] of Object.entries(places)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { url, stop } = await start();
    let [same, asked] = [0, 0];
    for (const [index, recorded] of requests.entries()) {
      // Cloudflare gives static files before the Worker is asked.
      if (name === 'workerd' && recorded.address.startsWith('/assets/')) continue;
      if (wanted[index]?.startsWith('431')) continue;
      asked += 1;
      const got = await ask(url, recorded);
      if (got === wanted[index]) same += 1;
      else if (told++ < mostTold)
        console.log(
          `DIFFERS on ${name}: ${lines[index]}\n  Node: ${wanted[index]?.replaceAll('\n', ' | ')}\n  here: ${got.replaceAll('\n', ' | ')}`,
        );
    }
    await stop();
    differing += asked - same;
    console.log(`${name}: ${same} of ${asked} requests answered as on Node, byte for byte`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = differing === 0 ? 0 : 1;
