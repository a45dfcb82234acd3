/**
 * Bench of POST /v1/check: a million rows as one stream through a real server in a process of its own, beside the echo ceiling measured in
 * the same run: rows a second, and how much its resident memory grows over what it was once it had loaded everything.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { root } from '../../src/cli/files.ts';
import { benchCommand, type CommandFigures } from './check-command.ts';
import { makeTable } from './rows.ts';

/** How fast a server took a body: by the clock, and the microseconds of its processor time a row. */
export interface Pace {
  readonly rowsPerSecond: number;
  readonly microseconds: number;
}

/** How one form was answered. */
export interface FormFigures extends Pace {
  /** Bytes of an answer, on average. */
  readonly bytes: number;
  /** The echo with answers of as many bytes; of CSV none is measured. */
  readonly echo: Pace | null;
}

export interface CheckFigures {
  readonly rows: number;
  readonly full: FormFigures;
  readonly brief: FormFigures;
  readonly csv: FormFigures;
  /** Mebibytes, after a million full answers; and after all of them. */
  readonly growth: { readonly full: number; readonly all: number };
  readonly command: CommandFigures;
}

/** Streams rows through a server over the given registry file. They are written to a file before the clock starts. */
export async function benchCheck(file: string, rows: readonly string[], port: number): Promise<CheckFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
  const [lines, table] = [join(folder, 'rows.ndjson'), join(folder, 'rows.csv')];
  for (const text of chunk(rows)) appendFileSync(lines, text);
  for (const text of chunk(makeTable(rows))) appendFileSync(table, text);
  // As `npm start` runs it: a small young generation keeps memory bounded.
  const server = start([
    '--max-semi-space-size=4',
    join(root, 'src/cli/main.ts'),
    'serve',
    '--db',
    file,
    '--port',
    String(port),
  ]);
  const echo = start(['--max-semi-space-size=4', join(root, 'test/bench/echo.ts'), String(port + 1)]);
  try {
    await Promise.all([untilServing(server), untilServing(echo)]);
    await post(port, '', Readable.from(['{"name":"网约配送员"}\n']));
    const before = readStatus(server, 'VmRSS');
    const measure = async (path: string, query: string, type?: string): Promise<FormFigures> => {
      const [answered, pace] = await timed(server, () => post(port, query, open(path), type));
      const bytes = Math.round(answered.bytes / answered.lines);
      const ceiling =
        type === undefined ? await timed(echo, () => post(port + 1, `?bytes=${bytes}`, open(path))) : null;
      return { ...pace, bytes, echo: ceiling === null ? null : ceiling[1] };
    };
    const full = await measure(lines, '');
    const afterFull = readStatus(server, 'VmHWM') - before;
    const brief = await measure(lines, '?detail=brief');
    const csv = await measure(table, '', 'text/csv');
    const growth = { full: afterFull, all: readStatus(server, 'VmHWM') - before };
    return { rows: rows.length, full, brief, csv, growth, command: await benchCommand(file, lines, rows.length) };
  } finally {
    server.kill('SIGTERM');
    echo.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

function start(given: readonly string[]): ChildProcess {
  return spawn(process.execPath, given);
}

function open(path: string): Readable {
  return createReadStream(path, { highWaterMark: 65_536 });
}

function untilServing(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Lines in chunks of about 64 KB. */
function* chunk(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < 32_768) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

interface Answered {
  readonly lines: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** What a server answered, and how fast. */
async function timed(server: ChildProcess, ask: () => Promise<Answered>): Promise<[Answered, Pace]> {
  const before = processorTime(server);
  const answered = await ask();
  const { lines, seconds } = answered;
  const microseconds = (processorTime(server) - before) / lines;
  return [answered, { rowsPerSecond: Math.round(lines / seconds), microseconds }];
}

/** The processor time of a process so far, its threads' too, in microseconds, from the kernel's own account (Linux: ticks of 10 ms). */
function processorTime(server: ChildProcess): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Posts a body as one stream and counts what comes back. */
function post(port: number, query: string, body: Readable, type = 'application/x-ndjson'): Promise<Answered> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const given = { port, path: `/v1/check${query}`, method: 'POST', headers: { 'content-type': type } };
    const call = request(given, (response) => {
      let [lines, size] = [0, 0];
      response.on('data', (bytes: Buffer) => {
        size += bytes.length;
        for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
      });
      response
        .once('end', () => resolve({ lines, bytes: size, seconds: (performance.now() - started) / 1000 }))
        .once('error', reject);
    });
    call.once('error', reject);
    body.pipe(call);
  });
}

/** A memory figure of a process in mebibytes, from the kernel's own account (Linux). */
function readStatus(server: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(found) / 1024);
}
