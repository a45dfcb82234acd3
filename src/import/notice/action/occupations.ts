/** Actions on names and codes: an occupation or a group is renamed or recoded, or a code comes into use. */

import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context, type Outcome, type Party, pairUp } from '../meaning/context.ts';
import { codesOf, occupationsOf, referencesOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { aspectOf, thingOf } from '../meaning/shape.ts';
import { emptyPhrase } from '../sentence/phrase.ts';
import { claimNew, type Given, readGiven, readOrigin } from './given.ts';
import { renewGroups } from './groups.ts';
import { renameHeld } from './subtypes.ts';

const own = ['none', 'occupation', 'occupationLevel', 'plain', 'group', 'groupLevel'] as const;
const names = own.map((thing) => `${thing}.name` as const);
const codes = own.map((thing) => `${thing}.code` as const);
const both = own.map((thing) => `${thing}.nameAndCode` as const);

export const renewOccupations: Action = {
  name: 'rename / recode',
  says: 'gives occupations or groups new names, new codes or both, one to one; behind a clause that makes an occupation it completes that one',
  forms: [
    {
      verbs: ['become', 'rename', 'be'],
      theme: names,
      result: ['plain', 'occupation', 'group', 'coded'],
      origin: ['plain', 'occupation', 'group'],
    },
    { verbs: ['become', 'be'], theme: codes, result: ['code', 'occupation'], origin: ['code', 'occupation'] },
    {
      verbs: ['become', 'be'],
      theme: both,
      result: ['plain', 'occupation', 'group', 'coded', 'code'],
      origin: ['plain', 'occupation', 'group', 'coded'],
    },
    {
      verbs: ['become', 'rename'],
      theme: ['occupation', 'plain'],
      result: ['plain', 'occupation', 'coded'],
      origin: ['plain', 'occupation'],
    },
    {
      verbs: ['become', 'rename', 'be'],
      theme: ['group'],
      result: ['plain', 'group', 'coded'],
      origin: ['plain', 'group'],
    },
    { verbs: ['rename'], theme: ['none', 'occupationLevel'], result: ['plain', 'occupation', 'coded', 'subtype'] },
    { verbs: ['become'], theme: ['occupation', 'plain'], result: ['code'], origin: ['code'] },
    { verbs: ['encode'], theme: ['none', 'occupation', 'occupationLevel'], result: ['code'] },
    { verbs: ['replace'], theme: ['occupation'], result: ['occupation'] },
  ],
  examples: [
    '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”。',
    '将“电子竞技员（4-13-99-00）”的职业编码更改为“4-13-99-01”，并更名为“电子竞技运动员”。',
    '将“电子竞技员”职业编码由“4-13-99-00”调整为“4-13-99-01”。',
    '将“研学旅行指导师（4-13-04-04）”更名为“研学旅游指导师（4-13-04-05）”。',
    '将“防腐蚀工（6-11-01-06）”职业名称和职业编码分别变更为“腐蚀控制工”和“6-11-01-09”。',
    '将“健康服务人员（4-14-06）”小类更名为“健康管理服务人员（4-14-07）”。',
  ],
  act(roles, context) {
    if (meansGroup(roles, context)) return renewGroups(roles, context);
    if (roles.theme?.old === true && roles.verb === 'be') return compareOld(roles, context);
    const bare = ['none', 'occupationLevel'].includes(thingOf(roles.theme));
    const open = thingOf(roles.theme) === 'none' && aspectOf(roles.theme) !== 'code';
    if (open && context.held !== null) return renameHeld(roles, context);
    if (roles.theme?.old === true && context.made.length > 0) context.note('reference-ambiguous/former');
    const completes = context.made.length > 0 && (bare || isTheirs(roles));
    const told =
      bare && context.subjects.length === 0 && thingOf(roles.origin) === 'occupation' ? roles.origin : roles.theme;
    const parties = completes ? context.made : occupationsOf(told, context);
    const given = readGiven(roles, context);
    if (completes) return complete(parties, given, context);
    if (roles.verb === 'replace') checkReplaced(parties, given, context);
    const outcome = renew(parties, given, context, roles);
    return { ...outcome, claims: [...readOrigin(roles, parties, context), ...outcome.claims] };
  },
};

/** A group is named, or nothing is where the sentence has spoken of groups only. */
function meansGroup({ theme }: Roles, { subjects, made, groups }: Context): boolean {
  const thing = thingOf(theme);
  if (thing === 'none') return groups.length > 0 && subjects.length + made.length === 0;
  return thing === 'group' || thing === 'groupLevel';
}

/** 原编码为“4-01-02-01”: what was before, which only completes or confirms the occupation. */
function compareOld(roles: Roles, context: Context): Outcome {
  const parties = occupationsOf(roles.theme, context);
  const claims = readOrigin({ ...roles, origin: roles.result }, parties, context);
  return { claims, context: { ...context, subjects: parties } };
}

/** 以乙员（4-01-02-02）代替甲员（4-01-02-01）: that one may get the other's name and code, or end for it; with its own code it goes on. */
function checkReplaced(parties: readonly Party[], { names, codes }: Given, { note }: Context): void {
  parties.forEach(({ name, code }, index) => {
    if (code !== codes[index]) note('sentence-ambiguous/replaced', { name, other: names[index] ?? '' });
  });
}

/** 其 of what was just made. */
function isTheirs({ theme }: Roles): boolean {
  return theme?.rows.at(-1)?.back?.level === null;
}

/** Gives a name or a code to what the clause before made. */
function complete(parties: readonly Party[], { names, codes }: Given, context: Context): Outcome {
  const { note } = context;
  const claims: Claim[] = [
    ...pairUp(note, parties, names).map(([to, name]) => ({ type: 'assign' as const, to, name, code: null })),
    ...pairUp(note, parties, codes).map(([to, code]) => ({ type: 'assign' as const, to, name: null, code })),
  ];
  return { claims, context };
}

/** Gives names and codes to occupations, one to one. */
export function renew(parties: readonly Party[], given: Given, context: Context, roles: Roles): Outcome {
  const { names, codes } = given;
  const claims = claimNew(parties, given, 'rename', context, aspectOf(roles.theme) !== 'code');
  const renewed = parties.map((party, index) => {
    const before = context.renewed.find((known) => known.party === party);
    const name = names[index] ?? before?.name ?? party.name;
    return { party, name, code: codes[index] ?? before?.code ?? null };
  });
  const others = context.renewed.filter(({ party }) => !parties.includes(party));
  return { claims, context: about(parties, context, { renewed: [...others, ...renewed] }) };
}

export const useCodes: Action = {
  name: 'recode (a code comes into use)',
  says: 'gives an occupation the code that it names first',
  forms: [{ verbs: ['use'], theme: ['code', 'code.code'], as: codes }],
  examples: [
    '启用编码“4-13-99-01”作为“电子竞技员（4-13-99-00）”的职业编码。',
    '“电子竞技员（4-13-99-00）”职业使用新编码“4-13-99-01”。',
  ],
  act(roles, context) {
    const given = { names: [], codes: codesOf(referencesOf(roles.theme), context) };
    const within = (roles.theme?.rows ?? []).flatMap((row) => row.within ?? []);
    const owner = roles.as ?? (within.length === 0 ? null : { ...emptyPhrase, rows: within });
    if (owner === null && context.made.length > 0) return complete(context.made, given, context);
    return renew(occupationsOf(owner, context), given, context, roles);
  },
};
