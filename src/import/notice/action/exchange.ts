/** The action by which two things exchange (互换) their names or codes. */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { pairUp } from '../meaning/context.ts';
import { afterSubTypes, partsOf } from '../meaning/owners.ts';
import { occupationsOf } from '../meaning/refer.ts';
import { noRoles } from '../meaning/roles.ts';
import { aspectOf, thingOf } from '../meaning/shape.ts';
import { renew } from './occupations.ts';

export const exchange: Action = {
  name: 'rename / recode (exchanged)',
  says: 'two occupations exchange names or codes, two 工种 their names',
  forms: [{ verbs: ['swap'], theme: ['occupation.name', 'occupation.code', 'subtype.name'] }],
  examples: [
    '将“甲员（4-13-99-01）”“乙员（4-13-99-02）”2个职业的编码互换。',
    '“甲员（4-13-99-01）”的职业名称与“乙员（4-13-99-02）”的职业名称对调。',
    '将“甲员（4-13-99-01）”职业下“子员”“丑员”两个工种的名称互换。',
  ],
  act({ theme }, context) {
    const two = (length: number) => {
      if (length !== 2) context.note('distribution/exchange', { length });
      return length === 2;
    };
    if (thingOf(theme) === 'subtype') {
      const parts = partsOf(theme, null, { spread: null, shared: false }, context);
      const names = parts.map(([, name]) => name).toReversed();
      const claims = pairUp(context.note, two(parts.length) ? parts : [], names).map(
        ([[of, subType], newName]): Claim => ({ type: 'renameSubType', of, subType, newName }),
      );
      return { claims, context: afterSubTypes(context, parts, 'renamed') };
    }
    const parties = occupationsOf(theme, context);
    const [turned, renames] = [parties.toReversed(), aspectOf(theme) === 'name'];
    const given = {
      names: renames ? turned.map(({ name }) => name) : [],
      codes: renames ? [] : turned.flatMap(({ code }) => code ?? []),
    };
    return two(parties.length) ? renew(parties, given, context, noRoles) : { claims: [], context };
  },
};
