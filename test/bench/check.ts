/**
 * Bench of POST /v1/check: a million rows as one NDJSON stream through a real server in a process of its own; rows a second,
 * and how much its resident memory grows over what it was once it had loaded everything.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Register } from '../../src/catalogue/register.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { root } from '../../src/cli/files.ts';
import { createRandom, misspell } from './match.ts';

export interface StreamFigures {
  readonly rows: number;
  readonly rowsPerSecond: number;
  /** Mebibytes. */
  readonly growth: number;
}

/** How unevenly names come: with 3, a third of the rows fall on a twentieth of the names; with 1, all come alike. */
const skew = 3;

/**
 * Rows as HR systems hold them: six in ten official, with code and date; two popular names; one misspelt; one that is no
 * occupation. Names come unevenly, dates evenly over ten years.
 */
export function* makeRows(register: Register, names: Names, count: number): Generator<string> {
  const random = createRandom(20220928);
  const facts = [...register.entries()]
    .flatMap(({ states }) => states.map((state) => state.facts))
    .filter(({ level }) => level === 'occupation' || level === 'subtype');
  const alphabet = facts.map(({ name }) => name).join('');
  const noise = ['经理', '无', '待业', '管培生', '项目负责人', 'abc', '12345', '五险一金', '合作伙伴', '其他'];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() ** skew * list.length)];
  for (let ref = 0; ref < count; ref += 1) {
    const kind = random();
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const on = `${2016 + Math.floor(random() * 10)}-${month}-${day}`;
    const { code, name } = pick(facts) ?? { code: null, name: '' };
    if (kind < 0.6) yield JSON.stringify({ ref, code, name, on });
    else if (kind < 0.8) yield JSON.stringify({ ref, name: pick(names.aliases)?.text, on });
    else if (kind < 0.9 && name.length > 3) yield JSON.stringify({ ref, name: misspell(name, alphabet, random), on });
    else yield JSON.stringify({ ref, name: pick(noise) });
  }
}

/** Streams the rows through a server over the given registry file. The rows are made before the clock starts. */
export async function benchStream(file: string, rows: Iterable<string>, port: number): Promise<StreamFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
  const made = join(folder, 'rows.ndjson');
  for (const text of chunk(rows)) appendFileSync(made, text);
  try {
    return await benchFile(file, made, port);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchFile(file: string, rows: string, port: number): Promise<StreamFigures> {
  // As `npm start` runs it: a small young generation keeps memory bounded.
  const server = spawn(process.execPath, [
    '--max-semi-space-size=4',
    join(root, 'src/cli/main.ts'),
    'serve',
    '--db',
    file,
    '--port',
    String(port),
  ]);
  try {
    await untilServing(server);
    await post(port, Readable.from(['{"name":"网约配送员"}\n']));
    const before = residentMebibytes(server);
    const started = performance.now();
    const answered = await post(port, createReadStream(rows, { highWaterMark: 65_536 }));
    const seconds = (performance.now() - started) / 1000;
    return { rows: answered, rowsPerSecond: Math.round(answered / seconds), growth: peakMebibytes(server) - before };
  } finally {
    server.kill('SIGTERM');
  }
}

function untilServing(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Rows in chunks of about 64 KB. */
function* chunk(rows: Iterable<string>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row}\n`;
    if (text.length < 32_768) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Posts a body as one stream and counts the lines that come back. */
function post(port: number, body: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const call = request({ port, path: '/v1/check', method: 'POST', headers }, (response) => {
      let lines = 0;
      response.on('data', (bytes: Buffer) => {
        for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
      });
      response.once('end', () => resolve(lines)).once('error', reject);
    });
    call.once('error', reject);
    body.pipe(call);
  });
}

function residentMebibytes(server: ChildProcess): number {
  return readStatus(server, 'VmRSS');
}

function peakMebibytes(server: ChildProcess): number {
  return readStatus(server, 'VmHWM');
}

/** A memory figure of a process, from the kernel's own account (Linux). */
function readStatus(server: ChildProcess, field: string): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(found) / 1024);
}
