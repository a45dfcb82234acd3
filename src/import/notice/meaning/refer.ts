/** Who is meant (所指): the occupations, groups and 工种 of a row, with 该职业 and what is left out resolved in the context. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { checkGroupName, checkName, endsAsName } from '../matter/name.ts';
import type { Phrase } from '../sentence/phrase.ts';
import type { Row } from '../sentence/row.ts';
import { isGroup, isOccupation, type Reference } from '../token/reference.ts';
import { type Context, type Ground, type Party, partyOf, reportTo } from './context.ts';
import { thingOfRow } from './shape.ts';

/** The occupations of a phrase; those that the sentence is about where it names none. */
export function occupationsOf(phrase: Phrase | null, context: Context): readonly Party[] {
  const rows = (phrase?.rows ?? []).filter((row) =>
    ['occupation', 'occupationLevel', 'plain', 'count'].includes(thingOfRow(row)),
  );
  const last = phrase?.rows.at(-1) ?? null;
  /** 该工种定义为…: a 工种 has none, and its occupation is not meant. */
  if (last !== null && ['subtype', 'part'].includes(thingOfRow(last))) {
    context.note('subject-missing/occupation');
    return [];
  }
  if (rows.length === 0) return implied(last, context);
  return rows.flatMap((row) => occupationsOfRow(row, context));
}

/** The occupations of a row. */
export function occupationsOfRow(row: Row, context: Context): readonly Party[] {
  if (row.references.length === 0) return implied(row, context);
  checkCount(row, context);
  return row.references.map((reference) => known(partyOf(reference), context));
}

/** What a row without names means: 该职业, 上述2个职业, 其, or nothing said. */
function implied(row: Row | null, context: Context): readonly Party[] {
  const { subjects, targets, made } = context;
  if (row === null && made.length > 0) return made;
  const count = row?.back?.count ?? row?.count ?? null;
  const choices = [subjects, targets].filter((parties) => parties.length > 0);
  const fitting = count === null ? choices : choices.filter((parties) => parties.length === count);
  const [first, second] = row?.back?.former === true ? [subjects.length > 0 ? subjects : undefined] : fitting;
  if (first === undefined) {
    context.note('subject-missing/occupation');
    return [];
  }
  const named = row?.back?.level === 'occupation';
  if (!(named || row === null) || second === undefined) return first;
  if (made.length > 0 && first.length > 1 && second.length === 1) return second;
  context.note('reference-ambiguous/choice', { first: first[0]?.name ?? '', second: second[0]?.name ?? '' });
  return [];
}

/** A party by what the sentence knows of it: its old name and code where it calls it by new ones. */
function known(party: Party, context: Context): Party {
  const renewed = context.renewed.find(
    ({ party: old, name, code }) =>
      name === party.name && (party.code === null || party.code === (code ?? old.code) || party.code === old.code),
  );
  if (renewed !== undefined) return renewed.party;
  const same = [...context.subjects, ...context.targets].find(
    ({ name, code }) => name === party.name && (party.code === null || code === party.code),
  );
  if (same !== undefined) return same;
  checkName(party.name, 0, reportTo(context));
  return party;
}

/** The groups of a phrase; those named before where it says 该小类. */
export function groupsOf(phrase: Phrase | null, context: Context): readonly Party[] {
  const rows = (phrase?.rows ?? []).filter(
    (row) => ['group', 'groupLevel'].includes(thingOfRow(row)) || row.references.every(isGroup),
  );
  if (rows.length === 0) return context.groups;
  return rows.flatMap((row) => groupsOfRow(row, context));
}

export function groupsOfRow(row: Row, context: Context): readonly Party[] {
  if (row.references.length === 0) {
    const groups = row.back?.former === true ? [] : context.groups;
    if (groups.length === 0) context.note('subject-missing/group');
    return groups;
  }
  checkCount(row, context);
  for (const { name } of row.references) checkGroupName(name, 0, reportTo(context));
  return row.references.map(partyOf);
}

/** The names of a row: new names, or those of 工种; empty ones are reported, and any that cannot be a name. */
export function namesOf(phrase: Phrase | null, ground: Ground, group = false): string[] {
  return (phrase?.rows ?? []).flatMap((row) => namesOfRow(row, ground, group));
}

export function namesOfRow(row: Row, ground: Ground, group = false): string[] {
  checkCount(row, ground);
  const names = row.references.map(({ name }) => name);
  const check = group ? checkGroupName : checkName;
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') ground.note('name-missing/quoted');
    check(name, 0, reportTo(ground));
    if (/[、/／]/.test(name) && !group && name.split(/[、/／]/).every(endsAsName))
      ground.note('name-improbable/several', { name });
    if (name !== '' && seen.has(name)) ground.note('name-twice', { name });
    seen.add(name);
  }
  return names.filter((name) => name !== '');
}

/** The codes of some references; a damaged one is reported. */
export function codesOf(references: readonly Reference[], ground: Ground): string[] {
  return references.flatMap(({ code, printed }) => {
    if (code !== null) return [code];
    ground.note('code-malformed', { printed });
    return [];
  });
}

/** All references of a phrase. */
export function referencesOf(phrase: Phrase | null): Reference[] {
  return (phrase?.rows ?? []).flatMap(({ references }) => references);
}

function checkCount({ count, references }: Row, { note }: Ground): void {
  if (count === null || references.length === 0 || count === references.length) return;
  note('count-mismatch/names', { count, read: references.length });
}

/** A code must be one, and of the level of the word behind it; what lies in a group must have a code in it; a whole has a name. */
export function checkRow(row: Row, ground: Ground): void {
  const { note } = ground;
  for (const { code, printed } of row.references)
    if (code === null && printed !== '') note('code-malformed', { printed });
  for (const { name } of row.within?.references ?? []) checkGroupName(name, 0, reportTo(ground));
  for (const { code, name } of row.references) {
    if (code === null || row.level === null || row.level === 'subtype' || levelOfCode(code) === row.level) continue;
    note('code-level/called', { code, level: termOf(row.level), name });
  }
  const { within } = row;
  if (within === null) return;
  for (const { name, kind } of row.level === null ? row.references : [])
    if (kind === 'named' && within.references.some((owner) => owner.name === name))
      note('sentence-ambiguous/part', { name });
  const groups = within.references.filter(isGroup);
  for (const { code, name } of row.references.filter(isOccupation)) {
    if (code === null || groups.length === 0 || groups.some((group) => code.startsWith(`${group.code}-`))) continue;
    note('group-differs/group', { name, code, group: groups[0]?.code ?? '' });
  }
}

function termOf(level: string): string {
  return { major: '大类', middle: '中类', minor: '小类', occupation: '职业' }[level] ?? level;
}
