/**
 * Kept answers (已写结果): whole answers by words and times, so that a row that comes again is only copied. What answers share, such as entries,
 * is held once and only named in each; and what hangs on the moment alone is put in as it is written, so that one answer serves all
 * moments of an era.
 */
import type { Issue, Verdict } from '../row.ts';
import { isMoment, type TimeParts } from './eras.ts';
import { Kinds } from './kinds.ts';
import type { Output, Shared } from './output.ts';
import { RecordStore } from './record-store.ts';
import { Times } from './times.ts';
import { isSame, UsualRuns } from './usual-runs.ts';

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
  /** The parts in it that other answers have too, in order. */
  readonly shared: readonly Shared[];
  /** Of a full answer, the places around what hangs on its moment alone: behind the beginning, and around the gaps. */
  readonly seams: readonly number[];
  readonly turns: readonly string[] | null;
}

/** The most bytes of an answer and characters of its words that are worth keeping. */
const longestAnswer = 8_192;
const longestWords = 300;
/** Shorter parts are written out in each answer. */
const shortestShared = 16;
/** Segments that stand for what hangs on the moment; those behind them name shared parts, and those below 0 are bytes of the answer's own. */
const [opening, gaps, firstShared] = [0, 1, 2];
/** Stands for the time of what is noted of words at all times. */
const anyTime = -1;

export class KeptAnswers {
  readonly #store: RecordStore;
  readonly #times = new Times();
  /** Shared parts, of which there are only so many, and their numbers. */
  readonly #parts: Uint8Array[] = [];
  readonly #numbers = new Map<Uint8Array, number>();
  /** What stands between shared parts, in many answers alike. */
  readonly #runs = new UsualRuns();
  /** What is counted of answers, and turns, each kind once: there are only so many. */
  readonly #counted = new Kinds<Counted>(({ verdict, issues }) => `${verdict} ${issues.join()}`);
  readonly #turns = new Kinds<readonly string[]>((turns) => turns.join());

  /** @param most the bytes of the answers that are kept. */
  constructor(most: number) {
    this.#store = new RecordStore(most);
  }

  /** The bytes that are held. */
  get weight(): number {
    return this.#store.weight;
  }

  /** Adds the answer of these words at these times to the output, where it is kept. */
  write(output: Output, words: string, on: object, at: object): Counted | null {
    const [since, now] = [this.#times.numberOf(on), this.#times.numberOf(at)];
    const own = this.#store.find(words, since, now);
    const place = own < 0 ? this.#findEra(words, since, now) : own;
    if (place < 0) return null;
    const store = this.#store;
    const time = this.#times.partsOf(since);
    let from = store.bytesBegin(place);
    const count = store.segmentsOf(place);
    for (let at = 0; at < count; at += 1) {
      const segment = store.segmentAt(place, at);
      if (segment < 0) {
        output.putPart(store.bytes, from, from - segment);
        from -= segment;
      } else if (segment >= firstShared) output.put(this.#parts[segment - firstShared] ?? nothing);
      else if (time !== null) output.put(segment === opening ? time.opening : time.gaps);
    }
    return this.#counted.at(store.infoOf(place));
  }

  /** The answer of another moment of the same era. */
  #findEra(words: string, since: number, now: number): number {
    if (this.#times.partsOf(since) === null) return -1;
    const note = this.#store.find(words, anyTime, now);
    if (note < 0) return -1;
    const era = this.#eraOf(this.#store.infoOf(note), since);
    return era === since ? -1 : this.#store.find(words, era, now);
  }

  #eraOf(turns: number, time: number): number {
    return this.#times.eraOf(turns, this.#turns.at(turns) ?? [], time);
  }

  /** Keeps an answer; its own bytes are copied. */
  set(words: string, { on, at }: RowTimes, written: Written, counted: Counted): void {
    if (written.bytes.length > longestAnswer || words.length > longestWords) return;
    const [since, now] = [this.#times.numberOf(on), this.#times.numberOf(at)];
    const { segments, own, isTimed } = this.#take(written, this.#times.partsOf(since));
    const { turns } = written;
    let era = since;
    // An answer that says its time by itself is of that time alone; a brief one says none.
    if (turns !== null && isMoment(on) && (isTimed || written.seams.length === 0)) {
      const number = this.#turns.numberOf(turns);
      era = this.#eraOf(number, since);
      if (this.#store.find(words, anyTime, now) < 0) this.#store.add(words, anyTime, now, number, [], []);
    }
    if (this.#store.find(words, era, now) >= 0) return;
    this.#store.add(words, era, now, this.#counted.numberOf(counted), segments, own);
  }

  /** Takes an answer apart into segments. */
  #take(
    { bytes, shared, seams }: Written,
    time: TimeParts | null,
  ): { segments: number[]; own: Uint8Array[]; isTimed: boolean } {
    const segments: number[] = [];
    const own: Uint8Array[] = [];
    const [begun = 0, gapsFrom = -1, gapsTo = 0] = seams;
    const isTimed =
      time !== null &&
      seams.length > 0 &&
      isSame(time.opening, bytes.subarray(0, begun)) &&
      isSame(time.gaps, bytes.subarray(gapsFrom, gapsTo));
    let from = isTimed ? begun : 0;
    if (isTimed) segments.push(opening);
    const takeOwn = (to: number): void => {
      if (to <= from) return;
      const run = bytes.subarray(from, to);
      const usual = seams.length === 0 ? null : this.#runs.find(run);
      segments.push(usual === null ? from - to : firstShared + this.#numberOf(usual));
      if (usual === null) own.push(run);
    };
    for (const { part, at } of shared) {
      const isGaps = isTimed && at === gapsFrom;
      if (!isGaps && part.length < shortestShared) continue;
      takeOwn(at);
      segments.push(isGaps ? gaps : firstShared + this.#numberOf(part));
      from = at + part.length;
    }
    takeOwn(bytes.length);
    return { segments, own, isTimed };
  }

  #numberOf(part: Uint8Array): number {
    const known = this.#numbers.get(part);
    if (known !== undefined) return known;
    this.#numbers.set(part, this.#parts.length);
    return this.#parts.push(part) - 1;
  }
}

const nothing = new Uint8Array(0);
