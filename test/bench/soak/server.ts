/** A server of the soak: a process of its own over a file, whose inspector listens too. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/cli/files.ts';

const entry = join(root, 'src', 'cli', 'main.ts');

/** Starts a server over a file; gives its port, and where its inspector listens. */
export async function startServer(db: string): Promise<{ child: ChildProcess; port: number; inspector: string }> {
  const own = ['--max-semi-space-size=4', '--inspect=127.0.0.1:0'];
  const given = [...own, entry, 'serve', '--db', db, '--port', '0', '--metrics'];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text.slice(0, 10_000 - said.length);
  });
  // Its output is read to the end: a server whose output nobody reads ends.
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text.slice(0, 10_000 - printed.length);
      const found = /http:\/\/localhost:(\d+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('close', () => reject(new Error(`the server ended: ${printed}${said}`)));
  });
  return { child, port, inspector: /ws:\S+/.exec(said)?.[0] ?? '' };
}

/** Resident mebibytes of a process (Linux). */
export function residentMebibytes(child: ChildProcess): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024);
}
