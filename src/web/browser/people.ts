/** A list of people (名册) as the browser reads it: its rows and columns, with the code that reads files everywhere else; no column leaves it that is not used. */
import type { Row } from '../../check/row.ts';
import { isAside } from '../../sheet/aside.ts';
import { type ColumnField, columnFields, type Mapping } from '../../sheet/layout/columns.ts';
import { looksLikeCode } from '../../sheet/layout/content.ts';
import { plain } from '../../sheet/layout/heading-label.ts';
import { readLabel } from '../../sheet/layout/heading-names.ts';
import { findLayout, type HeadingRows, type Layout } from '../../sheet/layout/layout.ts';
import { type FileRow, readRows } from '../../sheet/rows.ts';

export interface People {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWorkbook: boolean;
  readonly rows: readonly FileRow[];
  readonly mapping: Mapping;
  readonly header: HeadingRows | 'none' | null;
  readonly layout: Layout;
}

/** So many first rows tell the layout, as they do of a file on the command line. */
const sampled = 120;

/** Reads a file, or a pasted column; a sentence where it is no table or its columns cannot be told. */
export async function readPeople(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<People | string> {
  const read = await readRows(bytes, null).catch((error: unknown) =>
    String(error instanceof Error ? error.message : error),
  );
  if (typeof read === 'string') return read;
  if (!read.ok) return read.error;
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const people = { name, bytes, isWorkbook, rows: read.value };
  const bare = readBare(people.rows);
  const found = bare === null ? lay(people, new Map(), null) : '';
  // What nothing tells apart is shown by its first column, and whoever reads it says what the others are.
  return typeof found === 'string' ? lay(people, new Map([[bare ?? 'name', '1']]), 'none') : found;
}

/** What a bare column says, as people paste it: one column without a heading, of codes or of names. Null for any other table. */
function readBare(rows: readonly FileRow[]): ColumnField | null {
  const told = rows.map(({ cells }) => cells.map((cell) => cell.trim())).filter((cells) => cells.some(Boolean));
  const isOne = told.length > 0 && told.every(([, ...others]) => !others.some(Boolean));
  const texts = told.map(([text = '']) => text);
  if (!isOne || readLabel(plain(texts[0] ?? '')) !== null) return null;
  return texts.every(looksLikeCode) ? 'code' : 'name';
}

/** The same list with other columns: for each column its field, `''` for none. */
export function mapColumns(people: People, fields: readonly string[]): People | string {
  const mapping = new Map<ColumnField, string>(columnFields.map((field) => [field, '']));
  for (const [index, field] of fields.entries()) {
    const known = columnFields.find((one) => one === field);
    if (known !== undefined) mapping.set(known, String(index + 1));
  }
  return lay(people, mapping, people.header);
}

function lay(
  people: Pick<People, 'name' | 'bytes' | 'isWorkbook' | 'rows'>,
  mapping: Mapping,
  header: People['header'],
): People | string {
  const layout = findLayout(people.rows.slice(0, sampled), { mapping, header });
  if ('detail' in layout) return layout.detail;
  return { ...people, mapping, header, layout };
}

/** The rows below the headings, each with what it says of an occupation. */
export function rowsOf({ rows, layout }: People): { readonly number: number; readonly row: Row }[] {
  const last = layout.rows?.last ?? 0;
  const columns = [...layout.columns].filter(([field]) => field !== 'ref');
  return rows
    .filter(({ number, cells }) => number > last && cells.some((cell) => cell.trim() !== ''))
    .flatMap(({ number, cells }) => {
      const row: Row = Object.fromEntries(columns.map(([field, column]) => [field, cells[column] ?? '']));
      const lead = cells.find((cell) => cell.trim() !== '') ?? '';
      const { code, name, subType } = row;
      return isAside(lead, { code: code ?? '', names: [name ?? '', subType ?? ''] }) ? [] : [{ number, row }];
    });
}
