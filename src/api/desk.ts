/** The desk (柜台): the matcher of the current register, made when it is first needed and kept for as long as the head stays. */

import type { Register } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { makeMatchSource } from '../check/source.ts';
import { createMatcher, type Matcher } from '../match/matcher.ts';

/** Gives the matcher of a register; at once where it is made already. */
export type Desk = (register: Register) => Matcher | Promise<Matcher>;

/** Makes a desk. Names of another head than the register's are refused: the registry was replaced in between, ask again. */
export function createDesk(loadNames: () => Promise<Names>): Desk {
  let head = '';
  let made: Matcher | Promise<Matcher> | null = null;
  return (register) => {
    if (made !== null && head === register.head) return made;
    head = register.head;
    const making = loadNames().then((names) => {
      if (names.head !== register.head) throw new Error('the registry was replaced while its names were loaded');
      const matcher = createMatcher(makeMatchSource(register, names));
      if (made === making) made = matcher;
      return matcher;
    });
    made = making;
    making.catch(() => {
      if (made === making) made = null;
    });
    return making;
  };
}
