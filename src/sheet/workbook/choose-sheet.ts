/** Choosing the sheet (选表): the one that the user names, else the first visible one with a column that names an occupation. */

import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { ColumnProblem } from '../layout/columns.ts';
import { findLayout, type Layout, type LayoutOptions } from '../layout/layout.ts';
import type { ByteSource } from '../source.ts';
import type { CellContext } from './cell-text.ts';
import type { SheetPart } from './parts.ts';
import { type Survey, surveySheet } from './survey.ts';

export interface ChosenSheet {
  readonly sheet: SheetPart;
  readonly survey: Survey;
  readonly layout: Layout;
}

export interface SheetOptions extends LayoutOptions {
  /** The name of the sheet; null where it is to be found. */
  readonly sheet: string | null;
}

/** Surveys the sheets that come into question until one has a heading or codes that will do, or takes the first that looks like it; else says what was wrong with the first that holds anything. */
export async function chooseSheet(
  source: ByteSource,
  sheets: readonly SheetPart[],
  context: CellContext,
  options: SheetOptions,
): Promise<Result<ChosenSheet, ColumnProblem>> {
  const wanted = sheets.filter(({ name, hidden }) => (options.sheet === null ? !hidden : name === options.sheet));
  if (wanted.length === 0) return fail({ field: null, detail: sayNoSheet(sheets, options.sheet) });
  let problem: ColumnProblem | null = null;
  let guess: ChosenSheet | null = null;
  for (const sheet of wanted) {
    const survey = await surveySheet(source, sheet.entry, context);
    const layout = findLayout(survey.sample, options, survey.spans);
    if (!('detail' in layout)) {
      if (!layout.isGuess) return succeed({ sheet, survey, layout });
      guess ??= { sheet, survey, layout };
    } else if (survey.sample.length > 0)
      problem ??= { ...layout, detail: `the sheet “${sheet.name}”: ${layout.detail}` };
  }
  if (guess !== null) return succeed(guess);
  const [first] = wanted;
  const empty = `there is no header row: the sheet “${first?.name ?? ''}” is empty`;
  return fail(problem ?? { field: null, detail: empty });
}

function sayNoSheet(sheets: readonly SheetPart[], name: string | null): string {
  const list = sheets.map((sheet) => `“${sheet.name}”${sheet.hidden ? ' (hidden)' : ''}`).join(', ');
  if (sheets.length === 0) return 'there is no sheet with cells in the workbook';
  if (name === null) return `every sheet is hidden: ${list}; --sheet NAME takes one`;
  return `there is no sheet “${name}”; there are ${list}`;
}
