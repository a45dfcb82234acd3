/**
 * Kept answers (已写结果): the bytes of whole answers by words and times, so that a row that comes again is only copied. An answer is kept
 * in parts, and parts that the same words have at several times are held once. Two generations of a fixed number of bytes: when the
 * younger is full, the older is dropped; what is asked for again moves up.
 */
import type { Issue, Verdict } from '../row.ts';
import { isMoment, isSameEra, makeTimeParts, type TimeParts } from './eras.ts';
import type { Output } from './output.ts';

/** What is counted of an answer. */
export interface Counted {
  readonly verdict: Verdict;
  readonly issues: readonly Issue['code'][];
}

/** What the dates of a row mean: objects that are the same where they mean the same. */
export interface RowTimes {
  readonly on: object;
  readonly at: object;
}

/** An answer as it was written. */
export interface Written {
  readonly bytes: Uint8Array;
  /** Where its parts meet: of a full answer, around what hangs on its moment alone. */
  readonly seams: readonly number[];
  readonly turns: readonly string[] | null;
}

/** An answer without its `ref`. */
interface KeptAnswer extends Counted {
  readonly parts: readonly Uint8Array[];
}

/** All that is kept of the same words, and its weight in bytes. */
interface Kept {
  /** What the dates of each answer mean, side by side, so that looking for one touches nothing else. */
  readonly on: object[];
  readonly at: object[];
  readonly answers: KeptAnswer[];
  /** The revisions at which the answer may turn; null where they are not known. */
  readonly turns: readonly string[] | null;
  weight: number;
}

/** What an answer, a part and words take beside their bytes, in bytes: the objects and maps that hold them. */
const overhead = { answer: 160, part: 120, words: 800 } as const;
/** Parts are copied into pages of so many bytes. */
const pageSize = 262_144;
/** The most bytes of an answer, characters of its words, and times of the same words that are worth keeping. */
const longestAnswer = 8_192;
const longestWords = 300;
const longestOverhead = 1_500;
const mostTimes = 16;

export class KeptAnswers {
  readonly #most: number;
  #young = new Map<string, Kept>();
  #old = new Map<string, Kept>();
  #weight = { young: 0, old: 0 };
  /** There are only so many moments. */
  readonly #times = new Map<object, TimeParts>();
  #page = new Uint8Array(0);
  #used = 0;

  /** @param most the bytes of one generation; never more than twice as many are held. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The bytes that are held, with what holds them. */
  get weight(): number {
    return this.#weight.young + this.#weight.old;
  }

  /** Adds the answer of these words at these times to the output, where it is kept. */
  write(output: Output, words: string, on: object, at: object): Counted | null {
    const kept = this.#young.get(words) ?? this.#moveUp(words);
    if (kept === undefined) return null;
    const place = findTimes(kept, on, at);
    const answer = kept.answers[place] ?? this.#carryOver(kept, on, at);
    if (answer === undefined) return null;
    for (const part of answer.parts) output.put(part);
    return answer;
  }

  /** The answer of another time of the same era, as of this time. */
  #carryOver(kept: Kept, on: object, at: object): KeptAnswer | undefined {
    const { turns } = kept;
    if (turns === null || !isMoment(on)) return undefined;
    const place = kept.on.findIndex(
      (time, index) => kept.at[index] === at && isMoment(time) && isSameEra(turns, time, on),
    );
    const answer = kept.answers[place];
    if (answer === undefined) return undefined;
    const time = this.#times.get(on) ?? makeTimeParts(on);
    this.#times.set(on, time);
    const [, then, , now] = answer.parts;
    const parts = then === undefined || now === undefined ? answer.parts : [time.opening, then, time.gaps, now];
    const carried = { ...answer, parts };
    if (kept.answers.length < mostTimes) {
      kept.on.push(on);
      kept.at.push(at);
      kept.answers.push(carried);
      this.#weigh(kept, overhead.answer);
    }
    return carried;
  }

  /** Keeps an answer; its bytes are copied. `seams` are the places at which it is cut into parts, in order. */
  set(words: string, { on, at }: RowTimes, { bytes, seams, turns }: Written, counted: Counted): void {
    if (bytes.length > longestAnswer || words.length > longestWords) return;
    this.#makeRoom(bytes.length + longestOverhead + 2 * words.length);
    const kept = this.#young.get(words) ?? this.#moveUp(words) ?? this.#begin(words, turns);
    if (kept.answers.length >= mostTimes) return;
    let weight: number = overhead.answer;
    const parts: Uint8Array[] = [];
    let from = 0;
    for (let place = 0; place <= seams.length; place += 1) {
      const to = seams[place] ?? bytes.length;
      const known = findEqual(kept.answers, place, bytes, from, to);
      if (known === null) weight += to - from + overhead.part;
      parts.push(known ?? this.#place(bytes.subarray(from, to)));
      from = to;
    }
    kept.on.push(on);
    kept.at.push(at);
    kept.answers.push({ parts, verdict: counted.verdict, issues: counted.issues });
    this.#weigh(kept, weight);
  }

  #begin(words: string, turns: Written['turns']): Kept {
    const fresh = { on: [], at: [], answers: [], turns, weight: 0 };
    this.#young.set(words, fresh);
    this.#weigh(fresh, overhead.words + 2 * words.length);
    return fresh;
  }

  /** What the older generation has of the words, copied into the younger: no page of the older one is held on to. */
  #moveUp(words: string): Kept | undefined {
    const older = this.#old.get(words);
    if (older === undefined) return undefined;
    this.#old.delete(words);
    this.#weight.old -= older.weight;
    this.#makeRoom(older.weight);
    const copies = new Map<Uint8Array, Uint8Array>();
    const copy = (part: Uint8Array): Uint8Array => {
      const made = copies.get(part) ?? this.#place(part);
      copies.set(part, made);
      return made;
    };
    const answers = older.answers.map((answer) => ({ ...answer, parts: answer.parts.map(copy) }));
    const moved = { ...older, answers, weight: 0 };
    this.#young.set(words, moved);
    this.#weigh(moved, older.weight);
    return moved;
  }

  #weigh(kept: Kept, weight: number): void {
    kept.weight += weight;
    this.#weight.young += weight;
  }

  /** Begins a younger generation where this one has no room for so many bytes more. */
  #makeRoom(weight: number): void {
    if (this.#weight.young + weight <= this.#most) return;
    this.#old = this.#young;
    this.#weight = { young: 0, old: this.#weight.young };
    this.#young = new Map();
    // What is written next begins a page of its own.
    this.#page = new Uint8Array(0);
    this.#used = 0;
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

/** The place of an answer at its times; -1 where there is none. */
function findTimes(kept: Kept, on: object, at: object): number {
  let place = kept.on.indexOf(on);
  while (place >= 0 && kept.at[place] !== at) place = kept.on.indexOf(on, place + 1);
  return place;
}

/** The same part of another answer to the same words, where it is equal. */
function findEqual(
  answers: readonly KeptAnswer[],
  place: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): Uint8Array | null {
  for (const { parts } of answers) {
    const part = parts[place];
    if (part === undefined || part.length !== to - from) continue;
    let at = part.length - 1;
    while (at >= 0 && part[at] === bytes[from + at]) at -= 1;
    if (at < 0) return part;
  }
  return null;
}
