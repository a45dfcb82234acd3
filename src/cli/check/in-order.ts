/** In order (保序): answers are written in the order of their blocks, whichever is ready first; only so many may be under way. */
import type { Block, BlockAnswer } from './answer/answers.ts';
import type { Job } from './job.ts';

export interface BlockWriter {
  /** Has a block answered and written; resolves when another may come. */
  readonly put: (block: Block) => Promise<void>;
  /** Resolves when all are written. */
  readonly end: () => Promise<void>;
}

/** Makes a writer of answers; what each counts is added to the tally when it is written. */
export function writeInOrder(
  { tally, output, answering }: Pick<Job, 'tally' | 'output' | 'answering'>,
  answer: (block: Block) => Promise<BlockAnswer>,
): BlockWriter {
  const waiting: Promise<BlockAnswer>[] = [];
  const settle = async (most: number): Promise<void> => {
    while (waiting.length > most) {
      const settled = await waiting.shift();
      if (settled === undefined) return;
      tally.addAll(settled.tally);
      for (const piece of settled.pieces) if (piece.length > 0) await output.write(piece);
    }
  };
  return {
    put: async (block) => {
      const asked = answer(block);
      // A failure is met when its turn comes.
      asked.catch(() => undefined);
      waiting.push(asked);
      await settle(answering.ahead);
    },
    end: () => settle(0),
  };
}
