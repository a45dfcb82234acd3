/** A code with a name (编码与名称): do they mean the same entry on the date of the record? Where they disagree, both readings come back. */

import type { Holding, Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import { guessFromCode, readCodeAt } from './code.ts';
import { accept, certainty, type Guess, issue, type Judgement, leaveOpen, reject } from './judgement.ts';
import { type Bench, judgeName } from './name.ts';
import type { Issue } from './row.ts';

/** Judges a code and a name together. */
export function judgePair(bench: Bench, typed: string, name: string, moment: Moment): Judgement {
  const { register } = bench;
  const reading = readCodeAt(register, typed, moment);
  if (reading.holder !== null && register.facts(reading.holder, moment.revision.id)?.name === name) {
    return accept(reading.holder, 'code', name, []);
  }
  const named = judgeName(bench, name, moment);
  const { skillLevel } = named;
  const elsewhen = findOtherTime(register, reading.code, named.text ?? name, moment.revision.id);
  if (reading.holder === null) {
    const told = [
      ...(reading.issue === null ? [] : [reading.issue]),
      ...tellOtherTime(reading.code, name, elsewhen),
      ...named.issues,
    ];
    const fromCode = guessFromCode(register, reading, moment.revision.id);
    return { ...judgeByName(named, fromCode, distinctIssues(told)), skillLevel };
  }
  return { ...judgeBoth(bench, reading.holder, reading.code ?? typed, name, named, elsewhen, moment), skillLevel };
}

/** How sure a name is beside a code that means nothing then: where the code once meant another entry, less than otherwise. */
const besideCode = { silent: 0.9, other: 0.6 } as const;

/** The code says nothing, or nothing of that date: the name decides, and the code stays to be mended. */
function judgeByName(named: Judgement, fromCode: readonly Guess[], issues: readonly Issue[]): Judgement {
  const [only, ...more] = named.ids;
  if (only !== undefined && more.length === 0) {
    const others = fromCode.some(({ id }) => id === only) ? [] : fromCode;
    const confidence = Math.min(others.length > 0 ? besideCode.other : besideCode.silent, named.confidence);
    const matchedOn = named.matchedOn ?? 'name';
    const text = named.text ?? '';
    const first: Guess = { id: only, confidence, matchedOn, text };
    const guesses = [first, ...named.guesses.filter(({ id }) => id !== only), ...others];
    return { ...accept(only, matchedOn, text, issues, confidence), guesses };
  }
  const unread = issues.some(({ code }) => code === 'CODE_UNKNOWN' || code === 'CODE_OTHER_REVISION');
  return {
    ...named,
    verdict: named.verdict === 'noMatch' && unread && isQuiet(issues) ? 'unknown' : named.verdict,
    guesses: [...named.guesses, ...fromCode],
    issues,
  };
}

/** Under partial coverage an unknown code is only a warning: then the row is unknown, and not wrong. */
function isQuiet(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}

function judgeBoth(
  { register, policy }: Bench,
  holder: string,
  code: string,
  name: string,
  named: Judgement,
  elsewhen: Holding | null,
  moment: Moment,
): Judgement {
  const revision = moment.revision.id;
  const held = register.facts(holder, revision);
  const spelling = named.issues.filter(({ code: kind }) => kind === 'NAME_VARIANT' || kind === 'NAME_FORMER');
  if (named.ids.includes(holder)) {
    const official =
      named.matchedOn === 'name' ||
      named.matchedOn === 'formerName' ||
      spelling.some(({ code }) => code === 'NAME_FORMER');
    const popular = official ? [] : [sayPopular(name, held?.name ?? '')];
    return accept(holder, 'code', code, [...spelling, ...popular], named.ids.length > 1 ? 0.9 : undefined);
  }
  const child = named.ids.find((id) => register.facts(id, revision)?.parent === holder);
  if (child !== undefined) {
    const others = named.issues.filter(({ code: kind }) => kind !== 'NAME_IS_SUBTYPE');
    const message = `“${name}” is a 工种 of ${code} ${held?.name}`;
    return accept(child, 'subType', name, [...others, issue('NAME_IS_SUBTYPE', 'warning', '/name', message)]);
  }
  if (elsewhen?.entry === holder) {
    const message = `${code} bears the name “${name}” ${showPeriod(elsewhen)}; on this date it is “${held?.name}”`;
    return accept(holder, 'code', code, [issue('CODE_OTHER_REVISION', 'warning', '/name', message)]);
  }
  const told = tellOtherTime(code, name, elsewhen);
  const [only, ...others] = named.ids;
  const guess: Guess = { id: holder, confidence: 0.5, matchedOn: 'code', text: code };
  const similar = named.guesses.find(({ id }) => id === holder);
  const together = Math.min(certainty.matchWithWarning, 1 - (1 - (similar?.confidence ?? 0)) * (1 - guess.confidence));
  if (policy === 'lenient' && similar !== undefined && namesAlso(named, similar))
    return accept(holder, 'code', code, [...spelling, sayPopular(name, held?.name ?? '')], together);
  if (only !== undefined && named.verdict !== 'suggested') {
    const mismatch = told.length > 0 ? [] : [sayMismatch(code, held?.name, name)];
    const [matchedOn, text] = [named.matchedOn ?? 'name', named.text ?? name];
    const confidence = 0.5 / named.ids.length;
    const guesses = [only, ...others].map((id): Guess => ({ id, confidence, matchedOn, text }));
    const reused =
      told.length > 0 ? [issue('CODE_REUSED', 'warning', '/code', `on this date ${code} is “${held?.name}”`)] : [];
    return leaveOpen([holder, ...named.ids], distinctIssues([...told, ...reused, ...mismatch, ...named.issues]), [
      ...guesses,
      guess,
    ]);
  }
  const mismatch = sayMismatch(code, held?.name, name);
  if (similar !== undefined && named.verdict === 'suggested') {
    const guesses = [{ ...similar, confidence: together }, ...named.guesses.filter(({ id }) => id !== holder)];
    return reject('suggested', [mismatch, ...spelling], guesses);
  }
  return reject('noMatch', distinctIssues([mismatch, ...told, ...spelling]), [guess, ...named.guesses]);
}

/** Whether a name means the entry too, though not it alone or not surely: a popular name of several occupations, or pinyin. */
function namesAlso({ verdict, issues }: Judgement, { matchedOn }: Guess): boolean {
  const refused = verdict === 'noMatch' || verdict === 'unknown';
  return !refused && matchedOn !== 'partial' && issues.every(({ code }) => code !== 'GROUP_NOT_OCCUPATION');
}

/** A time other than the record's at which the code and the name were right together: the last before, else the first after. */
function findOtherTime(register: Register, code: string | null, name: string, revision: string): Holding | null {
  if (code === null) return null;
  const times: Holding[] = [];
  for (const entry of new Set(register.holdings(code).map((holding) => holding.entry))) {
    for (const { since, until, facts } of register.entry(entry)?.states ?? []) {
      if (facts.name !== name || facts.code !== code || facts.status !== 'current') continue;
      const last = times.at(-1);
      if (last?.entry === entry && last.until === since) times[times.length - 1] = { ...last, until };
      else times.push({ entry, since, until });
    }
  }
  times.sort((left, right) => compareRevisions(left.since, right.since));
  return times.findLast(({ since }) => compareRevisions(since, revision) <= 0) ?? times[0] ?? null;
}

function tellOtherTime(code: string | null, name: string, time: Holding | null): Issue[] {
  if (time === null) return [];
  const message = `${code} “${name}” is right ${showPeriod(time)}, not on this date`;
  return [issue('CODE_OTHER_REVISION', 'warning', '/code', message)];
}

function showPeriod({ since, until }: Holding): string {
  return until === null ? `from ${since} on` : `from ${since} until ${until}`;
}

function sayMismatch(code: string, held: string | undefined, name: string): Issue {
  return issue('NAME_MISMATCH', 'error', '/name', `${code} is “${held}” on this date, not “${name}”`);
}

function sayPopular(name: string, official: string): Issue {
  return issue(
    'NAME_MISMATCH',
    'warning',
    '/name',
    `“${name}” is not official; the occupation is called “${official}”`,
  );
}

function distinctIssues(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((item) => [`${item.code} ${item.pointer}`, item])).values()];
}
