/**
 * `npm run faults`: a disk that is full, one that may only be read, a file that is cut off, and one written over with garbage, each while
 * it is served and built. Prints what was said and what was answered meanwhile; exit 1 where the last good register was not. Full and
 * read-only disks are real ones: small ones are mounted, which needs the rights of root (Linux).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/cli/files.ts';
import { smallSeeds } from '../store/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-faults-'));
const entry = join(root, 'src', 'cli', 'main.ts');
const disk = join(folder, 'disk');
const file = join(disk, 'r.sqlite');
const seeds = ['甲师', '甲工'].map((name, turn) => {
  mkdirSync(join(folder, `seeds${turn}`));
  for (const { path, text } of smallSeeds(name))
    writeFileSync(join(folder, path.replace('seeds/', `seeds${turn}/`)), text);
  return join(folder, `seeds${turn}`);
});

function mount(...given: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${given.join(' ')}: ${stderr}`);
}

/** Runs a command of ours; gives how it ended, and the last line that it said. */
function zhilu(...given: readonly string[]): { code: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [entry, ...given], { encoding: 'utf8', cwd: folder });
  return { code: status, said: stderr.trim().split('\n').at(-1) ?? '' };
}

const build = (turn: number): ReturnType<typeof zhilu> => zhilu('build', '--db', file, '--seeds', seeds[turn] ?? '');

/** Fills what is left of the disk. */
function fill(): void {
  const filler = openSync(join(disk, 'filler'), 'w');
  try {
    for (const size of [65_536, 512]) {
      try {
        for (;;) writeSync(filler, Buffer.alloc(size, 1));
      } catch {}
    }
  } finally {
    closeSync(filler);
  }
}

/** What is done to the disk or the file, and what puts it right again. */
interface Fault {
  readonly name: string;
  readonly spoil: () => void;
  readonly mend: () => void;
  /** Whether the file can no longer be read, so that the service must say so. */
  readonly isStale: boolean;
  /** Whether a build must fail meanwhile. */
  readonly fails: boolean;
}

let good = Buffer.alloc(0);
const restore = (): void => writeFileSync(file, good);
const faults: readonly Fault[] = [
  { name: 'full disk', spoil: fill, mend: () => rmSync(join(disk, 'filler')), isStale: false, fails: true },
  {
    ...{ name: 'read-only disk', spoil: () => mount('-o', 'remount,ro', disk), isStale: false, fails: true },
    mend: () => mount('-o', 'remount,rw', disk),
  },
  {
    ...{ name: 'file cut off', spoil: () => writeFileSync(file, good.subarray(0, 5_000)), isStale: true, fails: false },
    mend: restore,
  },
  {
    ...{ name: 'file of garbage', spoil: () => writeFileSync(file, 'garbage '.repeat(20_000)), isStale: true },
    ...{ mend: restore, fails: false },
  },
];

/** One fault while the file is served; tells whether everything was as it must be. */
async function meet({ name, spoil, mend, isStale, fails }: Fault): Promise<boolean> {
  if (build(0).code !== 0) throw new Error('the registry cannot be built');
  good = readFileSync(file);
  const given = [entry, 'serve', '--db', file, '--port', '0'];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!/http:\S+:\d+/.test(printed)) await wait(50);
  const [url = ''] = /http:\/\/[^:\s]+:\d+/.exec(printed) ?? [];
  const look = async (): Promise<{ head: string; stale: boolean; body: string }> => {
    const health = (await (await fetch(`${url}/healthz`)).json()) as { head: string; staleSince?: string };
    const body = await (await fetch(`${url}/v1/codes/4-01-01-01?at=2020-04-01`)).text();
    return { head: health.head, stale: health.staleSince !== undefined, body };
  };
  const before = await look();
  spoil();
  await wait(1_500);
  const built = fails ? build(1) : null;
  await wait(1_500);
  const during = await look();
  const left = readdirSync(disk).filter((one) => one.includes('.new'));
  mend();
  const rebuilt = fails ? build(1) : null;
  await wait(1_500);
  const after = await look();
  child.kill('SIGTERM');
  await once(child, 'close');
  const isSame = during.head === before.head && during.body === before.body && during.stale === isStale;
  const hasFailed = built === null || (built.code !== 0 && left.length === 0 && rebuilt?.code === 0);
  const isMended = !after.stale && (fails ? after.head !== before.head : after.head === before.head);
  const told = said.trim().split('\n').at(-1) ?? '';
  console.log(
    `${name}: ${isSame ? 'answered as before' : 'ANSWERED OTHERWISE'}${during.stale ? ', said to be stale' : ''}`,
  );
  if (isStale) console.log(`  the service said: ${told}`);
  if (built !== null) console.log(`  a build said, exit ${built.code}, ${left.length} drafts left: ${built.said}`);
  console.log(`  mended: ${isMended ? `${fails ? 'the new' : 'the same'} registry, not stale` : 'NOT AS IT MUST BE'}`);
  return isSame && hasFailed && isMended && (!isStale || told !== '');
}

try {
  mkdirSync(disk);
  mount('-t', 'tmpfs', '-o', 'size=2m', 'none', disk);
  let right = 0;
  for (const fault of faults) if (await meet(fault)) right += 1;
  console.log(
    `${right} of ${faults.length} faults: the last good register went on answering, and what was wrong was said`,
  );
  process.exitCode = right === faults.length ? 0 : 1;
} finally {
  spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
}
