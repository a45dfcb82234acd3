/** Following (追踪): what the entries of a record have become since, by which cited steps. */

import type { Difference } from '../../catalogue/history/difference.ts';
import { findHeirs, type Step, traceSteps } from '../../catalogue/history/trace.ts';
import type { Register } from '../../catalogue/register.ts';
import { glossOf } from '../../catalogue/views/annotated.ts';
import { briefOf, type NamedEntry, nameEntry, showCitation } from '../../catalogue/views/described.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import type { NowStatus, PathStep, SuggestedEntry } from '../row.ts';

export interface Followed {
  readonly status: NowStatus;
  readonly heirs: readonly string[];
  readonly path: readonly PathStep[];
}

/** The differences that make a status, the weightiest first. */
const weighty: readonly (Difference & NowStatus)[] = [
  'split',
  'merged',
  'withdrawn',
  'promoted',
  'demoted',
  'recoded',
  'renamed',
  'moved',
];

/** What became of an entry up to a revision, from its beginning on. */
interface Traced {
  readonly heirs: readonly string[];
  readonly steps: readonly Step[];
  readonly path: readonly PathStep[];
  /** What was followed of it, by how many steps lay before. */
  readonly followed: Followed[];
}

function trace(register: Register, id: string, to: string): Traced {
  const steps = traceSteps(register, id, '', to);
  return {
    heirs: findHeirs(register, id, to),
    steps,
    path: steps.map((step) => showStep(register, step)),
    followed: [],
  };
}

/** Follows an entry from the revision of a record on. */
function follow({ heirs, steps, path, followed }: Traced, id: string, from: string): Followed {
  let before = 0;
  for (const { revision } of steps) if (compareRevisions(revision, from) <= 0) before += 1;
  const known = followed[before];
  if (known !== undefined) return known;
  const after = steps.slice(before);
  const own = new Set(after.filter(({ entry }) => entry === id).flatMap(({ types }) => types));
  if (own.has('subTypeCancelled')) own.add('withdrawn');
  const status = weighty.find((type) => own.has(type)) ?? 'same';
  const fresh: Followed = { status, heirs, path: path.slice(before) };
  followed[before] = fresh;
  return fresh;
}

/** A step as results show it. */
export function showStep(
  register: Register,
  { revision, entry, types, gsim, before, after, citations }: Step,
): PathStep {
  const citation = citations.at(-1);
  return {
    ...{ revision, entry: briefOf(register, entry, revision), types: [...types], gsim: [...gsim] },
    before: pickDesignation(before),
    after: pickDesignation(after),
    citation: citation === undefined ? null : showCitation(register, citation),
  };
}

function pickDesignation(facts: Step['before']): PathStep['before'] {
  if (facts === null) return null;
  const { level, status, code, name } = facts;
  return {
    ...(level === undefined ? {} : { level }),
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
  };
}

function suggestEntry(register: Register, id: string, revision: string): SuggestedEntry | null {
  const [entry, facts] = [nameEntry(register, id, revision), register.facts(id, revision)];
  return entry === null || facts === null ? null : { ...entry, ...glossOf(register, id, facts, revision) };
}

/** Entries by name and the way they went; each looked up once, so that equal answers share their parts. */
export interface Following {
  /** An entry as of a revision; null where it was not known yet. */
  readonly name: (id: string, revision: string) => NamedEntry | null;
  /** An entry as it was when it was first known. */
  readonly first: (id: string) => NamedEntry | null;
  /** An entry with our own words on it, as of a revision or, without one, as it was first known; null where it was not known yet. */
  readonly suggest: (id: string, revision: string | null) => SuggestedEntry | null;
  readonly follow: (id: string, from: string, to: string) => Followed;
  /** What an entry has become as of a revision: itself, where it is current. */
  readonly heirs: (id: string, revision: string) => readonly string[];
}

/** Makes a following over a register. There are only so many entries and revisions, so what is kept is bounded. */
export function createFollowing(register: Register): Following {
  const named = new Map<string, Map<string, NamedEntry | null>>();
  const traced = new Map<string, Map<string, Traced>>();
  const heirs = new Map<string, Map<string, readonly string[]>>();
  /** Most entries are called alike at most revisions. */
  const alike = new Map<string, NamedEntry>();
  const unite = (entry: NamedEntry | null): NamedEntry | null => {
    const known = alike.get(JSON.stringify(entry));
    if (known === undefined && entry !== null) alike.set(JSON.stringify(entry), entry);
    return known ?? entry;
  };
  const name: Following['name'] = (id, revision) =>
    keep(named, revision, id, () => unite(nameEntry(register, id, revision)));
  const suggested = new Map<string, Map<string, SuggestedEntry | null>>();
  const born = (id: string): string => register.entry(id)?.born ?? '';
  const suggest: Following['suggest'] = (id, revision) => {
    const then = revision ?? born(id);
    return keep(suggested, then, id, () => suggestEntry(register, id, then));
  };
  return {
    ...{ name, suggest },
    first: (id) => name(id, born(id)),
    follow: (id, from, to) =>
      follow(
        keep(traced, to, id, () => trace(register, id, to)),
        id,
        from,
      ),
    heirs: (id, revision) => keep(heirs, revision, id, () => findHeirs(register, id, revision)),
  };
}

function keep<T>(kept: Map<string, Map<string, T>>, time: string, id: string, make: () => T): T {
  const then = kept.get(time);
  const known = then?.get(id);
  if (known !== undefined) return known;
  const fresh = make();
  if (then === undefined) kept.set(time, new Map([[id, fresh]]));
  else then.set(id, fresh);
  return fresh;
}
