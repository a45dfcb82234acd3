/** The action by which 工种 become occupations of their own (上升为职业). */
import type { Action } from '../meaning/action.ts';
import { type Ground, type PartOf, type Party, pairUp } from '../meaning/context.ts';
import { afterSubTypes, ownersOf, partsOf } from '../meaning/owners.ts';
import { occupationsOf, referencesOf } from '../meaning/refer.ts';
import { thingOf } from '../meaning/shape.ts';

export const promoteSubTypes: Action = {
  name: 'promoteSubType',
  says: 'makes 工种 occupations of their own; name, code and listing may follow',
  forms: [
    {
      verbs: ['rise'],
      theme: ['subtype'],
      result: ['occupationLevel', 'occupation', 'plain', 'none'],
      origin: ['part', 'subtypeLevel', 'occupation'],
    },
    {
      verbs: ['become', 'list'],
      theme: ['subtype'],
      result: ['occupationLevel', 'occupation'],
      origin: ['part', 'subtypeLevel'],
    },
    { verbs: ['list'], theme: ['subtype', 'plain'], result: ['occupationLevel'], origin: ['part', 'occupation'] },
    { verbs: ['rise'], theme: ['plain'], result: ['occupationLevel', 'occupation'], origin: ['part', 'occupation'] },
    { verbs: ['rise'], theme: ['occupation'], result: ['occupationLevel'], origin: ['part'] },
  ],
  examples: [
    '取消“公共卫生辅助服务员（4-14-04-00）”职业，将该职业下的“防疫员”工种上升为职业。职业信息如下：',
    '将“公共卫生辅助服务员（4-14-04-00）”职业下的“防疫员”工种上升为“防疫员（4-14-04-01）”职业，职业信息如下：',
    '将“公共卫生辅助服务员（4-14-04-00）”职业下的“防疫员”工种调整为职业，职业编码为“4-14-04-01”。',
  ],
  act(roles, context) {
    const { theme, result, verb } = roles;
    const apart = roles.origin !== null && thingOf(roles.origin) !== 'subtypeLevel' ? roles.origin : null;
    const origin = apart === null ? null : ownersOf(apart, context);
    const parts = partsOf(theme, origin, { spread: roles.spread, shared: false }, context);
    /** “子员（4-01-02-09）”由甲职业下的工种上升为职业: the code before the rise is the new one. */
    const named = thingOf(theme) === 'occupation' ? theme : result;
    const given = referencesOf(named).length > 0;
    const targets = given
      ? occupationsOf(named, context)
      : parts.map(([, name]) => ({ name, code: null, printed: '' }));
    if (verb !== 'rise' && given) checkRise(parts, targets, context);
    const claims = pairUp(context.note, parts, targets).map(([[of, subType], into]) => ({
      type: 'promoteSubType' as const,
      of,
      subType,
      into,
    }));
    return { claims, context: { ...afterSubTypes(context, parts, 'moved'), targets, made: targets, held: null } };
  },
};

/** 调整为“甲员（4-01-02-01）”职业 may mean that a 工种 rises, or that it goes to another occupation: name or listing must tell. */
function checkRise(parts: readonly PartOf[], targets: readonly Party[], { listing, note }: Ground): void {
  targets.forEach((target, index) => {
    const [, name = ''] = parts[index] ?? [];
    const told = name === target.name || listing.occupations.some(({ record }) => record.name === target.name);
    if (!told) note('sentence-ambiguous/rise', { name, target: target.name });
  });
}
