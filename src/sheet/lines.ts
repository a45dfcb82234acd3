/** NDJSON (一行一条): a row a line in, a result a line out, in order; a line that is no row is answered with its number and the reason. */
import type { Check } from '../check/check.ts';
import { isRow } from '../check/read/valid-row.ts';
import { type Detail, type Row, rowSchema } from '../check/row.ts';
import { writeAnswer } from '../check/write/answer.ts';
import { Output } from '../check/write/output.ts';

/** The most characters of a line; a longer one is no row. */
export const longestLine = 65_536;

/** The result line of a line, or null for a blank one. `number` counts from 1. */
export type LineCheck = (line: string, number: number) => string | null;

/** Makes a line check out of a text check. */
export function createLineCheck(answer: TextCheck): LineCheck {
  return (line, number) => {
    const read = readLine(line);
    if (read === null) return null;
    return Array.isArray(read) ? refuseLine(number, read) : answer(read);
  };
}

/** The result of a row as JSON text. */
export type TextCheck = (row: Row) => string;

/** Makes a text check. */
export function createTextCheck(check: Check, detail: Detail = 'full'): TextCheck {
  const output = new Output(4_096);
  const decoder = new TextDecoder();
  return (row) => {
    writeAnswer(output, check, row, detail);
    return decoder.decode(output.take());
  };
}

export interface RowError {
  readonly pointer: string;
  readonly detail: string;
}

/** Reads one line as a row, or says what is wrong with it, field by field; null for a blank one. */
export function readLine(line: string): Row | RowError[] | null {
  if (line === '' || line.trim() === '') return null;
  if (line.length > longestLine) return [{ pointer: '', detail: `the line has more than ${longestLine} characters` }];
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
  if (isRow(value)) return value;
  const read = rowSchema.safeParse(value);
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }));
}

/** The answer line of a line that is no row. */
export function refuseLine(line: number, errors: readonly RowError[]): string {
  return JSON.stringify({ ref: null, line, problem: describeRowProblem(line, errors) });
}

/** The RFC 9457 problem of a row that cannot be read. */
function describeRowProblem(line: number, errors: readonly RowError[]): object {
  const detail = sayRowErrors(line, errors);
  return { type: '/problems/row-malformed', title: 'Malformed row', status: 400, detail, errors };
}

/** What is wrong with a row that cannot be read, as one sentence. */
export function sayRowErrors(line: number, errors: readonly RowError[]): string {
  return `row ${line}: ${errors.map((error) => `${error.pointer} ${error.detail}`.trim()).join('; ')}`;
}
