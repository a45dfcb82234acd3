/** Giving back (交还): the user's own file with result columns, made in the browser by the code that makes it everywhere else. */
import type { Check } from '../../check/check.ts';
import type { Result, Row } from '../../check/row.ts';
import { CsvStream } from '../../sheet/csv-stream.ts';
import { sourceOf } from '../../sheet/source.ts';
import { Tally } from '../../sheet/tally.ts';
import { createRowAnswer } from '../../sheet/workbook/result-xml.ts';
import { checkWorkbook } from '../../sheet/workbook/workbook.ts';
import type { People } from './people.ts';

/** The result of a row that was not asked: its cells are empty. */
const unasked: Result = JSON.parse(
  '{"ref":null,"then":{"verdict":"","confidence":"","issues":[],"gaps":[]},"now":{"status":"","entries":[],"path":[],"gaps":[]},"suggestions":[]}',
);

/** The file with its results, which are null of rows that were not asked; a sentence where it cannot be made. */
export async function giveBack(
  people: People,
  answerOf: (row: Row) => Result | null,
): Promise<{ readonly name: string; readonly file: Blob } | string> {
  const { bytes, mapping, header, name } = people;
  const check: Check = Object.assign((row: Row) => answerOf(row) ?? unasked, {
    timeKey: ({ on, at }: Row) => `${on} ${at}`,
    write: () => {
      throw new Error('no row is written as JSON in the browser');
    },
    repeat: () => null,
  });
  const tally = new Tally(new Set());
  const named = (ending: string): string => `${name.replace(/\.[^.]*$/, '')}.checked.${ending}`;
  if (people.isWorkbook) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const report = await checkWorkbook({
      ...{ mapping, header, sheet: null, ahead: 1, source: sourceOf(bytes) },
      write: async (piece) => {
        parts.push(new Uint8Array(piece));
      },
      open: (place) => {
        const answer = createRowAnswer(place, check, tally);
        return (rows) => rows.map(answer);
      },
    });
    if (!report.ok) return report.error.detail;
    return {
      name: named('xlsx'),
      file: new Blob(parts, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    };
  }
  const stream = new CsvStream({ check, tally, mapping, header, encoding: null });
  const texts = [...stream.read(bytes), ...stream.end()];
  if (stream.problem !== null) return stream.problem.detail;
  return { name: named('csv'), file: new Blob(texts, { type: 'text/csv' }) };
}
