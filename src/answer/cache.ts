/**
 * A cache (缓存), bounded by weight: the least recently used goes first, and what was asked for only once goes before what was
 * asked for again, so that whoever asks for everything once drives out nothing that people read.
 */

/** The share of the bound that is for what was asked for again. */
const shareAgain = 0.8;

/** The share of the bound that one value may take. */
const shareOne = 0.1;

interface Kept<V> {
  readonly value: V;
  readonly weight: number;
}

export interface CacheFigures {
  readonly entries: number;
  readonly weight: number;
  /** The weight is never more than this. */
  readonly most: number;
  /** How often something was found in it, and how often not. */
  readonly hits: number;
  readonly misses: number;
}

export class Cache<V> {
  readonly #most: number;
  readonly #weigh: (key: string, value: V) => number;
  /** Both in order of use, the most recent last. */
  readonly #once = new Map<string, Kept<V>>();
  readonly #again = new Map<string, Kept<V>>();
  #weightOnce = 0;
  #weightAgain = 0;
  #hits = 0;
  #misses = 0;

  /** @param weigh the weight of an entry, in the unit of `most`. */
  constructor(most: number, weigh: (key: string, value: V) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get figures(): CacheFigures {
    return {
      entries: this.#once.size + this.#again.size,
      weight: this.#weightOnce + this.#weightAgain,
      ...{ most: this.#most, hits: this.#hits, misses: this.#misses },
    };
  }

  get(key: string): V | undefined {
    const found = this.use(key);
    if (found === undefined) this.#misses += 1;
    return found;
  }

  /** As `get`, for whoever asks by `get` where it is not there: only that counts that it was not found. */
  use(key: string): V | undefined {
    const found = this.#find(key);
    if (found !== undefined) this.#hits += 1;
    return found;
  }

  /** What is kept, without having asked for it: nothing is counted, and it does not stay the longer for it. */
  peek(key: string): V | undefined {
    return (this.#again.get(key) ?? this.#once.get(key))?.value;
  }

  #find(key: string): V | undefined {
    const again = this.#again.get(key);
    if (again !== undefined) {
      this.#again.delete(key);
      this.#again.set(key, again);
      return again.value;
    }
    const once = this.#once.get(key);
    if (once === undefined) return undefined;
    this.#once.delete(key);
    this.#weightOnce -= once.weight;
    this.#again.set(key, once);
    this.#weightAgain += once.weight;
    this.#demote();
    return once.value;
  }

  /** Keeps a value, unless it is too heavy to be worth it. */
  set(key: string, value: V): void {
    this.delete(key);
    const weight = this.#weigh(key, value);
    if (weight > this.#most * shareOne) return;
    this.#once.set(key, { value, weight });
    this.#weightOnce += weight;
    this.#drop();
  }

  delete(key: string): void {
    this.#weightOnce -= this.#once.get(key)?.weight ?? 0;
    this.#once.delete(key);
    this.#weightAgain -= this.#again.get(key)?.weight ?? 0;
    this.#again.delete(key);
  }

  clear(): void {
    this.#once.clear();
    this.#again.clear();
    this.#weightOnce = 0;
    this.#weightAgain = 0;
  }

  /** What was asked for again, but longest ago, goes back among what was asked for once. */
  #demote(): void {
    for (const [key, kept] of this.#again) {
      if (this.#weightAgain <= this.#most * shareAgain) break;
      this.#again.delete(key);
      this.#weightAgain -= kept.weight;
      this.#once.set(key, kept);
      this.#weightOnce += kept.weight;
    }
    this.#drop();
  }

  #drop(): void {
    for (const [key, kept] of this.#once) {
      if (this.#weightOnce + this.#weightAgain <= this.#most) return;
      this.#once.delete(key);
      this.#weightOnce -= kept.weight;
    }
  }
}
