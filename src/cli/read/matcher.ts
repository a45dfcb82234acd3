/** Opening the registry for matching: the register, and the matcher with what it was built from. */
import { addMatching } from '../../answer/matching.ts';
import type { MatchingContext } from '../../answer/question.ts';
import type { Register } from '../../catalogue/register.ts';
import { dayInChina } from '../../catalogue/today.ts';
import { makeMatchSource } from '../../check/source.ts';
import { createMatcher, type Matcher } from '../../match/matcher.ts';
import type { MatchSource } from '../../match/term.ts';
import { loadNames, loadRegister } from '../../store/load.ts';
import { failWith } from '../error.ts';
import { type Io, locate } from '../io.ts';
import { openRegistry } from '../sqlite.ts';

export interface Matching {
  readonly setting: MatchingContext;
  readonly source: MatchSource;
}

/** What is loaded of a registry for matching. */
export interface LoadedMatching {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly source: MatchSource;
}

/** Loads the register and its names from a file and makes the matcher. Throws a plain message where it is no registry. */
export async function loadMatching(path: string): Promise<LoadedMatching> {
  const database = openRegistry(path);
  const register = await loadRegister(database);
  const names = await loadNames(database);
  database.close();
  const source = makeMatchSource(register, names);
  return { register, matcher: createMatcher(source), source };
}

/** The same for a command; a file that is no registry ends it with exit 1. */
export async function openMatching(io: Io, path: string): Promise<Matching> {
  try {
    const { register, matcher, source } = await loadMatching(locate(io, path));
    return { setting: addMatching({ register, today: dayInChina(Date.now()) }, matcher), source };
  } catch (error) {
    return failWith(error);
  }
}
