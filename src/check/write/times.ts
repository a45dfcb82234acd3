/** Numbers of times (时间编号), and which moments are of one era. There are only so many moments; other times are not held on to. */
import { isMoment, isSameEra, makeTimeParts, type TimeParts } from './eras.ts';

/** Times other than moments are numbered from here on. */
const firstOther = 1_000_000;

export class Times {
  readonly #moments = new Map<object, number>();
  readonly #others = new WeakMap<object, number>();
  readonly #held: (TimeParts & { readonly moment: object })[] = [];
  /** Moments are numbered from 0 up, other times from here on. */
  #next = firstOther;
  /** For the number of some turns and that of a moment, the first moment of its era. */
  readonly #eras = new Map<number, number>();

  numberOf(time: object): number {
    const known = this.#moments.get(time) ?? this.#others.get(time);
    if (known !== undefined) return known;
    if (!isMoment(time)) {
      this.#next += 1;
      this.#others.set(time, this.#next);
      return this.#next;
    }
    this.#moments.set(time, this.#held.length);
    return this.#held.push({ ...makeTimeParts(time), moment: time }) - 1;
  }

  /** The parts of a moment; null of another time. */
  partsOf(number: number): TimeParts | null {
    return this.#held[number] ?? null;
  }

  /** The first moment that is of the era of a moment, by their numbers. */
  eraOf(kind: number, turns: readonly string[], number: number): number {
    const key = kind * firstOther + number;
    const known = this.#eras.get(key);
    if (known !== undefined) return known;
    const moment = this.#held[number]?.moment ?? unheld;
    const firsts = this.#held.filter((_, other) => this.#eras.get(kind * firstOther + other) === other);
    const first = firsts.find(
      (held) => isMoment(held.moment) && isMoment(moment) && isSameEra(turns, held.moment, moment),
    );
    const era = first === undefined ? number : this.#held.indexOf(first);
    this.#eras.set(key, era);
    return era;
  }
}

const unheld = {};
