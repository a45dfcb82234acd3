/** Clauses that are said in two (合说): one names what is done, the next what comes of it; they are joined before they are read. */
import type { Clause } from '../sentence/clause.ts';
import type { Phrase } from '../sentence/phrase.ts';
import { noRow } from '../sentence/row.ts';
import type { WordClass } from '../token/lexicon.ts';
import { completeAddition } from './addition.ts';
import { aspectOf, isNameAlone, thingOf } from './shape.ts';

/** Joins each clause with the next where that one completes it, as often as one does. */
export function joinClauses(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const counted = last === undefined ? null : countOff(last, clause);
    if (counted !== null) {
      joined.splice(-1, 1, counted);
      continue;
    }
    const next = last === undefined ? clause : goOn(last, clause);
    const whole = last === undefined ? null : complete(last, next);
    if (whole === null) joined.push(next);
    else joined.splice(-1, 1, { ...whole, words: `${last?.words ?? ''}，${clause.words}` });
  }
  return joined;
}

/** 增设“子员”“丑员”工种，共2个. */
function countOff(last: Clause, { verb, before }: Clause): Clause | null {
  const [part, ...others] = before;
  const row = last.after?.rows.at(-1);
  const count = part?.phrase.rows.at(-1)?.count ?? null;
  if (verb !== null || others.length > 0 || thingOf(part?.phrase ?? null) !== 'count' || count === null) return null;
  if (last.after === null || row === undefined || row.references.length === 0 || row.count !== null) return null;
  return { ...last, after: { ...last.after, rows: [...last.after.rows.slice(0, -1), { ...row, count }] } };
}

/** 取消甲职业下的“子员”工种，乙职业下的“丑员”工种: what stands without a verb goes on with the one before it. */
function goOn(last: Clause, next: Clause): Clause {
  const [part, ...others] = next.before;
  if (next.verb !== null || part === undefined || others.length > 0 || last.after === null || last.as !== null)
    return next;
  const same =
    ['subtype', 'occupation', 'marks'].includes(thingOf(part.phrase)) &&
    ['self', 'mark'].includes(aspectOf(part.phrase));
  if (!same || (last.verb !== 'add' && last.verb !== 'remove') || thingOf(last.after) !== thingOf(part.phrase))
    return next;
  const within = part.phrase.rows.some((row) => row.within !== null);
  return { ...last, before: within ? [] : last.before, after: part.phrase, words: next.words };
}

type Verbs = readonly WordClass[];
const naming: Verbs = ['add', 'be', 'become', 'rename', 'split', 'list', 'keep'];
const telling: Verbs = ['become', 'be', 'rename', 'encode'];
const moving: Verbs = ['move', 'join', 'list'];
const levels = ['part', 'subtypeLevel'];

