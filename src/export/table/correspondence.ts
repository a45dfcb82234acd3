/**
 * The table correspondence (新旧对照): what a code and name of a period are as of the revision; one row for each entry that continues
 * them, none of them chosen, and one without a target where nothing does.
 */
import { Correspondence, type Relation } from '../../catalogue/history/correspondence.ts';
import type { State } from '../../catalogue/history/overlay.ts';
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
  readonly relation: Relation;
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
  const { register, moment } = subject;
  const known = new Map<string, Correspondence>();
  const from = (since: string): Correspondence => {
    const made = known.get(since) ?? new Correspondence(register, since, moment.revision.id);
    known.set(since, made);
    return made;
  };
  for (const history of register.entries()) {
    for (const period of designationsOf(subject, history))
      yield* follow(subject, history.id, period, from(period.since));
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

function* follow(
  { register, moment }: Subject,
  id: string,
  { since, until, facts }: State,
  correspondence: Correspondence,
): Generator<Corresponding> {
  const revision = moment.revision.id;
  const { level, code, name } = facts;
  for (const { later, relation, certainty } of correspondence.from(id)) {
    const target = later === null ? null : briefOf(register, later, revision);
    yield { source: { id, level, code, name }, since, until, revision, target, relation, certainty };
  }
}
