/** The current register: loaded lazily, once per head digest, and re-checked at most every half second. */
import type { Register } from '../catalogue/register.ts';
import type { Database } from './database.ts';
import { loadRegister, readHead } from './load.ts';

/** How long, in milliseconds, a register is taken for current without a look at the head digest. */
const trusted = 500;

/**
 * Gives a function that answers with the current register. A database that cannot be read after a first good load leaves
 * the last register in place and is reported; before it, the error is the caller's.
 */
export function keepCurrent(
  database: Database,
  report: (error: unknown) => void,
  clock: () => number = Date.now,
): () => Register | Promise<Register> {
  let register: Register | null = null;
  let checked = Number.NEGATIVE_INFINITY;
  let pending: Promise<Register> | null = null;
  const check = async (): Promise<Register> => {
    try {
      const head = await readHead(database);
      if (register === null || register.head !== head) register = await loadRegister(database);
      return register;
    } catch (error) {
      if (register === null) throw error;
      report(error);
      return register;
    } finally {
      checked = clock();
      pending = null;
    }
  };
  return () => {
    if (register !== null && clock() - checked < trusted) return register;
    pending ??= check();
    return pending;
  };
}
