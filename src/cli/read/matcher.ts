/** Opening the registry for matching: the register, and the matcher with what it was built from. */
import { addMatching } from '../../answer/matching.ts';
import type { MatchingContext } from '../../answer/question.ts';
import { dayInChina } from '../../catalogue/today.ts';
import { makeMatchSource } from '../../check/source.ts';
import { createMatcher } from '../../match/matcher.ts';
import type { MatchSource } from '../../match/term.ts';
import { loadNames, loadRegister } from '../../store/load.ts';
import { failWith } from '../error.ts';
import { type Io, locate } from '../io.ts';
import { openRegistry } from '../sqlite.ts';

export interface Matching {
  readonly setting: MatchingContext;
  readonly source: MatchSource;
}

/** Loads the register and its names and makes the matcher; a file that is no registry ends the command with exit 1. */
export async function openMatching(io: Io, path: string): Promise<Matching> {
  try {
    const database = openRegistry(locate(io, path));
    const register = await loadRegister(database);
    const names = await loadNames(database);
    database.close();
    const source = makeMatchSource(register, names);
    return { setting: addMatching({ register, today: dayInChina(Date.now()) }, createMatcher(source)), source };
  } catch (error) {
    return failWith(error);
  }
}
