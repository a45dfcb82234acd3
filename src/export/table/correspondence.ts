/**
 * The table correspondence (新旧对照): what a code and name of a period are as of the revision; one row for each entry that continues
 * them, none of them chosen, and one without a target where nothing does.
 */
import type { State } from '../../catalogue/history/overlay.ts';
import { findHeirs, traceSteps } from '../../catalogue/history/trace.ts';
import type { EntryHistory } from '../../catalogue/register.ts';
import { type Brief, briefOf } from '../../catalogue/views/described.ts';
import type { Certainty } from '../../catalogue/vocabulary/change.ts';
import { type Subject, statesUpTo } from '../subject.ts';
import { periodColumns } from './period.ts';
import { defineTable, sortRows, text, textOrNone } from './table.ts';

export interface Corresponding {
  readonly source: Brief;
  readonly since: string;
  readonly until: string | null;
  readonly revision: string;
  readonly target: Brief | null;
  readonly relation: 'same' | 'renamed' | 'recoded' | 'split' | 'merged' | 'promoted' | 'withdrawn';
  readonly certainty: Certainty | null;
}

export const correspondence = defineTable<Corresponding>({
  name: 'correspondence',
  meaning:
    'What a code and name of the period [since, until) are as of to_revision; a code that was split has several rows.',
  columns: {
    id: text(({ source }) => source.id),
    level: text(({ source }) => source.level),
    code: textOrNone(({ source }) => source.code),
    name: text(({ source }) => source.name),
    ...periodColumns,
    to_revision: text(({ revision }) => revision),
    to_id: textOrNone(({ target }) => target?.id ?? null),
    to_code: textOrNone(({ target }) => target?.code ?? null),
    to_name: textOrNone(({ target }) => target?.name ?? null),
    relation: text(({ relation }) => relation),
    certainty: textOrNone(({ certainty }) => certainty),
  },
  rows: (subject) =>
    sortRows([...correspondingOf(subject)], ({ source, since, target }) => [
      ...[source.code, since, source.id],
      ...[target?.code ?? null, target?.id ?? null],
    ]),
});

/** Every period of a code and name with each entry that continues it. */
export function* correspondingOf(subject: Subject): Generator<Corresponding> {
  for (const history of subject.register.entries()) {
    if (history.states.every(({ facts }) => facts.level === 'subtype')) continue;
    for (const period of designationsOf(subject, history)) yield* follow(subject, history, period);
  }
}

/** The periods over which a current entry kept level, code and name. */
function designationsOf(subject: Subject, history: EntryHistory): State[] {
  const periods: State[] = [];
  for (const state of statesUpTo(subject, history)) {
    const last = periods.at(-1);
    const { level, code, name, status } = state.facts;
    if (status !== 'current' || level === 'subtype') continue;
    const continues =
      last?.until === state.since && last.facts.level === level && last.facts.code === code && last.facts.name === name;
    if (continues) periods[periods.length - 1] = { ...last, until: state.until };
    else periods.push(state);
  }
  return periods;
}

function* follow(subject: Subject, { id }: EntryHistory, { since, until, facts }: State): Generator<Corresponding> {
  const { register, moment } = subject;
  const revision = moment.revision.id;
  const { level, code, name } = facts;
  const source: Brief = { id, level, code, name };
  const heirs = findHeirs(register, id, revision).flatMap((heir) => briefOf(register, heir, revision) ?? []);
  const own = { source, since, until, revision, certainty: until === null ? null : leastSure(subject, id, since) };
  if (heirs.length === 0) yield { ...own, target: null, relation: 'withdrawn' };
  for (const target of heirs) yield { ...own, target, relation: nameRelation(source, target, heirs.length) };
}

function nameRelation(source: Brief, target: Brief, heirs: number): Corresponding['relation'] {
  if (heirs > 1) return 'split';
  if (source.id !== target.id) return 'merged';
  if (source.level !== target.level) return 'promoted';
  if (source.code !== target.code) return 'recoded';
  return source.name === target.name ? 'same' : 'renamed';
}

/** The certainties, the surest first. */
const bySureness: readonly Certainty[] = [
  'stated',
  'agreed',
  'adopted',
  'presupposed',
  'rejoined',
  'single-source',
  'by-2025',
  'inferred',
];

/** How sure the least sure step from a period to the revision is. */
function leastSure({ register, moment }: Subject, id: string, since: string): Certainty | null {
  const steps = traceSteps(register, id, since, moment.revision.id);
  const known = steps.flatMap(({ citation }) => citation?.certainty ?? []);
  return bySureness.findLast((one) => known.includes(one)) ?? null;
}
