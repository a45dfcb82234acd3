/** Columns (列): which column of a table says what of a row, and how the user says so himself. */
import type { Row } from '../../check/row.ts';

export const columnFields = [
  'name',
  'code',
  'subType',
  'work',
  'on',
  'at',
  'ref',
] as const satisfies readonly (keyof Row)[];
export type ColumnField = (typeof columnFields)[number];

/** The column of each field that has one, counted from 0. */
export type Columns = ReadonlyMap<ColumnField, number>;

/** The user's word for a field: a header, a number from 1 or a letter; empty for "no column says this". */
export type Mapping = ReadonlyMap<ColumnField, string>;

/** Why the columns cannot be told, and the field in question where it is one. */
export interface ColumnProblem {
  readonly field: ColumnField | null;
  readonly detail: string;
}

/** The column that letters name as spreadsheets do, counted from 0: A is 0, AA is 26. */
export function columnOfLetters(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) sum = sum * 26 + (letters.charCodeAt(at) & 31);
  return sum - 1;
}

/** The letters of a column counted from 0. */
export function lettersOfColumn(column: number): string {
  const head = Math.floor(column / 26);
  return (head === 0 ? '' : lettersOfColumn(head - 1)) + String.fromCharCode(65 + (column % 26));
}

/** Reads `name=职位,code=3,on=F`; a text where it cannot be read. */
export function readMapping(text: string): Mapping | string {
  const mapping = new Map<ColumnField, string>();
  for (const part of text.split(',').filter((some) => some.trim() !== '')) {
    const [field = '', ...rest] = part.split('=');
    const known = columnFields.find((name) => name === field.trim());
    if (known === undefined || rest.length === 0)
      return `“${part}” is no mapping; expected ${columnFields.map((name) => `${name}=COLUMN`).join(', ')}`;
    mapping.set(known, rest.join('=').trim());
  }
  return mapping;
}

/** A column as messages show it. */
export function showColumn(heading: readonly string[], index: number): string {
  return `${index + 1} “${(heading[index] ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
}

/** The first thirty columns as messages show them. */
export function showColumns(heading: readonly string[]): string {
  const shown = heading.slice(0, 30).map((_, index) => showColumn(heading, index));
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${heading.length > 30 ? ', …' : ''}`;
}
