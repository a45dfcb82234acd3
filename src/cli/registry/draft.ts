/**
 * Drafts (草稿): a file is written beside its place, under a name that tells which process and thread write it, and renamed when it is whole.
 * What a process that was killed left is taken away by the next that writes to the same place.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

let count = 0;

/** A new name beside a path for its draft; drafts of the path whose process is gone are removed first. */
export function nameDraft(path: string): string {
  removeAbandoned(path);
  count += 1;
  return `${path}.${process.pid}.${threadId}-${count}.new`;
}

function removeAbandoned(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const writer = /^\.(\d+)\.[\d-]+\.new(?:-journal)?$/.exec(name.slice(basename(path).length))?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
