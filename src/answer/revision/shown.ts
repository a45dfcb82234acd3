/** A revision (版本) as answers show it: how much of it is held, what its silence means, what is current after it. */
import * as z from 'zod';
import type { Register } from '../../catalogue/register.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { countCurrent, countsSchema } from '../../catalogue/views/count.ts';
import { type Revision, revisionSchema } from '../../catalogue/vocabulary/revision.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const revisionField = z.string().meta({ description: 'A revision id.', examples: ['2020-02-25'] });

export const shownRevisionSchema = revisionSchema.omit({ held: true }).extend({
  held: z.boolean().meta({ description: 'Whether the registry has anything of it but the knowledge that it exists.' }),
  extent: revisionSchema.shape.held.meta({ description: 'How much of its source the registry has.' }),
  counts: countsSchema.nullable().meta({ description: 'What is current after it; null where it is not held.' }),
});

/** A revision with its extent and its counts. */
export function showRevision(register: Register, revision: Revision): z.infer<typeof shownRevisionSchema> {
  const { id, kind, number, title, issuedOn, held, coverage, digest, ...rest } = revision;
  const counts = held === 'none' ? null : countCurrent(register, id);
  const { issuers, announced, restsOn, source, sourceDigest, supplements } = rest;
  return {
    ...{ id, kind, number, title, issuedOn, coverage, counts, digest, held: held !== 'none', extent: held },
    ...{ issuers, announced, restsOn, source, sourceDigest, supplements },
  };
}

/** The revision with an id, held or not. */
export function findRevision(register: Register, id: string): Result<Revision, Refusal> {
  const revision = register.revision(id);
  if (revision !== null) return succeed(revision);
  const known = register.rows.revisions.map((other) => other.id).join(', ');
  return fail(
    refuse('revision-unknown', `There is no revision “${id}”.`, { field: 'id', hint: `Known revisions: ${known}.` }),
  );
}
