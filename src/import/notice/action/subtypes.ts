/** Actions on 工种 (sub-types): added, renamed, moved. */
import type { Action } from '../meaning/action.ts';
import { type Context, type Outcome, type PartOf, pairEach, pairUp } from '../meaning/context.ts';
import { afterSubTypes, ownersOf, partsOf } from '../meaning/owners.ts';
import { namesOf, referencesOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { thingOf } from '../meaning/shape.ts';
import { promoteSubTypes } from './promotion.ts';

export const addSubTypes: Action = {
  name: 'addSubType',
  says: 'adds 工种 to an occupation; over several occupations 分别 pairs them, 均 or 各 gives each all of them',
  forms: [
    { verbs: ['add'], theme: ['subtype', 'plain'], as: ['part', 'occupation'] },
    { verbs: ['list', 'as'], theme: ['plain'], result: ['part', 'occupation'] },
    { verbs: ['list'], theme: ['subtype'], result: ['part', 'occupation'] },
  ],
  examples: [
    '在“行政办事员（3-01-01-01）”职业下增设“政务服务综合窗口办事员”工种。',
    '增设“老年助浴员”为“养老护理员（4-10-01-05）”职业下设工种。',
    '增设“老年助浴员”工种，归入“养老护理员（4-10-01-05）”职业。',
  ],
  act(roles, context) {
    const said = roles.as ?? roles.result;
    const within = (roles.theme?.rows ?? []).some((row) => row.within !== null);
    /** 甲职业增加“子员”为其下设工种. */
    const whole = within && said?.rows.every((row) => row.within?.back?.level === null) === true ? null : said;
    if (within && whole !== null) return (isListedAs(roles) ? promoteSubTypes : moveSubTypes).act(roles, context);
    if (isListedAs(roles)) context.note('sentence-ambiguous/listed', { word: roles.word });
    const place = whole === null ? null : ownersOf(whole, context);
    /** “子员”工种上升为职业，并增设“丑员”工种: in the one or in the other. */
    if (place === null && !within && context.made.length > 0 && context.subjects.length === context.made.length)
      context.note('reference-ambiguous/choice', {
        first: context.subjects[0]?.name ?? '',
        second: context.made[0]?.name ?? '',
      });
    const parts = partsOf(roles.theme, place, { spread: roles.spread, shared: true }, context);
    const claims = parts.map(([of, subType]) => ({ type: 'addSubType' as const, of, subType }));
    return { claims, context: afterSubTypes(context, parts, 'added') };
  },
};

export const renameSubTypes: Action = {
  name: 'renameSubType',
  says: 'renames 工种 of an occupation, one to one; bare 更名为 behind a clause on 工种 renames these',
  forms: [
    {
      verbs: ['become', 'rename', 'be'],
      theme: ['subtype', 'subtype.name', 'subtypeLevel.name'],
      result: ['plain', 'subtype', 'subtypeLevel'],
      origin: ['plain', 'subtype'],
    },
    { verbs: ['become', 'be'], theme: ['part.name'], result: ['plain', 'subtype'], origin: ['plain', 'subtype'] },
  ],
  examples: [
    '将“养老护理员（4-10-01-05）”职业下的“老年助浴员”工种更名为“老年洗护员”。',
    '“养老护理员（4-10-01-05）”职业下设的工种名称由“老年助浴员”变更为“老年洗护员”。',
  ],
  act(roles, context) {
    const { theme, origin } = roles;
    const before = origin === null ? null : namesOf(origin, context);
    if (thingOf(theme) === 'part' && theme !== null) {
      const [of, ...others] = ownersOf(theme, context);
      if (before === null || of === undefined || others.length > 0) context.note('sub-types-unnamed/renamed');
      return renameThem(of === undefined ? [] : (before ?? []).map((name) => [of, name]), roles, context);
    }
    const parts = partsOf(theme, null, { spread: roles.spread, shared: false }, context);
    if (before !== null && before.join() !== parts.map(([, name]) => name).join()) context.note('value-differs/names');
    return renameThem(parts, roles, context);
  },
};

/** Renames the 工种 of the clause before. */
export function renameHeld(roles: Roles, context: Context): Outcome {
  const { parts = [], did = 'added' } = context.held ?? {};
  if (did !== 'moved') context.note('subject-missing/renamed');
  return renameThem(did === 'moved' ? parts : [], roles, context);
}

function renameThem(parts: readonly PartOf[], { result }: Roles, context: Context): Outcome {
  if (referencesOf(result).some(({ printed }) => printed !== '')) context.note('sentence-ambiguous/code');
  const pairs = pairUp(context.note, parts, namesOf(result, context));
  const claims = pairs.map(([[of, subType], newName]) => ({ type: 'renameSubType' as const, of, subType, newName }));
  return { claims, context: afterSubTypes(context, parts, 'renamed') };
}

export const moveSubTypes: Action = {
  name: 'moveSubType',
  says: 'moves 工种 from one occupation to another; with 分别 each to its own',
  forms: [
    {
      verbs: ['move', 'join', 'as'],
      theme: ['subtype'],
      result: ['part', 'occupation'],
      origin: ['occupation', 'part'],
    },
    { verbs: ['become'], theme: ['subtype'], result: ['part'], origin: ['occupation', 'part'] },
    { verbs: ['become'], theme: ['subtype.place'], result: ['part', 'occupation'], origin: ['occupation', 'part'] },
    { verbs: ['move', 'join'], theme: ['plain'], result: ['part', 'occupation'], origin: ['occupation', 'part'] },
  ],
  examples: [
    '将“医疗临床辅助服务员（4-14-01-00）”职业原下设的“医疗护理员”工种调整为“健康照护师（4-14-01-02）”职业下设的工种。',
    '将“医疗护理员”工种由“医疗临床辅助服务员（4-14-01-00）”职业调整至“健康照护师（4-14-01-02）”职业下。',
    '将“医疗临床辅助服务员（4-14-01-00）”职业下的“医疗护理员”“护理助手”两个工种，分别划归“健康照护师（4-14-01-02）”职业和“护工（4-14-01-03）”职业。',
  ],
  act(roles, context) {
    const { theme, result, spread } = roles;
    const named = theme?.rows.some(({ within }) => within !== null) === true;
    const own = named ? partsOf(theme, null, { spread, shared: false }, context) : null;
    /** 将甲职业下的“子员”工种从该职业中调出. */
    const told = own === null ? context : { ...context, subjects: [...new Set(own.map(([of]) => of))] };
    const origin = roles.origin === null ? null : ownersOf(roles.origin, told);
    const parts = own ?? partsOf(theme, origin, { spread, shared: false }, context);
    if (origin !== null && parts.some(([of], index) => of.name !== (origin[index] ?? origin[0])?.name))
      context.note('value-differs/owner');
    const subjects = [...new Set(parts.map(([of]) => of))];
    const targets = result === null ? [] : ownersOf(result, { ...context, subjects });
    if (targets.length > 1 && spread !== 'pairwise' && spread !== 'own')
      context.note('distribution/moved', { count: targets.length });
    const claims = pairEach(context.note, parts, targets).map(([[of, subType], to]) => ({
      type: 'moveSubType' as const,
      of,
      subType,
      to,
    }));
    return { claims, context: { ...afterSubTypes(context, parts, 'moved'), targets } };
  },
};

/** 列为“甲员（4-01-02-01）”职业 does not say that something becomes a 工种 of it. */
function isListedAs({ result, word }: Roles): boolean {
  return thingOf(result) === 'occupation' && result?.under !== true && word.endsWith('为');
}
