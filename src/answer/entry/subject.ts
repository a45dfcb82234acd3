/** The entry that a question is about: its id, and the refusal of an id that there is not. */
import * as z from 'zod';
import type { EntryHistory, Register } from '../../catalogue/register.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const entryField = z.string().meta({ description: 'An entry id.' });

/** The history of the entry with an id. */
export function findEntry(register: Register, id: string): Result<EntryHistory, Refusal> {
  const history = register.entry(id);
  if (history !== null) return succeed(history);
  const hint = 'Entry ids come from /v1/codes and /v1/entries; a withdrawn entry keeps its id.';
  return fail(refuse('entry-unknown', `There is no entry “${id}”.`, { field: 'id', hint }));
}
