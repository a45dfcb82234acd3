/** Opening what answers (并行作答): in this thread for a short file, in threads of their own on all cores for a long one. */
import { availableParallelism } from 'node:os';
import { createCheck } from '../../check/check.ts';
import { watchCompleteness } from '../../check/complete.ts';
import { withDates } from '../../check/default-dates.ts';
import type { Policy } from '../../check/row.ts';
import { type Io, locate } from '../io.ts';
import { openMatching } from '../read/matcher.ts';
import { openSetting, takeMoment } from '../read/open.ts';
import { type Answering, answerHere } from './answers.ts';
import type { Options } from './options.ts';
import { startPool } from './pool.ts';

export interface AnsweringSetting {
  readonly db: string;
  readonly policy: Policy;
  readonly on: string | null;
  readonly at: string | null;
  /** Whether the whole table is held against the catalogue; then it is answered row by row in this thread. */
  readonly complete: boolean;
}

export interface Opened {
  readonly today: string;
  readonly answering: Answering;
  /** What watches the rows; null where it was not asked for. */
  readonly complete: ReturnType<typeof watchCompleteness> | null;
}

/** From so many bytes on a file is worth the second that threads take to load the registry, each for itself. */
const longFile: Readonly<Record<Options['format'], number>> = {
  ...{ csv: 2_000_000, tsv: 2_000_000, ndjson: 3_000_000, xlsx: 1_000_000 },
};

/** Opens it; a date that cannot be used ends the command with exit 2. */
export async function openAnswering(
  io: Io,
  options: Pick<Options, 'format' | 'size' | 'jobs' | 'failOn'>,
  { db, policy, on, at, complete }: AnsweringSetting,
): Promise<Opened> {
  const threads = complete ? 0 : countThreads(options);
  const { setting } = threads === 0 ? await openMatching(io, db) : { setting: await openSetting(io, db) };
  const moment = takeMoment(setting, on ?? undefined, 'on');
  takeMoment(setting, at ?? undefined, 'at');
  const { today } = setting;
  if ('matcher' in setting) {
    const dated = withDates(createCheck({ ...setting, policy }), on, at);
    const watching = complete ? watchCompleteness(setting.register, moment, dated) : null;
    return { today, answering: answerHere(watching?.check ?? dated, options.failOn), complete: watching };
  }
  const asked = { registry: locate(io, db), policy, on, at, today, failOn: [...options.failOn] };
  return { today, answering: startPool(asked, threads), complete: null };
}

/** How many threads beside this one, which is busy itself with a workbook's XML. */
function countThreads({ format, size, jobs }: Pick<Options, 'format' | 'size' | 'jobs'>): number {
  const cores = jobs ?? ((size ?? 0) >= longFile[format] ? availableParallelism() : 1);
  if (cores === 1) return 0;
  return format === 'xlsx' ? cores - 1 : cores;
}
