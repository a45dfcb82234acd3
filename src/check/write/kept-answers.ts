/**
 * Kept answers (已写结果): the bytes of whole answers by date, code and words, so that a row that comes again is only copied. Two
 * generations of a fixed number of bytes: when the younger is full, the older is dropped; what is asked for again moves up.
 */
import type { Issue, Row, Verdict } from '../row.ts';

/** The answer of a row without its `ref`, and what is counted of it. */
export interface KeptAnswer {
  readonly bytes: Uint8Array;
  readonly verdict: Verdict;
  readonly issues: readonly Issue['code'][];
}

/** What the dates of a row mean: objects that are the same where they mean the same. */
export interface RowTimes {
  readonly on: object;
  readonly at: object;
}

type Shelf = Map<object, Map<object, Map<string, KeptAnswer>>>;

/** What an answer takes beside its bytes and its words, in bytes: the objects and maps that hold it. */
const overhead = 300;
/** Answers are copied into pages of so many bytes. */
const pageSize = 262_144;
/** The most bytes of an answer, and characters of its words, that are worth keeping. */
const longestAnswer = 8_192;
const longestWords = 300;

export class KeptAnswers {
  readonly #most: number;
  #young: Shelf = new Map();
  #old: Shelf = new Map();
  #weight = 0;
  #page = new Uint8Array(0);
  #used = 0;

  /** @param most the bytes of one generation; never more than twice as many are held. */
  constructor(most: number) {
    this.#most = most;
  }

  get({ on, at }: RowTimes, words: string): KeptAnswer | undefined {
    const found = this.#young.get(on)?.get(at)?.get(words);
    if (found !== undefined) return found;
    const older = this.#old.get(on)?.get(at)?.get(words);
    if (older !== undefined) this.set({ on, at }, words, older);
    return older;
  }

  /** Keeps an answer; its bytes are copied. */
  set({ on, at }: RowTimes, words: string, { bytes, verdict, issues }: KeptAnswer): void {
    if (bytes.length > longestAnswer || words.length > longestWords) return;
    this.#weight += bytes.length + overhead + 2 * words.length;
    if (this.#weight > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    under(under(this.#young, on), at).set(words, { bytes: this.#place(bytes), verdict, issues });
  }

  #place(bytes: Uint8Array): Uint8Array {
    if (this.#used + bytes.length > this.#page.length) {
      this.#page = new Uint8Array(pageSize);
      this.#used = 0;
    }
    const from = this.#used;
    this.#page.set(bytes, from);
    this.#used += bytes.length;
    return this.#page.subarray(from, this.#used);
  }
}

const separator = '\u0000';

/** The words of a row in one text, which no two rows share that may be answered otherwise, whatever stands in them. */
export function wordsOf({ code, name, subType, work }: Row): string {
  const [first, second] = [code ?? '', name ?? ''];
  if ((subType ?? '') === '' && (work ?? '') === '' && !first.includes(separator) && !second.includes(separator))
    return first === '' ? second : `${first}${separator}${second}`;
  return separator + JSON.stringify([first, second, subType, work]);
}

function under<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<L, V>();
  map.set(key, fresh);
  return fresh;
}
