/** A fact table (事实表): front matter between `---` lines, a header row, tab-separated rows; every row keeps its line number. */

import type { Problem } from '../../catalogue/problem.ts';
import type { Evidence } from '../../catalogue/vocabulary/change.ts';

/** One row: its line in the file, from 1, its text as it stands there, and its cells by column. */
export interface TableRow {
  readonly line: number;
  readonly text: string;
  readonly cell: (column: string) => string;
}

export interface FrontField {
  readonly value: string;
  readonly line: number;
  readonly text: string;
}

export interface Table {
  readonly front: ReadonlyMap<string, FrontField>;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** The front matter of a text, field by field; empty where there is none. */
export function readFrontMatter(text: string): ReadonlyMap<string, FrontField> {
  return readFront(splitLines(text)).front;
}

/** Reads a table that must have the given columns. A row of another length or a missing column is an error at its line. */
export function readTable(text: string, columns: readonly string[]): Table {
  const lines = splitLines(text);
  const { front, next } = readFront(lines);
  const problems: Problem[] = [];
  const report = (code: string, line: number, message: string): void => {
    problems.push({ severity: 'error', code, line, message, excerpt: lines[line - 1] ?? '' });
  };
  const header = lines[next]?.split('\t') ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    report('column-missing', next + 1, `expected the columns ${columns.join(', ')}; missing: ${missing.join(', ')}`);
  const rows: TableRow[] = [];
  for (let index = next + 1; missing.length === 0 && index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length !== header.length) {
      report('cells', index + 1, `expected ${header.length} cells separated by tabs, found ${cells.length}`);
      continue;
    }
    const byColumn = new Map(header.map((column, position) => [column, (cells[position] ?? '').trim()]));
    rows.push({ line: index + 1, text: line, cell: (column) => byColumn.get(column) ?? '' });
  }
  return { front, columns: header, rows, problems };
}

/** A row as evidence: one line, quoted whole. */
export function citeRow(row: TableRow, certainty: Evidence['certainty'], note: string | null = null): Evidence {
  return { firstLine: row.line, lastLine: row.line, sentence: row.text, certainty, note };
}

/** A row's problem, at its line. */
export function rowError(row: TableRow, code: string, message: string): Problem {
  return { severity: 'error', code, line: row.line, message, excerpt: row.text };
}

function splitLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
}

function readFront(lines: readonly string[]): { front: Map<string, FrontField>; next: number } {
  const front = new Map<string, FrontField>();
  if (lines[0] !== '---') return { front, next: 0 };
  const end = lines.indexOf('---', 1);
  if (end === -1) return { front, next: 0 };
  for (let index = 1; index < end; index += 1) {
    const text = lines[index] ?? '';
    const colon = text.indexOf(':');
    if (colon > 0)
      front.set(text.slice(0, colon).trim(), { value: text.slice(colon + 1).trim(), line: index + 1, text });
  }
  return { front, next: end + 1 };
}
