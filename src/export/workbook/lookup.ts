/** What the template looks up: each code with a name it had, official or of a 工种, over the days it had it, and what that is now. */
import { dayOf, type Subject } from '../subject.ts';
import { type Corresponding, correspondingOf } from '../table/correspondence.ts';
import { piecesOf } from '../table/standing.ts';
import { sortRows } from '../table/table.ts';

export interface Lookup {
  readonly code: string;
  readonly name: string;
  /** Days [since, until), ISO; null for an open end. */
  readonly since: string;
  readonly until: string | null;
  /** The name is that of the code itself, not of a 工种 under it. */
  readonly holds: boolean;
  /** Where there are several now, all stand here, parted by spaces. */
  readonly codeNow: string;
  readonly nameNow: string;
}

/** Every pair of code and name, by code and day. */
export function lookupsOf(subject: Subject): Lookup[] {
  const periods = Map.groupBy(correspondingOf(subject), ({ source, since }) => `${source.id} ${since}`);
  const pairs = [...periods.values().flatMap(lookUpPair), ...lookUpSubTypes(subject)];
  return sortRows(pairs, ({ code, since, holds, name }) => [code, since, holds ? '0' : '1', name]);
}

function lookUpPair(rows: readonly Corresponding[]): Lookup[] {
  const [first] = rows;
  const code = first?.source.code ?? null;
  if (first === undefined || code === null) return [];
  const { source, since, until } = first;
  const targets = rows.flatMap(({ target }) => target ?? []);
  const join = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(' ');
  return [
    {
      ...{ code, name: source.name, since: dayOf(since), until: until === null ? null : dayOf(until), holds: true },
      ...{ codeNow: join(targets.map((target) => target.code)), nameNow: join(targets.map((target) => target.name)) },
    },
  ];
}

function* lookUpSubTypes(subject: Subject): Generator<Lookup> {
  for (const { since, until, facts, parent } of piecesOf(subject)) {
    const code = parent?.code ?? null;
    if (facts.level !== 'subtype' || facts.status !== 'current' || code === null) continue;
    const days = { since: dayOf(since), until: until === null ? null : dayOf(until) };
    yield { code, name: facts.name, ...days, holds: false, codeNow: '', nameNow: '' };
  }
}
