/** Actions on groups (小类, 中类): added, renamed, recoded. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import type { Action } from '../meaning/action.ts';
import type { Context, Outcome } from '../meaning/context.ts';
import { groupsOf, groupsOfRow, occupationsOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { thingOfRow } from '../meaning/shape.ts';
import { claimNew, readGiven, readOrigin } from './given.ts';

export const addGroups: Action = {
  name: 'addGroup',
  says: 'adds groups; they must lie in the group above that is named',
  forms: [
    { verbs: ['add'], theme: ['group'], as: ['groupLevel'] },
    { verbs: ['list', 'add'], theme: ['group', 'plain'], result: ['groupLevel'], as: ['groupLevel'] },
  ],
  examples: [
    '在“社会生产服务和生活服务人员（4-14）”中类下增设“健康服务人员（4-14-06）”小类。',
    '将“健康服务人员（4-14-06）”增设为小类。',
  ],
  act(roles, context) {
    const added = (roles.theme?.rows ?? []).flatMap((row) => {
      const above =
        row.within === null || thingOfRow(row.within) === 'occupation' ? [] : groupsOfRow(row.within, context);
      const groups = groupsOfRow(row, context);
      for (const { code, name } of groups)
        if (code !== null && above.length > 0 && !above.some((group) => code.startsWith(`${group.code}-`)))
          context.note('group-differs/group', { name, code, group: above[0]?.code ?? '' });
      return groups;
    });
    return {
      claims: added.map((of) => ({ type: 'addGroup', of })),
      context: { ...context, groups: added, made: added.filter(({ code }) => code === null), subjects: [], held: null },
    };
  },
};

export const addOccupations: Action = {
  name: 'a new occupation',
  says: 'names an occupation as new; its listing belongs into 新职业信息, so that this is refused',
  forms: [{ verbs: ['add'], theme: ['occupation'] }],
  examples: [],
  act(roles, context) {
    for (const { code, name } of occupationsOf(roles.theme, context))
      context.note('listing-missing/added', {
        name,
        what: code !== null && levelOfCode(code) === 'occupation' ? `occupation ${code}` : 'an occupation',
      });
    return { claims: [], context };
  },
};

/** Gives groups new names or codes. */
export function renewGroups(roles: Roles, context: Context): Outcome {
  const groups = groupsOf(roles.theme, context);
  const claims = claimNew(groups, readGiven(roles, context, true), 'renameGroup', context);
  return { claims: [...readOrigin(roles, groups, context), ...claims], context: { ...context, groups, held: null } };
}
