/** Clauses that change nothing (不变, 见附件): they are read, and what they say of a value is compared with it. */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context } from '../meaning/context.ts';
import type { Staying } from '../meaning/contradiction.ts';
import { groupsOf, occupationsOf, occupationsOfRow, referencesOf } from '../meaning/refer.ts';
import { type Aspect, aspectOf, thingOf, thingOfRow } from '../meaning/shape.ts';
import type { Phrase } from '../sentence/phrase.ts';

export const stays: Action = {
  name: 'unchanged',
  says: 'says what stays; no change',
  forms: [
    {
      verbs: ['stay'],
      result: ['none', 'code', 'plain', 'marks', 'occupation', 'group', '.code', '.name', '.nameAndCode'],
    },
    { verbs: ['keep'] },
    { verbs: ['shift'], theme: ['none', 'count', '.task', '.tasks'], result: ['none', 'none.task'] },
    { verbs: ['use'], negated: true, theme: ['.code', '.name', '.nameAndCode'] },
    { verbs: ['disuse'], theme: ['.code', '.name', '.nameAndCode'] },
  ],
  examples: [
    '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”，职业定义、主要工作任务不变。',
    '将“防腐蚀工（6-11-01-06）”更名为“腐蚀控制工”，编码仍为“6-11-01-06”。',
    '将“防腐蚀工（6-11-01-06）”职业编码变更为“6-11-01-09”，原职业编码不再使用。',
    '删去“劝募员（3-01-01-05）”主要工作任务第2项，其后各项依次顺延。',
  ],
  act({ theme, result, verb }, context) {
    if (verb === 'keep' && theme === null) context.note('reference-ambiguous/thing');
    const told = aspectOf(theme) === 'code' || thingOf(result) === 'code' || aspectOf(result) === 'code';
    const claims = [
      ...(verb === 'stay' && told ? confirmCode(theme, result, context) : []),
      ...(verb === 'stay' || verb === 'keep' ? staying(theme, context) : []),
    ];
    const named = (theme?.rows ?? []).filter(({ references }) => references.length > 0);
    if (named.length > 0 && thingOf(theme) === 'group')
      return { claims, context: { ...context, groups: groupsOf(theme, context) } };
    /** 保留甲职业下的“子员”工种，其“丑员”工种取消. */
    const wholes = named.map((row) => row.within ?? row).filter((row) => thingOfRow(row) === 'occupation');
    const subjects = wholes.flatMap((row) => occupationsOfRow(row, context));
    return { claims, context: subjects.length === 0 ? context : about(subjects, context) };
  },
};

const stayingFields: Partial<Readonly<Record<Aspect, readonly Staying[]>>> = {
  ...{ name: ['name'], code: ['code'], nameAndCode: ['name', 'code'], self: ['self'] },
  ...{ definition: ['definition'], tasks: ['tasks'], content: ['definition', 'tasks'] },
};

/** 名称不变, 保留“甲员（4-01-02-01）”职业: what of which occupations is not to change. */
function staying(theme: Phrase | null, context: Context): Claim[] {
  const fields = stayingFields[aspectOf(theme)] ?? [];
  const thing = thingOf(theme);
  const unsaid = thing === 'none' || (thing === 'occupationLevel' && aspectOf(theme) !== 'self');
  const parties = unsaid ? context.subjects : thing === 'occupation' ? occupationsOf(theme, context) : [];
  return theme === null || fields.length === 0 ? [] : parties.map((of) => ({ type: 'stay', of, fields }));
}

/** 编码仍为“4-01-02-01”, 编码4-01-02-01不变: it confirms the code of the occupation, or tells it first. */
function confirmCode(theme: Phrase | null, result: Phrase | null, context: Context): Claim[] {
  const own = ['none', 'code', 'occupationLevel'].includes(thingOf(theme));
  const [value] = referencesOf(own && thingOf(theme) === 'code' ? theme : result);
  if (value === undefined) return [];
  const [party] = occupationsOf(own ? null : theme, context);
  if (party === undefined || value.code === null) return [];
  if (party.code === null) return [{ type: 'assign', to: party, name: null, code: value.code }];
  if (value.code !== party.code)
    context.note('value-differs/code-stays', { name: party.name, printed: value.printed, code: party.code });
  return [];
}

export const points: Action = {
  name: 'pointer',
  says: 'points to the listing below or to another part of the notice; no change',
  forms: [{ verbs: ['point'] }],
  examples: [
    '将“劝募员（3-01-01-05）”的定义进行修改，修改后的定义如下：',
    '将“石刻工（4-88-14-01）”职业名称变更为“石雕石刻工”，其职业信息见本通知附件第一部分。',
  ],
  act: (_roles, context) => ({ claims: [], context }),
};

export const topics: Action = {
  name: 'topic',
  says: 'says which occupation the next clauses are about; no change',
  forms: [{ verbs: ['change'], theme: ['occupation'] }],
  examples: ['对“防腐蚀工（6-11-01-06）”职业作如下调整：名称变更为“腐蚀控制工”，编码变更为“6-11-01-09”。'],
  act(roles, context) {
    const subjects = occupationsOf(roles.theme, context);
    return { claims: [], context: about(subjects, context) };
  },
};
