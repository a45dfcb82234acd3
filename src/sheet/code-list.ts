/** A list of codes (编码列表): rows of which one column holds codes, with or without headings; given back with columns beside, a row for each thing that is said. */
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { readWrittenCode } from '../check/read/written-code.ts';
import { byteOrderMark } from './csv.ts';
import { plain } from './layout/heading-label.ts';
import { readLabel } from './layout/heading-names.ts';
import type { FileRow } from './rows.ts';
import { writeCells } from './text/separated.ts';

export interface CodeList {
  /** Null where the first row is a code already. */
  readonly heading: readonly string[] | null;
  /** Which column holds the codes, counted from 0. */
  readonly column: number;
  readonly rows: readonly FileRow[];
}

/** How many rows tell which column it is. */
const enough = 200;

/** Finds the column of codes: the one whose heading says so, else the one with most of them. Fails with a sentence. */
export function readCodeList(rows: readonly FileRow[]): Result<CodeList, string> {
  const told = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rest] = told;
  if (first === undefined) return fail('there is no row');
  const isHeading = !first.cells.some(isCode);
  const named = isHeading ? findNamed(first.cells) : -1;
  const column = named === -1 ? findFullest(told.slice(0, enough)) : named;
  if (column === -1) return fail('no column holds codes: name one code, or 职业编码');
  return succeed({ heading: isHeading ? first.cells : null, column, rows: isHeading ? rest : told });
}

function isCode(cell: string): boolean {
  return cell.trim() !== '' && readWrittenCode(cell).code !== null;
}

function findNamed(cells: readonly string[]): number {
  const ranks = cells.map((cell) => {
    const label = readLabel(plain(cell));
    return label?.field === 'code' ? label.rank : 0;
  });
  const most = Math.max(...ranks);
  return most === 0 ? -1 : ranks.indexOf(most);
}

function findFullest(rows: readonly FileRow[]): number {
  const counts: number[] = [];
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) if (isCode(cell)) counts[column] = (counts[column] ?? 0) + 1;
  const most = Math.max(0, ...counts.filter((count) => count !== undefined));
  return most === 0 ? -1 : counts.indexOf(most);
}

/** What is said of a code: a list of cells for each thing, in the order of the names. */
export interface Said {
  readonly names: readonly string[];
  readonly of: (code: string) => readonly (readonly string[])[];
}

/** The list as CSV, line by line: each row's own cells, then what is said of its code; a row stands once for each thing. */
export function* writeCodeList({ heading, column, rows }: CodeList, said: Said): Generator<string> {
  const width = Math.max(heading?.length ?? 1, column + 1, ...rows.slice(0, enough).map(({ cells }) => cells.length));
  const fit = (cells: readonly string[]): string[] => [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
  ];
  const names =
    heading ?? Array.from({ length: width }, (_, index) => (index === column ? 'code' : `column${index + 1}`));
  yield `${byteOrderMark}${writeCells([...fit(names), ...said.names], ',')}\r\n`;
  const kept = new Map<string, readonly string[]>();
  for (const { cells } of rows) {
    const code = cells[column] ?? '';
    const lines = kept.get(code) ?? said.of(code).map((result) => writeCells(result, ','));
    if (kept.size < mostKept) kept.set(code, lines);
    const own = width === 1 ? writeOwn(code) : writeCells(fit(cells), ',');
    for (const line of lines) yield `${own},${line}\r\n`;
  }
}

/** The most codes of which it is kept what is said. */
const mostKept = 20_000;

/** A cell that stands alone: codes need no quotes. */
function writeOwn(cell: string): string {
  return /^[\d-]+$/.test(cell) ? cell : writeCells([cell], ',');
}
