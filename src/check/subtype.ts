/** A sub-type (工种) given beside a code or name, or alone: does it stand under that occupation on the date of the record? */
import type { Moment } from '../catalogue/moment.ts';
import { findBearers } from './bearers.ts';
import { accept, issue, type Judgement, leaveOpen, reject } from './judgement.ts';
import { type Bench, findSpelling } from './name.ts';

/** Narrows the judgement of an occupation to its 工种; `null` stands for a row with nothing but a 工种. */
export function judgeSubType(bench: Bench, occupation: Judgement | null, typed: string, moment: Moment): Judgement {
  const { register, match } = bench;
  const revision = moment.revision.id;
  const exact = bearersOf(bench, typed, revision);
  const name = exact.length > 0 ? typed : (findSpelling(typed, match(typed)) ?? typed);
  const known = exact.length > 0 ? exact : bearersOf(bench, name, revision);
  const variant =
    name === typed ? [] : [issue('NAME_VARIANT', 'warning', '/subType', `“${typed}” is written “${name}”`)];
  const [only, ...others] = known;
  if (occupation === null) {
    if (only === undefined)
      return reject('unknown', [
        issue(
          'SUBTYPE_NOT_UNDER_CODE',
          'warning',
          '/subType',
          `no held source names a 工种 “${typed}”; no source lists them all`,
        ),
      ]);
    if (others.length > 0)
      return leaveOpen(
        known,
        variant,
        known.map((id) => ({ id, confidence: 1 / known.length, matchedOn: 'subType', text: name })),
      );
    return accept(only, 'subType', variant);
  }
  const [parent] = occupation.ids;
  if (parent === undefined) return occupation;
  const own = known.find(
    (id) => occupation.ids.includes(register.facts(id, revision)?.parent ?? '') || occupation.ids.includes(id),
  );
  if (own !== undefined && occupation.ids.length === 1)
    return { ...accept(own, 'subType', [...occupation.issues, ...variant]), skillLevel: occupation.skillLevel };
  if (own !== undefined)
    return { ...occupation, ids: [own], verdict: 'matchWithWarning', issues: [...occupation.issues, ...variant] };
  const code = register.facts(parent, revision)?.code;
  const places = known.map((id) => register.facts(register.facts(id, revision)?.parent ?? '', revision));
  const elsewhere = places.map((place) => `${place?.code} ${place?.name}`).join(', ');
  const message =
    only === undefined
      ? `no held source names a 工种 “${typed}” under ${code}; no source lists them all`
      : `“${name}” is a 工种 of ${elsewhere}, not of ${code}`;
  const told = issue('SUBTYPE_NOT_UNDER_CODE', only === undefined ? 'warning' : 'error', '/subType', message);
  const issues = [...occupation.issues, ...variant, told];
  if (only === undefined)
    return { ...occupation, verdict: occupation.verdict === 'match' ? 'matchWithWarning' : occupation.verdict, issues };
  const guesses = [
    ...known.map((id) => ({ id, confidence: 0.5 / known.length, matchedOn: 'subType' as const, text: name })),
    ...occupation.guesses,
  ];
  return leaveOpen([...occupation.ids, ...known], issues, guesses);
}

function bearersOf({ register }: Bench, name: string, revision: string): readonly string[] {
  return findBearers(register, name, revision).current.filter(
    (id) => register.facts(id, revision)?.level === 'subtype',
  );
}
