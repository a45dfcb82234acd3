/** Usual runs (常见片段): bytes that stand in many answers alike, such as a verdict without issues, each held once. */
import { SeenBefore } from './seen-before.ts';

/** The most runs that are held, and the bytes of the longest and of the shortest. */
const most = 4_096;
const [longest, shortest] = [200, 8];

export class UsualRuns {
  readonly #seen = new SeenBefore();
  readonly #runs = new Map<string, Uint8Array>();

  /** The one object that stands for a run which came before; null for others. */
  find(run: Uint8Array): Uint8Array | null {
    if (run.length > longest || run.length < shortest) return null;
    // Spread out, each byte would be an object for a while.
    const key: string = Reflect.apply(String.fromCharCode, null, run);
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    if (this.#runs.size >= most || !this.#seen.has(key)) return null;
    const held = run.slice();
    this.#runs.set(key, held);
    return held;
  }
}
