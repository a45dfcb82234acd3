/** The phrase (短语) of a sentence: what is meant, from the whole to the part (小类下的职业下的工种), and which of its fields. */
import { isGroup, isOccupation, type Reference } from './reference.ts';
import { isJoint, type Read, type Row, readRow } from './row.ts';
import { type Field, isField, isLevel, isWord, type Token } from './token.ts';

/** `under`: it is a place (…职业下); `after`: a place behind something (第3项后, 末尾); `texts`: words quoted behind a task; `old`: 原编码. */
export interface Phrase {
  readonly rows: readonly Row[];
  readonly fields: readonly Field[];
  readonly indexes: readonly number[];
  readonly texts: readonly Reference[];
  readonly under: boolean;
  readonly after: boolean;
  readonly old: boolean;
}

/** Says whether a token can begin a phrase. */
export function beginsPhrase(token: Token | undefined): boolean {
  if (token?.kind === 'word')
    return isWord(token, 'old', 'whole', 'following') || isLevel(token.is) || isField(token.is);
  return token !== undefined && ['reference', 'back', 'index', 'count'].includes(token.kind);
}

/** Reads the phrase that begins at a token. */
export function readPhrase(tokens: readonly Token[], start: number): Read<Phrase> | null {
  if (!beginsPhrase(tokens[start])) return null;
  const rows: Row[] = [];
  let index = start;
  for (;;) {
    const chain = readChain(tokens, index, rows.at(-1));
    if (chain === null) break;
    rows.push(chain.value);
    index = chain.end;
    if (!isJoint(tokens[index]) || !beginsRow(tokens[index + 1]) || isLevelOfField(tokens, index + 1)) break;
    if (beginsOther(chain.value, tokens[index + 1])) break;
    index += 1;
  }
  const fielded = readFields(tokens, index, rows.at(-1));
  index = fielded.end;
  const marked = readFieldMarks(tokens, fielded, rows.at(-1) ?? null) ?? readFieldCode(tokens, fielded, rows.at(-1));
  if (marked !== null) {
    rows.splice(-1, 1, marked.value);
    index = marked.end;
  }
  const under = !fielded.after && isWord(tokens[index], 'under');
  const after = fielded.after || (isWord(tokens[index], 'after') && index > start);
  if (under || (after && !fielded.after)) index += 1;
  if (index === start) return null;
  const { fields, indexes, texts, old } = fielded;
  return { value: { rows, fields, indexes, texts, under, after, old }, end: index };
}

/** …的编码变更为“4-01-02-01”、“乙员（4-01-02-02）”的编码变更为…: behind a code an occupation begins the next clause. */
function beginsOther({ references }: Row, next: Token | undefined): boolean {
  const codes = references.length > 0 && references.every(({ kind }) => kind === 'code');
  return codes && next?.kind === 'reference' && next.references.every(isOccupation);
}

/** A row and what lies in it, down to the lowest. Behind 及 and its like, 其 is the row before. */
function readChain(tokens: readonly Token[], start: number, before: Row | undefined): Read<Row> | null {
  let read = readRow(tokens, start, null);
  const back = read?.value.back;
  if (read !== null && back?.level === null && before !== undefined) read = { ...read, value: before };
  while (read !== null) {
    const led = isWord(tokens[read.end], 'under', 'of') ? read.end + 1 : read.end;
    const again = led > read.end && isWord(tokens[led], 'of', 'under') ? led + 1 : led;
    const open = read.value.back === null && read.value.level === null && !isMarks(tokens[read.end]);
    const implied = led === read.end && open;
    if (implied || !beginsRow(tokens[again])) return read;
    const part = readRow(tokens, again, read.value);
    const bare = part?.value.references.length === 0 && part.value.level !== 'subtype';
    if (part === null || (led === read.end && bare && read.value.back === null)) return read;
    read = isOwnLevel(part.value, read.value)
      ? { value: { ...read.value, level: part.value.level }, end: part.end }
      : part;
  }
  return null;
}

function isMarks(token: Token | undefined): boolean {
  return token?.kind === 'reference' && token.references.every(({ kind }) => kind === 'marks');
}

/** “甲员（4-01-02-01）”的职业信息: the level of what stands before, no part of it. */
function isOwnLevel({ references, back, count, level }: Row, { references: owners, level: own }: Row): boolean {
  if (references.length > 0 || back !== null || count !== null || level === null || level === 'subtype') return false;
  const named = owners.length > 0 && owners.every(({ kind }) => kind === 'named');
  return own === level || (own === null && named && owners.every(isGroup) === (level !== 'occupation'));
}

