/** Holders (持有者) of a code: who had it over which period, where they are by a revision, and why nobody has it. */
import * as z from 'zod';
import { findHeirs } from '../../catalogue/history/trace.ts';
import type { Holding, Register } from '../../catalogue/register.ts';
import { type Brief, briefOf, briefSchema } from '../../catalogue/views/described.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { levelOfCode, levelTerms } from '../../catalogue/vocabulary/code.ts';
import { revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { readWrittenCode } from '../../check/read/written-code.ts';
import { dated } from '../dated.ts';
import { type Holder, type Refusal, refuse } from '../refusal.ts';

export const codeField = z.string().meta({
  description:
    'A code, d to d-dd-dd-dd; full-width digits, other dashes and seven digits without any (4020710) are read.',
  examples: ['4-02-07-10'],
});

/** The code that was typed, where nothing but its width, dashes and spaces departs from the printed form; null where it is none. */
export function readTypedCode(typed: string): string | null {
  const { code, variant } = readWrittenCode(typed);
  return variant === null || variant === 'form' || variant === 'compact' ? code : null;
}

export const holderShape = {
  entry: briefSchema,
  since: revisionIdSchema,
  until: revisionIdSchema.nullable(),
};

/** Who held a code. A holding of an entry that is not known then is our own broken invariant. */
export function describeHolder(register: Register, { entry, since, until }: Holding): Holder {
  const brief = briefOf(register, entry, since);
  if (brief === null) throw new Error(`${entry} holds a code from ${since} on, but is not known then`);
  return { entry: brief, since, until };
}

/** What an entry is as of a revision: itself, or what it became. */
export function describeHeirs(register: Register, entry: string, revision: string): Brief[] {
  return findHeirs(register, entry, revision).flatMap((id) => briefOf(register, id, revision) ?? []);
}

/** Refuses what is no code. */
export function refuseMalformed(typed: string): Refusal {
  const hint =
    'A code is d, d-dd, d-dd-dd or d-dd-dd-dd, such as 4-02-07-10, and begins with 1 to 8; letters such as O are not read as digits.';
  return refuse('code-malformed', `“${typed}” is not an occupation code.`, { field: 'code', hint });
}

/** Nobody has held the code up to the moment: unknown where the sources are partial, absent where they list everything. */
export function refuseUnheld(register: Register, code: string, moment: Moment): Refusal {
  const level = levelOfCode(code);
  const coverage = moment.coverage[level];
  const later = register.holdings(code).map((holding) => describeHolder(register, holding));
  const term = `${levelTerms[level]} (${level})`;
  const hint =
    later.length > 0 ? `It has one later: see /v1/codes/${code}/history.` : 'Check the digits, or look the name up.';
  const details = { field: 'code', hint, known: dated(moment, { code, coverage, later }) };
  return coverage === 'partial'
    ? refuse(
        'code-unknown',
        `No held source gives ${code} a meaning by ${moment.revision.id}, but the sources do not list every ${term} then: it may have had one.`,
        details,
      )
    : refuse(
        'code-absent',
        `${code} had no meaning by ${moment.revision.id}; the sources list every ${term}.`,
        details,
      );
}
