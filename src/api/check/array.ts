/** A JSON array of rows: read whole before it is answered, as one that is no JSON is refused; its results are streamed. */
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { Detail, Row } from '../../check/row.ts';
import { writeAnswer } from '../../check/write/answer.ts';
import { Output } from '../../check/write/output.ts';
import { longestLine, type RowError, readRowValue, refuseLine } from '../../sheet/lines.ts';
import { representFieldProblem } from '../problem.ts';
import type { Representation } from '../representation.ts';
import { mostBytes } from './capacity.ts';
import type { Given } from './closing.ts';
import { Elements } from './elements.ts';
import type { Input } from './input.ts';
import { refuseTooLarge } from './refusals.ts';
import { chunkSize, Slices } from './stream.ts';

/** The most rows of an array. */
const mostRows = 10_000;

const streamed = 'Send application/x-ndjson or text/csv: they are streamed, of any length.';

/** A row, or what is wrong with it. */
export type ReadRow = Row | readonly RowError[];

/** Reads an array of rows. As soon as it has too many of them, or is no JSON, it is refused. */
export async function readArray(
  input: Input,
  pause: () => Promise<void>,
): Promise<Result<readonly ReadRow[], Representation>> {
  const slices = new Slices(pause);
  const decoder = new TextDecoder();
  const elements = new Elements(longestLine);
  const rows: ReadRow[] = [];
  let size = 0;
  for (;;) {
    const bytes = await input.take();
    size += bytes?.byteLength ?? 0;
    if (size > mostBytes) return fail(refuseTooLarge(`The body has more than ${mostBytes} bytes.`, streamed));
    const found = elements.read(bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    if (bytes === null) elements.end();
    if (rows.length + found.length > mostRows) {
      return fail(refuseTooLarge(`The array has more than ${mostRows} rows.`, streamed));
    }
    for (const element of found) {
      const row = readElement(element);
      if (!row.ok) return fail(refuseArray(`The body is not JSON: row ${rows.length + 1}: ${row.error}`));
      rows.push(row.value);
      await slices.rest();
    }
    if (elements.fault !== null) return fail(refuseArray(elements.fault));
    if (bytes === null) return succeed(rows);
  }
}

function readElement(element: string): Result<ReadRow, string> {
  if (element.length > longestLine) {
    return succeed([{ pointer: '', detail: `the row has more than ${longestLine} characters` }]);
  }
  try {
    return succeed(readRowValue(JSON.parse(element)));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** The results of rows as the text of a JSON object. */
export async function* writeResults(
  rows: readonly ReadRow[],
  { check, closing, detail }: Given & { readonly detail: Detail },
  pause: () => Promise<void>,
): AsyncGenerator<Uint8Array, undefined> {
  const slices = new Slices(pause);
  const output = new Output(2 * chunkSize);
  output.putAscii('{"rows":[');
  for (const [index, row] of rows.entries()) {
    if (index > 0) output.putAscii(',');
    if (isErrors(row)) {
      output.putText(refuseLine(index + 1, row));
      check.pass?.();
    } else writeAnswer(output, check, row, detail);
    await slices.rest();
    if (output.length >= chunkSize) yield output.take();
  }
  output.putAscii(']');
  if (closing !== null) output.putText(`,${closing.json()}`);
  output.putAscii('}');
  yield output.take();
}

function isErrors(row: ReadRow): row is readonly RowError[] {
  return Array.isArray(row);
}

function refuseArray(detail: string): Representation {
  const hint = 'Send a JSON array of rows {ref?, code?, name?, subType?, work?, on?, at?}.';
  return representFieldProblem('body-malformed', 'Malformed body', '/body', detail, hint);
}
