/** A name beside a code that nobody holds on the date (编码无主): the name decides if it is a name, and the code stays to be mended. */
import type { Holding } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';
import type { Issue } from '../row.ts';
import { type Assessment, accept, type Guess, issue, reject } from './assessment.ts';
import type { Basis } from './basis.ts';
import type { CodeReading } from './code.ts';
import { tellDraft } from './schemes.ts';
import { sayKnownLater, showPeriod } from './sentences.ts';

/** A pair as it is assessed: the code, the name, and what each of them means alone. */
export interface Pair {
  readonly basis: Basis;
  readonly reading: CodeReading;
  readonly name: string;
  readonly named: Assessment;
  /** A time other than the record's at which code and name were right together. */
  readonly elsewhen: Holding | null;
  readonly moment: Moment;
  readonly partial: boolean;
}

/** How sure a name is beside a code that means nothing then: where the code may stand for another entry, less than otherwise. */
const besideCode = { silent: 0.9, other: 0.6 } as const;
/** The code says nothing, or nothing of that date: an official or popular name decides, and the code stays to be mended. */
export function assessByName(pair: Pair): Assessment {
  const { reading, named, partial } = pair;
  const issues = tellTogether(pair);
  const [only, ...more] = named.ids;
  if (only !== undefined && more.length === 0) {
    const others = reading.guesses.some(({ id }) => id === only) ? [] : reading.guesses;
    const confidence = Math.min(others.length > 0 ? besideCode.other : besideCode.silent, named.confidence);
    const [matchedOn, text] = [named.matchedOn ?? 'name', named.text ?? ''];
    const first: Guess = { id: only, confidence, matchedOn, text };
    const guesses = [first, ...named.guesses.filter(({ id }) => id !== only), ...others];
    if (isFuzzy(matchedOn)) return reject('suggested', issues, guesses);
    return { ...accept(only, matchedOn, text, issues, confidence), guesses };
  }
  const unread = issues.some(({ code }) => code === 'CODE_UNKNOWN' || code === 'CODE_OTHER_REVISION');
  const open = named.verdict === 'noMatch' && unread && partial;
  const guesses = [...named.guesses, ...reading.guesses];
  const inexact = named.verdict === 'noMatch' && reading.code === null && guesses.length > 0;
  return { ...named, verdict: open ? 'unknown' : inexact ? 'suggested' : named.verdict, guesses, issues };
}

function isFuzzy(matchedOn: Guess['matchedOn']): boolean {
  return matchedOn === 'partial' || matchedOn === 'pinyin' || matchedOn === 'initials';
}

/** What is told where the code has no holder. A time at which the pair was right says all that its code and name would say of times. */
function tellTogether({ basis, reading, name, named, elsewhen, moment, partial }: Pair): Issue[] {
  const { register } = basis;
  const draft = tellDraft(register, reading.code, name);
  const first = draft === null ? [] : [draft];
  if (elsewhen === null) return distinctIssues([...reading.issues, ...first, ...named.issues]);
  const isOfTimes = ({ code }: Issue): boolean => code === 'CODE_OTHER_REVISION' || code === 'NAME_OTHER_REVISION';
  const others = [...reading.issues, ...first, ...named.issues].filter((told) => !isOfTimes(told));
  const isLater = reading.issues.some(({ code }) => code === 'CODE_OTHER_REVISION');
  const what = `${reading.code} “${name}”`;
  const then = register.facts(elsewhen.entry, moment.revision.id);
  const message =
    then?.status === 'current' && named.ids.includes(elsewhen.entry)
      ? `${what} is right ${showPeriod(elsewhen)}; on this date ${sayCode(then)}`
      : isLater
        ? sayKnownLater(what, elsewhen.since, partial)
        : `${what} was right ${showPeriod(elsewhen)}`;
  const severity = isLater && !partial ? 'error' : 'warning';
  return distinctIssues([...others, issue('CODE_OTHER_REVISION', severity, '/code', message)]);
}

function sayCode({ level, code }: Pick<Facts, 'level' | 'code'>): string {
  if (level === 'subtype') return 'it is a 工种, which goes by the code of its occupation';
  return code === null ? 'its name is known, its code is unknown' : `its code is ${code}`;
}

/** Each kind of issue about a field once; the last of them stays. */
export function distinctIssues(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((item) => [`${item.code} ${item.pointer}`, item])).values()];
}
