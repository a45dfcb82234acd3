/** A table check (表格核对): the cells of a row → its result cells and what to count. Rows of the same words are checked once. */
import type { Check } from '../check/check.ts';
import type { Row } from '../check/row.ts';
import { isAside } from './aside.ts';
import type { ColumnField } from './layout/columns.ts';
import type { Layout } from './layout/layout.ts';
import { showNothing, showResult, showUnreadable } from './result-cells.ts';
import type { Tally } from './tally.ts';

/** The columns that are read of a table, and what each is for; what a row says there, in this order, are its words. */
export function readColumns({ columns }: Layout): (readonly [ColumnField, number])[] {
  return [...columns].filter(([field]) => field !== 'ref');
}

/** What a row's words are answered with, in the form that the file needs. `lead` is the row's first filled cell, whatever stands in it. */
export type TableCheck<Shown> = (words: readonly string[], line: number, lead: string) => Shown;

export interface TableCheckParts<Shown> {
  readonly check: Check;
  readonly layout: Layout;
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

/** Makes a table check; every row is counted in the tally. Headings that stand again among the rows, totals and notes are counted apart. */
export function createTableCheck<Shown>({ check, layout, tally, show }: TableCheckParts<Shown>): TableCheck<Shown> {
  const kept = new Map<string, Outcome<Shown>>();
  const read = readColumns(layout);
  const repeats = createRepeats(read.map(([, index]) => layout.heading[index] ?? ''));
  const codeAt = read.findIndex(([field]) => field === 'code');
  const nameAt = read.flatMap(([field], place) => (field === 'name' || field === 'subType' ? [place] : []));
  const answer = (row: Row): Outcome<Shown> => {
    const result = check(row);
    const { verdict, issues } = result.then;
    return { verdict, issues: issues.map(({ code }) => code), shown: show(showResult(result)) };
  };
  return (words, line, lead) => {
    const tooLong = words.findIndex((word) => word.length > longestField);
    if (tooLong >= 0) {
      const [field] = read[tooLong] ?? [];
      const reason = `the ${field} has ${words[tooLong]?.length} characters; at most ${longestField} are read`;
      tally.addUnread(line, reason);
      check.pass?.();
      return show(showUnreadable(reason));
    }
    if (repeats(words)) {
      tally.addHeading();
      return show(showNothing());
    }
    if (isAside(lead, { code: words[codeAt] ?? '', names: nameAt.map((place) => words[place] ?? '') })) {
      tally.addAside();
      return show(showNothing());
    }
    const row = rowOf(read, words);
    const key = [row.code, row.name, row.subType, row.work, check.timeKey(row)].join('\u0000');
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

/** What a spreadsheet shows where a formula failed; it says nothing of anyone. */
const failed = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

function rowOf(read: readonly (readonly [ColumnField, number])[], words: readonly string[]): Row {
  return Object.fromEntries(read.map(([field], place) => [field, failed.test(words[place] ?? '') ? '' : words[place]]));
}

/** Whether a row says again what the headings say, as on every printed page, or is the rule under them of a text table (|---|---|): it is no one's. */
function createRepeats(headings: readonly string[]): (words: readonly string[]) => boolean {
  const told = headings.some((heading) => heading !== '');
  const says = (heading: string, word: string): boolean => heading === word || heading.endsWith(` ${word}`);
  const isRule = (word: string): boolean => /^:?-{3,}:?$/.test(word.trim());
  return (words) =>
    (told && words.every((word, place) => word !== '' && says(headings[place] ?? '', word))) ||
    (words.length > 0 && words.every(isRule));
}
