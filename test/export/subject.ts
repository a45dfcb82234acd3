/** Subjects for tests: the real registry as of a date, or a small history as of its last revision. */
import type { Register } from '../../src/catalogue/register.ts';
import { findMoment } from '../../src/catalogue/views/moment.ts';
import type { Pieces } from '../../src/export/format.ts';
import type { Subject } from '../../src/export/subject.ts';
import { loadBuiltNames, loadBuiltRegister } from '../registry.ts';
import { today } from '../service.ts';

/** The real registry as of a date or revision. */
export async function subjectAt(at: string): Promise<Subject> {
  const { aliases } = await loadBuiltNames();
  return { ...subjectOf(await loadBuiltRegister(), at), aliases };
}

/** A register as of a date or revision, without aliases. */
export function subjectOf(register: Register, at: string): Subject {
  const moment = findMoment(register, at, today);
  if (typeof moment === 'string') throw new Error(`no moment: ${moment}`);
  return { register, moment, aliases: [] };
}

/** All pieces as bytes. */
export async function readBytes(pieces: Pieces): Promise<Buffer> {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(Buffer.from(piece));
  return Buffer.concat(read);
}
