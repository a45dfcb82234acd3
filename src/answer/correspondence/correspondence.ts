/** The question which entry of one revision is which of another (对照表): the full table, in either direction, with the cited steps between. */
import * as z from 'zod';
import { Correspondence, type Pair, relations } from '../../catalogue/history/correspondence.ts';
import type { Register } from '../../catalogue/register.ts';
import { fail, succeed } from '../../catalogue/result.ts';
import { namedEntrySchema, nameEntry } from '../../catalogue/views/described.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { certaintySchema } from '../../catalogue/vocabulary/change.ts';
import { levelSchema, readCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions, coverageSchema, revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { stepSchema } from '../../check/row.ts';
import { showStep } from '../../check/show/follow.ts';
import { atField, readMoment } from '../dated.ts';
import { defineQuestion, type Immutable } from '../question.ts';
import { refuse } from '../refusal.ts';

const relationSchema = z.enum(relations);

/** What every pair says of how its two sides hang together. */
export const tieShape = {
  relation: relationSchema.meta({
    description:
      'Told in the order of time, whichever way the table is read. withdrawn: nothing later. new: nothing earlier. unknown: nothing earlier is known, and the sources of then do not list everything.',
  }),
  gsim: z.array(z.string()),
  certainty: certaintySchema.nullable().meta({
    description:
      'Of the weakest step; null where no source between the two speaks of the entry: it stands as it stood.',
  }),
  path: z.array(stepSchema).meta({ description: 'The cited steps between the two, in order of time.' }),
};

const pairSchema = z.object({
  source: namedEntrySchema.nullable(),
  target: namedEntrySchema.nullable(),
  ...tieShape,
});
export type ShownPair = Immutable<z.infer<typeof pairSchema>>;

export const correspondenceQuestion = defineQuestion({
  name: 'correspondence',
  summary: 'The correspondence table between two revisions, in either direction',
  needs: 'register',
  asks: z.strictObject({
    from: z.string().meta({ description: 'A date or revision id; it may be the later one.', examples: ['2020-06-28'] }),
    to: atField,
    direction: z
      .enum(['forward', 'backward'])
      .optional()
      .meta({ description: 'backward: from `to` back to `from`, as if the two were given the other way round.' }),
    level: levelSchema.optional().meta({ description: 'Only entries of this level, on either side.' }),
    parent: z.string().optional().meta({ description: 'Only entries whose code lies in this group, on either side.' }),
    relation: relationSchema.optional().meta({ description: 'Only pairs of this relation.' }),
  }),
  needed: { from: 'Give from= as a date or revision id; to= is today where it is not given.' },
  answers: z.object({
    from: revisionIdSchema,
    to: revisionIdSchema,
    summary: z.partialRecord(relationSchema, z.int()),
    items: z.array(pairSchema),
    coverage: z.object({ from: coverageSchema, to: coverageSchema, gaps: z.array(z.string()) }),
  }),
  answer: (context, { direction, level, parent, relation, ...ends }) => {
    const swapped = direction === 'backward';
    const first = readMoment(context, ends.from, 'from');
    if (!first.ok) return first;
    const second = readMoment(context, ends.to, 'to');
    if (!second.ok) return second;
    const group = parent === undefined ? null : readCode(parent);
    if (parent !== undefined && group === null) {
      const hint = 'Give a code such as 4-14.';
      return fail(refuse('code-malformed', `“${parent}” is not a code.`, { field: 'parent', hint }));
    }
    const [from, to] = swapped ? [second.value, first.value] : [first.value, second.value];
    const fits = ({ source, target, relation: own }: ShownPair): boolean =>
      (relation === undefined || own === relation) &&
      (level === undefined || source?.level === level || target?.level === level) &&
      (group === null || liesIn(source, group) || liesIn(target, group));
    const { register } = context;
    const items = describePairs(register, from, to).filter(fits);
    const counts = new Map<string, number>();
    for (const item of items) counts.set(item.relation, (counts.get(item.relation) ?? 0) + 1);
    const summary = Object.fromEntries(
      relations.flatMap((name) => (counts.has(name) ? [[name, counts.get(name)]] : [])),
    );
    return succeed({
      ...{ from: from.revision.id, to: to.revision.id, summary, items },
      coverage: { from: from.coverage, to: to.coverage, gaps: gapsBetween(register, from, to) },
    });
  },
});

/** A pair as answers show it, read from one revision to the other. */
export function showPair(register: Register, from: string, to: string, pair: Pair): ShownPair {
  const { earlier, later, relation, gsim, certainty, steps } = pair;
  const [source, target] = isBackward(from, to) ? [later, earlier] : [earlier, later];
  return {
    source: source === null ? null : nameEntry(register, source, from),
    target: target === null ? null : nameEntry(register, target, to),
    ...{ relation, gsim, certainty },
    path: steps.map((step) => showStep(register, step)),
  };
}

/** Whether a table is read against the order of time. */
export function isBackward(from: string, to: string): boolean {
  return compareRevisions(from, to) > 0;
}

/** The pairs between two revisions by their ids, of which either may be the later. */
export function openCorrespondence(register: Register, from: string, to: string): Correspondence {
  return isBackward(from, to) ? new Correspondence(register, to, from) : new Correspondence(register, from, to);
}

function describePairs(
  register: Register,
  { revision: { id: from } }: Moment,
  { revision: { id: to } }: Moment,
): ShownPair[] {
  const pairs = [...openCorrespondence(register, from, to).all()].map((pair) => showPair(register, from, to, pair));
  const keyed = pairs.map((pair) => ({ pair, key: keyOf(pair) }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ pair }) => pair);
}

/** By the code of the source, else of the target; a 工种 after its occupation. */
function keyOf({ source, target }: ShownPair): string {
  const [own, other] = source === null ? [target, null] : [source, target];
  const place = (entry: ShownPair['source']): string =>
    `${entry?.code ?? entry?.parent?.code ?? '9'}${entry?.level === 'subtype' ? `~${entry.name}` : ''} ${entry?.id}`;
  return `${place(own)} ${place(other)}`;
}

function liesIn(entry: ShownPair['source'], group: string): boolean {
  const code = entry?.code ?? entry?.parent?.code;
  return code === group || code?.startsWith(`${group}-`) === true;
}

/** The revisions between the two that are not wholly held. */
function gapsBetween(register: Register, left: Moment, right: Moment): string[] {
  const [low = '', high = ''] = [left.revision.id, right.revision.id].sort(compareRevisions);
  return register.rows.revisions
    .filter(({ id, held }) => held !== 'full' && compareRevisions(id, low) > 0 && compareRevisions(id, high) <= 0)
    .map(({ id }) => id);
}
