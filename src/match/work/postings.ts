/** Postings (倒排): for each token the works that it stands in, with a weight each; laid out flat, so that thousands of lists cost little memory. */

export interface Postings {
  /** In how many works the token stands. */
  count(token: string): number;
  /** Adds each work's weight of the token to the sums. */
  add(token: string, sums: Float64Array): void;
  /** Says whether a work has the token. */
  holds(token: string, work: number): boolean;
}

/** Gathers tokens work by work, in the order of the works; a token weighs a base in every work that has it, and what is added. */
export class PostingsGathering {
  readonly #base: number;
  readonly #numbers = new Map<string, number>();
  /** For each token its last entry, and in how many works it stands. */
  readonly #last: number[] = [];
  readonly #counts: number[] = [];
  /** The entries, in the order in which they came. */
  readonly #tokens: number[] = [];
  readonly #works: number[] = [];
  readonly #weights: number[] = [];

  constructor(base: number) {
    this.#base = base;
  }

  /** Notes that a work has a token, and adds to its weight there. */
  add(token: string, work: number, weight = 0): void {
    const known = this.#numbers.get(token);
    const number = known ?? this.#numbers.size;
    if (known === undefined) this.#numbers.set(token, number);
    const last = this.#last[number] ?? -1;
    if (this.#works[last] === work) {
      this.#weights[last] = (this.#weights[last] ?? 0) + weight;
      return;
    }
    this.#last[number] = this.#works.length;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#tokens.push(number);
    this.#works.push(work);
    this.#weights.push(this.#base + weight);
  }

  /** Lays out what was gathered; every weight of a token is multiplied by what its count gives. */
  lay(multiply: (count: number) => number): Postings {
    const ends = new Int32Array(this.#counts.length + 1);
    for (const [number, count] of this.#counts.entries()) ends[number + 1] = (ends[number] ?? 0) + count;
    const [works, weights] = [new Uint16Array(this.#works.length), new Float32Array(this.#works.length)];
    const next = ends.slice(0, this.#counts.length);
    for (const [entry, number] of this.#tokens.entries()) {
      const at = next[number] ?? 0;
      works[at] = this.#works[entry] ?? 0;
      weights[at] = (this.#weights[entry] ?? 0) * multiply(this.#counts[number] ?? 0);
      next[number] = at + 1;
    }
    return openPostings(this.#numbers, ends, works, weights);
  }
}

/** How much a token tells that stands in `count` of all works: its inverse document frequency (Robertson & Zaragoza 2009). */
export function rarityOf(count: number, works: number): number {
  return Math.log(1 + (works - count + 0.5) / (count + 0.5));
}

function openPostings(
  numbers: ReadonlyMap<string, number>,
  ends: Int32Array,
  works: Uint16Array,
  weights: Float32Array,
): Postings {
  const startOf = (token: string): number => ends[numbers.get(token) ?? -1] ?? 0;
  const endOf = (token: string): number => ends[(numbers.get(token) ?? -2) + 1] ?? 0;
  return {
    count: (token) => endOf(token) - startOf(token),
    add: (token, sums) => {
      const end = endOf(token);
      for (let at = startOf(token); at < end; at += 1) {
        const work = works[at] ?? 0;
        sums[work] = (sums[work] ?? 0) + (weights[at] ?? 0);
      }
    },
    holds: (token, work) => {
      const end = endOf(token);
      let [from, to] = [startOf(token), end];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((works[middle] ?? 0) < work) from = middle + 1;
        else to = middle;
      }
      return from < end && works[from] === work;
    },
  };
}
