/** The rows of a file (表格的行), whatever its format: separated text, a workbook, JSON; read whole, for tables that are not given back. */
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { headSize, tellFormat } from './format.ts';
import type { SampleRow } from './layout/joined.ts';
import { sourceOf } from './source.ts';
import { readDeclaration, tellDelimiter } from './text/dialect.ts';
import { TextReader } from './text/encoding.ts';
import { HtmlTableReader } from './text/html-table.ts';
import { RecordReader } from './text/records.ts';
import { readWorkbookRows } from './workbook/rows.ts';

/** A row, numbered as the file's lines, the sheet's rows or the objects of an array are. */
export type FileRow = SampleRow;

/**
 * Reads all rows. Fails with a sentence where the bytes are no table; throws `UnreadableFile` where a workbook is damaged.
 * `sheet` names the sheet of a workbook; null for the first that is visible.
 */
export async function readRows(bytes: Uint8Array, sheet: string | null): Promise<Result<FileRow[], string>> {
  const reader = new TextReader();
  const start = new TextDecoder()
    .decode(bytes.subarray(0, headSize))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(?:\[|\{(?!\\rtf))/.test(start)) return readJson(reader.read(bytes) + reader.end());
  const format = tellFormat(bytes.subarray(0, headSize));
  if (!format.ok) return fail(`the file ${format.error}`);
  if (format.value === 'xlsx') return await readWorkbookRows(sourceOf(bytes), sheet);
  const text = reader.read(bytes) + reader.end();
  return succeed(readSeparated(format.value === 'html' ? readTables(text) : text));
}

function readTables(page: string): string {
  const tables = new HtmlTableReader();
  return tables.read(page) + tables.end();
}

/** The rows of a separated text; its delimiter is told by its first rows. */
export function readSeparated(text: string): FileRow[] {
  const [first = ''] = text.split(/\r\n?|\n/, 1);
  const declared = readDeclaration(first);
  const rows: FileRow[] = [];
  const delimiter = declared ?? tellDelimiter(text.slice(0, headSize));
  const reader = new RecordReader({ delimiter, widths: null }, ({ line, cells }) => {
    if (cells.length > 0 && !(declared !== null && line === 1)) rows.push({ number: line, cells });
  });
  reader.read(text);
  reader.end();
  return rows;
}

/** An array of objects, one in a field of an object, or one object a line (NDJSON): the names of the fields are the headings. */
function readJson(text: string): Result<FileRow[], string> {
  const parsed = parse(text) ?? parseLines(text);
  const items = parsed === null ? null : findItems(parsed);
  if (items === null || items.length === 0)
    return fail(
      'the file begins like JSON: expected an array of objects, one in a field of an object, or one object a line',
    );
  const heading = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item, index): FileRow => {
    const fields = new Map<string, unknown>(Object.entries(item));
    return { number: index + 1, cells: heading.map((name) => write(fields.get(name))) };
  });
  return succeed([{ number: 0, cells: heading }, ...rows]);
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function parseLines(text: string): { readonly value: unknown } | null {
  const values: unknown[] = [];
  for (const line of text.split(/\r\n?|\n/).filter((one) => one.trim() !== '')) {
    const read = parse(line);
    if (read === null) return null;
    values.push(read.value);
  }
  return { value: values };
}

function findItems({ value }: { readonly value: unknown }): object[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  const [items, ...others] = Object.values(value).filter(
    (one): one is unknown[] => Array.isArray(one) && one.every(isObject),
  );
  if (items === undefined || others.length > 0) return [value];
  return items.filter(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a cell: the items of a list stand each on a line of its own. */
function write(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(write).join('\n') : JSON.stringify(value);
}
