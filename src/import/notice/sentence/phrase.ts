/** The phrase (短语) of a sentence: what is meant, from the whole to the part (小类下的职业下的工种), and which of its fields. */

import type { WordClass } from '../token/lexicon.ts';
import { isGroup, isMarks, isOccupation, type Reference } from '../token/reference.ts';
import { type Field, fieldOf, isJoint, isReference, isStop, isWord, levelOf, type Token } from '../token/token.ts';
import { isLevelOfField, isNamed, readFields, readFieldValue } from './fields.ts';
import { beginsWithin, type Read, type Row, readRow } from './row.ts';

/** `under`: it is a place (…职业下); `after`: a place behind something (名称后, 末尾); `spots`: the numbers that new tasks get (第3项后); `texts`: words quoted behind a task; `old`: 原编码. */
export interface Phrase {
  readonly rows: readonly Row[];
  readonly fields: readonly Field[];
  readonly indexes: readonly number[];
  readonly spots: readonly number[];
  readonly texts: readonly Reference[];
  readonly under: boolean;
  readonly after: boolean;
  readonly old: boolean;
}

/** The phrase of which nothing is said. */
export const emptyPhrase: Phrase = {
  ...{ rows: [], fields: [], indexes: [], spots: [], texts: [], under: false, after: false, old: false },
};

/** Says whether a token can begin a phrase. */
function beginsPhrase(token: Token | undefined): boolean {
  return beginsRow(token) || fieldOf(token) !== null || token?.kind === 'index';
}

/** Reads the phrase that begins at a token; 甲的编码与乙的编码 is one. */
export function readPhrase(
  tokens: readonly Token[],
  start: number,
  ends: readonly WordClass[] = [],
): Read<Phrase> | null {
  let read = readOne(tokens, start, ends);
  if (read === null || read.value.fields.length !== 1 || !isNamed(read.value.rows.at(-1))) return read;
  const rows = [...read.value.rows];
  while (isJoint(tokens[read.end])) {
    const next = readOne(tokens, read.end + 1, ends);
    if (next === null || !isNamed(next.value.rows.at(-1)) || !isAlike(read.value, next.value)) break;
    rows.push(...next.value.rows);
    read = { value: read.value, end: next.end };
  }
  return { value: { ...read.value, rows }, end: read.end };
}

/** Whether two phrases say the same field of what they name, and nothing else. */
function isAlike(one: Phrase, other: Phrase): boolean {
  return [one, other].every(
    ({ fields, indexes, spots, texts, after, under }) =>
      fields.join() === one.fields.join() && indexes.length + spots.length + texts.length === 0 && !after && !under,
  );
}

function readOne(tokens: readonly Token[], start: number, ends: readonly WordClass[]): Read<Phrase> | null {
  if (!beginsPhrase(tokens[start]) && !beginsWithin(tokens, start)) return null;
  const rows: Row[] = [];
  let index = start;
  for (;;) {
    const chain = readChain(tokens, index, rows.at(-1), ends);
    if (chain === null) break;
    /** 划转至甲职业、“子员”工种划转至乙职业: what a verb stands behind is in its own clause. */
    const place = isWord(tokens[chain.end], 'under') ? chain.end + 1 : chain.end;
    if (rows.length > 0 && isStop(tokens[index - 1], '、') && isWord(tokens[place], ...ends)) {
      index -= 1;
      break;
    }
    rows.push(chain.value);
    index = chain.end;
    if (!isJoint(tokens[index]) || !beginsRow(tokens[index + 1]) || isLevelOfField(tokens, index + 1)) break;
    if (beginsOther(chain.value, tokens[index + 1])) break;
    index += 1;
  }
  const fielded = readFields(tokens, index, rows.at(-1));
  index = fielded.end;
  const value = readFieldValue(tokens, fielded, rows.at(-1));
  if (value !== null) {
    rows.splice(-1, 1, value.value);
    index = value.end;
  }
  const under = !fielded.after && isWord(tokens[index], 'under');
  const after = fielded.after || (isWord(tokens[index], 'after') && index > start);
  if (under || (after && !fielded.after)) index += 1;
  if (index === start) return null;
  /** 名称后的“L”标识. */
  const printed = after && isWord(tokens[index], 'of') ? readOne(tokens, index + 1, ends) : null;
  if (printed?.value.rows.every(({ references }) => references.every(isMarks)) === true)
    return {
      ...printed,
      value: { ...printed.value, rows: printed.value.rows.map((row) => ({ ...row, within: rows.at(-1) ?? null })) },
    };
  const { fields, indexes, spots, texts, old } = fielded;
  return { value: { rows, fields, indexes, spots, texts, under, after, old }, end: index };
}

/** …的编码变更为“4-01-02-01”、“乙员（4-01-02-02）”的编码变更为…: behind a code, or a mark, an occupation begins the next clause. */
function beginsOther({ references }: Row, next: Token | undefined): boolean {
  const codes = references.length > 0 && references.every(({ kind }) => kind !== 'named');
  return codes && isReference(next, isOccupation);
}

/** A row and what lies in it, down to the lowest. Behind 及 and its like, 其 is the row before. */
function readChain(
  tokens: readonly Token[],
  start: number,
  before: Row | undefined,
  ends: readonly WordClass[],
): Read<Row> | null {
  let read = readRow(tokens, start, null, ends);
  const back = read?.value.back;
  if (read !== null && back?.level === null && before !== undefined) read = { ...read, value: before };
  while (read !== null) {
    const led = isWord(tokens[read.end], 'under', 'of') ? read.end + 1 : read.end;
    const twice = led > read.end && isWord(tokens[led], 'of', 'under') ? led + 1 : led;
    /** 职业的新增工种. */
    const again =
      isWord(tokens[twice - 1], 'of') && isWord(tokens[twice], 'add') && isWord(tokens[twice + 1], 'subtype')
        ? twice + 1
        : twice;
    const open: boolean =
      read.value.back === null && read.value.level === null && !isReference(tokens[read.end], isMarks);
    const implied = led === read.end && open;
    if (implied || !beginsRow(tokens[again]) || belongs(tokens[again])) return read;
    const part = readRow(tokens, again, read.value);
    const bare = part?.value.references.length === 0 && part.value.level !== 'subtype';
    if (part === null || (led === read.end && bare && read.value.back === null)) return read;
    read = isOwnLevel(part.value, read.value)
      ? { value: { ...read.value, level: part.value.level }, end: part.end }
      : part;
  }
  return null;
}

/** 原属: in the middle of a clause it tells where something was. */
function belongs(token: Token | undefined): boolean {
  return isWord(token, 'old') && token.text.includes('属');
}

/** “甲员（4-01-02-01）”的职业信息: the level of what stands before, no part of it. */
function isOwnLevel({ references, back, count, level }: Row, { references: owners, level: own }: Row): boolean {
  if (references.length > 0 || back !== null || count !== null || level === null || level === 'subtype') return false;
  const named = owners.length > 0 && owners.every(({ kind }) => kind === 'named');
  return own === level || (own === null && named && owners.every(isGroup) === (level !== 'occupation'));
}

function beginsRow(token: Token | undefined): boolean {
  if (isWord(token, 'old', 'fresh', 'whole', 'following') || levelOf(token) !== null) return true;
  return token !== undefined && ['reference', 'back', 'count'].includes(token.kind);
}
