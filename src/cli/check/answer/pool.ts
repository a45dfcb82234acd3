/** A pool (线程池) of threads that answer blocks of rows: a block goes to whichever is free, its answer back to whoever asked. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../files.ts';
import type { Answering, Block, BlockAnswer, FileKind } from './answers.ts';
import { joinShares, shareLines } from './shares.ts';

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
  /** What it is told to answer, and what it alone is to answer later. */
  readonly asked: Asked[];
  readonly own: Asked[];
}

/** So many blocks lie before a thread at once: it need not wait until its answer was taken. */
const mostAsked = 2;

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
    while (thread.asked.length < mostAsked) {
      const next = thread.own.shift() ?? waiting.shift();
      if (next === undefined) return;
      thread.asked.push(next);
      thread.worker.postMessage({ block: next.block } satisfies ThreadTask);
    }
  };
  const stop = (error: Error): void => {
    failure ??= error;
    const all = [...threads.flatMap(({ asked, own }) => [...asked, ...own]), ...waiting.splice(0)];
    for (const asked of all) asked.reject(failure);
  };
  for (let number = 0; number < count; number += 1) {
    const worker = new Worker(join(root, 'src', 'cli', 'check', 'answer', 'worker.ts'), {
      ...{ workerData: setting, execArgv: [] },
      resourceLimits: { maxYoungGenerationSizeMb: youngSize, maxOldGenerationSizeMb: oldSize },
    });
    const thread: Thread = { worker, asked: [], own: [] };
    worker.on('message', (answer: BlockAnswer) => {
      thread.asked.shift()?.resolve(answer);
      give(thread);
    });
    worker.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => stop(new Error(`a thread ended with ${code}`)));
    threads.push(thread);
  }
  /** Has a block answered by a certain thread, or by whichever has least to do. */
  const ask = (block: Block, whose: Thread | null = null): Promise<BlockAnswer> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      const least = Math.min(...threads.map(({ asked }) => asked.length));
      const thread = whose ?? threads.find(({ asked }) => asked.length === least);
      (whose?.own ?? waiting).push({ block, resolve, reject });
      if (thread !== undefined) give(thread);
    });
  const askShares = async (block: Block): Promise<BlockAnswer> => {
    const { blocks, order } = shareLines(block, threads.length);
    const asked = blocks.map((share, number) => (share === null ? null : ask(share, threads[number] ?? null)));
    return joinShares(order, await Promise.all(asked));
  };
  return {
    open: (file) => {
      for (const { worker } of threads) worker.postMessage({ file } satisfies ThreadTask);
      return file.kind === 'ndjson' ? askShares : (block) => ask(block);
    },
    ahead: count * mostAsked,
    close: async () => {
      for (const { worker } of threads) worker.removeAllListeners('exit');
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
