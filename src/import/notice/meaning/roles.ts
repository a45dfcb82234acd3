/** The roles (角色) in a clause: what is acted on, where, from what, to what; the same whatever the order of the words. */
import type { Clause, Part, Spread } from '../sentence/clause.ts';
import type { FreeText } from '../sentence/free-text.ts';
import { emptyPhrase, type Phrase } from '../sentence/phrase.ts';
import { noRow, type Row } from '../sentence/row.ts';
import type { WordClass } from '../token/lexicon.ts';
import { isOccupation } from '../token/reference.ts';
import { thingOf, thingOfRow } from './shape.ts';

/** A clause by its roles. `theme` is acted on, and lies in what stands before it; `origin` was before, `result` comes of it. */
export interface Roles {
  readonly verb: WordClass | null;
  readonly word: string;
  readonly negated: boolean;
  readonly spread: Spread;
  readonly theme: Phrase | null;
  readonly origin: Phrase | null;
  readonly result: Phrase | null;
  readonly as: Phrase | null;
  readonly text: FreeText | null;
}

/** Verbs whose object is what they act on; what stands before them is then where they do. */
const transitive = new Set<WordClass>(['add', 'remove', 'keep', 'disuse', 'change', 'use', 'swap']);

/** The roles of a clause; null where its parts do not fit together. */
export function rolesOf(clause: Clause): Roles | null {
  const { verb, word, negated, spread, after, as, text } = clause;
  const removes = verb === 'remove' || verb === 'disuse';
  const origins = removes ? [] : clause.before.filter(({ marker }) => marker === 'from');
  const parts = removes ? wholeFirst(clause.before) : clause.before.filter(({ marker }) => marker !== 'from');
  const before = parts.length === 0 ? null : composeParts(parts);
  if (
    clause.before.some(({ marker }) => marker === 'with') ||
    origins.length > 1 ||
    (parts.length > 0 && before === null)
  )
    return null;
  /** 第2项中增加“…” changes the words of a task. */
  if (before?.under === true && before.indexes.length > 0) return null;
  const origin = origins[0]?.phrase ?? formerOf(before);
  const said = verb === null ? clause.before.at(-1)?.phrase : undefined;
  if (said !== undefined && thingOfRow(said.rows.at(-1) ?? noRow) === 'code') {
    const whole = composeParts(parts.slice(0, -1));
    const theme = { ...said, rows: whole?.rows ?? [] };
    return { ...noRoles, verb: 'be', theme, result: { ...emptyPhrase, rows: said.rows } };
  }
  /** “甲员”标注L; 标识L alone does not say what becomes of it. */
  if (said !== undefined && thingOf(said) === 'marks' && before !== null && /标[注记示]/.test(clause.words)) {
    const [owner] = before.rows.flatMap(({ within }) => within ?? []);
    return {
      ...noRoles,
      verb: 'note',
      spread,
      theme: { ...emptyPhrase, rows: owner === undefined ? [] : [owner] },
      result: { ...said, rows: said.rows.map((row) => ({ ...row, within: null })) },
    };
  }
  const [place, ...others] = clause.before;
  if (verb === null && place?.marker === 'at' && others.length === 0 && thingOf(before) === 'subtype')
    return { ...noRoles, verb: 'add', word, spread, theme: before };
  const common = { verb, word, negated, spread, origin, as, text };
  if (verb !== null && transitive.has(verb) && after !== null) {
    const theme = before === null ? after : compose(before, after);
    return theme === null ? null : { ...common, theme, result: null };
  }
  const told = word.startsWith('原') && before !== null ? { ...before, old: true } : before;
  return { ...common, theme: told, result: after };
}

/** What is taken away lies in what it is taken from, wherever that stands; 从 a list of the notice says nothing. */
function wholeFirst(parts: readonly Part[]): readonly Part[] {
  const from = parts.filter(
    ({ marker, phrase }) => marker === 'from' && ['occupation', 'group', 'part'].includes(thingOf(phrase)),
  );
  return [...from, ...parts.filter(({ marker }) => marker !== 'from')];
}

