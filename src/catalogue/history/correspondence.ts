/**
 * Correspondence (对照): which entry of one revision is which of another. The table is one set of pairs, whichever way it is
 * read: what goes forward from an entry comes back to it.
 */
import type { Register } from '../register.ts';
import type { Certainty, Change } from '../vocabulary/change.ts';
import type { Facts } from '../vocabulary/entry.ts';
import { compareRevisions } from '../vocabulary/revision.ts';
import { compareSteps, isNewIn } from './compare.ts';
import { type Difference, gsimCodes } from './difference.ts';
import { findHeirs, type Step } from './trace.ts';

/**
 * What ties the two sides of a pair, told in the order of time. withdrawn: nothing later. new: nothing earlier. unknown:
 * nothing earlier is known, and the sources of then do not list everything.
 */
export const relations = [
  ...['same', 'renamed', 'recoded', 'split', 'merged', 'promoted', 'withdrawn', 'new', 'unknown'],
] as const;
export type Relation = (typeof relations)[number];

/** An entry of the earlier revision and one of the later; one of them may be missing. */
export interface Pair {
  readonly earlier: string | null;
  readonly later: string | null;
  readonly relation: Relation;
  readonly gsim: readonly string[];
  /** How sure the weakest step is; null where no source between the two speaks of it. */
  readonly certainty: Certainty | null;
  readonly steps: readonly Step[];
}

/** Certainties from the surest to the weakest. */
const surest: readonly Certainty[] = [
  ...(['stated', 'agreed', 'adopted', 'single-source', 'rejoined', 'by-2025', 'presupposed', 'inferred'] as const),
];

/** Differences that leave an entry what and where it was. */
const inner: ReadonlySet<Difference> = new Set<Difference>([
  ...(['firstListed', 'redefined', 'retasked', 'marked', 'unmarked', 'learned'] as const),
]);

const designating = ['level', 'status', 'code', 'name', 'becomes', 'parent'] as const;

/** The pairs between two revisions, each made when it is asked for. */
export class Correspondence {
  readonly #register: Register;
  readonly #low: string;
  readonly #high: string;
  /** For each entry that is current later, those that were current earlier and went into it. */
  readonly #origins = new Map<string, string[]>();

  /** @param low the earlier revision, `high` the later one. */
  constructor(register: Register, low: string, high: string) {
    this.#register = register;
    this.#low = low;
    this.#high = high;
    for (const { id } of register.entries()) {
      if (register.facts(id, low)?.status !== 'current') continue;
      for (const heir of findHeirs(register, id, high)) {
        const known = this.#origins.get(heir);
        if (known === undefined) this.#origins.set(heir, [id]);
        else known.push(id);
      }
    }
  }

