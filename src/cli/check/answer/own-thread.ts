/** Answering in the command's own thread (本线程作答): for short files, and where the whole table is watched row by row. */
import { createCheck } from '../../../check/check.ts';
import { watchCompleteness } from '../../../check/complete.ts';
import { withDates } from '../../../check/default-dates.ts';
import type { Io } from '../../io.ts';
import { openMatching } from '../../read/matcher.ts';
import { takeMoment } from '../../read/open.ts';
import type { AnsweringSetting, Opened } from './answering.ts';
import { answerHere } from './answers.ts';

/** Opens it; a date that cannot be used ends the command with exit 2. */
export async function openOwnThread(
  io: Io,
  failOn: ReadonlySet<string>,
  { db, policy, on, at, complete }: AnsweringSetting,
): Promise<Opened> {
  const { setting } = await openMatching(io, db);
  const moment = takeMoment(setting, on ?? undefined, 'on');
  takeMoment(setting, at ?? undefined, 'at');
  const dated = withDates(createCheck({ ...setting, policy }), on, at);
  const watching = complete ? watchCompleteness(setting.register, moment, dated) : null;
  return {
    today: setting.today,
    answering: answerHere(watching?.check ?? dated, failOn),
    complete: watching,
  };
}
