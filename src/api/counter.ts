/** The counter (窗口): the check of a matcher, a policy and a day, made once, so that what was judged is kept between requests. */
import { type Check, createCheck } from '../check/check.ts';
import type { Policy } from '../check/row.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Setting } from './read.ts';

const checks = new WeakMap<Matcher, Map<string, Check>>();

/** The check that a setting allows. A setting without matcher is our own broken invariant. */
export function openCheck({ register, matcher, today }: Setting, policy: Policy): Check {
  if (matcher === undefined) throw new Error('A check needs the matcher');
  const key = `${policy} ${today}`;
  const own = checks.get(matcher) ?? new Map<string, Check>();
  checks.set(matcher, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const check = createCheck({ register, matcher, policy, today });
  own.set(key, check);
  return check;
}
