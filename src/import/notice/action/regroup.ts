/** The action by which occupations go to another group (小类). */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, pairEach } from '../meaning/context.ts';
import { groupsOf, occupationsOf } from '../meaning/refer.ts';
import { isGroup } from '../token/reference.ts';

export const moveOccupations: Action = {
  name: 'move to another 小类',
  says: 'moves occupations to another group; the change is the new code, which must lie in that group',
  forms: [
    {
      verbs: ['move', 'list', 'join'],
      theme: ['none', 'occupation', 'occupationLevel', 'plain'],
      result: ['group', 'groupLevel'],
      origin: ['group', 'groupLevel', 'code'],
    },
    {
      verbs: ['become', 'move'],
      theme: ['occupation', 'occupation.place', 'none.place', 'plain.place'],
      result: ['group'],
      origin: ['group', 'code'],
    },
  ],
  examples: [
    '将“电子竞技员（4-13-99-00）”职业由“其他教育服务人员（4-13-99）”小类调整至“健身服务人员（4-13-05）”小类，职业编码变更为“4-13-05-07”。',
    '将“电子竞技员（4-13-99-00）”职业所属小类变更为“健身服务人员（4-13-05）”，职业编码为“4-13-05-07”。',
  ],
  act(roles, context) {
    const made = roles.theme === null ? context.made : [];
    const parties = made.length > 0 ? made : occupationsOf(roles.theme, context);
    const from = (roles.origin?.rows ?? []).flatMap(({ references }) => references).filter(isGroup);
    for (const { code, name } of from)
      if (code !== null && parties.some((party) => party.code !== null && !party.code.startsWith(`${code}-`)))
        context.note('group-differs/before', { name: parties[0]?.name ?? '', code, group: name });
    const groups = groupsOf(roles.result, context);
    const claims = pairEach(context.note, parties, groups).map(([of, group]): Claim => ({ type: 'owe', of, group }));
    if (made.length > 0) return { claims, context: { ...context, groups } };
    return { claims, context: about(parties, context, { groups }) };
  },
};
