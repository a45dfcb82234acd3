/** Columns (列): which column of a table says what of a row, by its header or by the user's word; never guessed between two. */
import type { Row } from '../check/row.ts';

export const columnFields = ['name', 'code', 'subType', 'on', 'at', 'ref'] as const satisfies readonly (keyof Row)[];
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

/** The headers that name a field, as `plain` leaves them; the usual ones first. */
const headers: Readonly<Record<ColumnField, readonly string[]>> = {
  name: [
    ...['职业名称', '岗位', '岗位名称', '职位', '职位名称', '职业', '职业工种', '职业工种名称', '工作岗位', '职务'],
    ...['title', 'jobtitle', 'name', 'job', 'jobname', 'occupation', 'occupationname', 'position'],
  ],
  code: ['职业编码', '职业代码', '编码', '代码', '职业编号', '职业工种编码', '职业工种代码', 'code', 'occupationcode'],
  subType: ['工种', '工种名称', 'subtype', 'subtypename'],
  on: [
    ...['日期', '入职日期', '入职时间', '发证日期', '发证时间', '颁证日期', '登记日期', '上岗日期', '签订日期'],
    ...['date', 'on', 'hiredate', 'issuedate', 'issuedon', 'recorddate'],
  ],
  at: ['at', '核对日期', '截至日期'],
  ref: ['ref', 'id', '序号', '编号', '工号', '员工编号', '证书编号', 'no', 'reference'],
};

/** A header without what does not tell: case, width, spaces, brackets, stars and 必填. */
export function plain(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*:.·/()[\]【】「」]+/g, '')
    .replace(/(?:必填|选填|必填项)$/, '');
}

/** Tells the columns of a header row. A name, a code or a 工种 is needed; only `ref` may be had from the first of several. */
export function findColumns(header: readonly string[], mapping: Mapping = new Map()): Columns | ColumnProblem {
  const columns = new Map<ColumnField, number>();
  const plainHeader = header.map(plain);
  for (const field of columnFields) {
    const word = mapping.get(field);
    if (word === '') continue;
    const found = word === undefined ? detect(plainHeader, field) : locate(plainHeader, word);
    const [first, ...others] = found;
    if (first === undefined) {
      if (word === undefined) continue;
      return { field, detail: `no column is “${word}” (${field}); there are ${list(header)}` };
    }
    if (others.length > 0 && (word !== undefined || field !== 'ref')) {
      const which = found.map((index) => showColumn(header, index)).join(' and ');
      return { field, detail: `${found.length} columns could be the ${field}: ${which}` };
    }
    columns.set(field, first);
  }
  if (columns.has('name') || columns.has('code') || columns.has('subType')) return columns;
  const expected = `a name (${sample('name')}), a code (${sample('code')}) or a 工种 (${sample('subType')})`;
  return { field: null, detail: `no column names an occupation: there are ${list(header)}; expected ${expected}` };
}

function detect(plainHeader: readonly string[], field: ColumnField): number[] {
  const found = plainHeader.flatMap((text, index) => (headers[field].includes(text) ? [index] : []));
  return field === 'ref'
    ? found.sort(
        (left, right) =>
          headers.ref.indexOf(plainHeader[left] ?? '') - headers.ref.indexOf(plainHeader[right] ?? '') || left - right,
      )
    : found;
}

function locate(plainHeader: readonly string[], word: string): number[] {
  const named = plainHeader.flatMap((text, index) => (text === plain(word) ? [index] : []));
  if (named.length > 0) return named;
  const index = /^\d+$/.test(word) ? Number(word) - 1 : /^[a-z]{1,3}$/i.test(word) ? columnOfLetters(word) : -1;
  return index >= 0 && index < plainHeader.length ? [index] : [];
}

/** The column that letters name as spreadsheets do, counted from 0: A is 0, AA is 26. */
export function columnOfLetters(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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
export function showColumn(header: readonly string[], index: number): string {
  return `${index + 1} “${(header[index] ?? '').trim().slice(0, 40)}”`;
}

function list(header: readonly string[]): string {
  const shown = header.slice(0, 30).map((_, index) => showColumn(header, index));
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${header.length > 30 ? ', …' : ''}`;
}

function sample(field: ColumnField): string {
  return [...headers[field].slice(0, 4), ...headers[field].filter((name) => /^[a-z]/.test(name)).slice(0, 2)].join(
    ', ',
  );
}
