/**
 * The lexicon (词表): every term by its key and by its stem, and by its first two characters for finding terms inside a
 * longer text. Terms are numbered; a number stands for one key, whatever sources name it.
 */
import { keyOf, normalise } from './normalise.ts';
import { stemOf } from './stem.ts';
import type { Term } from './term.ts';

/** One key and everything that is named by it; `terms` by rank of source, best first. */
export interface Entry {
  readonly key: string;
  readonly stem: string;
  readonly terms: readonly Term[];
}

export interface Lexicon {
  readonly entries: readonly Entry[];
  /** The number of the entry with this key, or -1. */
  exact(key: string): number;
  /** The numbers of the entries with this stem. */
  stemmed(stem: string): readonly number[];
  /** Calls back for every entry whose key or stem stands in the text, with where it stands. */
  inside(text: string, found: (entry: number, from: number, to: number) => void): void;
  /** Says whether every character of the text occurs in some key. */
  familiar(text: string): boolean;
}

const sourceOrder = { name: 0, subType: 1, formerName: 2, alias: 3 } as const;
const none: readonly number[] = [];

export function createLexicon(terms: readonly Term[]): Lexicon {
  const known = new Uint8Array(65536);
  const byKey = new Map<string, Term[]>();
  for (const term of terms) {
    const key = keyOf(normalise(term.text, isFamiliar));
    if (key === '') continue;
    const held = byKey.get(key);
    if (held) held.push(term);
    else byKey.set(key, [term]);
  }
  const entries: Entry[] = [];
  const numbers = new Map<string, number>();
  const stems = new Map<string, number[]>();
  const starts = new Map<number, number[]>();
  for (const [key, held] of byKey) {
    const number = entries.length;
    const stem = stemOf(key);
    held.sort((left, right) => sourceOrder[left.source] - sourceOrder[right.source]);
    entries.push({ key, stem, terms: held });
    numbers.set(key, number);
    push(stems, stem, number);
    if (stem.length >= 2) push(starts, pair(stem, 0), number);
    for (let at = 0; at < key.length; at += 1) known[key.charCodeAt(at)] = 1;
  }

  function familiar(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (known[text.charCodeAt(at)] === 0) return false;
    return true;
  }

  function inside(text: string, found: (entry: number, from: number, to: number) => void): void {
    for (let at = 0; at + 1 < text.length; at += 1) {
      for (const number of starts.get(pair(text, at)) ?? none) {
        const entry = entries[number];
        if (entry === undefined || !text.startsWith(entry.stem, at)) continue;
        found(number, at, at + (text.startsWith(entry.key, at) ? entry.key : entry.stem).length);
      }
    }
  }

  return {
    entries,
    exact: (key) => numbers.get(key) ?? -1,
    stemmed: (stem) => stems.get(stem) ?? none,
    inside,
    familiar,
  };
}

function isFamiliar(): boolean {
  return true;
}

function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}
