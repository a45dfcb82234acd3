/** A comparison as people read it: differences with names and citations, a summary, and what either side does not know. */
import { compareRevisionStates, type ItemDifference } from '../history/compare.ts';
import { type Difference, differences } from '../history/difference.ts';
import type { Register } from '../register.ts';
import type { Level } from '../vocabulary/code.ts';
import { type Coverage, compareRevisions } from '../vocabulary/revision.ts';
import { type NamedEntry, nameEntry, type ShownCitation, showCitation } from './described.ts';
import type { Moment } from './moment.ts';

export interface ComparedEntry extends Omit<ItemDifference, 'entry' | 'citation' | 'citations'> {
  readonly entry: { readonly id: string; readonly from: NamedEntry | null; readonly to: NamedEntry | null };
  /** The citation that settles the difference, one of `citations`. */
  readonly citation: ShownCitation | null;
  readonly citations: readonly ShownCitation[];
}

export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly summary: Readonly<Partial<Record<Difference, number>>>;
  readonly changes: readonly ComparedEntry[];
  readonly coverage: {
    readonly from: Coverage;
    readonly to: Coverage;
    readonly gaps: readonly string[];
    readonly notes: readonly string[];
  };
}

/** Which differences are wanted: in a group, of a level, of a type; and whether also what one side merely does not know. */
export interface Narrowed {
  readonly group: string | null;
  readonly learned: boolean;
  readonly level?: Level | undefined;
  readonly type?: Difference | undefined;
}

/** Compares two moments. Items that differ only in what one side does not know are counted, and listed where `learned` asks. */
export function describeComparison(
  register: Register,
  low: Moment,
  high: Moment,
  { group, learned, level, type }: Narrowed,
): Comparison {
  const [from, to] = [low.revision.id, high.revision.id];
  const all = compareRevisionStates(register, from, to)
    .map((item) => ({ item, name: (revision: string) => nameEntry(register, item.entry, revision) }))
    .filter(({ name }) => group === null || liesIn(name(from), group) || liesIn(name(to), group))
    .filter(({ item }) => type === undefined || item.types.includes(type))
    .filter(({ name }) => level === undefined || name(from)?.level === level || name(to)?.level === level);
  const counts = new Map<Difference, number>();
  for (const { item } of all) for (const type of item.types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const listed = all.filter(({ item }) => learned || !isIgnorance(item.types));
  const changes = listed
    .map(
      ({ item: { entry, citation, citations, ...rest }, name }): ComparedEntry => ({
        entry: { id: entry, from: name(from), to: name(to) },
        ...rest,
        citation: citation === null ? null : showCitation(register, citation),
        citations: citations.map((cited) => showCitation(register, cited)),
      }),
    )
    .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
  const summary = Object.fromEntries(
    differences.flatMap((name) => (counts.has(name) ? [[name, counts.get(name)]] : [])),
  );
  const notes = describeIgnorance(low, high, all.length - listed.length);
  return {
    from,
    to,
    summary,
    changes,
    coverage: { from: low.coverage, to: high.coverage, gaps: gapsBetween(register, from, to), notes },
  };
}

/** What the entry's two sides do not tell apart is no change of the classification. */
function isIgnorance(types: readonly Difference[]): boolean {
  return types.every((type) => type === 'learned' || type === 'firstListed');
}

function liesIn(brief: NamedEntry | null, group: string): boolean {
  const code = brief?.code ?? brief?.parent?.code;
  return code === group || code?.startsWith(`${group}-`) === true;
}

function sortKey({ entry: { from, to, id } }: ComparedEntry): string {
  return `${from?.code ?? to?.code ?? '9'} ${from?.name ?? to?.name} ${id}`;
}

function gapsBetween(register: Register, from: string, to: string): string[] {
  const [low, high] = compareRevisions(from, to) <= 0 ? [from, to] : [to, from];
  return register.rows.revisions
    .filter(({ id, held }) => held !== 'full' && compareRevisions(id, low) > 0 && compareRevisions(id, high) <= 0)
    .map(({ id }) => id);
}

function describeIgnorance(low: Moment, high: Moment, left: number): string[] {
  const notes: string[] = [];
  for (const { revision, coverage } of [low, high]) {
    const partial = Object.entries(coverage).flatMap(([level, is]) => (is === 'partial' ? [level] : []));
    if (partial.length > 0)
      notes.push(
        `At ${revision.id} the sources do not list every ${partial.join(', ')}: an entry first listed later may have existed.`,
      );
  }
  if (left > 0)
    notes.push(
      `${left} entries differ only in what one side does not know; they are counted as firstListed and learned, and listed with learned=true.`,
    );
  return notes;
}
