/** A table check (表格核对): the cells of a row → its result cells and what to count. Rows of the same words are checked once. */
import type { Check } from '../check/check.ts';
import type { Row } from '../check/row.ts';
import type { ColumnField, Columns } from './columns.ts';
import { showResult, showUnreadable } from './result-cells.ts';
import type { Tally } from './tally.ts';

/** What a row's cells are answered with, in the form that the file needs. */
export type TableCheck<Shown> = (cells: readonly string[], line: number) => Shown;

export interface TableCheckParts<Shown> {
  readonly check: Check;
  readonly columns: Columns;
  readonly tally: Tally;
  /** Makes the form that the file needs of the result cells. */
  readonly show: (cells: readonly string[]) => Shown;
}

interface Outcome<Shown> {
  readonly verdict: string;
  readonly issues: readonly string[];
  readonly shown: Shown;
}

/** The most characters of a cell that is read; the same bound as rows have over HTTP. */
const longestField = 2_000;
/** The most outcomes kept, and the longest words that are worth keeping. */
const mostKept = 8_192;
const longestKept = 500;

/** Makes a table check; every row is counted in the tally. */
export function createTableCheck<Shown>({ check, columns, tally, show }: TableCheckParts<Shown>): TableCheck<Shown> {
  const kept = new Map<string, Outcome<Shown>>();
  const read = [...columns].filter(([field]) => field !== 'ref');
  const answer = (row: Row): Outcome<Shown> => {
    const result = check(row);
    const { verdict, issues } = result.then;
    return { verdict, issues: issues.map(({ code }) => code), shown: show(showResult(result)) };
  };
  return (cells, line) => {
    const words = read.map(([, index]) => detach(cells[index] ?? ''));
    const tooLong = words.findIndex((word) => word.length > longestField);
    if (tooLong >= 0) {
      const [field] = read[tooLong] ?? [];
      const reason = `the ${field} has ${words[tooLong]?.length} characters; at most ${longestField} are read`;
      tally.addUnread(line, reason);
      return show(showUnreadable(reason));
    }
    const row = rowOf(read, words);
    const key = [row.code, row.name, row.subType, check.timeKey(row)].join('\u0000');
    let outcome = kept.get(key);
    if (outcome === undefined) {
      outcome = answer(row);
      if (kept.size >= mostKept) kept.clear();
      if (key.length <= longestKept) kept.set(key, outcome);
    }
    tally.add(outcome.verdict, outcome.issues);
    return outcome.shown;
  };
}

function rowOf(read: readonly (readonly [ColumnField, number])[], words: readonly string[]): Row {
  return Object.fromEntries(read.map(([field], place) => [field, words[place]]));
}

/** A copy of a text. What is kept of a row must not keep the whole chunk of the file alive that it was cut out of. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}
