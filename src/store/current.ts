/**
 * The current register: loaded once per head digest, and the head looked at again without holding anybody up. What was loaded
 * stays while a database cannot be read, and says since when.
 */
import type { Register } from '../catalogue/register.ts';

/** Where a register comes from. */
export interface RegisterSource {
  /** The head that is there now: cheap. */
  readonly head: () => Promise<string>;
  readonly load: () => Promise<Register>;
  /** Told of a database that cannot be read after a first good load. */
  readonly report: (error: unknown) => void;
  readonly clock?: () => number;
}

export interface Current {
  /** The register, at once where one is loaded. Rejects where the first load fails; the next call tries again. */
  readonly register: () => Register | Promise<Register>;
  /** Looks whether there is another head and loads it; one look at a time. Never rejects once a register is loaded. */
  readonly check: () => Promise<void>;
  /** Milliseconds since the last look. */
  readonly age: () => number;
  /** Since when the database could not be read, ISO; null where it can. */
  readonly staleSince: () => string | null;
}

/** How long, in milliseconds, a load is waited for by others: one whose request went away may never end. */
const patience = 15_000;

/** Keeps the register of a source. */
export function keepCurrent({ head, load, report, clock = Date.now }: RegisterSource): Current {
  let register: Register | null = null;
  let checked = Number.NEGATIVE_INFINITY;
  let stale: string | null = null;
  let under: { readonly work: Promise<void>; readonly began: number } | null = null;
  const look = async (): Promise<void> => {
    try {
      if (register === null || (await head()) !== register.head) register = await load();
      stale = null;
    } catch (error) {
      if (register === null) throw error;
      stale ??= new Date(clock()).toISOString();
      report(error);
    } finally {
      checked = clock();
    }
  };
  const check = (): Promise<void> => {
    if (under !== null && clock() - under.began < patience) return under.work;
    const mine = { work: look().finally(() => (under = under === mine ? null : under)), began: clock() };
    under = mine;
    return mine.work;
  };
  const first = async (): Promise<Register> => {
    await check();
    return register ?? (await first());
  };
  return {
    ...{ check, age: () => clock() - checked, staleSince: () => stale },
    register: () => register ?? first(),
  };
}
