/** An official name (正式名称): who bears it on the date of the record; else who bore it before, or who is first known to bear it later. */

import { isNewIn } from '../../catalogue/history/compare.ts';
import { findHeirs } from '../../catalogue/history/trace.ts';
import type { Register } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { writeCode } from '../../catalogue/vocabulary/code.ts';
import type { Issue, MatchedOn } from '../row.ts';
import { type Assessment, accept, type Guess, issue, leaveOpen, reject } from './assessment.ts';
import type { Basis } from './basis.ts';
import { findBearers, isGroup, liesUnder } from './bearers.ts';
import { tellGroup } from './code.ts';
import { isPartial, sayKnownLater } from './sentences.ts';

/** Assesses a text as an official name of some revision; null where no entry ever bore it. */
export function assessOfficialName(
  basis: Basis,
  name: string,
  moment: Moment,
  issues: readonly Issue[],
): Assessment | null {
  const { register } = basis;
  const revision = moment.revision.id;
  const { current, groups, former, formerGroups, later } = findBearers(register, name, revision);
  if (current.length > 0) return assessCurrent(register, name, current, revision, issues);
  const lowest = groups.filter(
    (id) => !groups.some((other) => other !== id && liesUnder(register, other, id, revision)),
  );
  const [group, ...more] = lowest;
  if (more.length > 0) return leaveOpen(lowest, issues, guessAll(lowest, 'name', name));
  if (group !== undefined) return assessGroup(basis, name, group, revision, issues);
  if (former.length > 0) return assessFormer(basis, name, former, moment, issues);
  if (formerGroups.length > 0) return assessFormer(basis, name, formerGroups, moment, issues);
  return later.length > 0 ? assessLater(register, name, later, moment, issues) : null;
}

/** Borne on the date. A 工种 of the same name as its own occupation is that occupation. */
function assessCurrent(
  register: Register,
  name: string,
  current: readonly string[],
  revision: string,
  issues: readonly Issue[],
): Assessment {
  const distinct = current.filter((id) => !current.includes(register.facts(id, revision)?.parent ?? ''));
  const [only = current[0] ?? '', ...others] = distinct;
  if (others.length > 0) return leaveOpen(distinct, issues, guessAll(distinct, 'name', name));
  if (register.facts(only, revision)?.level !== 'subtype') return accept(only, 'name', name, issues);
  const above = register.facts(register.facts(only, revision)?.parent ?? '', revision);
  const under = above === null ? '' : ` of ${above.code ?? ''} ${above.name}`;
  return accept(only, 'subType', name, [
    ...issues,
    issue('NAME_IS_SUBTYPE', 'info', '/name', `“${name}” is a 工种${under}`),
  ]);
}

/** The name of a group means the group; what people mean by it inside that group is suggested behind. */
function assessGroup(
  { register, match }: Basis,
  name: string,
  group: string,
  revision: string,
  issues: readonly Issue[],
): Assessment {
  const assessed = accept(group, 'name', name, [...issues, tellGroup(register, group, revision, '/name')]);
  const meant = match(name).suggestions.filter(({ id }) => liesUnder(register, id, group, revision));
  return {
    ...assessed,
    guesses: meant.map(({ id, confidence, matchedOn, text }) => ({ id, confidence, matchedOn, text })),
  };
}

/** A name borne before: by an entry that has another name now, or by one that was withdrawn and may have successors. */
function assessFormer(
  { register, match }: Basis,
  name: string,
  former: readonly string[],
  moment: Moment,
  issues: readonly Issue[],
): Assessment {
  const revision = moment.revision.id;
  const heirs = [...new Set(former.flatMap((id) => findHeirs(register, id, revision)))];
  const names = heirs.map((id) => {
    const facts = register.facts(id, revision);
    return facts === null ? '' : `${writeCode(facts)} ${facts.name}`;
  });
  const message =
    heirs.length === 0
      ? `“${name}” was withdrawn ${sinceWhen(register, former, revision)}, with no known successor`
      : `“${name}” was an earlier name; on this date it is ${names.join(', ')}`;
  const told = [...issues, issue('NAME_FORMER', heirs.length === 0 ? 'error' : 'warning', '/name', message)];
  const [only, ...others] = heirs;
  if (only === undefined) {
    const matching = match(name);
    const meant = matching.suggestions.filter(({ id }) => register.facts(id, revision)?.status === 'current');
    return reject(meant.length > 0 && matching.verdict !== 'noMatch' ? 'suggested' : 'noMatch', told, meant);
  }
  if (others.length > 0) return leaveOpen(heirs, told, guessAll(heirs, 'formerName', name));
  const group = isGroup(register, only, revision) ? [tellGroup(register, only, revision, '/name')] : [];
  if (former.includes(only)) return accept(only, 'formerName', name, [...told, ...group]);
  return reject('suggested', told, [{ id: only, confidence: 0.9, matchedOn: 'formerName', text: name }]);
}

function sinceWhen(register: Register, former: readonly string[], revision: string): string {
  const ends = former.flatMap((id) => {
    const states = register.entry(id)?.states ?? [];
    return states.find(({ since, facts }) => facts.status === 'withdrawn' && since <= revision)?.since ?? [];
  });
  return ends.length === 0 ? '' : `on ${ends.sort()[0]}`;
}

/** A name first known after the date: there was none where its notice calls it new or the sources list everything; else unknown. */
function assessLater(
  register: Register,
  name: string,
  later: readonly string[],
  moment: Moment,
  issues: readonly Issue[],
): Assessment {
  const revision = moment.revision.id;
  const first = later.map((id) => firstBorne(register, id, name)).sort()[0] ?? '';
  const known = later.filter((id) => register.facts(id, revision) !== null);
  const isNew = later.every((id) => {
    const history = register.entry(id);
    return history !== null && isNewIn(register, history);
  });
  const partial = isPartial(moment, 'occupation');
  const absent = known.length === 0 && (isNew || !partial);
  const message =
    known.length > 0
      ? `“${name}” is known from ${first} on; on this date it is ${known.map((id) => register.facts(id, revision)?.name).join(', ')}`
      : isNew && partial
        ? `“${name}” is called new by the notice of ${first}`
        : sayKnownLater(`“${name}”`, first, partial);
  const told = [...issues, issue('NAME_OTHER_REVISION', absent ? 'error' : 'warning', '/name', message)];
  const guesses = (known.length > 0 ? known : later).map(
    (id): Guess => ({ id, confidence: (known.length > 0 ? 0.9 : 0.5) / later.length, matchedOn: 'name', text: name }),
  );
  return reject(known.length > 0 ? 'suggested' : absent ? 'noMatch' : 'unknown', told, guesses.slice(0, 5));
}

function firstBorne(register: Register, id: string, name: string): string {
  return register.entry(id)?.states.find(({ facts }) => facts.name === name)?.since ?? '';
}

function guessAll(ids: readonly string[], matchedOn: MatchedOn, text: string): Guess[] {
  return ids.slice(0, 5).map((id) => ({ id, confidence: 1 / ids.length, matchedOn, text }));
}
