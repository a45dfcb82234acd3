/**
 * A code with a name (编码与名称): one evidence where they mean the same entry on the date of the record, or the name is a near miss of the
 * code's; where they disagree, both readings come back, and where the code does not help, the name decides if it is a name.
 */
import type { Holding } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import type { Issue } from '../row.ts';
import { type Assessment, accept, type Guess, issue, leaveOpen, reject, withLevels } from './assessment.ts';
import type { Basis } from './basis.ts';
import { isGroup, liesUnder } from './bearers.ts';
import { acceptHolder, readCodeAt, tellGroup } from './code.ts';
import { assessNameOnce } from './name.ts';
import { isHead, isNearMiss } from './near-miss.ts';
import { findOtherTime } from './other-time.ts';
import { tellDraft } from './schemes.ts';
import { isPartial, sayMismatch, sayPopular, showPeriod } from './sentences.ts';
import { assessByName, distinctIssues, type Pair } from './silent-code.ts';

/** Assesses a code and a name together. */
export function assessPair(basis: Basis, typed: string, name: string, moment: Moment): Assessment {
  const { register } = basis;
  const reading = readCodeAt(basis, typed, moment);
  const { holder } = reading;
  if (holder !== null && register.facts(holder, moment.revision.id)?.name === name)
    return acceptHolder(basis, reading, holder, moment, []);
  const named = assessNameOnce(basis, name, moment);
  const elsewhen = findOtherTime(register, reading.code, named.text ?? name, moment.revision.id);
  const partial = isPartial(moment, reading.code === null ? 'occupation' : levelOfCode(reading.code));
  const pair = { basis, reading, name, named, elsewhen, moment, partial };
  const assessed = holder === null ? assessByName(pair) : assessBoth(pair, holder);
  return withLevels(assessed, named);
}

/** How sure a code is that stands beside a name of something else, and what a name is worth that is only similar to another. */
const disputed = 0.5;
/** How sure a code is with a near miss of its name beside it, and with a name that is only in keeping with it. */
const nearMiss = 0.9;
const supported = 0.8;
const goodName = 0.5;

/** The code has a holder whose name on this date is another. */
function assessBoth(pair: Pair, holder: string): Assessment {
  const { basis, reading, name, named, elsewhen, moment, partial } = pair;
  const { register, policy } = basis;
  const revision = moment.revision.id;
  const held = register.facts(holder, revision)?.name ?? '';
  const spelling = named.issues.filter(({ code: kind }) => kind === 'NAME_VARIANT' || kind === 'NAME_FORMER');
  const acceptCode = (issues: readonly Issue[], confidence?: number): Assessment => {
    const accepted = acceptHolder(basis, reading, holder, moment, issues);
    return confidence === undefined ? accepted : { ...accepted, confidence: Math.min(confidence, accepted.confidence) };
  };
  const draft = tellDraft(register, reading.code, name);
  const notOfficial = draft ?? sayNotOfficial(name, held);
  if (named.ids.includes(holder)) {
    const official = isOfficial(named);
    return acceptCode([...spelling, ...(official ? [] : [notOfficial])], named.ids.length > 1 ? 0.9 : undefined);
  }
  const related = assessRelated(pair, holder, acceptCode);
  if (related !== null) return related;
  if (elsewhen?.entry === holder) {
    const message = `${reading.code} bears the name “${name}” ${showPeriod(elsewhen)}; on this date it is “${held}”`;
    return acceptCode([issue('CODE_OTHER_REVISION', 'warning', '/name', message)]);
  }
  const similar = named.guesses.find(({ id }) => id === holder);
  const known = named.ids.length > 0 && (isOfficial(named) || named.matchedOn === 'alias');
  const [own, official] = [basis.keyOf(name), basis.keyOf(held)];
  const close = isNearMiss(own, official) || (named.verdict === 'suggested' && named.guesses[0]?.id === holder);
  const near = !known && (close || isHead(own, official));
  const together = close ? nearMiss : supported;
  const also = similar !== undefined && namesAlso(named, similar);
  if (policy === 'lenient' && (near || also)) return acceptCode([...spelling, notOfficial], together);
  const mismatch = draft ?? issue('NAME_MISMATCH', 'error', '/name', sayMismatch(reading.text, held, name, partial));
  const byCode: Guess = { id: holder, confidence: near ? together : disputed, matchedOn: 'code', text: reading.text };
  const rivals = findRivals(named, elsewhen);
  if (near || rivals.length === 0) {
    const others = named.guesses.filter(({ id }) => id !== holder);
    const guess = policy === 'strict' && similar !== undefined ? { ...similar, confidence: together } : byCode;
    return reject('suggested', distinctIssues([...reading.issues, mismatch, ...spelling]), [guess, ...others]);
  }
  const told = elsewhen === null ? [mismatch] : tellElsewhen(pair, held, elsewhen);
  const group = isGroup(register, holder, revision) ? [tellGroup(register, holder, revision, '/code')] : [];
  const issues = distinctIssues([...reading.issues, ...group, ...told, ...withoutTimes(named, elsewhen)]);
  return leaveOpen([holder, ...rivals.map(({ id }) => id)], issues, [...rivals, byCode]);
}

