/**
 * The lexicon (词表): every term by its key and by its stem, and by its first two characters for finding terms inside a
 * longer text. A number stands for one key, whatever sources name it. Keys that name jobs come first; those that only
 * name groups (小类 and up) follow, and are known to search alone.
 */
import { keyOf, normalise } from '../normalise.ts';
import { finish, type Steps } from '../once.ts';
import type { Term } from '../term.ts';
import { Beginnings } from './beginning.ts';
import { stemOf } from './stem.ts';
import { TextTable } from './text-table.ts';

/**
 * One key and everything that is named by it: `terms` name jobs, best source first, and `targets` are all they name;
 * `groups` name groups.
 */
export interface Headword {
  readonly key: string;
  readonly stem: string;
  readonly terms: readonly Term[];
  readonly targets: readonly string[];
  readonly groups: readonly Term[];
}

/** Takes the number of an entry and where it stands in a text. */
type Found = (entry: number, from: number, to: number) => void;

export interface Lexicon {
  readonly entries: readonly Headword[];
  /** How many entries name jobs: those with smaller numbers. */
  readonly jobs: number;
  /** The number of the entry that names a job and has this key, or -1. */
  exact(key: string): number;
  /** The terms of groups that have this key; none where it names a job as well. */
  groups(key: string): readonly Term[];
  /** The numbers of the entries with this stem. */
  stemmed(stem: string): readonly number[];
  /** Calls back for every entry whose key or stem stands in the text, with where it stands. */
  inside(text: string, found: Found): void;
  /** Says whether every character of the text occurs in some key. */
  familiar(text: string): boolean;
}

const sourceOrder = { name: 0, subType: 1, formerName: 2, alias: 3 } as const;
const none: readonly number[] = [];
const noTerms: readonly Term[] = [];
const noTargets: readonly string[] = [];

/** So many terms are entered in one step. */
const stepTerms = 2000;

/** Builds the lexicon; `isJob` says of a term whether it names an occupation or a 工种. */
export function createLexicon(terms: readonly Term[], isJob: (term: Term) => boolean): Lexicon {
  return finish(layLexicon(terms, isJob));
}

/** The same in steps. */
export function* layLexicon(terms: readonly Term[], isJob: (term: Term) => boolean): Steps<Lexicon> {
  const entries: Headword[] = [];
  const keys = new TextTable();
  const stems = new TextTable();
  /** For each stem its entries. */
  const kin: (number | number[])[] = [];
  const beginnings = new Beginnings();
  const known = new Uint8Array(65536);

  function enter(term: Term, job: boolean): void {
    const key = keyOf(normalise(term.text, isFamiliar));
    if (key === '') return;
    const number = keys.add(key);
    const held = entries[number];
    if (held) {
      entries[number] = job ? withTerm(held, term) : { ...held, groups: [...held.groups, term] };
      return;
    }
    const stem = stemOf(key);
    if (job) {
      const place = stems.add(stem);
      const others = kin[place];
      if (others === undefined) kin[place] = number;
      else if (typeof others === 'number') kin[place] = [others, number];
      else others.push(number);
      beginnings.add(stem, number);
    }
    entries.push(
      job
        ? { key, stem, terms: [term], targets: term.targets, groups: noTerms }
        : { key, stem, terms: noTerms, targets: noTargets, groups: [term] },
    );
    for (let at = 0; at < key.length; at += 1) known[key.charCodeAt(at)] = 1;
  }

  for (const [number, term] of terms.entries()) {
    if (isJob(term)) enter(term, true);
    if (number % stepTerms === stepTerms - 1) yield;
  }
  const jobs = entries.length;
  for (const term of terms) if (!isJob(term)) enter(term, false);
  yield;
  const begun = beginnings.lay();

  function familiar(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (known[text.charCodeAt(at)] === 0) return false;
    return true;
  }

  function inside(text: string, found: Found): void {
    begun(text, (number, at) => {
      const entry = entries[number];
      if (entry === undefined || !text.startsWith(entry.stem, at)) return;
      found(number, at, at + (text.startsWith(entry.key, at) ? entry.key : entry.stem).length);
    });
  }

  return {
    entries,
    jobs,
    exact(key) {
      const number = keys.find(key);
      return number < jobs ? number : -1;
    },
    groups(key) {
      const number = keys.find(key);
      return number < jobs ? noTerms : (entries[number]?.groups ?? noTerms);
    },
    stemmed(stem) {
      const held = kin[stems.find(stem)];
      return held === undefined ? none : typeof held === 'number' ? [held] : held;
    },
    inside,
    familiar,
  };
}

/** Puts a term behind those of better or equal source. */
function withTerm(entry: Headword, term: Term): Headword {
  const at = entry.terms.findIndex((held) => sourceOrder[held.source] > sourceOrder[term.source]);
  const terms = at < 0 ? [...entry.terms, term] : [...entry.terms.slice(0, at), term, ...entry.terms.slice(at)];
  return { ...entry, terms, targets: [...new Set(terms.flatMap((held) => held.targets))] };
}

function isFamiliar(): boolean {
  return true;
}
