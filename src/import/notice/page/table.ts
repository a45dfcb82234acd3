/** The table (表格) set as text: a line of column names, then a row a line; each row is an item, and is read by what its columns are. */

import type { Line } from './layout.ts';
import type { Mark } from './mark.ts';
import { readNumeral } from './numeral.ts';
import { wholeCode } from './printed-code.ts';
import { tidy, unstyle } from './spacing.ts';

/** What a column holds, and what stands above it. The last one may hold spaces. */
const columnNames = {
  number: /^(?:序号|编号|序)$/,
  newCode: /^(?:新|现|变更后|调整后|修改后)的?(?:职业)?(?:编码|代码)$/,
  newName: /^(?:新|现|变更后|调整后|修改后)的?(?:职业)?名称$/,
  code: /^(?:原|变更前|调整前)?(?:的?职业)?(?:编码|代码)$/,
  name: /^(?:原|变更前|调整前)?(?:的?职业)?名称$|^(?:原|新)?职业$/,
  mark: /^(?:职业)?标[识注]$|^备注$/,
  definition: /^(?:职业)?(?:定义|描述)$/,
  tasks: /^(?:主要)?(?:工作)?任务$/,
  subTypes: /^(?:下设|包含)?的?工种(?:名称)?$/,
  subType: /^(?:新增|增设)的?工种(?:名称)?$/,
  text: /^(?:调整|变更|调整变更|修改)(?:内容|情况|信息|说明|事项)$/,
} as const;
export type Column = keyof typeof columnNames;
const columnsKnown = Object.keys(columnNames) as Column[];

/** A row: its number, and the words of each column. */
export interface TableRow {
  readonly ordinal: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly rest: string;
}

/** Reads a line of column names: a code, a name, and what the table says of them; null for any other line. */
export function readColumns(text: string): Column[] | null {
  if (text.length > 60 || !/编码|代码/.test(text)) return null;
  const columns = text.split(' ').map((word) => columnsKnown.find((column) => columnNames[column].test(word)));
  const known = columns.filter((column) => column !== undefined);
  const whole = known.length === columns.length && new Set(known).size === known.length;
  const head = known.includes('code') && known.includes('name') && (listsOccupations(known) || known.length > 3);
  return whole && head && (listsOccupations(known) || known[0] === 'number') ? known : null;
}

/** Says whether a table with such columns lists new occupations; any other lists changes. */
export function listsOccupations(columns: readonly Column[]): boolean {
  return columns.includes('definition');
}

/** Reads a line as a row of a table with such columns; null where it has other cells. */
export function readTableRow(text: string, columns: readonly Column[]): TableRow | null {
  const words = text.split(' ');
  const cells = [...words.slice(0, columns.length - 1), words.slice(columns.length - 1).join(' ')];
  const named = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const ordinal = readNumeral(named.number ?? '');
  const coded = columns.every((column) => !/code/i.test(column) || wholeCode(named[column] ?? '') !== null);
  const spaced = columns.at(-1) !== 'text' && columns.at(-1) !== 'subType' && cells.at(-1)?.includes(' ');
  if (ordinal === null || !coded || spaced || cells.some((cell) => cell === '')) return null;
  return { ordinal, cells: named, rest: text.slice((named.number ?? '').length + 1) };
}

/** What a row says, as a sentence of change. */
export function sentenceOfRow({ cells: { code, name, newCode, newName, subType, text } }: TableRow): string {
  const whose = `“${name}（${code}）”职业`;
  if (subType !== undefined) return `在${whose}下增设“${subType.split(/[、，,； ]+/).join('”“')}”工种。`;
  if (text !== undefined) return `${whose}，${text.replace(/。?$/, '。')}`;
  if (newName === undefined) return `${whose}编码变更为“${newCode}”。`;
  return newCode === undefined
    ? `${whose}名称变更为“${newName}”。`
    : `“${name}（${code}）”变更为“${newName}（${newCode}）”。`;
}

const listingWords: Readonly<Partial<Record<Column, string>>> = {
  ...{ definition: '定义：', tasks: '主要工作任务：', subTypes: '包含工种：' },
};

/** A row of such a table as an item in the words of a listing; null for a line that has other cells. `before` is the item above. */
export function readListingRow({ raw }: Pick<Line, 'raw'>, columns: readonly Column[], before: number): Mark | null {
  const ruled = /^\s*[|｜]/.test(raw);
  const parted = raw.trim().split(ruled ? /\s*[|｜]\s*/ : raw.includes('\t') ? /\t/ : /\s{2,}|\u3000+/);
  const cells = (ruled ? parted.slice(1, -1) : parted).map((cell) => unstyle(tidy(cell)));
  if (cells.length > columns.length || cells.length < columns.length - 1) return null;
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  if (wholeCode(cell('code')) === null || cell('name') === '') return null;
  const heading = `${cell('code')} ${cell('name')} ${cell('mark')}`;
  const details = columns.flatMap((column) => {
    const words = cell(column);
    return listingWords[column] === undefined || words === '' ? [] : `${listingWords[column]}${words}`;
  });
  const rest = [heading.trimEnd(), ...details].join(' ');
  return { kind: 'ordinal', ordinal: readNumeral(cell('number')) ?? before + 1, rest };
}
