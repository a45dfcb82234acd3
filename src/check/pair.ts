/** A code with a name (编码与名称): do they mean the same entry on the date of the record? Where they disagree, both readings come back. */
import type { Moment } from '../catalogue/moment.ts';
import type { Holding, Register } from '../catalogue/register.ts';
import { compareRevisions } from '../catalogue/revision.ts';
import { readCodeAt } from './code.ts';
import { accept, type Guess, issue, type Judgement, leaveOpen, reject } from './judgement.ts';
import { type Bench, judgeName } from './name.ts';
import type { Issue } from './row.ts';

/** Judges a code and a name together. */
export function judgePair(bench: Bench, typed: string, name: string, moment: Moment): Judgement {
  const { register } = bench;
  const reading = readCodeAt(register, typed, moment);
  const named = judgeName(bench, name, moment);
  const { skillLevel } = named;
  const elsewhen = findOtherTime(register, reading.code, name, moment.revision.id);
  if (reading.holder === null) {
    const told = [
      ...(reading.issue === null ? [] : [reading.issue]),
      ...tellOtherTime(reading.code, name, elsewhen),
      ...named.issues,
    ];
    return { ...judgeByName(named, distinctIssues(told)), skillLevel };
  }
  return { ...judgeBoth(register, reading.holder, reading.code ?? typed, name, named, elsewhen, moment), skillLevel };
}

/** The code says nothing, or nothing of that date: the name decides, and the code stays to be mended. */
function judgeByName(named: Judgement, issues: readonly Issue[]): Judgement {
  const [only] = named.ids;
  if (only !== undefined && named.ids.length === 1)
    return {
      ...named,
      ...accept(only, named.matchedOn ?? 'name', issues, Math.min(0.9, named.confidence)),
      guesses: named.guesses,
    };
  const unread = issues.some(({ code }) => code === 'CODE_UNKNOWN' || code === 'CODE_OTHER_REVISION');
  return {
    ...named,
    verdict: named.verdict === 'noMatch' && unread && isQuiet(issues) ? 'unknown' : named.verdict,
    issues,
  };
}

/** Under partial coverage an unknown code is only a warning: then the row is unknown, and not wrong. */
function isQuiet(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}

function judgeBoth(
  register: Register,
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
    const popular =
      named.matchedOn === 'name' || named.matchedOn === 'formerName' ? [] : [sayPopular(name, held?.name ?? '')];
    return accept(holder, 'code', [...spelling, ...popular], named.ids.length > 1 ? 0.9 : undefined);
  }
  const child = named.ids.find((id) => register.facts(id, revision)?.parent === holder);
  if (child !== undefined) {
    const others = named.issues.filter(({ code: kind }) => kind !== 'NAME_IS_SUBTYPE');
    const message = `“${name}” is a 工种 of ${code} ${held?.name}`;
    return accept(child, 'subType', [...others, issue('NAME_IS_SUBTYPE', 'warning', '/name', message)]);
  }
  if (elsewhen?.entry === holder) {
    return accept(holder, 'code', [
      issue(
        'CODE_OTHER_REVISION',
        'warning',
        '/name',
        `${code} bears the name “${name}” on another date, from ${elsewhen.since} on`,
      ),
    ]);
  }
  const told = tellOtherTime(code, name, elsewhen);
  const [only, ...others] = named.ids;
  const guess: Guess = { id: holder, confidence: 0.5, matchedOn: 'code', text: code };
  if (only !== undefined && named.verdict !== 'suggested') {
    const mismatch = told.length > 0 ? [] : [sayMismatch(code, held?.name, name)];
    const guesses = [only, ...others].map(
      (id): Guess => ({ id, confidence: 0.5 / named.ids.length, matchedOn: named.matchedOn ?? 'name', text: name }),
    );
    const reused =
      told.length > 0 ? [issue('CODE_REUSED', 'warning', '/code', `on this date ${code} is “${held?.name}”`)] : [];
    return leaveOpen([holder, ...named.ids], distinctIssues([...told, ...reused, ...mismatch, ...named.issues]), [
      ...guesses,
      guess,
    ]);
  }
  const similar = named.guesses.find(({ id }) => id === holder);
  const mismatch = sayMismatch(code, held?.name, name);
  if (similar !== undefined) {
    const guesses = [
      { ...similar, confidence: Math.max(0.9, similar.confidence) },
      ...named.guesses.filter(({ id }) => id !== holder),
    ];
    return reject('suggested', [mismatch, ...spelling], guesses);
  }
  return reject('noMatch', distinctIssues([mismatch, ...told, ...spelling]), [guess, ...named.guesses]);
}

/** A time other than the record's at which the holder of the code bore the name. */
function findOtherTime(register: Register, code: string | null, name: string, revision: string): Holding | null {
  if (code === null) return null;
  const fits = register.holdings(code).filter((holding) =>
    register.entry(holding.entry)?.states.some(({ since, until, facts }) => {
      const overlaps =
        (holding.until === null || compareRevisions(since, holding.until) < 0) &&
        (until === null || compareRevisions(holding.since, until) < 0);
      return facts.name === name && facts.code === code && overlaps;
    }),
  );
  return fits.findLast(({ since }) => compareRevisions(since, revision) <= 0) ?? fits[0] ?? null;
}

function tellOtherTime(code: string | null, name: string, holding: Holding | null): Issue[] {
  if (holding === null) return [];
  const period = holding.until === null ? `from ${holding.since} on` : `from ${holding.since} until ${holding.until}`;
  return [issue('CODE_OTHER_REVISION', 'warning', '/code', `${code} “${name}” is right ${period}, not on this date`)];
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
