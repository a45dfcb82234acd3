/** Usual runs (常见片段): bytes that stand in many answers alike, such as a verdict without issues, each held once. */
import { SeenBefore } from './seen-before.ts';

/** The most runs that are held, their places, a power of two, and the bytes of the longest and of the shortest. */
const most = 4_096;
const places = 2 * most;
const [longest, shortest] = [200, 8];

export class UsualRuns {
  readonly #seen = new SeenBefore();
  readonly #runs: (Uint8Array | null)[] = Array.from({ length: places }, () => null);
  #count = 0;

  /** The one object that stands for a run which came before; null for others. */
  find(run: Uint8Array): Uint8Array | null {
    if (run.length > longest || run.length < shortest) return null;
    const hash = hashOf(run);
    let place = (hash >>> 8) & (places - 1);
    for (let held = this.#runs[place]; held; held = this.#runs[place]) {
      if (isSame(held, run)) return held;
      place = (place + 1) & (places - 1);
    }
    if (this.#count >= most || !this.#seen.hasHash(hash)) return null;
    const held = run.slice();
    this.#runs[place] = held;
    this.#count += 1;
    return held;
  }
}

function hashOf(run: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < run.length; at += 1) hash = Math.imul(hash ^ (run[at] ?? 0), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** Whether two runs are the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
