/** Opening what answers (并行作答): in this thread for a short file, in threads of their own on all cores for a long one. */
import { availableParallelism } from 'node:os';
import { dayInChina } from '../../../catalogue/today.ts';
import type { CompletenessCheck } from '../../../check/complete.ts';
import type { Policy } from '../../../check/row.ts';
import { attempt } from '../../error.ts';
import { type Io, locate } from '../../io.ts';
import { openSetting, takeMoment } from '../../read/open.ts';
import { openRegistry } from '../../sqlite.ts';
import type { Options } from '../options.ts';
import type { Answering } from './answers.ts';
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
  readonly complete: CompletenessCheck | null;
}

/** From so many bytes on a file is worth the second that threads take to load the registry, each for itself. */
const longFile: Readonly<Record<Options['format'], number>> = {
  ...{ csv: 2_000_000, tsv: 2_000_000, ndjson: 3_000_000, xlsx: 1_000_000, html: 8_000_000 },
};

/** Opens it; a date that cannot be used ends the command with exit 2. Where threads answer, this one loads nothing that only they need. */
export async function openAnswering(
  io: Io,
  options: Pick<Options, 'format' | 'size' | 'jobs' | 'failOn'>,
  asked: AnsweringSetting,
): Promise<Opened> {
  const threads = asked.complete ? 0 : countThreads(options);
  if (threads === 0) return await (await import('./own-thread.ts')).openOwnThread(io, options.failOn, asked);
  const { db, policy, on, at } = asked;
  const { today } = on === null && at === null ? { today: openPresent(io, db) } : await openDated(io, asked);
  const setting = { registry: locate(io, db), policy, on, at, today, failOn: [...options.failOn] };
  return { today, answering: startPool(setting, threads), complete: null };
}

async function openDated(io: Io, { db, on, at }: AnsweringSetting): Promise<{ readonly today: string }> {
  const setting = await openSetting(io, db);
  takeMoment(setting, on ?? undefined, 'on');
  takeMoment(setting, at ?? undefined, 'at');
  return setting;
}

/** Today, once it is sure that there is a registry. */
function openPresent(io: Io, db: string): string {
  attempt(null, () => openRegistry(locate(io, db)).close());
  return dayInChina(Date.now());
}

/** How many threads beside this one, which is busy itself with a workbook's XML. */
function countThreads({ format, size, jobs }: Pick<Options, 'format' | 'size' | 'jobs'>): number {
  const cores = jobs ?? ((size ?? 0) >= longFile[format] ? availableParallelism() : 1);
  if (cores === 1) return 0;
  return format === 'xlsx' ? cores - 1 : cores;
}
