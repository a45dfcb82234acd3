/** Actions on what becomes of an occupation: merged (合并, 并入), split (拆分), made a 工种 of another one. */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, pairEach, pairUp } from '../meaning/context.ts';
import { ownersOf } from '../meaning/owners.ts';
import { occupationsOf, occupationsOfRow } from '../meaning/refer.ts';

export const mergeOccupations: Action = {
  name: 'mergeOccupations (合并)',
  says: 'merges occupations into one; its code may stand in the listing or in a later clause',
  forms: [
    { verbs: ['merge'], theme: ['occupation', 'none', 'occupationLevel', 'plain'], result: ['occupation', 'plain'] },
    { verbs: ['merge'], theme: ['none'], origin: ['occupation'], result: ['occupation', 'plain'] },
  ],
  examples: [
    '将“动画设计人员（2-09-06-01）”“漫画设计人员（2-09-06-02）”2个职业合并为“动漫设计人员（2-09-06-09）”职业。',
    '将“动画设计人员（2-09-06-01）”“漫画设计人员（2-09-06-02）”整合为一个职业，名称为“动漫设计人员”，编码为“2-09-06-09”。',
  ],
  act(roles, context) {
    const from = occupationsOf(roles.theme ?? roles.origin, context);
    const [into, ...others] = occupationsOf(roles.result, { ...context, subjects: from });
    if (into === undefined || from.length === 0) return { claims: [], context };
    if (others.length > 0) context.note('distribution/merged', { count: others.length + 1 });
    if (from.length < 2) context.note('count-mismatch/merged', { name: from[0]?.name ?? '' });
    const claims: Claim[] = [{ type: 'mergeOccupations', from, into }];
    return { claims, context: about(from, context, { targets: [into], made: [into] }) };
  },
};

export const joinOccupations: Action = {
  name: 'mergeOccupations (并入)',
  says: 'merges occupations into one that goes on; with 分别 each into its own',
  forms: [
    {
      verbs: ['join'],
      theme: ['occupation', 'occupation.information', 'none', 'occupationLevel', 'plain'],
      result: ['occupation', 'plain'],
    },
  ],
  examples: ['将“典当业务员（4-05-04-02）”职业并入“典当服务员（4-05-04-01）”职业。'],
  act(roles, context) {
    const from = occupationsOf(roles.theme, context);
    const into = occupationsOf(roles.result, context);
    const pairs = into.length === 1 ? into.map((one) => [from, one] as const) : pairUp(context.note, from, into);
    if (from.length === 0) return { claims: [], context };
    const claims = pairs.map(([one, other]): Claim => ({ type: 'mergeOccupations', from: [one].flat(), into: other }));
    return { claims, context: about(from, context, { targets: into }) };
  },
};

export const splitOccupation: Action = {
  name: 'splitOccupation',
  says: 'splits an occupation into several; their codes may stand in the listing or in a later clause',
  forms: [
    { verbs: ['split'], theme: ['occupation', 'none', 'occupationLevel', 'plain'], result: ['occupation', 'plain'] },
    { verbs: ['split'], theme: ['none'], origin: ['occupation', 'plain'], result: ['occupation'] },
  ],
  examples: [
    '将“保险代理人（4-05-04-01）”职业拆分为“保险代理员（4-05-04-03）”和“保险经纪员（4-05-04-04）”2个职业。',
    '将“保险代理人（4-05-04-01）”职业拆分为“保险代理员”和“保险经纪员”2个职业，职业编码分别为“4-05-04-03”“4-05-04-04”。',
    '从“保险代理人（4-05-04-01）”职业中分出“保险经纪员（4-05-04-04）”职业。',
  ],
  act(roles, context) {
    const [of, ...others] = occupationsOf(roles.theme ?? roles.origin, context);
    if (of === undefined) return { claims: [], context };
    if (others.length > 0) context.note('distribution/split', { count: others.length + 1 });
    const parts = occupationsOf(roles.result, { ...context, subjects: [of] });
    const into = roles.word.endsWith('出') ? [of, ...parts] : parts;
    const made = into.filter(({ name }) => name !== of.name);
    return {
      claims: [{ type: 'splitOccupation', of, into }],
      context: about([of], context, { targets: into, made }),
    };
  },
};

export const demoteOccupations: Action = {
  name: 'demoteOccupation',
  says: 'makes an occupation a 工种 of another one',
  forms: [
    {
      verbs: ['become', 'fall', 'list', 'move', 'as', 'join'],
      theme: ['occupation', 'none', 'plain', 'occupationLevel'],
      result: ['part'],
      origin: ['occupationLevel'],
    },
  ],
  examples: [
    '将“公共营养师（4-14-02-01）”职业调整为“营养师（4-14-02-06）”职业下设的工种。',
    '将“公共营养师（4-14-02-01）”职业并入“营养师（4-14-02-06）”职业，作为该职业下的工种。',
  ],
  act(roles, context) {
    const parties = occupationsOf(roles.theme, context);
    const targets = roles.result === null ? [] : ownersOf(roles.result, { ...context, subjects: parties });
    const claims = pairEach(context.note, parties, targets).map(
      ([of, to]): Claim => ({ type: 'demoteOccupation', of, to }),
    );
    return { claims, context: about(parties, context, { targets }) };
  },
};

export const carryOver: Action = {
  name: 'mergeOccupations (their 工种)',
  says: 'says that the 工种 of a merged occupation go with it; no change',
  forms: [
    { verbs: ['join', 'move'], theme: ['subtypeLevel', 'part', 'subtype'], result: ['none'] },
    { verbs: ['join', 'move'], theme: ['part', 'subtypeLevel'], result: ['occupation'] },
  ],
  examples: ['将“典当业务员（4-05-04-02）”职业并入“典当服务员（4-05-04-01）”职业，其下设工种一并归入。'],
  act(roles, context) {
    const named = (roles.theme?.rows ?? []).some(({ references }) => references.length > 0);
    const into = roles.result === null ? [] : occupationsOf(roles.result, context);
    const merged = context.targets.length === 1 && into.every(({ name }) => name === context.targets[0]?.name);
    if (named || !merged) context.note('sub-types-unnamed/moved');
    for (const row of roles.theme?.rows ?? []) if (row.within !== null) occupationsOfRow(row.within, context);
    return { claims: [], context };
  },
};
