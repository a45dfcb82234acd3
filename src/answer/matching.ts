/** Matching (匹配) for a service: the matcher of the current register, made when it is first needed and kept while the head stays. */
import type { Register } from '../catalogue/register.ts';
import type { Alias, Names } from '../catalogue/vocabulary/alias.ts';
import { type Check, createCheck } from '../check/check.ts';
import type { Policy } from '../check/row.ts';
import { makeMatchSource } from '../check/source.ts';
import { createMatcher, type Matcher } from '../match/matcher.ts';
import type { Context, MatchingContext } from './question.ts';

/** A matcher, and the aliases of each entry that it knows, for showing them. */
export interface NamedMatcher extends Matcher {
  readonly aliasesOf: (entry: string) => readonly Alias[];
}

/** Gives the matcher of a register; at once where it is made already. */
export type GiveMatcher = (register: Register) => NamedMatcher | Promise<NamedMatcher>;

/** Keeps one matcher. Names of another head than the register's are refused: the registry was replaced in between, ask again. */
export function keepMatcher(loadNames: () => Promise<Names>): GiveMatcher {
  let head = '';
  let made: NamedMatcher | Promise<NamedMatcher> | null = null;
  return (register) => {
    if (made !== null && head === register.head) return made;
    head = register.head;
    const making = loadNames().then((names) => {
      if (names.head !== register.head) throw new Error('the registry was replaced while its names were loaded');
      const matcher = { ...createMatcher(makeMatchSource(register, names)), aliasesOf: indexAliases(names) };
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

/** The aliases that mean an entry first of all, in the order of their table. */
function indexAliases({ aliases }: Names): NamedMatcher['aliasesOf'] {
  const byEntry = Map.groupBy(aliases, ({ targets }) => targets[0]);
  return (entry) => byEntry.get(entry) ?? [];
}

/** A context with its matcher; the check of each policy is made once, so that what was judged is kept between requests. */
export function addMatching({ register, today }: Context, matcher: Matcher & Partial<NamedMatcher>): MatchingContext {
  const checks = new Map<Policy, Check>();
  const check = (policy: Policy): Check => {
    const known = checks.get(policy);
    if (known !== undefined) return known;
    const fresh = createCheck({ register, matcher, policy, today });
    checks.set(policy, fresh);
    return fresh;
  };
  return { register, today, matcher, check, aliasesOf: matcher.aliasesOf ?? (() => []) };
}
