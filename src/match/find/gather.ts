/**
 * Gathering (汇集): the terms found for one part, each once, as it was found best. They lie side by side in arrays that are used again for
 * the next part; only the few best become findings.
 */
import type { Side } from '../title/rank.ts';
import type { Shares } from './align.ts';

/** How a term was found in a part. */
export type Way = 'exact' | 'core' | 'stem' | 'slip' | 'typo' | 'inside' | 'near';

/** One term found, with the shares of either side that agree. */
export interface Finding extends Shares {
  readonly number: number;
  readonly way: Way;
  readonly score: number;
  readonly side: Side | null;
  /** How well the person nouns of part and term agree, from 0 to 1. */
  readonly noun: number;
}

export class Gathering {
  /** For each number, behind which place its term lies; 0 where it was not found. */
  readonly #behind: Int32Array;
  #count = 0;
  readonly #numbers: number[] = [];
  readonly #ways: Way[] = [];
  readonly #scores: number[] = [];
  readonly #nouns: number[] = [];
  readonly #shares: Shares[] = [];

  /** @param numbers how many terms there are. */
  constructor(numbers: number) {
    this.#behind = new Int32Array(numbers);
  }

  /** Adds a term; where it was added with as good a score, that stays. */
  add(number: number, way: Way, score: number, noun: number, shares: Shares): void {
    let place = (this.#behind[number] ?? 0) - 1;
    if (place < 0) {
      place = this.#count;
      this.#count += 1;
      this.#behind[number] = this.#count;
      this.#numbers[place] = number;
    } else if ((this.#scores[place] ?? 0) >= score) return;
    this.#ways[place] = way;
    this.#scores[place] = score;
    this.#nouns[place] = noun;
    this.#shares[place] = shares;
  }

  /** Takes the best out, at most so many, best first, equal ones by their numbers; nothing is held any more. */
  take(most: number, side: Side | null): Finding[] {
    const best: number[] = [];
    for (let place = 0; place < this.#count; place += 1) {
      this.#behind[this.#numbers[place] ?? 0] = 0;
      let at = best.length;
      if (at === most && !this.#isBetter(place, best[at - 1] ?? 0)) continue;
      if (at === most) at -= 1;
      while (at > 0 && this.#isBetter(place, best[at - 1] ?? 0)) {
        best[at] = best[at - 1] ?? 0;
        at -= 1;
      }
      best[at] = place;
    }
    this.#count = 0;
    return best.map((place) => this.#finding(place, side));
  }

  #isBetter(one: number, other: number): boolean {
    const [left, right] = [this.#scores[one] ?? 0, this.#scores[other] ?? 0];
    return left === right ? (this.#numbers[one] ?? 0) < (this.#numbers[other] ?? 0) : left > right;
  }

  #finding(place: number, side: Side | null): Finding {
    const { ofKey, ofText, behind } = this.#shares[place] ?? nothing;
    return {
      number: this.#numbers[place] ?? 0,
      way: this.#ways[place] ?? 'near',
      score: this.#scores[place] ?? 0,
      side,
      noun: this.#nouns[place] ?? 0,
      ofKey,
      ofText,
      behind,
    };
  }
}

const nothing: Shares = { ofKey: 0, ofText: 0, behind: 0 };