/** What the name means beside the holder of the code: entries it names, one that it is like enough, one that bore the pair at another time. */
function findRivals(named: Assessment, elsewhen: Holding | null): Guess[] {
  const [matchedOn, text] = [named.matchedOn ?? 'name', named.text ?? ''];
  const confidence = disputed / Math.max(1, named.ids.length);
  const ways = new Map(named.guesses.map((guess) => [guess.id, guess]));
  if (named.ids.length > 0)
    return named.ids.map((id) => ({ ...(ways.get(id) ?? { id, matchedOn, text }), confidence }));
  const [first] = named.guesses;
  if (elsewhen !== null) return [{ id: elsewhen.entry, confidence, matchedOn: 'name', text }];
  const good = first !== undefined && named.verdict === 'suggested' && first.confidence >= goodName;
  return good ? [{ ...first, confidence }] : [];
}

function tellElsewhen({ reading, name }: Pair, held: string, elsewhen: Holding): Issue[] {
  const right = `${reading.code} “${name}” is right ${showPeriod(elsewhen)}; on this date ${reading.code} is “${held}”`;
  return [
    issue('CODE_OTHER_REVISION', 'warning', '/code', right),
    issue('CODE_REUSED', 'warning', '/code', `on this date ${reading.code} is “${held}”`),
  ];
}

function withoutTimes(named: Assessment, elsewhen: Holding | null): Issue[] {
  return named.issues.filter(({ code }) => elsewhen === null || code !== 'NAME_OTHER_REVISION');
}

/** A 工种 of the code's occupation, an occupation of the code's group, or the group of the code's occupation: one evidence. */
function assessRelated(
  { basis, reading, name, named, moment }: Pair,
  holder: string,
  acceptCode: (issues: readonly Issue[]) => Assessment,
): Assessment | null {
  const { register } = basis;
  const revision = moment.revision.id;
  const within = named.ids.find((id) => liesUnder(register, id, holder, revision));
  if (within !== undefined && isGroup(register, holder, revision)) {
    if (named.ids.length > 1) return null;
    const group = tellGroup(register, holder, revision, '/code');
    return {
      ...accept(within, named.matchedOn ?? 'name', named.text ?? name, [...reading.issues, group, ...named.issues]),
    };
  }
  if (within !== undefined) {
    const others = named.issues.filter(({ code }) => code !== 'NAME_IS_SUBTYPE');
    const message = `“${name}” is a 工种 of ${reading.text} ${register.facts(holder, revision)?.name}`;
    return accept(within, 'subType', name, [
      ...reading.issues,
      ...others,
      issue('NAME_IS_SUBTYPE', 'info', '/name', message),
    ]);
  }
  const above = named.ids.find((id) => isGroup(register, id, revision) && liesUnder(register, holder, id, revision));
  return above === undefined ? null : acceptCode([tellGroup(register, above, revision, '/name')]);
}

/** Whether the name is an official one, today's or an earlier one, however it is spelt. */
function isOfficial({ matchedOn, issues }: Assessment): boolean {
  return matchedOn === 'name' || matchedOn === 'formerName' || issues.some(({ code }) => code === 'NAME_FORMER');
}

/** Whether a name means the entry too, though not it alone or not surely: a popular name of several occupations, or pinyin. */
function namesAlso({ verdict }: Assessment, { matchedOn }: Guess): boolean {
  return verdict !== 'noMatch' && verdict !== 'unknown' && matchedOn !== 'partial';
}

function sayNotOfficial(name: string, official: string): Issue {
  return issue('NAME_MISMATCH', 'warning', '/name', sayPopular(name, official));
}
