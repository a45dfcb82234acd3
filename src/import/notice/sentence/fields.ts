/** The fields (字段) of a phrase: 的名称和编码, 的主要工作任务中的第3项, with the value that print puts beside them. */
import { isMarks, isOccupation, type Reference } from '../token/reference.ts';
import { type Field, fieldOf, isJoint, isReference, isWord, levelOf, type Token } from '../token/token.ts';
import { type Read, type Row, readRow } from './row.ts';

/** The fields at the end of a phrase, the numbers and words told with them, and the index behind. */
export interface Fields {
  readonly fields: Field[];
  readonly indexes: number[];
  readonly spots: number[];
  readonly texts: Reference[];
  readonly after: boolean;
  readonly old: boolean;
  readonly end: number;
}

/** 的名称和编码, 的主要工作任务中的第3项“…”. */
export function readFields(tokens: readonly Token[], start: number, owner: Row | undefined): Fields {
  const fields: Field[] = [];
  const indexes: number[] = [];
  const spots: number[] = [];
  const texts: Reference[] = [];
  /** 原编码, 原职业编码. */
  const lead = owner?.references.length === 0 && owner.level !== null ? start - 2 : start - 1;
  let old = isWord(tokens[lead], 'old') && tokens[start - 1]?.end === tokens[start]?.start;
  let index = start;
  for (;;) {
    const first = fields.length + indexes.length + spots.length === 0;
    let next = index;
    old ||= isWord(tokens[next], 'old');
    while (
      isWord(tokens[next], 'old', 'fresh', 'following') ||
      (isWord(tokens[next], 'of', 'under') && (owner !== undefined || !first))
    )
      next += 1;
    if (!first && isJoint(tokens[next])) next += 1;
    if ((!first || next > index) && isLevelOfField(tokens, next)) next += 1;
    const token = tokens[next];
    const field = fieldOf(token);
    if (field !== null) fields.push(field);
    else if (token?.kind === 'index') {
      indexes.push(...token.numbers);
      if (token.spot !== null) spots.push(token.spot);
    } else break;
    index = next + 1;
    /** 第6项“…”、第7项“…”. */
    const words = tokens[index];
    const goesOn = isJoint(tokens[index + 1]) && tokens[index + 2]?.kind === 'index';
    if (token?.kind === 'index' && words?.kind === 'reference' && goesOn) {
      texts.push(...words.references);
      index += 1;
    }
  }
  /** 增加一项，分别为“…”: of tasks. */
  const counted = tokens[index - 1];
  const next = tokens[index];
  if (fields.length + indexes.length + spots.length === 0 && counted?.kind === 'count' && counted.item)
    if (next === undefined || next.kind === 'stop' || next.kind === 'reference' || isWord(next, 'as', 'be'))
      fields.push('tasks');
  const led = indexes.length === 0 && fields.at(-1) === 'tasks' && isWord(tokens[index], 'under') ? index + 1 : index;
  const value = tokens[led];
  if (
    value?.kind === 'reference' &&
    (indexes.length > 0 || (isNamed(owner) && isValueOf(fields, value.references)) || isNameOf(owner, fields, value))
  ) {
    texts.push(...value.references);
    index = led + 1;
  }
  const after = fields.length + indexes.length + spots.length > 0 && isWord(tokens[index], 'after');
  return {
    fields,
    indexes,
    spots,
    texts,
    after,
    old: old && fields.length + indexes.length > 0,
    end: after ? index + 1 : index,
  };
}

export function isNamed(row: Row | undefined): boolean {
  return row !== undefined && (row.references.length > 0 || row.back !== null);
}

/** 职业下的工种名称“子员”: which of them is meant. */
function isNameOf(owner: Row | undefined, fields: readonly Field[], value: Token): boolean {
  const part = owner?.level === 'subtype' && owner.references.length === 0 && owner.within !== null;
  return part && fields.join() === 'name' && isReference(value, ({ printed, quoted }) => quoted && printed === '');
}

/** The value that a field has before the change: 编码“4-01-02-01”, 名称“甲员”, 定义“…。”, 主要工作任务中的“2.…；”. */
function isValueOf(fields: readonly Field[], references: readonly Reference[]): boolean {
  const [field, ...others] = fields;
  if (others.length > 0 || references.length !== 1) return false;
  return references.every(({ kind, printed, text, quoted }) => {
    if (field === 'code') return kind === 'code';
    if (kind !== 'named' || !quoted || printed !== '') return false;
    if (field === 'definition') return /。$|^(?:从事|在|使用|运用|利用|以|按|根据|受).{4,}人员$/.test(text);
    return field === 'tasks' && /^[（(]?[0-9０-９]{1,3}[）)、.．]/.test(text);
  });
}

/** 名称和职业编码: the level before a further field says nothing new. */
export function isLevelOfField(tokens: readonly Token[], index: number): boolean {
  return levelOf(tokens[index]) !== null && fieldOf(tokens[index + 1]) !== null;
}

/** What stands behind the word for it: marks, 标识“S”, within what is before them; 编码“4-01-02-01”, 名称“甲员（4-01-02-01）” where nothing else is said to have it. */
export function readFieldValue(
  tokens: readonly Token[],
  { fields, end }: Fields,
  owner: Row | undefined,
): Read<Row> | null {
  const [field, ...others] = fields;
  const next = tokens[end];
  if (next?.kind !== 'reference') return null;
  if (fields.at(-1) === 'mark') return isReference(next, isMarks) ? readRow(tokens, end, owner ?? null) : null;
  const fit = next.references.every((one) => isOccupation(one) || (field === 'code' && one.kind === 'code'));
  const told = fit && others.length === 0 && (field === 'code' || field === 'name');
  return told && !isNamed(owner) ? readRow(tokens, end, null) : null;
}
