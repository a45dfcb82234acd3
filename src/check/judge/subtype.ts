/**
 * A sub-type (工种) given beside a code or name, or alone: does it stand under that occupation on the date of the record?
 * Records also give an occupation where a 工种 should stand; that is read, and told.
 */
import type { Moment } from '../../catalogue/views/moment.ts';
import type { Issue } from '../row.ts';
import { type Assessment, accept, addIssue, type Guess, issue, leaveOpen, reject, withLevels } from './assessment.ts';
import type { Basis } from './basis.ts';
import { findBearers, liesUnder } from './bearers.ts';
import { assessName, findSpelling, mindPolicy } from './name.ts';
import { isPartial, sayNoSubType, sayOccupation, saySubTypeElsewhere } from './sentences.ts';

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

/** Narrows the assessment of an occupation to its 工种; `null` stands for a row with nothing but a 工种. */
export function assessSubType(basis: Basis, occupation: Assessment | null, typed: string, moment: Moment): Assessment {
  const reading = readSubType(basis, typed, moment.revision.id);
  if (occupation === null) return assessAlone(basis, reading, typed, moment);
  const assessed =
    occupation.ids.length === 0
      ? assessBesideNothing(occupation, reading, typed, moment)
      : assessBeside(basis, occupation, reading, moment);
  return withLevels(mindPolicy(basis, assessed), occupation);
}

function readSubType(basis: Basis, typed: string, revision: string): Reading {
  const exact = bearersOf(basis, typed, revision);
  const spelt = exact.ids.length > 0 ? null : findSpelling(basis, typed, basis.match(typed));
  if (spelt === null) return { ...exact, name: typed, variant: [] };
  const variant = issue('NAME_VARIANT', 'warning', '/subType', `“${typed}” is written “${spelt}”`);
  return { ...bearersOf(basis, spelt, revision), name: spelt, variant: [variant] };
}

function bearersOf({ register }: Basis, name: string, revision: string): Pick<Reading, 'ids' | 'isSubType'> {
  const { current } = findBearers(register, name, revision);
  const subTypes = current.filter((id) => register.facts(id, revision)?.level === 'subtype');
  return subTypes.length > 0 ? { ids: subTypes, isSubType: true } : { ids: current, isSubType: false };
}

/** Nothing but a 工种: itself, or what a name would be in its place. */
function assessAlone(basis: Basis, reading: Reading, typed: string, moment: Moment): Assessment {
  const { name, ids, isSubType, variant } = reading;
  const [only, ...others] = ids;
  if (only !== undefined && isSubType)
    return others.length > 0
      ? leaveOpen(ids, variant, guessAll(reading, 1))
      : mindPolicy(basis, accept(only, 'subType', name, variant));
  const matching = basis.match(typed);
  const named = assessName(basis, typed, moment);
  if (matching.verdict === 'noMatch' && matching.reason !== 'unknown') return named;
  const partial = isPartial(moment, 'subtype');
  const message =
    only === undefined
      ? sayNoSubType(typed, null, partial)
      : sayOccupation(name, basis.register.facts(only, moment.revision.id)?.code ?? '', null, partial);
  const issues = named.issues.map((told): Issue => ({ ...told, pointer: '/subType' }));
  const assessed = addIssue({ ...named, issues }, tell('warning', message));
  return partial && named.verdict === 'noMatch' && named.issues.length === 0
    ? { ...assessed, verdict: 'unknown' }
    : assessed;
}

/** Code and name mean no entry then: what the 工种 says is suggested. */
function assessBesideNothing(occupation: Assessment, reading: Reading, typed: string, moment: Moment): Assessment {
  const { ids, variant } = reading;
  if (ids.length === 0)
    return addIssue(occupation, tell('warning', sayNoSubType(typed, null, isPartial(moment, 'subtype'))));
  const guesses = [...guessAll(reading, sureness.alone), ...occupation.guesses];
  return reject('suggested', [...occupation.issues, ...variant], guesses);
}

function assessBeside({ register }: Basis, occupation: Assessment, reading: Reading, moment: Moment): Assessment {
  const { name, ids, isSubType, variant } = reading;
  const revision = moment.revision.id;
  const above = (id: string): string => register.facts(id, revision)?.parent ?? '';
  const codeOf = (id: string): string =>
    register.facts(id, revision)?.code ?? register.facts(above(id), revision)?.code ?? '';
  const issues = [...occupation.issues, ...variant];
  const lies = (id: string): boolean =>
    occupation.ids.some((held) => held === id || liesUnder(register, id, held, revision));
  const own = ids.find(lies);
  if (own !== undefined) {
    const told = isSubType ? [] : [tell('info', `“${name}” is the occupation ${codeOf(own)} itself`)];
    if (occupation.ids.length > 1)
      return accept(own, isSubType ? 'subType' : 'name', name, [...issues, ...told], sureness.decisive);
    if (!isSubType && occupation.ids[0] === own) return [...variant, ...told].reduce(addIssue, occupation);
    return accept(own, isSubType ? 'subType' : 'name', name, issues);
  }
  const partial = isPartial(moment, 'subtype');
  const codes = occupation.ids.map(codeOf).join(', ');
  if (ids.length === 0) return addIssue(occupation, tell('warning', sayNoSubType(name, codes, partial)));
  const places = ids.map((id) => `${codeOf(id)} ${register.facts(above(id), revision)?.name}`).join(', ');
  const message = isSubType
    ? saySubTypeElsewhere(name, places, codes, partial)
    : sayOccupation(name, ids.map(codeOf).join(', '), codes, partial);
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
