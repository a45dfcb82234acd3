/** An addition (增设) that the next clause completes: with its names, the occupation that it goes to, or the number and the words of a task. */
import { type Clause, phrasesOf } from '../sentence/clause.ts';
import type { Phrase } from '../sentence/phrase.ts';
import { aspectOf, isNameAlone, thingOf } from './shape.ts';

/** Joins an addition with the next clause; null where that does not complete it. `alone`: nothing stands before its verb but where something was. */
export function completeAddition(first: Clause, next: Clause, alone: boolean, theme: Phrase | null): Clause | null {
  const plain = alone && next.after !== null;
  /** 增设“甲员”工种，归入“乙员”职业. */
  const unplaced = first.before.length === 0 && first.as === null && isSubType(theme);
  if (plain && unplaced && (next.verb === 'move' || next.verb === 'list' || next.verb === 'as'))
    return { ...first, as: next.after, spread: next.spread ?? first.spread };
  /** 各增设1个工种，分别为“甲员”和“乙员”; 新增工种，名称为“甲员”. */
  const named =
    next.after !== null && (alone || (next.before.length === 1 && isNameAlone(next.before[0]?.phrase ?? null)));
  if (named && next.verb === 'be' && ['subtypeLevel', 'count', 'part'].includes(thingOf(first.after)))
    return { ...first, after: nameParts(first.after, next.after), spread: next.spread ?? first.spread };
  /** 主要工作任务增加一项，作为第5项，内容为“…”. */
  return first.text === null || first.as === null ? (isTask(first) ? completeTask(first, next, alone) : null) : null;
}

function completeTask(first: Clause, next: Clause, alone: boolean): Clause | null {
  const numbered =
    alone &&
    (next.verb === 'list' || next.verb === 'as' || next.verb === 'be') &&
    (next.after === null || next.after.rows.length === 0);
  if (numbered && (next.after !== null || next.text !== null) && (first.text === null || next.text === null))
    return { ...first, as: next.after ?? first.as, text: next.text ?? first.text };
  const content =
    next.verb === 'be' &&
    next.text !== null &&
    first.text === null &&
    next.before.length === 1 &&
    aspectOf(next.before[0]?.phrase ?? null) === 'information';
  return content ? { ...first, text: next.text } : null;
}

function isSubType(phrase: Phrase | null): boolean {
  return ['subtype', 'plain'].includes(thingOf(phrase)) && phrase?.rows.every(({ within }) => within === null) === true;
}

function isTask(clause: Clause): boolean {
  return phrasesOf(clause).some((phrase) => ['tasks', 'task', 'spot'].includes(aspectOf(phrase)));
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
