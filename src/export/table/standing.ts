/**
 * Standings over time (随时间的状态): the states of every entry, cut also where its group changes code or name, so that a row is true from
 * its first day to its last; a slowly changing dimension of type 2.
 */
import type { State } from '../../catalogue/history/overlay.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { type Subject, statesUpTo } from '../subject.ts';

/** What is true of an entry over [since, until), both revision ids. */
export interface Piece {
  readonly id: string;
  readonly since: string;
  readonly until: string | null;
  readonly facts: Facts;
  readonly parent: Facts | null;
}

/** The pieces of every entry known at the subject's revision. */
export function* piecesOf(subject: Subject): Generator<Piece> {
  for (const history of subject.register.entries()) {
    for (const state of statesUpTo(subject, history)) yield* cutByParent(subject, history.id, state);
  }
}

function* cutByParent(subject: Subject, id: string, { since, until, facts }: State): Generator<Piece> {
  const above = facts.parent === null ? null : subject.register.entry(facts.parent);
  const turns = (above === null ? [] : statesUpTo(subject, above))
    .map((state) => state.since)
    .filter((turn) => compareRevisions(turn, since) > 0 && (until === null || compareRevisions(turn, until) < 0));
  const parts = [since, ...turns].map((start) => ({
    start,
    parent: facts.parent === null ? null : subject.register.facts(facts.parent, start),
  }));
  const cut = parts.filter(({ parent }, index) => {
    const before = parts[index - 1];
    return before === undefined || before.parent?.code !== parent?.code || before.parent?.name !== parent?.name;
  });
  for (const [index, { start, parent }] of cut.entries())
    yield { id, since: start, until: cut[index + 1]?.start ?? until, facts, parent };
}

/** The marks as the official list prints them: L, S or L/S; null for none. */
export function writeMarks({ marks }: Facts): string | null {
  return marks.length === 0 ? null : marks.join('/');
}
