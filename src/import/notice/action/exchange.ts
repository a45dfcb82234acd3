/** The action by which two things exchange (互换) their names, their codes or both. */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { pairUp } from '../meaning/context.ts';
import { afterSubTypes, partsOf } from '../meaning/owners.ts';
import { groupsOf, occupationsOf } from '../meaning/refer.ts';
import { noRoles } from '../meaning/roles.ts';
import { aspectOf, thingOf } from '../meaning/shape.ts';
import { claimNew } from './given.ts';
import { renew } from './occupations.ts';

const exchanged = (['none', 'occupation', 'group'] as const).flatMap(
  (thing) => [`${thing}.name`, `${thing}.code`, `${thing}.nameAndCode`] as const,
);

export const exchange: Action = {
  name: 'rename / recode (exchanged)',
  says: 'two occupations or groups exchange names, codes or both, two 工种 their names',
  forms: [{ verbs: ['swap'], theme: [...exchanged, 'subtype.name'] }],
  examples: [
    '将“甲员（4-13-99-01）”“乙员（4-13-99-02）”2个职业的编码互换。',
    '“甲员（4-13-99-01）”的职业名称与“乙员（4-13-99-02）”的职业名称对调。',
    '将“甲员（4-13-99-01）”职业下“子员”“丑员”两个工种的名称互换。',
  ],
  act({ theme }, context) {
    const two = <T>(things: readonly T[]): readonly T[] => {
      if (things.length !== 2) context.note('distribution/exchange', { length: things.length });
      return things.length === 2 ? things : [];
    };
    if (thingOf(theme) === 'subtype') {
      const parts = two(partsOf(theme, null, { spread: null, shared: false }, context));
      const names = parts.map(([, name]) => name).toReversed();
      const claims = pairUp(context.note, parts, names).map(
        ([[of, subType], newName]): Claim => ({ type: 'renameSubType', of, subType, newName }),
      );
      return { claims, context: afterSubTypes(context, parts, 'renamed') };
    }
    const group = thingOf(theme) === 'group';
    const parties = two(group ? groupsOf(theme, context) : occupationsOf(theme, context));
    const [turned, aspect] = [parties.toReversed(), aspectOf(theme)];
    const given = {
      names: aspect === 'code' ? [] : turned.map(({ name }) => name),
      codes: aspect === 'name' ? [] : turned.flatMap(({ code }) => code ?? []),
    };
    if (!group) return renew(parties, given, context, noRoles);
    return { claims: claimNew(parties, given, 'renameGroup', context), context: { ...context, groups: parties } };
  },
};
