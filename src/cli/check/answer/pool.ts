/** A pool (线程池) of threads that answer blocks of rows: a block goes to whichever is free, its answer back to whoever asked. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../files.ts';
import type { Answering, Block, BlockAnswer, FileKind } from './answers.ts';

/** What each thread needs to answer as this one would; plain data. */
export interface ThreadSetting {
  /** The path of the registry. */
  readonly registry: string;
  readonly policy: string;
  /** The date of rows that have none, and the one that "now" means; today where it is null. */
  readonly on: string | null;
  readonly at: string | null;
  readonly today: string;
  readonly failOn: readonly string[];
}

/** What a thread is told: first the file, then its blocks. */
export type ThreadTask = { readonly file: FileKind } | { readonly block: Block };

interface Asked {
  readonly block: Block;
  readonly resolve: (answer: BlockAnswer) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  asked: Asked | null;
}

/**
 * The most megabytes of a thread's objects, young and old. What answers needs holds about 80 once it is loaded; without a bound a
 * thread lets three times as much pass before it cleans up.
 */
const [youngSize, oldSize] = [32, 256];

/** Starts threads. What one fails with, everything that waits fails with. */
export function startPool(setting: ThreadSetting, count: number): Answering {
  const waiting: Asked[] = [];
  const threads: Thread[] = [];
  let failure: Error | null = null;
  const give = (thread: Thread): void => {
    thread.asked = waiting.shift() ?? null;
    if (thread.asked !== null) thread.worker.postMessage({ block: thread.asked.block } satisfies ThreadTask);
  };
  const stop = (error: Error): void => {
    failure ??= error;
    for (const { asked } of threads) asked?.reject(failure);
    for (const asked of waiting.splice(0)) asked.reject(failure);
  };
  for (let number = 0; number < count; number += 1) {
    const worker = new Worker(join(root, 'src', 'cli', 'check', 'answer', 'worker.ts'), {
      ...{ workerData: setting, execArgv: [] },
      resourceLimits: { maxYoungGenerationSizeMb: youngSize, maxOldGenerationSizeMb: oldSize },
    });
    const thread: Thread = { worker, asked: null };
    worker.on('message', (answer: BlockAnswer) => {
      thread.asked?.resolve(answer);
      give(thread);
    });
    worker.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => stop(new Error(`a thread ended with ${code}`)));
    threads.push(thread);
  }
  const ask = (block: Block): Promise<BlockAnswer> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting.push({ block, resolve, reject });
      const free = threads.find(({ asked }) => asked === null);
      if (free !== undefined) give(free);
    });
  return {
    open: (file) => {
      for (const { worker } of threads) worker.postMessage({ file } satisfies ThreadTask);
      return ask;
    },
    ahead: count * 2,
    close: async () => {
      for (const { worker } of threads) worker.removeAllListeners('exit');
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
