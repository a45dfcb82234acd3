/** One core (一核): a process held to one core of this machine, where the system can hold it; V8 compiles and collects on the others else. */
import { spawnSync } from 'node:child_process';

/** The command that runs Node with these arguments on a core, and nowhere else where that can be asked for. */
export function onCore(core: number, given: readonly string[]): { command: string; given: readonly string[] } {
  const pinned = spawnSync('taskset', ['-c', String(core), 'true']).status === 0;
  return pinned
    ? { command: 'taskset', given: ['-c', String(core), process.execPath, ...given] }
    : { command: process.execPath, given };
}
