/** NDJSON (一行一条): a row a line in, a result a line out, in order; a line that is no row is answered with its number and the reason. */
import type { Check } from '../check/check.ts';
import { type Row, rowSchema } from '../check/row.ts';
import { serialiseRest } from '../check/show/serialise.ts';

/** The most characters of a line; a longer one is no row. */
export const longestLine = 65_536;

/** The most results kept: what comes often comes early, and what never leaves costs the collector nothing. */
const mostKept = 8_192;

/** The result line of a line, or null for a blank one. `number` counts from 1. */
export type LineCheck = (line: string, number: number) => string | null;

/** Makes a line check out of a text check. */
export function createLineCheck(answer: TextCheck): LineCheck {
  return (line, number) => {
    if (line === '' || line.trim() === '') return null;
    if (line.length > longestLine)
      return refuseLine(number, [{ pointer: '', detail: `the line has more than ${longestLine} characters` }]);
    const row = readRow(line);
    return Array.isArray(row) ? refuseLine(number, row) : answer(row);
  };
}

/** The result of a row as JSON text. */
export type TextCheck = (row: Row) => string;

/** Makes a text check. Results of the same words and the same time key are kept, up to a bound. */
export function createTextCheck(check: Check): TextCheck {
  const kept = new Map<string, string>();
  return ({ ref, ...words }) => {
    const key = `${mark(words.code)}${mark(words.name)}${mark(words.subType)}${check.timeKey(words)}`;
    let rest = kept.get(key);
    if (rest === undefined) {
      rest = serialiseRest(check(words));
      if (kept.size < mostKept) kept.set(key, rest);
    }
    return `{"ref":${JSON.stringify(ref ?? null)},${rest}`;
  };
}

/** A word by its length and itself, so that no two rows share a key whatever stands in them. */
function mark(word: string | null | undefined): string {
  return word === null || word === undefined ? '-' : `${word.length}:${word}`;
}

export interface RowError {
  readonly pointer: string;
  readonly detail: string;
}

/** Reads one line as a row, or says what is wrong with it, field by field. */
function readRow(line: string): Row | RowError[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return [{ pointer: '', detail: `the line is not JSON: ${error instanceof Error ? error.message : String(error)}` }];
  }
  return readRowValue(value);
}

/** Reads a JSON value as a row, or says what is wrong with it, field by field. */
export function readRowValue(value: unknown): Row | RowError[] {
  const read = rowSchema.safeParse(value);
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }));
}

function refuseLine(line: number, errors: readonly RowError[]): string {
  return JSON.stringify({ ref: null, line, problem: describeRowProblem(line, errors) });
}

/** The RFC 9457 problem of a row that cannot be read. */
export function describeRowProblem(line: number, errors: readonly RowError[]): object {
  const detail = `row ${line}: ${errors.map((error) => `${error.pointer} ${error.detail}`.trim()).join('; ')}`;
  return { type: 'urn:zhilu:problem:row-malformed', title: 'Malformed row', status: 400, detail, errors };
}
