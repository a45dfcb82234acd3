/** Actions on the name, the code and the group of an occupation: renamed, recoded, moved to another 小类. */

import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context, type Ground, type Outcome, type Party, pairUp } from '../meaning/context.ts';
import { codesOf, namesOfRow, occupationsOf, referencesOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { aspectOf, thingOf } from '../meaning/shape.ts';
import { emptyPhrase } from '../sentence/phrase.ts';
import { renameHeld } from './subtypes.ts';

const own = ['none', 'occupation', 'occupationLevel', 'plain'] as const;
const names = own.map((thing) => `${thing}.name` as const);
const codes = own.map((thing) => `${thing}.code` as const);
const both = own.map((thing) => `${thing}.nameAndCode` as const);

export const renewOccupations: Action = {
  name: 'rename / recode',
  says: 'gives occupations new names, new codes or both, one to one; behind a clause that makes an occupation it completes that one',
  forms: [
    {
      verbs: ['become', 'rename', 'be'],
      theme: names,
      result: ['plain', 'occupation', 'coded'],
      origin: ['plain', 'occupation'],
    },
    { verbs: ['become', 'be'], theme: codes, result: ['code', 'occupation'], origin: ['code', 'occupation'] },
    {
      verbs: ['become', 'be'],
      theme: both,
      result: ['plain', 'occupation', 'coded', 'code'],
      origin: ['plain', 'occupation', 'coded'],
    },
    {
      verbs: ['become', 'rename'],
      theme: ['occupation', 'plain'],
      result: ['plain', 'occupation', 'coded'],
      origin: ['plain', 'occupation'],
    },
    { verbs: ['rename'], theme: ['none', 'occupationLevel'], result: ['plain', 'occupation', 'coded', 'subtype'] },
    { verbs: ['encode'], theme: ['none', 'occupation', 'occupationLevel'], result: ['code'] },
  ],
  examples: [
    '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”。',
    '“防腐蚀工（6-11-01-06）”职业名称由“防腐蚀工”调整为“腐蚀控制工”。',
    '将“电子竞技员（4-13-99-00）”的职业编码更改为“4-13-99-01”，并更名为“电子竞技运动员”。',
    '将“电子竞技员”职业编码由“4-13-99-00”调整为“4-13-99-01”。',
    '将“研学旅行指导师（4-13-04-04）”更名为“研学旅游指导师（4-13-04-05）”。',
    '将“防腐蚀工（6-11-01-06）”职业名称和职业编码分别变更为“腐蚀控制工”和“6-11-01-09”。',
  ],
  act(roles, context) {
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
    const outcome = renew(parties, given, context, roles);
    return { ...outcome, claims: [...readOrigin(roles, parties, context), ...outcome.claims] };
  },
};

/** 原编码为“4-01-02-01”: what was before, which only completes or confirms the occupation. */
function compareOld(roles: Roles, context: Context): Outcome {
  const parties = occupationsOf(roles.theme, context);
  const claims = readOrigin({ ...roles, origin: roles.result }, parties, context);
  return { claims, context: { ...context, subjects: parties } };
}

/** 其 of what was just made. */
function isTheirs({ theme }: Roles): boolean {
  return theme?.rows.at(-1)?.back?.level === null;
}

interface Given {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** The new names and codes of a result, each by its kind. */
function readGiven({ result, theme }: Roles, ground: Ground): Given {
  const references = referencesOf(result);
  const named = (result?.rows ?? []).map((row) => ({
    ...row,
    references: row.references.filter(({ kind }) => kind === 'named'),
  }));
  const onlyCode = aspectOf(theme) === 'code';
  for (const { name, marks } of references)
    if (name !== '' && marks.length > 0) ground.note('mark-unclear/new-name', { name });
  return {
    names: onlyCode
      ? []
      : named.filter((row) => row.references.length > 0).flatMap((row) => namesOfRow({ ...row, count: null }, ground)),
    codes: codesOf(
      references.filter(({ kind, printed }) => kind === 'code' || printed !== ''),
      ground,
    ),
  };
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
export function renew(parties: readonly Party[], { names, codes }: Given, context: Context, roles: Roles): Outcome {
  const { note } = context;
  const [renamed, recoded] = [pairUp(note, parties, names), pairUp(note, parties, codes)];
  const whole = names.length > 0 && codes.length > 0 && aspectOf(roles.theme) !== 'code';
  const claims: Claim[] = [
    ...renamed
      .filter(([of, name]) => !whole || name !== of.name)
      .map(([of, newName]): Claim => ({ type: 'rename', of, newName })),
    ...recoded
      .filter(([of, code]) => !whole || code !== of.code)
      .map(([of, newCode]): Claim => ({ type: 'recode', of, newCode })),
  ];
  if (whole && claims.length === 0 && parties.length > 0)
    note('change-to-itself/itself', { name: parties[0]?.name ?? '' });
  const renewed = parties.flatMap((party, index) => {
    const name = renamed[index]?.[1] ?? party.name;
    const code = recoded[index]?.[1] ?? null;
    return name === party.name && code === null ? [] : [{ party, name, code }];
  });
  return {
    claims,
    context: about(parties, context, { renewed: [...context.renewed, ...renewed] }),
  };
}

/** What a sentence says was before must be what it calls the occupations; a code may stand there only. */
function readOrigin({ origin, theme }: Roles, parties: readonly Party[], { note }: Ground): Claim[] {
  const references = referencesOf(origin);
  const named = references.filter(({ kind }) => kind === 'named');
  const coded = references.filter(({ kind, printed }) => kind === 'code' || printed !== '');
  const unnamed = parties.filter(({ name }) => name === '');
  for (const [{ name }, old] of pairUp(note, parties, aspectOf(theme) === 'code' ? [] : named))
    if (name !== '' && old.name !== name) note('value-differs/name', { name, old: old.name });
  return [
    ...unnamed.map((to): Claim => ({ type: 'assign', to, name: named[parties.indexOf(to)]?.name ?? null, code: null })),
    ...pairUp(note, parties, coded).map(([to, { code }]): Claim => ({ type: 'assign', to, name: null, code })),
  ];
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