function complete(first: Clause, next: Clause): Clause | null {
  const alone = next.before.every(({ marker }) => marker === 'from');
  const { verb, before, after } = first;
  const theme = after ?? before.at(-1)?.phrase ?? null;
  const whole = after === null ? before : [...before, taken(after)];
  if (verb === null || next.verb === null) return null;
  /** “子员”由工种上升为职业，不再隶属于甲职业. */
  if (next.negated) {
    const leaves = next.verb === 'move' && alone && next.after !== null && ['rise', 'move', 'become'].includes(verb);
    const open = before.every(({ phrase }) => phrase.rows.every(({ within }) => within === null));
    if (!leaves || next.after === null || !open) return null;
    const others = before.filter(({ marker }) => marker !== 'from');
    return { ...first, before: [...others, { marker: 'from', phrase: next.after }] };
  }
  switch (verb) {
    /** 合并，设立“甲员（4-01-02-01）”; 拆分，分别设立…; 合并，合并后名称为…; 合并为一个职业，名称为…. */
    case 'merge':
    case 'split': {
      const named = alone || (next.before.length === 1 && isNameAlone(next.before[0]?.phrase ?? null));
      if (!isOpen(first) || !naming.includes(next.verb) || next.after === null || !named) return null;
      const counted = after === null || ['occupationLevel', 'count'].includes(thingOf(after));
      return { ...first, before: counted ? before : whole, after: next.after, spread: next.spread ?? first.spread };
    }
    /** 对“甲员”的名称作出调整，改称…; 对定义进行修改，修改为：…; 编码有误，由…更正为…. */
    case 'change': {
      if (next.verb === 'point' && next.before.length === 0) return first;
      const listed = completeTexts(first, next, theme);
      if (listed !== null) return listed;
      if (!alone || !telling.includes(next.verb) || theme === null || aspectOf(theme) === 'self') return null;
      return { ...next, before: [...whole, ...next.before] };
    }
    /** “甲员（4-01-02-01）”更名，新名称为“乙员”. */
    case 'rename':
      if (after !== null || first.text !== null || next.after === null || !telling.includes(next.verb)) return null;
      return alone || isNameAlone(next.before[0]?.phrase ?? null) ? { ...first, after: next.after } : null;
    case 'add':
      return completeAddition(first, next, alone, theme);
    /** 停用“子员”工种名称，改用“丑员”; 编码4-01-02-01废止，启用4-01-02-02. */
    case 'disuse':
    case 'remove':
    case 'use':
      if (verb === 'use' && !first.negated) return null;
      if (!alone || next.after === null || !['name', 'code'].includes(aspectOf(theme))) return null;
      if (next.verb === 'use') return { ...next, verb: 'become', before: [...whole, ...next.before] };
      return telling.includes(next.verb) ? { ...next, before: [...whole, ...next.before] } : null;
    /** 编码原为4-01-02-01，现调整为4-01-02-02. */
    case 'be':
      if (!first.word.startsWith('原') || !alone || next.after === null || after === null) return null;
      if (!telling.includes(next.verb)) return null;
      return { ...next, verb: 'become', before: [...before, { marker: 'from', phrase: after }] };
    /** 从甲职业中划出“子员”工种，归入乙职业; “子员”不再属于甲职业，划归乙职业. */
    case 'extract': {
      const into = next.verb === 'list' && !next.word.endsWith('为') ? 'move' : next.verb;
      return alone && next.after !== null ? { ...next, verb: into, before: [...whole, ...next.before] } : null;
    }
    case 'move':
      if (alone && next.verb === 'as' && thingOf(theme) === 'occupation' && isBackToPart(next.after) && after !== null)
        return { ...first, verb: 'list', word: '列入', after: partOf(after) };
      if (!first.negated || !alone || after === null) return null;
      if (!moving.includes(next.verb) && !(next.verb === 'become' && thingOf(next.after) === 'part')) return null;
      return { ...next, before: [...before, { marker: 'from', phrase: after }] };
    /** 列入“乙员（4-01-02-02）”职业，作为其工种. */
    case 'list':
      if (!alone || next.verb !== 'as' || thingOf(next.after) !== 'part' || thingOf(after) !== 'occupation')
        return null;
      return after === null ? null : { ...first, after: partOf(after) };
    /** 并入“乙员（4-01-02-02）”职业，作为该职业下的工种. */
    case 'join':
      if (!alone || next.verb !== 'as' || !levels.includes(thingOf(next.after)) || after === null) return null;
      return { ...first, verb: 'fall', word: next.word, after: partOf(after) };
    /** 调整为工种，归入“乙员（4-01-02-02）”职业; 作为工种归入…. */
    case 'become':
    case 'fall':
    case 'as': {
      const listed = completeTexts(first, next, theme);
      if (listed !== null) return listed;
      if (!alone || !moving.includes(next.verb) || next.after === null || thingOf(after) !== 'subtypeLevel')
        return null;
      return { ...first, verb: 'fall', after: thingOf(next.after) === 'part' ? next.after : partOf(next.after) };
    }
    default:
      return null;
  }
}

/** 定义和主要工作任务调整如下：定义：“…”；主要工作任务：“…”: the texts of the fields, in the order in which these are named. */
function completeTexts(first: Clause, next: Clause, theme: Phrase | null): Clause | null {
  const [part, ...others] = next.before;
  const fields = aspectOf(theme) === 'information' ? (['definition', 'tasks'] as const) : (theme?.fields ?? []);
  const told = first.text?.texts ?? [];
  const field = part?.phrase.fields ?? [];
  const named = part === undefined || part.phrase.rows.length + part.phrase.indexes.length > 0 || others.length > 0;
  if (named || next.verb !== 'be' || next.text === null || theme === null || first.as !== null) return null;
  const fits = fields.length === 2 && field.length === 1 && field[0] === fields[told.length];
  if (!fits || next.text.texts.length !== 1 || (first.text === null && first.after !== null && first.verb !== 'change'))
    return null;
  const text = { ...next.text, texts: [...told, ...next.text.texts] };
  const before = first.after === null ? first.before.slice(0, -1) : first.before;
  return { ...first, verb: 'become', before: [...before, taken({ ...theme, fields })], after: null, text };
}

function taken(phrase: Phrase): Clause['before'][number] {
  return { marker: 'take', phrase };
}

/** Whether a merger or a split does not say yet what it makes. */
function isOpen({ after, before, word }: Clause): boolean {
  if (after === null || ['occupationLevel', 'count'].includes(thingOf(after))) return true;
  return before.length === 0 && !/[为成立]$/.test(word);
}

/** 作为该职业下设工种. */
function isBackToPart(phrase: Phrase | null): boolean {
  return thingOf(phrase) === 'part' && phrase?.rows.every(({ within }) => within?.back != null) === true;
}

/** The 工种 within an occupation. */
function partOf(phrase: Phrase): Phrase {
  return {
    ...phrase,
    rows: phrase.rows.map((within) => ({
      ...noRow,
      level: 'subtype',
      within,
    })),
  };
}
