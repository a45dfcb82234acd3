/**
 * The register (名录): the whole history, immutable, in memory, indexed for every read; one per head digest. What changes say is folded
 * and indexed when it is first asked for: most of it never is where a process answers few requests.
 */

import { type AnnotationRows, Annotations, noAnnotations } from './annotations.ts';
import { Folded, holdingsOf, type Indexed, indexChanges } from './history/folded.ts';
import { type State, stateAt } from './history/overlay.ts';
import type { IdIndex } from './id-index.ts';
import type { Change } from './vocabulary/change.ts';
import { parentCode } from './vocabulary/code.ts';
import type { Facts } from './vocabulary/entry.ts';
import type { Erratum } from './vocabulary/erratum.ts';
import type { Mention } from './vocabulary/mention.ts';
import { compareRevisions, type Revision } from './vocabulary/revision.ts';

/** What a register is made of: the rows of the tables. Aliases and readings are loaded apart (`Names`), as only matching needs them. */
export interface RegisterRows {
  readonly head: string;
  readonly revisions: readonly Revision[];
  readonly changes: readonly Change[];
  readonly mentions: readonly Mention[];
  readonly errata: readonly Erratum[];
  /** None where it is made for its history alone. */
  readonly annotations?: AnnotationRows;
}

/** One entry with its whole history. */
export interface EntryHistory {
  readonly id: string;
  readonly born: string;
  readonly changes: readonly Change[];
  readonly states: readonly State[];
}

/** Who held a code over [since, until). */
export interface Holding {
  readonly entry: string;
  readonly since: string;
  readonly until: string | null;
}

/** An entry's facts at one moment. */
export interface Standing {
  readonly id: string;
  readonly facts: Facts;
}

export class Register {
  readonly rows: RegisterRows;
  /** The revisions that are held, wholly or in part, in order of time. */
  readonly held: readonly Revision[];
  readonly latest: Revision;
  readonly #revisions: ReadonlyMap<string, Revision>;
  readonly #entries = new Map<string, Folded>();
  readonly #holdings = new Map<string, readonly Holding[]>();
  readonly #said: { [F in Indexed]?: IdIndex } = {};
  readonly #standings = new Map<string, readonly Standing[]>();
  readonly #groups = new Map<string, ReadonlyMap<string | null, readonly Standing[]>>();
  #annotations: Annotations | null = null;
  #errata: ReadonlyMap<string, readonly Erratum[]> | null = null;
  #codes: ReadonlySet<string> | null = null;

  /** Rows without a held revision are our own broken invariant. */
  constructor(rows: RegisterRows) {
    this.rows = rows;
    this.#revisions = new Map(rows.revisions.map((revision) => [revision.id, revision]));
    this.held = rows.revisions.filter((revision) => revision.held !== 'none');
    const latest = this.held.at(-1);
    if (latest === undefined) throw new Error('A register needs at least one held revision');
    this.latest = latest;
    for (const change of rows.changes) {
      const known = this.#entries.get(change.entry);
      if (known === undefined) this.#entries.set(change.entry, new Folded(change.entry, change));
      else known.changes.push(change);
    }
  }

  get annotations(): Annotations {
    this.#annotations ??= new Annotations(this.rows.annotations ?? noAnnotations);
    return this.#annotations;
  }

  get head(): string {
    return this.rows.head;
  }

  revision(id: string): Revision | null {
    return this.#revisions.get(id) ?? null;
  }

  entry(id: string): EntryHistory | null {
    return this.#entries.get(id) ?? null;
  }

  entries(): IterableIterator<EntryHistory> {
    return this.#entries.values();
  }

  /** The facts of an entry as of a revision, or null where it was not known yet. */
  facts(id: string, revision: string): Facts | null {
    return stateAt(this.#entries.get(id)?.states ?? [], revision)?.facts ?? null;
  }

  /** Every code that was ever held. */
  codes(): IterableIterator<string> {
    this.#codes ??= new Set(
      [...this.#entries.values()].flatMap(({ states }) =>
        states.flatMap(({ facts: { status, code } }) => (status === 'current' && code !== null ? [code] : [])),
      ),
    );
    return this.#codes.values();
  }