  /** Where an entry that was current earlier went. */
  from(id: string): Pair[] {
    const heirs = findHeirs(this.#register, id, this.#high);
    if (heirs.length > 0) return heirs.map((heir) => this.#pair(id, heir, heirs.length > 1));
    const steps = this.#steps(id, this.#low);
    return [this.#make({ earlier: id, later: null, relation: 'withdrawn' }, ['withdrawn'], steps)];
  }

  /** What went into an entry that is current later. */
  into(id: string): Pair[] {
    const origins = this.#origins.get(id) ?? [];
    if (origins.length > 0)
      return origins.map((origin) => this.#pair(origin, id, findHeirs(this.#register, origin, this.#high).length > 1));
    return [this.#appear(id)];
  }

  /** Every pair: those of the entries that were current earlier, then those of what nothing earlier went into. */
  *all(): Generator<Pair> {
    for (const { id, facts } of this.#register.standings(this.#low))
      if (facts.status === 'current') yield* this.from(id);
    for (const { id, facts } of this.#register.standings(this.#high))
      if (facts.status === 'current' && !this.#origins.has(id)) yield this.#appear(id);
  }

  #appear(id: string): Pair {
    const history = this.#register.entry(id);
    const before = this.#register.facts(id, this.#low);
    const isNew = before !== null || (history !== null && isNewIn(this.#register, history));
    const steps = this.#steps(id, this.#low);
    if (!isNew) return { ...this.#make({ earlier: null, later: id, relation: 'unknown' }, [], steps), certainty: null };
    return this.#make({ earlier: null, later: id, relation: 'new' }, [before === null ? 'created' : 'restored'], steps);
  }

  #pair(earlier: string, later: string, several: boolean): Pair {
    if (earlier !== later) {
      const relation = several ? 'split' : 'merged';
      return this.#make({ earlier, later, relation }, [relation], this.#way(earlier, later));
    }
    const [before, after] = [this.#register.facts(earlier, this.#low), this.#register.facts(later, this.#high)];
    if (before === null || after === null) throw new Error(`${earlier} is not known on both sides`);
    const types = differ(before, after);
    const told = (['promoted', 'recoded', 'renamed'] as const).find((type) => types.includes(type));
    const relation = told ?? (types.includes('demoted') ? 'recoded' : 'same');
    return this.#make({ earlier, later, relation }, types, this.#steps(earlier, this.#low));
  }

  #make(
    ends: Pick<Pair, 'earlier' | 'later' | 'relation'>,
    types: readonly Difference[],
    steps: readonly Step[],
  ): Pair {
    const made = steps.flatMap(({ entry, revision }) =>
      this.#changes(entry).filter((change) => change.revision === revision),
    );
    const cited = made.filter(({ patch }) => designating.some((fact) => fact in patch));
    const weakest = cited
      .map(({ citation }) => citation.certainty)
      .sort((a, b) => surest.indexOf(b) - surest.indexOf(a));
    const certainty = weakest[0] ?? this.#confirm(ends.later ?? ends.earlier);
    return { ...ends, gsim: gsimCodes(types), certainty, steps };
  }

  /** How surely the last source between the two names an entry to which nothing happened. */
  #confirm(id: string | null): Certainty | null {
    const said = id === null ? [] : this.#changes(id).filter(({ patch }) => patch.name !== undefined);
    return said.at(-1)?.citation.certainty ?? null;
  }

  /** The changes of an entry between the two revisions. */
  #changes(id: string): readonly Change[] {
    const { changes } = this.#register.entry(id) ?? { changes: [] };
    return changes.filter(({ revision }) => isWithin(revision, this.#low, this.#high));
  }

  /** The steps of one entry after a revision that made it something else, or put it elsewhere. */
  #steps(id: string, after: string): Step[] {
    const history = this.#register.entry(id);
    if (history === null || this.#changes(id).length === 0) return [];
    return compareSteps(this.#register, history).filter(
      ({ revision, types }) => isWithin(revision, after, this.#high) && types.some((type) => !inner.has(type)),
    );
  }

  /** The steps on the way from an entry that was withdrawn to one that it lives on in. */
  #way(earlier: string, later: string): Step[] {
    const own = this.#steps(earlier, this.#low);
    const ended = own.find(({ after }) => after?.status === 'withdrawn')?.revision ?? this.#low;
    const between = [...this.#between(earlier, later)].filter((id) => id !== earlier);
    const others = between
      .flatMap((id) => this.#steps(id, ''))
      .filter(({ revision }) => compareRevisions(revision, ended) >= 0);
    return [...own, ...others].sort((left, right) => compareRevisions(left.revision, right.revision));
  }

  /** The entries on every way from one to another. */
  #between(from: string, to: string, seen: ReadonlySet<string> = new Set()): Set<string> {
    if (from === to) return new Set([to]);
    const found = new Set<string>();
    for (const heir of this.#register.facts(from, this.#high)?.becomes ?? []) {
      if (seen.has(heir)) continue;
      for (const id of this.#between(heir, to, new Set([...seen, from]))) found.add(id);
    }
    return found.size === 0 ? found : found.add(from);
  }
}

function isWithin(revision: string, after: string, upTo: string): boolean {
  return (after === '' || compareRevisions(revision, after) > 0) && compareRevisions(revision, upTo) <= 0;
}

/** What differs in designation and place between two states of one entry. */
function differ(before: Facts, after: Facts): Difference[] {
  const types: Difference[] = [];
  if (before.level !== after.level) types.push(before.level === 'subtype' ? 'promoted' : 'demoted');
  else if (before.code !== null && after.code !== null && before.code !== after.code) types.push('recoded');
  if (before.name !== after.name) types.push('renamed');
  const moved = before.parent !== null && after.parent !== null && before.parent !== after.parent;
  if (moved && before.level === after.level) types.push('moved');
  return types;
}
