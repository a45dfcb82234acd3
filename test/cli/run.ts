/** Running the command line: in process over streams that are kept, or as a real process of its own where that is what is tested. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { CliError } from '../../src/cli/error.ts';
import { root } from '../../src/cli/files.ts';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

const entry = join(root, 'src', 'cli', 'main.ts');
const environment = { PATH: process.env.PATH ?? '', HOME: tmpdir(), NO_COLOR: '1' };

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What may differ from the ordinary surroundings: no input, no terminal, the project's folder, never stopped. */
export interface Surroundings extends Partial<Pick<Io, 'cwd' | 'env' | 'signal'>> {
  readonly input?: string | Uint8Array;
  readonly isTTY?: boolean;
}

/** Keeps what is written. */
class Kept extends Writable {
  readonly isTTY: boolean;
  readonly #chunks: Buffer[] = [];

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

/** Runs a command to its end in this process. */
export async function run(...given: readonly string[]): Promise<Ran> {
  return await runIn({}, ...given);
}

/** Runs a command to its end in this process, in surroundings of the test's own. */
export async function runIn(surroundings: Surroundings, ...given: readonly string[]): Promise<Ran> {
  const { stdout, stderr, ended } = begin(surroundings, given);
  return { code: await ended, out: stdout.text, err: stderr.text };
}

function begin(
  { input = '', isTTY = false, ...own }: Surroundings,
  given: readonly string[],
): { stdout: Kept; stderr: Kept; ended: Promise<number> } {
  const [stdout, stderr] = [new Kept(isTTY), new Kept(isTTY)];
  const stdin = Readable.from([Buffer.from(input)]);
  const signal = new AbortController().signal;
  return { stdout, stderr, ended: main(given, { stdin, stdout, stderr, cwd: root, env: environment, signal, ...own }) };
}

/** A command under way. */
export interface Running<Ended> {
  /** What was printed so far, both streams one after the other. */
  readonly printed: () => string;
  /** Resolves once the text was printed; rejects with what was printed instead where the command ends before. */
  readonly saw: (text: string | RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

function watch<Ended>(printed: () => string, ended: Promise<Ended>): Running<Ended> {
  let over = false;
  ended.then(
    () => (over = true),
    () => (over = true),
  );
  const saw = async (text: string | RegExp): Promise<RegExpExecArray> => {
    const pattern = typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text;
    for (;;) {
      const isOver = over;
      const found = pattern.exec(printed());
      if (found !== null) return found;
      if (isOver) throw new Error(`ended with: ${printed()}`);
      await new Promise((wake) => setTimeout(wake, 10));
    }
  };
  return { printed, saw, ended };
}

/** Starts a command in this process; it is told to stop when the test ends, or by `stop`. */
export function startIn(
  surroundings: Surroundings,
  ...given: readonly string[]
): Running<number> & { readonly stop: () => void } {
  const controller = new AbortController();
  const { stdout, stderr, ended } = begin({ ...surroundings, signal: controller.signal }, given);
  const stop = (): void => controller.abort(new CliError('stopped by the test', 143));
  onTestFinished(async () => {
    stop();
    await ended.catch(() => undefined);
  });
  return { ...watch(() => stdout.text + stderr.text, ended), stop };
}

/** Runs a command to its end in a process of its own. */
export function runProcess(given: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...given], {
    ...{ cwd: root, env: environment, input, encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that is removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a command in a process of its own; it is killed when the test ends. */
export function start(
  given: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Running<{ code: number | null; signal: NodeJS.Signals | null }> & { readonly child: ChildProcess } {
  const child = spawn(process.execPath, [entry, ...given], { cwd: root, env: { ...environment, ...extra } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  return { child, ...watch(() => printed, ended) };
}