  /** Everyone who ever held the code, in order of time. */
  holdings(code: string): readonly Holding[] {
    const known = this.#holdings.get(code);
    if (known !== undefined) return known;
    const holders = this.#sayers('code', code);
    if (holders.length === 0) return [];
    const holdings = holders.flatMap((id) => holdingsOf(code, this.entry(id)));
    holdings.sort((left, right) => compareRevisions(left.since, right.since));
    this.#holdings.set(code, holdings);
    return holdings;
  }

  /** Who holds the code as of a revision. */
  holding(code: string, revision: string): Holding | null {
    const holds = ({ since, until }: Holding): boolean =>
      compareRevisions(since, revision) <= 0 && (until === null || compareRevisions(revision, until) < 0);
    return this.holdings(code).find(holds) ?? null;
  }

  /** The ids of all entries that ever bore the name. */
  bearers(name: string): readonly string[] {
    return this.#sayers('name', name).filter((id) => this.entry(id)?.states.some(({ facts }) => facts.name === name));
  }

  /** The withdrawn entries that name the given one as what they became. */
  predecessors(id: string): readonly string[] {
    return this.#sayers('becomes', id).filter((former) =>
      this.entry(former)?.states.some(({ facts }) => facts.becomes.includes(id)),
    );
  }

  /** What drafts and odd print say of a code: errata, in the order of their table. What was in force instead is `holding(code, erratum.revision)`. */
  errata(code: string): readonly Erratum[] {
    this.#errata ??= Map.groupBy(this.rows.errata, (erratum) => erratum.code ?? '');
    return this.#errata.get(code) ?? [];
  }

  /** The current entries directly under the given one, as of a revision. */
  children(id: string, revision: string): readonly Standing[] {
    const standing: Standing[] = [];
    for (const child of this.#sayers('parent', id)) {
      const facts = this.facts(child, revision);
      if (facts !== null && facts.status === 'current' && facts.parent === id) standing.push({ id: child, facts });
    }
    return standing;
  }

  /** Every entry known as of a revision, by code, 工种 after their occupations' codes by name. */
  standings(revision: string): readonly Standing[] {
    const known = this.#standings.get(revision);
    if (known !== undefined) return known;
    const all: { standing: Standing; key: string }[] = [];
    for (const { id } of this.#entries.values()) {
      const facts = this.facts(id, revision);
      if (facts === null) continue;
      const parentCode = facts.parent === null ? null : (this.facts(facts.parent, revision)?.code ?? null);
      const key = facts.level === 'subtype' ? `${parentCode ?? '9'}~${facts.name}` : (facts.code ?? `9~${facts.name}`);
      all.push({ standing: { id, facts }, key: `${key} ${id}` });
    }
    const sorted = all.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ standing }) => standing);
    this.#standings.set(revision, sorted);
    return sorted;
  }

  /** The current entries whose codes stand directly under a group's code, as of a revision, by code; the group itself need not be held. */
  group(code: string, revision: string): readonly Standing[] {
    const known = this.#groups.get(revision) ?? this.#gather(revision);
    return known.get(code) ?? [];
  }

  #gather(revision: string): ReadonlyMap<string | null, readonly Standing[]> {
    const coded = this.standings(revision).filter(({ facts }) => facts.status === 'current' && facts.code !== null);
    const gathered = Map.groupBy(coded, ({ facts }) => (facts.code === null ? null : parentCode(facts.code)));
    this.#groups.set(revision, gathered);
    return gathered;
  }

  /** The entries of which some change says that a field is, or holds, a value; another change of the same revision may say otherwise. */
  #sayers(field: Indexed, value: string): string[] {
    const known = this.#said[field] ?? indexChanges(this.#entries.values(), field);
    this.#said[field] = known;
    return known.of(value);
  }
}
