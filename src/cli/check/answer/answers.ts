/** Answers to blocks of rows (成块作答): what a thread needs to know of a file, blocks of its rows in, pieces of its result out. */
import type { Check } from '../../../check/check.ts';
import { createBlockCheck } from '../../../sheet/block.ts';
import { createRecordCheck } from '../../../sheet/csv.ts';
import { sayRowErrors } from '../../../sheet/lines.ts';
import { Tally, type TallySummary } from '../../../sheet/tally.ts';
import type { CsvTable } from '../../../sheet/text/csv-reader.ts';
import { RecordReader } from '../../../sheet/text/records.ts';
import { createRowAnswer, type ResultPlace, type WordsOfRow } from '../../../sheet/workbook/result-xml.ts';

/** What is known of a file once its first rows were read; plain data, that can be sent to a thread. */
export type FileKind =
  | { readonly kind: 'csv'; readonly table: CsvTable }
  | { readonly kind: 'ndjson' }
  | { readonly kind: 'workbook'; readonly place: ResultPlace };

/** Some rows: whole records or lines as text, with the number of the first line; or the rows of a sheet. */
export interface Block {
  readonly line: number;
  readonly text: string;
  readonly rows: readonly WordsOfRow[];
  /** The number of each line, where they do not follow one another. */
  readonly numbers?: readonly number[];
}

export interface BlockAnswer {
  /** The result; of a sheet one piece a row. */
  readonly pieces: readonly (string | Uint8Array)[];
  readonly tally: TallySummary;
}

/** How the blocks of a file are answered, here or in other threads. */
export interface Answering {
  /** Makes what answers the blocks of a file; they are answered in any order. */
  readonly open: (file: FileKind) => (block: Block) => Promise<BlockAnswer>;
  /** How many blocks may wait for their answers at once. */
  readonly ahead: number;
  readonly close: () => Promise<void>;
}

/** Answers in this thread. */
export function answerHere(check: Check, failOn: ReadonlySet<string>): Answering {
  return {
    open: (file) => {
      const answer = createAnswerBlock(file, check, failOn);
      return async (block) => answer(block);
    },
    ahead: 0,
    close: async () => undefined,
  };
}

/** Makes what answers the blocks of a file; each is counted by itself, and what was answered once is kept from one to the next. */
export function createAnswerBlock(
  file: FileKind,
  check: Check,
  failOn: ReadonlySet<string>,
): (block: Block) => BlockAnswer {
  const tally = new Tally(failOn);
  const answer = createAnswerPieces(file, check, tally);
  return (block) => {
    const pieces = answer(block);
    return { pieces, tally: tally.take() };
  };
}

function createAnswerPieces(file: FileKind, check: Check, tally: Tally): (block: Block) => BlockAnswer['pieces'] {
  if (file.kind === 'workbook') {
    const answer = createRowAnswer(file.place, check, tally);
    return ({ rows }) => rows.map(answer);
  }
  if (file.kind === 'csv') return createAnswerRecords(file.table, check, tally);
  return ({ line, text, numbers }) => {
    const lines = createBlockCheck({
      ...{ check, detail: 'full', first: line, numbers },
      count: (verdict, issues) => tally.add(verdict, issues),
      countUnread: (number, errors) => tally.addUnread(number, sayRowErrors(number, errors)),
    });
    return [lines.read(text), lines.end()];
  };
}

function createAnswerRecords(table: CsvTable, check: Check, tally: Tally): (block: Block) => [string] {
  const answer = createRecordCheck(table, check, tally);
  const { delimiter, widths } = table;
  return ({ line, text }) => {
    let out = '';
    const reader = new RecordReader({ delimiter, widths, line }, (record) => {
      out += answer(record);
    });
    reader.read(text);
    reader.end();
    return [out];
  };
}
