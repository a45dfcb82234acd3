/**
 * The bigram index (二元组索引): which keys share pairs of adjacent characters with a text. Everything lies in typed
 * arrays; the edges of a key count as characters, so that a shared head or tail weighs too.
 */

import { finish, type Steps } from '../once.ts';

/** Finds the keys most like a text. The working arrays are shared between calls: one call at a time. */
export interface GramIndex {
  /** The numbers of at most `limit` keys, most alike first. */
  nearest(text: string, limit: number): number[];
  /** Says whether the character at a place forms a known pair with either neighbour. */
  fits(text: string, at: number): boolean;
}

const edge = 2;
/** Pairs in more keys than one in so many (员 at the end) tell nothing and cost most: they are passed over. */
const commonShare = 50;
const fewestCommon = 100;

function pairAt(text: string, at: number): number {
  const before = at === 0 ? edge : text.charCodeAt(at - 1);
  const after = at === text.length ? edge : text.charCodeAt(at);
  return ((before << 16) | after) >>> 0;
}

/** The table begins with two to the power of so many slots. */
const fewestBits = 12;

/**
 * Numbers pairs from 1 up by open addressing. It grows with the pairs that there are, which are few beside the places where they stand,
 * and is never more than half full, which keeps the chains short.
 */
function createPairTable() {
  let bits = fewestBits;
  let mask = 2 ** bits - 1;
  let pairs = new Uint32Array(mask + 1);
  let ids = new Int32Array(mask + 1);
  let count = 0;

  function slotOf(pair: number): number {
    let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (ids[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const [heldPairs, heldIds] = [pairs, ids];
    bits += 1;
    mask = 2 ** bits - 1;
    pairs = new Uint32Array(mask + 1);
    ids = new Int32Array(mask + 1);
    for (let at = 0; at < heldIds.length; at += 1) {
      const id = heldIds[at] ?? 0;
      if (id === 0) continue;
      const slot = slotOf(heldPairs[at] ?? 0);
      pairs[slot] = heldPairs[at] ?? 0;
      ids[slot] = id;
    }
  }

  return {
    get count() {
      return count;
    },
    find: (pair: number): number => ids[slotOf(pair)] ?? 0,
    add(pair: number): number {
      const slot = slotOf(pair);
      const held = ids[slot] ?? 0;
      if (held !== 0) return held;
      count += 1;
      ids[slot] = count;
      pairs[slot] = pair;
      if (2 * count > mask) grow();
      return count;
    },
  };
}

export function createGramIndex(keys: readonly string[]): GramIndex {
  return finish(layGramIndex(keys));
}

/** So many keys are laid in one step. */
const stepKeys = 8000;

/** The same in steps. */
export function* layGramIndex(keys: readonly string[]): Steps<GramIndex> {
  const total = keys.reduce((sum, key) => sum + key.length + 1, 0);
  const table = createPairTable();
  const grams = new Int32Array(total);
  let filled = 0;
  for (let number = 0; number < keys.length; number += 1) {
    const key = keys[number] ?? '';
    for (let at = 0; at <= key.length; at += 1) grams[filled++] = table.add(pairAt(key, at));
    if (number % stepKeys === stepKeys - 1) yield;
  }

  const starts = new Int32Array(table.count + 2);
  for (let at = 0; at < total; at += 1) {
    const gram = grams[at] ?? 0;
    starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  }
  const squares = new Float32Array(table.count + 1);
  for (let gram = 1; gram <= table.count; gram += 1) {
    squares[gram] = Math.log((keys.length + 1) / ((starts[gram + 1] ?? 0) + 0.5)) ** 2;
  }
  for (let gram = 1; gram < starts.length; gram += 1) starts[gram] = (starts[gram] ?? 0) + (starts[gram - 1] ?? 0);
  const next = starts.slice();
  const owners = new Int32Array(total);
  const lengths = new Float32Array(keys.length);
  filled = 0;
  for (let number = 0; number < keys.length; number += 1) {
    const key = keys[number] ?? '';
    let sum = 0;
    for (let at = 0; at <= key.length; at += 1) {
      const gram = grams[filled++] ?? 0;
      const place = next[gram] ?? 0;
      owners[place] = number;
      next[gram] = place + 1;
      sum += squares[gram] ?? 0;
    }
    lengths[number] = 1 / Math.sqrt(sum || 1);
    if (number % stepKeys === stepKeys - 1) yield;
  }

  const commonest = Math.max(fewestCommon, keys.length / commonShare);
  const shared = new Float32Array(keys.length);
  const touched = new Int32Array(keys.length);

  function nearest(text: string, limit: number): number[] {
    let count = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const gram = table.find(pairAt(text, at));
      if (gram === 0) continue;
      const weight = squares[gram] ?? 0;
      const start = starts[gram] ?? 0;
      const end = starts[gram + 1] ?? 0;
      if (end - start > commonest) continue;
      for (let place = start; place < end; place += 1) {
        const owner = owners[place] ?? 0;
        const held = shared[owner] ?? 0;
        if (held === 0) touched[count++] = owner;
        shared[owner] = held + weight;
      }
    }
    return best(count, limit);
  }

  /** Takes the best of the touched keys by insertion into a short list, and wipes the working array. */
  function best(count: number, limit: number): number[] {
    const numbers: number[] = [];
    const scores: number[] = [];
    let least = 0;
    for (let index = 0; index < count; index += 1) {
      const owner = touched[index] ?? 0;
      const score = (shared[owner] ?? 0) * (lengths[owner] ?? 0);
      shared[owner] = 0;
      if (score <= least) continue;
      let at = numbers.length < limit ? numbers.length : limit - 1;
      while (at > 0 && (scores[at - 1] ?? 0) < score) {
        scores[at] = scores[at - 1] ?? 0;
        numbers[at] = numbers[at - 1] ?? 0;
        at -= 1;
      }
      scores[at] = score;
      numbers[at] = owner;
      if (numbers.length === limit) least = scores[limit - 1] ?? 0;
    }
    return numbers;
  }

  function fits(text: string, at: number): boolean {
    const before = at > 0 && table.find(pairAt(text, at)) > 0;
    return before || (at + 1 < text.length && table.find(pairAt(text, at + 1)) > 0);
  }

  return { nearest, fits };
}
