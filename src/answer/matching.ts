/** Matching (匹配) for a service: the matcher of the current register, made when it is first needed and kept while the head stays. */
import type { Register } from '../catalogue/register.ts';
import type { Alias, Names } from '../catalogue/vocabulary/alias.ts';
import { type Check, createCheck } from '../check/check.ts';
import type { Policy } from '../check/row.ts';
import { layMatchSource } from '../check/source.ts';
import { buildMatcher, type Matcher } from '../match/matcher.ts';
import type { Steps } from '../match/once.ts';
import type { Context, MatchingContext } from './question.ts';

/** A matcher, and the aliases of each entry that it knows, for showing them. */
export interface NamedMatcher extends Matcher {
  readonly aliasesOf: (entry: string) => readonly Alias[];
  readonly prepared: Promise<void>;
}

/** The matchers of a service: that of the register that answers, and that of the next while it is got ready. */
export interface Matchers {
  /** The matcher of a register; at once where it is made already. */
  readonly give: (register: Register) => NamedMatcher | Promise<NamedMatcher>;
  /** Lets go of every other than that of a head. */
  readonly keepOnly: (head: string) => void;
}

/**
 * Keeps matchers by the head of their register. Names of another head than the register's are refused: the registry was replaced in
 * between, ask again. `pause` lets others have their turn between the steps; with it, what a matcher would else make at first use is
 * made right behind it.
 */
export function keepMatchers(
  loadNames: (register: Register) => Promise<Names>,
  pause: (() => Promise<void>) | null = null,
): Matchers {
  const made = new Map<string, NamedMatcher | Promise<NamedMatcher>>();
  const make = async (register: Register): Promise<NamedMatcher> => {
    const names = await loadNames(register);
    if (names.head !== register.head) throw new Error('the registry was replaced while its names were loaded');
    await pause?.();
    const source = await take(layMatchSource(register, names), pause);
    await pause?.();
    const matcher = await take(buildMatcher(source), pause);
    const prepared = pause === null ? nothingToDo : take(matcher.prepare(), pause);
    return { ...matcher, aliasesOf: indexAliases(names), prepared };
  };
  return {
    give: (register) => {
      const { head } = register;
      const known = made.get(head);
      if (known !== undefined) return known;
      const making = make(register);
      made.set(head, making);
      making.then(
        (matcher) => made.get(head) === making && made.set(head, matcher),
        () => made.get(head) === making && made.delete(head),
      );
      return making;
    },
    keepOnly: (head) => {
      for (const other of made.keys()) if (other !== head) made.delete(other);
    },
  };
}

const nothingToDo = Promise.resolve();

/** Takes all steps, with a pause behind each. */
async function take<Value>(steps: Steps<Value>, pause: (() => Promise<void>) | null): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause?.();
  }
}

/** The aliases that mean an entry first of all, in the order of their table. */
function indexAliases({ aliases }: Names): NamedMatcher['aliasesOf'] {
  const byEntry = Map.groupBy(aliases, ({ targets }) => targets[0]);
  return (entry) => byEntry.get(entry) ?? [];
}

/** A context with its matcher; the check of each policy is made once, so that what was judged is kept between requests. */
export function addMatching(
  { register, today, staleSince = null }: Context,
  matcher: Matcher & Partial<NamedMatcher>,
): MatchingContext {
  const checks = new Map<Policy, Check>();
  const check = (policy: Policy): Check => {
    const known = checks.get(policy);
    if (known !== undefined) return known;
    const fresh = createCheck({ register, matcher, policy, today });
    checks.set(policy, fresh);
    return fresh;
  };
  const { aliasesOf = () => [], prepared = nothingToDo } = matcher;
  return { register, today, staleSince, matcher, check, aliasesOf, prepared };
}
