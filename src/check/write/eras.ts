/**
 * Eras (时期): between two times at which nothing turned that an answer rests on, the answer to the same name is the same, but for the
 * revision that it names and the gaps of that revision.
 */
import type { Register } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { longestTitle } from '../../match/normalise.ts';
import type { Matching } from '../../match/term.ts';
import type { Basis } from '../judge/basis.ts';
import type { Words } from '../read/words.ts';
import { encode } from './output.ts';

/** The revisions at which the answer to a row of these words may turn; null where they are more than code and name, or that is not known. */
export type FindTurns = (words: Words) => readonly string[] | null;

/** Makes a finder of turns. There are only so many entries, so what is kept is bounded. */
export function createFindTurns({
  register,
  known: matched,
  match,
}: Pick<Basis, 'register' | 'known' | 'match'>): FindTurns {
  const kept = new Map<string, readonly string[]>();
  const turnsOf = (id: string): readonly string[] => {
    const known = kept.get(id) ?? gatherTurns(register, id);
    kept.set(id, known);
    return known;
  };
  const addNamed = (ids: Set<string>, name: string, matching: Matching | undefined): void => {
    for (const bearer of register.bearers(name)) ids.add(bearer);
    for (const { id, text } of matching?.suggestions ?? []) {
      ids.add(id);
      for (const bearer of register.bearers(text)) ids.add(bearer);
    }
  };
  return ({ code, name, subType, work }) => {
    if (name === null || name.length > longestTitle || subType !== null || work !== null) return null;
    const ids = new Set<string>();
    if (code === null) {
      // A title that was matched for this row is known; where it was not, its bearers alone decided.
      const matching = matched(name);
      addNamed(ids, name, matching);
      if (matching === undefined && ids.size === 0) return null;
    } else {
      // What else a code may stand for that is of a draft, or not written as codes are, is not gathered here.
      if (!isCode(code) || register.errata(code).length > 0) return null;
      for (const { entry } of register.holdings(code)) ids.add(entry);
      addNamed(ids, name, match(name));
    }
    const turns = new Set<string>();
    for (const id of ids) for (const turn of turnsOf(id)) turns.add(turn);
    return [...turns];
  };
}

/** The revisions from which on the facts of an entry were others, or those of what it ever lay under or became. */
function gatherTurns(register: Register, id: string): readonly string[] {
  const [seen, turns] = [new Set<string>(), new Set<string>()];
  const visit = (entry: string): void => {
    const history = register.entry(entry);
    if (history === null || seen.has(entry)) return;
    seen.add(entry);
    for (const { since, facts } of history.states) {
      turns.add(since);
      if (facts.parent !== null) visit(facts.parent);
      facts.becomes.forEach(visit);
    }
  };
  visit(id);
  return [...turns];
}

/** Whether what a date means is one moment. */
export function isMoment(time: object): time is Moment {
  return 'revision' in time && 'coverage' in time;
}

/** Whether nothing turned between two moments, of which the sources know as much. */
export function isSameEra(turns: readonly string[], one: Moment, other: Moment): boolean {
  const [from, to] = [one.revision.id, other.revision.id].sort(compareRevisions);
  if (from === undefined || to === undefined) return false;
  if (JSON.stringify(one.coverage) !== JSON.stringify(other.coverage)) return false;
  return !turns.some((turn) => compareRevisions(turn, from) > 0 && compareRevisions(turn, to) <= 0);
}

/** The parts of a full answer that hang on its moment alone: its beginning, and the gaps. */
export interface TimeParts {
  readonly opening: Uint8Array;
  readonly gaps: Uint8Array;
}

/** Makes the parts of a moment. */
export function makeTimeParts({ revision, gaps }: Moment): TimeParts {
  return { opening: encode(openThen(revision.id)), gaps: encode(JSON.stringify(gaps)) };
}

/** How a full answer begins. Revision ids hold nothing that JSON escapes. */
export function openThen(revision: string | null): string {
  return `"then":{"revision":${revision === null ? 'null' : `"${revision}"`}`;
}
