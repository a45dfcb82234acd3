/**
 * The index of slips (错字索引): names by what is left of them when one character is dropped. Two texts that differ by one
 * character replaced, dropped, added or swapped share such a remainder, however short they are; pairs of adjacent
 * characters would miss them. Only hashes are kept: what is found must be compared.
 */

import { finish, type Steps } from '../once.ts';

export interface SlipIndex {
  /** The numbers of keys that may be one slip away from the text. */
  near(text: string): number[];
}

const shortest = 3;
const longest = 16;
const base = 0x01000193;

/** A hash of the text without the character at a place; a place beyond the end drops nothing. */
function hashWithout(text: string, place: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) if (at !== place) hash = Math.imul(hash ^ text.charCodeAt(at), base);
  return hash;
}

interface Numbered {
  readonly key: string;
  readonly number: number;
}

/** Indexes the keys with these numbers. */
export function createSlipIndex(keys: readonly Numbered[]): SlipIndex {
  return finish(laySlipIndex(keys));
}

/** So many keys are indexed in one step. */
const stepKeys = 2000;

/** The same in steps. */
export function* laySlipIndex(keys: readonly Numbered[]): Steps<SlipIndex> {
  const remainders = new Map<number, number | number[]>();
  for (const [place, { key, number }] of keys.entries()) {
    if (place % stepKeys === stepKeys - 1) yield;
    if (key.length < shortest || key.length > longest) continue;
    for (let place = 0; place <= key.length; place += 1) {
      const hash = hashWithout(key, place);
      const held = remainders.get(hash);
      if (held === undefined) remainders.set(hash, number);
      else if (typeof held === 'number') remainders.set(hash, [held, number]);
      else held.push(number);
    }
  }

  return {
    near(text) {
      const found = new Set<number>();
      if (text.length < shortest || text.length > longest) return [];
      for (let place = 0; place <= text.length; place += 1) {
        const held = remainders.get(hashWithout(text, place));
        if (typeof held === 'number') found.add(held);
        else if (held !== undefined) for (const number of held) found.add(number);
      }
      return [...found];
    },
  };
}
