/** Running the command line: in process over streams that are kept, or as a real process of its own where that is what is tested. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
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
export async function runIn(
  { input = '', isTTY = false, ...own }: Surroundings,
  ...given: readonly string[]
): Promise<Ran> {
  const [stdout, stderr] = [new Kept(isTTY), new Kept(isTTY)];
  const code = await main(given, {
    ...{ stdin: Readable.from([Buffer.from(input)]), stdout, stderr },
    ...{ cwd: root, env: environment, signal: new AbortController().signal, ...own },
  });
  return { code, out: stdout.text, err: stderr.text };
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

export interface Running {
  readonly child: ChildProcess;
  /** What was printed so far, both streams in one. */
  readonly printed: () => string;
  /** Resolves once the text was printed; rejects with what was printed instead where the process ends before. */
  readonly saw: (text: string | RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts a command in a process of its own; it is killed when the test ends. */
export function start(given: readonly string[], extra: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [entry, ...given], { cwd: root, env: { ...environment, ...extra } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  const saw = async (text: string | RegExp): Promise<RegExpExecArray> => {
    const pattern = typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text;
    for (;;) {
      const found = pattern.exec(printed);
      if (found !== null) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended with: ${printed}`);
      await new Promise((wake) => setTimeout(wake, 20));
    }
  };
  return { child, printed: () => printed, saw, ended };
}