/** The value that a field has before the change where it stands behind it: 编码“4-01-02-01”变更为…. */
function formerOf(phrase: Phrase | null): Phrase | null {
  const [field, ...others] = phrase?.fields ?? [];
  if (phrase === null || field === undefined || others.length > 0 || phrase.texts.length === 0) return null;
  if (field === 'tasks' || phrase.indexes.length > 0) return null;
  return { ...emptyPhrase, rows: [{ ...noRow, references: phrase.texts }] };
}

/** What stands before a verb in several parts is one: in 在“甲员”职业下，将“乙员”工种, the second lies in the first. */
function composeParts(parts: readonly Part[]): Phrase | null {
  return parts
    .map(({ phrase }) => phrase)
    .reduce<Phrase | null>((whole, part) => (whole === null ? null : compose(whole, part)), emptyPhrase);
}

export const noRoles: Roles = {
  ...{
    verb: null,
    word: '',
    negated: false,
    spread: null,
    theme: null,
    origin: null,
    result: null,
    as: null,
    text: null,
  },
};

/** Lays a phrase into the one before it; null where it has a whole of its own. */
function compose(whole: Phrase, part: Phrase): Phrase | null {
  const outer = whole.rows.at(-1);
  if (outer === undefined && whole.fields.length === 0) return part;
  /** 名称后增加“L”标识: a mark is printed there, and the name stays. */
  const fields = [...(whole.after ? whole.fields.filter((field) => field !== 'name') : whole.fields), ...part.fields];
  const indexes = [...whole.indexes, ...part.indexes];
  const spots = [...whole.spots, ...part.spots];
  const after = whole.after || part.after;
  const texts = [...whole.texts, ...part.texts];
  if (part.rows.length === 0) return { ...part, rows: whole.rows, fields, indexes, spots, texts, after };
  if (outer === undefined || (whole.fields.length > 0 && !part.rows.every(isOfField))) return null;
  const rows = part.rows.map((row) => layRow(outer, row));
  return rows.includes(null)
    ? null
    : { ...part, rows: rows.filter((row) => row !== null), fields, indexes, spots, texts, after };
}

/** What may stand behind a field of the whole: 主要工作任务中 … 一项. Any other thing would be a part of its words: 定义中的“…”. */
function isOfField(row: Row): boolean {
  return ['count', 'marks', 'none'].includes(thingOfRow(row)) || (row.count !== null && row.level === null);
}

function layRow(outer: Row, row: Row): Row | null {
  if (row.within !== null) {
    const within = layRow(outer, row.within);
    return within === null ? null : { ...row, within };
  }
  const [whole, part] = [thingOfRow(outer), thingOfRow(row)];
  if (part === 'occupationLevel' && whole === 'occupation') return outer;
  if (part === 'groupLevel' && whole === 'group') return outer;
  if (row.back !== null) return isBackTo(row, outer) ? outer : null;
  if (whole === 'part' && (part === 'plain' || part === 'subtype'))
    return { ...row, level: 'subtype', within: outer.within };
  /** 甲职业下设“子员”“丑员”两个工种，现取消“子员”工种. */
  if (whole === 'subtype' && outer.within !== null && isAmong(row, outer)) return { ...row, within: outer.within };
  const other = part === 'occupation' || part === 'group' || row.references.some(isOccupation);
  if (whole === 'occupation' && other) return null;
  return { ...row, within: outer };
}

function isAmong({ references }: Row, outer: Row): boolean {
  return references.length > 0 && references.every(({ name }) => outer.references.some((one) => one.name === name));
}

/** “甲员（4-01-02-01）”，取消该职业: the back reference is to what stands right before it. */
function isBackTo({ back }: Row, outer: Row): boolean {
  const same = back?.level === null || thingOfRow(outer) === (back?.level === 'occupation' ? 'occupation' : 'group');
  const counted = back?.count ?? outer.references.length;
  return same && back?.level !== 'subtype' && outer.references.length === counted;
}