function beginsRow(token: Token | undefined): boolean {
  if (token?.kind === 'word') return isWord(token, 'old', 'whole', 'following') || isLevel(token.is);
  return token !== undefined && ['reference', 'back', 'count'].includes(token.kind);
}

interface Fields {
  readonly fields: Field[];
  readonly indexes: number[];
  readonly texts: Reference[];
  readonly after: boolean;
  readonly old: boolean;
  readonly end: number;
}

/** 的名称和编码, 的主要工作任务中的第3项“…”. */
function readFields(tokens: readonly Token[], start: number, owner: Row | undefined): Fields {
  const fields: Field[] = [];
  const indexes: number[] = [];
  const texts: Reference[] = [];
  let old = isWord(tokens[start - 1], 'old') && tokens[start - 1]?.end === tokens[start]?.start;
  let index = start;
  for (;;) {
    const first = fields.length + indexes.length === 0;
    let next = index;
    old ||= isWord(tokens[next], 'old');
    while (isWord(tokens[next], 'old') || (isWord(tokens[next], 'of', 'under') && (owner !== undefined || !first)))
      next += 1;
    if (!first && isJoint(tokens[next])) next += 1;
    if (!first && isLevelOfField(tokens, next)) next += 1;
    const token = tokens[next];
    if (token?.kind === 'word' && isField(token.is)) fields.push(token.is);
    else if (token?.kind === 'index') indexes.push(...token.numbers);
    else break;
    index = next + 1;
  }
  const led = indexes.length === 0 && fields.at(-1) === 'tasks' && isWord(tokens[index], 'under') ? index + 1 : index;
  const value = tokens[led];
  if (value?.kind === 'reference' && (indexes.length > 0 || (isNamed(owner) && isValueOf(fields, value.references)))) {
    texts.push(...value.references);
    index = led + 1;
    if (isWord(tokens[index], 'tasks')) index += 1;
  }
  const after = fields.length + indexes.length > 0 && isWord(tokens[index], 'after');
  return { fields, indexes, texts, after, old: old && fields.length > 0, end: after ? index + 1 : index };
}

function isNamed(row: Row | undefined): boolean {
  return row !== undefined && (row.references.length > 0 || row.back !== null);
}

/** The value that a field has before the change: 编码“4-01-02-01”, 名称“甲员”, 定义“…。”, 主要工作任务中的“2.…；”. */
function isValueOf(fields: readonly Field[], references: readonly Reference[]): boolean {
  const [field, ...others] = fields;
  if (others.length > 0 || references.length !== 1) return false;
  return references.every(({ kind, printed, text, quoted }) => {
    if (field === 'code') return kind === 'code';
    if (kind !== 'named' || !quoted || printed !== '') return false;
    if (field === 'definition') return /。$|^(?:从事|在|使用|运用|利用|以|按|根据|受).{4,}人员$/.test(text);
    return field === 'tasks' && /^[（(]?[0-9０-９]{1,2}[）)、.．]/.test(text);
  });
}

/** 名称和职业编码: the level before a further field says nothing new. */
function isLevelOfField(tokens: readonly Token[], index: number): boolean {
  const [level, field] = [tokens[index], tokens[index + 1]];
  return level?.kind === 'word' && isLevel(level.is) && field?.kind === 'word' && isField(field.is);
}

/** 编码“4-01-02-01”, 名称“甲员（4-01-02-01）”: what stands behind the word for it, where nothing else is said to have it. */
function readFieldCode(tokens: readonly Token[], { fields, end }: Fields, owner: Row | undefined): Read<Row> | null {
  const next = tokens[end];
  const [field, ...others] = fields;
  if (isNamed(owner) || others.length > 0 || next?.kind !== 'reference') return null;
  const fit = next.references.every((one) => (field === 'code' ? one.kind === 'code' : isOccupation(one)));
  return fit && (field === 'code' || field === 'name') ? readRow(tokens, end, null) : null;
}

/** Marks behind the word for them: 标识“S”. They are part of what stands before. */
function readFieldMarks(tokens: readonly Token[], { fields, end }: Fields, within: Row | null): Read<Row> | null {
  if (fields.at(-1) !== 'mark') return null;
  const row = readRow(tokens, end, within);
  const marks = row?.value.references.every(({ kind }) => kind === 'marks') && row.value.references.length > 0;
  return row !== null && marks ? row : null;
}
