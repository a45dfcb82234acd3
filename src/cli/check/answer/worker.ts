/** A thread (线程) that answers blocks of rows: it opens the registry for itself and answers as the command would. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadQuickly } from '../../loading.ts';
import type { BlockAnswer } from './answers.ts';
import type { ThreadSetting, ThreadTask } from './pool.ts';

loadQuickly();

// Loaded only now, so that they are kept compiled.
const [{ createCheck }, { withDates }, { policySchema }, { createAnswerBlock }, { loadMatching }] = await Promise.all([
  import('../../../check/check.ts'),
  import('../../../check/default-dates.ts'),
  import('../../../check/row.ts'),
  import('./answers.ts'),
  import('../../read/matcher.ts'),
]);

const setting: ThreadSetting = workerData;
const { register, matcher } = await loadMatching(setting.registry);
const policy = policySchema.parse(setting.policy);
const check = withDates(createCheck({ register, matcher, policy, today: setting.today }), setting.on, setting.at);
const failOn = new Set(setting.failOn);
let answer: ReturnType<typeof createAnswerBlock> | null = null;

parentPort?.on('message', (task: ThreadTask) => {
  if ('file' in task) answer = createAnswerBlock(task.file, check, failOn);
  else if (answer === null) throw new Error('a block came before its file');
  else {
    const answered = answer(task.block);
    parentPort?.postMessage(answered satisfies BlockAnswer, buffersOf(answered));
  }
});

/** The bytes of an answer that are nobody else's, which are handed over and not copied. */
function buffersOf({ pieces }: BlockAnswer): ArrayBuffer[] {
  const buffers = pieces.flatMap((piece) => {
    const buffer = typeof piece === 'string' ? null : piece.buffer;
    return buffer instanceof ArrayBuffer && buffer.byteLength === piece.length ? [buffer] : [];
  });
  return [...new Set(buffers)];
}
