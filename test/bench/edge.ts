/** The Worker: how large its bundle is, how long it takes to start, and how soon a new isolate gives its first answer on local D1. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../src/cli/files.ts';
import { median } from './median.ts';

export interface EdgeFigures {
  /** Bytes of the bundle, gzipped. */
  readonly bundle: number;
  /** Milliseconds of processor time that starting takes. */
  readonly startup: number;
  /** Milliseconds from the first request to a new isolate to the end of its answer. */
  readonly firstAnswer: number;
}

const program = join(root, 'node_modules', '.bin', 'wrangler');

function environment(folder: string): NodeJS.ProcessEnv {
  const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_SEND_ERROR_REPORTS: 'false', WRANGLER_LOG_PATH: folder };
  return { ...process.env, ...quiet, CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
}

function wrangler(folder: string, ...given: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, given, {
    cwd: root,
    env: environment(folder),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`wrangler ${given.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Measures the Worker over the data that a script lays into a local D1. */
export async function benchEdge(script: string): Promise<EdgeFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
  try {
    wrangler(folder, 'deploy', '--dry-run', '--outdir', folder);
    const bundle = gzipSync(readFileSync(join(folder, 'worker.js'))).length;
    const profiles = Array.from({ length: 3 }, () =>
      wrangler(folder, 'check', 'startup', '--outfile', join(folder, 'startup.cpuprofile')),
    );
    const startup = median(profiles.map((profile) => Number(/Active: ([\d.]+) ms/.exec(profile)?.[1])));
    const local = ['--local', '--persist-to', join(folder, 'state')];
    wrangler(folder, 'd1', 'migrations', 'apply', 'DB', ...local);
    wrangler(folder, 'd1', 'execute', 'DB', ...local, '--file', script);
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) times.push(await askNew(folder));
    return { bundle, startup, firstAnswer: median(times) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the Worker anew, asks once, and gives the milliseconds until the answer was there. */
async function askNew(folder: string): Promise<number> {
  const given = ['dev', '--local', '--port', '0', '--inspector-port', '0', '--persist-to', join(folder, 'state')];
  const child = spawn(program, given, { cwd: root, env: environment(folder), detached: true });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout.on('data', (text: Buffer) => {
        printed += text;
        const ready = /Ready on (http:\/\/\S+)/.exec(printed)?.[1];
        if (ready !== undefined) resolve(ready);
      });
      child.once('exit', () => reject(new Error(`wrangler dev ended: ${printed}`)));
    });
    const began = performance.now();
    const response = await fetch(`${url}/v1/codes/4-02-07-10`);
    await response.text();
    if (response.status !== 200) throw new Error(`the Worker answered ${response.status}`);
    return performance.now() - began;
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
}
