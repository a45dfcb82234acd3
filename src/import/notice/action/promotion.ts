/** The action by which 工种 become occupations of their own (上升为职业). */
import type { Action } from '../meaning/action.ts';
import { type Ground, type Party, pairUp } from '../meaning/context.ts';
import { ownersOf, ownersOfParts } from '../meaning/owners.ts';
import { namesOf, occupationsOf, referencesOf } from '../meaning/refer.ts';
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
    { verbs: ['rise'], theme: ['plain'], result: ['occupationLevel', 'occupation'], origin: ['part'] },
  ],
  examples: [
    '取消“公共卫生辅助服务员（4-14-04-00）”职业，将该职业下的“防疫员”工种上升为职业。职业信息如下：',
    '将“公共卫生辅助服务员（4-14-04-00）”职业下的“防疫员”工种上升为“防疫员（4-14-04-01）”职业，职业信息如下：',
    '将“公共卫生辅助服务员（4-14-04-00）”职业下的“防疫员”工种调整为职业，职业编码为“4-14-04-01”。',
  ],
  act(roles, context, ground) {
    const names = namesOf(roles.theme, ground);
    const origin =
      roles.origin !== null && thingOf(roles.origin) !== 'subtypeLevel'
        ? ownersOf(roles.origin, context, ground)
        : null;
    const [of] = origin ?? ownersOfParts(roles.theme, context, ground);
    const given = referencesOf(roles.result);
    if (of === undefined) return { claims: [], context };
    const targets =
      given.length === 0
        ? names.map((name) => ({ name, code: null, printed: '' }))
        : occupationsOf(roles.result, context, ground);
    if (roles.verb === 'become' && given.length > 0) checkRise(names, targets, ground);
    const claims = pairUp(ground.note, names, targets).map(([subType, into]) => ({
      type: 'promoteSubType' as const,
      of,
      subType,
      into,
    }));
    return { claims, context: { ...context, subjects: [of], targets, made: targets, held: null } };
  },
};

/** 调整为“甲员（4-01-02-01）”职业 may mean that a 工种 rises, or that it goes to another occupation: name or listing must tell. */
function checkRise(names: readonly string[], targets: readonly Party[], { listing, note }: Ground): void {
  targets.forEach((target, index) => {
    const told = names[index] === target.name || listing.occupations.some(({ record }) => record.name === target.name);
    if (!told)
      note(
        'error',
        'sentence-ambiguous',
        `“${names[index] ?? ''}” may rise to the occupation “${target.name}” or move there: expected 上升为, or ${target.name}职业下的工种`,
      );
  });
}
