/** The action of taking away (取消): occupations, groups, 工种, marks and tasks, whatever a sentence names together. */

import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context, type Outcome } from '../meaning/context.ts';
import { afterSubTypes, ownersOf, ownersOfRow, partsOf } from '../meaning/owners.ts';
import { groupsOfRow, occupationsOf, occupationsOfRow } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { thingOfRow } from '../meaning/shape.ts';
import { emptyPhrase } from '../sentence/phrase.ts';
import type { Row } from '../sentence/row.ts';

const things = [
  'occupation',
  'group',
  'subtype',
  'part',
  'mixed',
  'none',
  'occupationLevel',
  'groupLevel',
  'plain',
] as const;

export const remove: Action = {
  name: 'cancelOccupation, cancelGroup, cancelSubType',
  says: 'takes occupations, groups and 工种 out of the classification',
  forms: [
    {
      verbs: ['remove', 'disuse'],
      theme: things,
      origin: ['none', '.information', 'occupationLevel.place', 'none.place'],
    },
    { verbs: ['keep', 'use'], negated: true, theme: things },
    { verbs: ['as'], negated: true, theme: ['occupation'], result: ['occupationLevel'] },
    { verbs: ['as'], negated: true, theme: ['subtype'], result: ['subtypeLevel'] },
    { verbs: ['as', 'list'], negated: true, theme: ['subtype', 'plain'], result: ['part', 'occupation'] },
  ],
  examples: [
    '取消“公共卫生辅助服务员（4-14-04-00）”职业。',
    '取消“公共卫生辅助服务员（4-14-04-00）”职业及其下设的“防疫员”“消毒员”2个工种。',
    '撤销“公共卫生辅助服务人员（4-14-04）”小类，并撤销该小类下的“公共卫生辅助服务员（4-14-04-00）”职业。',
    '在“营销员（4-01-02-01）”职业下增设“汽配销售经理人”工种，取消“汽车配件销售员”工种。',
    '“营销员（4-01-02-01）”职业不再下设“汽车配件销售员”工种。',
  ],
  act(roles, context) {
    const rows = roles.theme?.rows ?? [];
    const start: Outcome = { claims: [], context };
    if (rows.length === 0) return cancelAgain(start);
    return rows.reduce((outcome, row) => removeRow(row, roles, outcome), start);
  },
};

/** 取消…，不再保留: it says once more what the clause before said. Where that did anything else, it is not clear what goes. */
function cancelAgain(before: Outcome): Outcome {
  const { subjects, groups, held } = before.context;
  if (held?.did === 'cancelled' || (subjects.length === 0 && groups.length > 0)) return before;
  if (held === null) return cancel(subjects.length > 0 ? subjects : occupationsOf(null, before.context), before);
  before.context.note('reference-ambiguous/removed');
  return before;
}

function removeRow(row: Row, roles: Roles, before: Outcome): Outcome {
  const { claims, context } = before;
  switch (thingOfRow(row)) {
    case 'group':
    case 'groupLevel': {
      const groups = groupsOfRow(row, context);
      const cancelled = groups.map((of): Claim => ({ type: 'cancelGroup', of }));
      return { claims: [...claims, ...cancelled], context: { ...context, groups } };
    }
    case 'plain':
    case 'subtype': {
      if (thingOfRow(row) === 'plain' && roles.result === null) return cancel(occupationsOfRow(row, context), before);
      const place = row.within === null && roles.result !== null ? ownersOf(roles.result, context) : null;
      const phrase = { ...(roles.theme ?? emptyPhrase), rows: [row] };
      const parts = partsOf(phrase, place, { spread: roles.spread, shared: false }, context);
      const gone = parts.map(([of, subType]) => ({ type: 'cancelSubType' as const, of, subType }));
      return { claims: [...claims, ...gone], context: afterSubTypes(context, parts, 'cancelled') };
    }
    case 'part': {
      const owners = ownersOfRow(row, context);
      const gone = claims.some((claim) => claim.type === 'cancelOccupation' && owners.includes(claim.of));
      if (!row.whole || !gone) context.note('sub-types-unnamed/cancelled');
      return before;
    }
    case 'mixed':
      context.note('sentence-ambiguous/row');
      return before;
    default:
      return cancel(occupationsOfRow(row, context), before);
  }
}

function cancel(parties: Context['subjects'], { claims, context }: Outcome): Outcome {
  const gone = parties.map((of): Claim => ({ type: 'cancelOccupation', of }));
  return { claims: [...claims, ...gone], context: about(parties, context) };
}
