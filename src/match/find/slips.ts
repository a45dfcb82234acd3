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
/** Slots for each remainder, at least: where half are empty, a look mostly ends at once. */
const roomy = 1.5;
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
  const indexed = keys.filter(({ key }) => key.length >= shortest && key.length <= longest);
  const total = indexed.reduce((sum, { key }) => sum + key.length + 1, 0);
  let bits = 4;
  while (1 << bits < roomy * total) bits += 1;
  const mask = (1 << bits) - 1;
  /** Slots of two: the hash of a remainder, and the number of its key plus one. What has the same hash lies in the slots that follow. */
  const slots = new Int32Array(2 << bits);
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  for (const [place, { key, number }] of indexed.entries()) {
    if (place % stepKeys === stepKeys - 1) yield;
    for (let place = 0; place <= key.length; place += 1) {
      const hash = hashWithout(key, place);
      let slot = slotOf(hash);
      while ((slots[2 * slot + 1] ?? 0) > 0) slot = (slot + 1) & mask;
      slots[2 * slot] = hash;
      slots[2 * slot + 1] = number + 1;
    }
  }

  return {
    near(text) {
      const found: number[] = [];
      if (text.length < shortest || text.length > longest) return found;
      for (let place = 0; place <= text.length; place += 1) {
        const hash = hashWithout(text, place);
        for (let slot = slotOf(hash); ; slot = (slot + 1) & mask) {
          const number = (slots[2 * slot + 1] ?? 0) - 1;
          if (number < 0) break;
          if (slots[2 * slot] === hash && !found.includes(number)) found.push(number);
        }
      }
      return found;
    },
  };
}
