/**
 * A sub-type (工种) given beside a code or name, or alone: does it stand under that occupation on the date of the record?
 * Records also give an occupation where a 工种 should stand; that is read, and told.
 */
import type { Moment } from '../catalogue/views/moment.ts';
import { findBearers } from './bearers.ts';
import { accept, addIssue, type Guess, issue, type Judgement, leaveOpen, reject } from './judgement.ts';
import { type Bench, findSpelling, judgeName, mindPolicy } from './name.ts';
import type { Issue } from './row.ts';

/** What a text in the field of the 工种 means on a date: entries of that name, 工种 before occupations. */
interface Reading {
  readonly name: string;
  readonly ids: readonly string[];
  readonly isSubType: boolean;
  /** Tells of another spelling. */
  readonly variant: readonly Issue[];
}

/** How sure a 工种 is where code and name mean nothing, where it decides between them, and where it disagrees with both. */
const sureness = { alone: 0.8, decisive: 0.8, disputed: 0.5 } as const;

/** Narrows the judgement of an occupation to its 工种; `null` stands for a row with nothing but a 工种. */
export function judgeSubType(bench: Bench, occupation: Judgement | null, typed: string, moment: Moment): Judgement {
  const reading = readSubType(bench, typed, moment.revision.id);
  if (occupation === null) return judgeAlone(bench, reading, typed, moment);
  const judged =
    occupation.ids.length === 0
      ? judgeBesideNothing(occupation, reading, typed)
      : judgeBeside(bench, occupation, reading, moment.revision.id);
  return { ...mindPolicy(bench, judged), skillLevel: occupation.skillLevel };
}

function readSubType(bench: Bench, typed: string, revision: string): Reading {
  const exact = bearersOf(bench, typed, revision);
  const spelt = exact.ids.length > 0 ? null : findSpelling(typed, bench.match(typed));
  if (spelt === null) return { ...exact, name: typed, variant: [] };
  const variant = issue('NAME_VARIANT', 'warning', '/subType', `“${typed}” is written “${spelt}”`);
  return { ...bearersOf(bench, spelt, revision), name: spelt, variant: [variant] };
}

function bearersOf({ register }: Bench, name: string, revision: string): Pick<Reading, 'ids' | 'isSubType'> {
  const { current } = findBearers(register, name, revision);
  const subTypes = current.filter((id) => register.facts(id, revision)?.level === 'subtype');
  return subTypes.length > 0 ? { ids: subTypes, isSubType: true } : { ids: current, isSubType: false };
}

/** Nothing but a 工种: itself, or what a name would be in its place. */
function judgeAlone(bench: Bench, reading: Reading, typed: string, moment: Moment): Judgement {
  const { name, ids, isSubType, variant } = reading;
  const [only, ...others] = ids;
  if (only !== undefined && isSubType)
    return others.length > 0
      ? leaveOpen(ids, variant, guessAll(reading, 1))
      : mindPolicy(bench, accept(only, 'subType', name, variant));
  const matching = bench.match(typed);
  const named = judgeName(bench, typed, moment);
  if (matching.verdict === 'noMatch' && matching.reason !== 'unknown') return named;
  const message =
    only === undefined
      ? `no held source names a 工种 “${typed}”; no source lists them all`
      : `“${name}” is the occupation ${bench.register.facts(only, moment.revision.id)?.code}, not a 工种`;
  const issues = named.issues.map((told): Issue => ({ ...told, pointer: '/subType' }));
  const judged = addIssue({ ...named, issues }, tell('warning', message));
  return named.verdict === 'noMatch' && named.issues.length === 0 ? { ...judged, verdict: 'unknown' } : judged;
}

/** Code and name mean no entry then: what the 工种 says is suggested. */
function judgeBesideNothing(occupation: Judgement, reading: Reading, typed: string): Judgement {
  const { ids, variant } = reading;
  if (ids.length === 0)
    return addIssue(occupation, tell('warning', `no held source names a 工种 “${typed}”; no source lists them all`));
  const guesses = [...guessAll(reading, sureness.alone), ...occupation.guesses];
  return reject('suggested', [...occupation.issues, ...variant], guesses);
}

function judgeBeside({ register }: Bench, occupation: Judgement, reading: Reading, revision: string): Judgement {
  const { name, ids, isSubType, variant } = reading;
  const above = (id: string): string => register.facts(id, revision)?.parent ?? '';
  const codeOf = (id: string): string =>
    register.facts(id, revision)?.code ?? register.facts(above(id), revision)?.code ?? '';
  const issues = [...occupation.issues, ...variant];
  const own = ids.find((id) => occupation.ids.includes(above(id)) || occupation.ids.includes(id));
  if (own !== undefined) {
    const told = isSubType ? [] : [tell('info', `“${name}” is the occupation ${codeOf(own)} itself, not a 工种`)];
    if (occupation.ids.length > 1)
      return accept(own, isSubType ? 'subType' : 'name', name, [...issues, ...told], sureness.decisive);
    if (!isSubType) return [...variant, ...told].reduce(addIssue, occupation);
    return accept(own, 'subType', name, issues);
  }
  const codes = occupation.ids.map(codeOf).join(', ');
  if (ids.length === 0)
    return addIssue(
      occupation,
      tell('warning', `no held source names a 工种 “${name}” under ${codes}; no source lists them all`),
    );
  const places = ids.map((id) => `${codeOf(id)} ${register.facts(above(id), revision)?.name}`).join(', ');
  const message = isSubType
    ? `“${name}” is a 工种 of ${places}, not of ${codes}`
    : `“${name}” is the occupation ${ids.map(codeOf).join(', ')}, not a 工种 of ${codes}`;
  const beside = occupation.ids.map((id): Guess => {
    const [matchedOn, text] = [occupation.matchedOn ?? 'name', occupation.text ?? ''];
    return { id, confidence: sureness.disputed / occupation.ids.length, matchedOn, text };
  });
  const guesses = [...guessAll(reading, sureness.disputed), ...beside, ...occupation.guesses];
  return leaveOpen([...occupation.ids, ...ids], [...issues, tell('error', message)], guesses);
}

function guessAll({ name, ids, isSubType }: Reading, confidence: number): Guess[] {
  const matchedOn = isSubType ? 'subType' : 'name';
  return ids.slice(0, 5).map((id) => ({ id, confidence: confidence / ids.length, matchedOn, text: name }));
}

function tell(severity: Issue['severity'], message: string): Issue {
  return issue('SUBTYPE_NOT_UNDER_CODE', severity, '/subType', message);
}
