/** Clauses that are said in two (合说): one names what is done, the next what comes of it; they are joined before they are read. */
import type { Clause } from '../sentence/clause.ts';
import type { WordClass } from '../sentence/lexicon.ts';
import type { Phrase } from '../sentence/phrase.ts';
import { aspectOf, thingOf } from './shape.ts';

/** Joins each clause with the next where that one completes it, as often as one does. */
export function joinClauses(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const whole = last === undefined ? null : (complete(last, clause) ?? null);
    if (whole === null) joined.push(clause);
    else joined.splice(-1, 1, { ...whole, words: `${last?.words ?? ''}，${clause.words}` });
  }
  return joined;
}

const naming: readonly WordClass[] = ['add', 'be', 'become', 'rename', 'split', 'list'];
const telling: readonly WordClass[] = ['become', 'be', 'rename', 'encode'];

function complete(first: Clause, next: Clause): Clause | null {
  const alone = next.before.length === 0;
  const theme = first.after ?? first.before.at(-1)?.phrase ?? null;
  const { verb } = first;
  if (next.verb === null || next.negated) return null;
  /** 合并，设立“甲员（4-01-02-01）”; 拆分，分别设立…; 合并，合并后名称为…; 合并为一个职业，名称为…. */
  if ((verb === 'merge' || verb === 'split') && isOpen(first) && naming.includes(next.verb) && next.after !== null) {
    const named = alone || (next.before.length === 1 && isNameAlone(next.before[0]?.phrase ?? null));
    const before =
      first.after === null || ['occupationLevel', 'count'].includes(thingOf(first.after))
        ? first.before
        : [...first.before, taken(first.after)];
    return named ? { ...first, before, after: next.after, spread: next.spread ?? first.spread } : null;
  }
  /** 对“甲员”的名称作出调整，改称…; 对定义进行修改，修改为：…. */
  if (verb === 'change' && alone && telling.includes(next.verb) && theme !== null && aspectOf(theme) !== 'self') {
    const before = first.after === null ? first.before : [...first.before, taken(first.after)];
    return { ...next, before };
  }
  /** 增设“甲员”工种，归入“乙员”职业. */
  if (
    verb === 'add' &&
    alone &&
    (next.verb === 'move' || next.verb === 'list') &&
    first.before.length === 0 &&
    first.as === null &&
    isSubType(theme) &&
    next.after !== null
  )
    return { ...first, as: next.after };
  /** 各增设1个工种，分别为“甲员”和“乙员”. */
  if (
    verb === 'add' &&
    alone &&
    next.verb === 'be' &&
    ['subtypeLevel', 'count', 'part'].includes(thingOf(first.after)) &&
    next.after !== null
  )
    return { ...first, after: nameParts(first.after, next.after), spread: next.spread ?? first.spread };
  /** 主要工作任务增加一项，作为第5项，内容为“…”. */
  if (verb === 'add' && first.text === null && isTask(first)) return completeTask(first, next, alone);
  /** 并入“乙员（4-01-02-02）”职业，作为该职业下的工种. */
  if (
    verb === 'join' &&
    alone &&
    next.verb === 'as' &&
    ['part', 'subtypeLevel'].includes(thingOf(next.after)) &&
    first.after !== null
  )
    return { ...first, verb: 'fall', word: next.word, after: partOf(first.after) };
  return null;
}

function completeTask(first: Clause, next: Clause, alone: boolean): Clause | null {
  const numbered =
    alone &&
    (next.verb === 'list' || next.verb === 'as' || next.verb === 'be') &&
    (next.after === null || next.after.rows.length === 0);
  if (numbered && (next.after !== null || next.text !== null))
    return { ...first, as: next.after ?? first.as, text: next.text };
  const content =
    next.verb === 'be' &&
    next.text !== null &&
    next.before.length === 1 &&
    aspectOf(next.before[0]?.phrase ?? null) === 'information';
  return content ? { ...first, text: next.text } : null;
}

function taken(phrase: Phrase): Clause['before'][number] {
  return { marker: 'take', phrase };
}

/** Whether a merger or a split does not say yet what it makes. */
function isOpen({ after, before, word }: Clause): boolean {
  if (after === null || ['occupationLevel', 'count'].includes(thingOf(after))) return true;
  return before.length === 0 && !/[为成立]$/.test(word);
}

function isNameAlone(phrase: Phrase | null): boolean {
  return aspectOf(phrase) === 'name' && ['none', 'occupationLevel'].includes(thingOf(phrase));
}

function isSubType(phrase: Phrase | null): boolean {
  return ['subtype', 'plain'].includes(thingOf(phrase)) && phrase?.rows.every(({ within }) => within === null) === true;
}

function isTask({ before, after }: Clause): boolean {
  return [...before.map(({ phrase }) => phrase), after].some((phrase) => ['tasks', 'task'].includes(aspectOf(phrase)));
}

/** The names that a later clause gives, in the place of 2个工种. */
function nameParts(counted: Phrase | null, named: Phrase): Phrase {
  const row = counted?.rows.at(-1);
  return {
    ...named,
    rows: named.rows.map((own) => ({
      ...own,
      level: own.level ?? row?.level ?? null,
      count: own.count,
      within: own.within ?? row?.within ?? null,
    })),
  };
}

/** The 工种 within an occupation. */
function partOf(phrase: Phrase): Phrase {
  return {
    ...phrase,
    rows: phrase.rows.map((within) => ({
      references: [],
      level: 'subtype',
      count: null,
      back: null,
      whole: false,
      within,
    })),
  };
}
