/** The layout (版式) of a text: its lines without indentation, each with its mark, its furniture told from its words. */

import { countFrontMatter, readSource, type SourceLine } from '../source.ts';
import { type Furniture, furnitureOfPages, nameFurniture, type Unmarked } from './furniture.ts';
import { readKnownLine } from './known.ts';
import { type Mark, readMark } from './mark.ts';
import { isFollowedByItem } from './opening.ts';
import { readHeadingForm, type SectionHeading } from './section.ts';
import { joinLines, tidy, unspace, unstyle } from './spacing.ts';
import { listsOccupations, readColumns, readTableRow, type TableRow } from './table.ts';

/** A line as the reader sees it. `text` is tidied, `furniture` is null for words, `mark` is what opens it. */
export interface Line extends Unmarked {
  readonly mark: Mark;
}

/** A line whose mark is read when it is first asked for: text that is no notice is never asked. */
class LaidLine implements Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  furniture: Furniture | null;
  readonly #lines: readonly Unmarked[];
  #mark: Mark | undefined;

  constructor({ number, start, end, raw }: SourceLine, front: number, lines: readonly Unmarked[]) {
    this.number = number;
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.text = unstyle(tidy(unspace(raw)));
    this.furniture = number <= front ? 'front-matter' : nameFurniture(this.text);
    this.#lines = lines;
  }

  get mark(): Mark {
    this.#mark ??= markOf(this.#lines, this.number - 1);
    return this.#mark;
  }
}

/** Lays a text out as lines and names the furniture among them. */
export function readLayout(text: string): Line[] {
  const front = countFrontMatter(text);
  const lines: LaidLine[] = [];
  for (const line of readSource(text)) lines.push(new LaidLine(line, front, lines));
  for (const [find, furniture] of furnitureOfPages)
    for (const index of find(lines)) {
      const line = lines[index];
      if (line !== undefined) line.furniture = furniture;
    }
  return lines;
}

/** The mark of a line: a heading, by its form and what follows it, or what opens the line by itself. */
function markOf(lines: readonly Unmarked[], index: number): Mark {
  const line = lines[index];
  if (line === undefined || line.furniture !== null || line.text === '') return { kind: 'none', rest: '' };
  const heading = headingAt(lines, index, index);
  if (heading !== null) return { kind: 'section', heading, broken: false, rest: '' };
  const row = rowAt(lines, index);
  if (row !== null) return { kind: 'ordinal', ordinal: row.ordinal, rest: row.rest, row };
  const broken = mayGoOn(line.text, lines[index + 1]) ? headingAt(lines, index, index + 1) : null;
  return broken?.section == null ? readMark(line.text) : { kind: 'section', heading: broken, broken: true, rest: '' };
}

const longestTable = 300;

/** The row of a table that a line is: the column names stand above it, and nothing but rows between. */
function rowAt(lines: readonly Unmarked[], index: number): TableRow | null {
  const { text = '' } = lines[index] ?? {};
  if (!/^[0-9０-９]{1,3} /.test(text)) return null;
  for (let above = index - 1; above >= 0 && above > index - longestTable; above -= 1) {
    const line = lines[above];
    if (line === undefined || line.text === '' || line.furniture !== null) continue;
    const columns = readColumns(line.text);
    if (columns !== null) return listsOccupations(columns) ? null : readTableRow(text, columns);
    if (!/^[0-9０-９]{1,3} /.test(line.text)) return null;
  }
  return null;
}

/** A heading may go on in the next line: it is numbered, as long as a line may be, and that line has no mark of its own. */
function mayGoOn(text: string, next: Unmarked | undefined): boolean {
  if (text.length < 12 || text.length > 60 || !numbered.test(text) || /[。；：:]/.test(text)) return false;
  return next !== undefined && next.furniture === null && next.text !== '' && readMark(next.text).kind === 'none';
}

const numbered = /^(?:第.{1,4}[部章节编]|[附（(〔[【]|[一二三四五六七八九十]{1,3}[、.．,，:：])/;

/** A heading that does nothing but name its section stands for itself; any other needs an item behind it, and 附件 too. */
function headingAt(lines: readonly Unmarked[], first: number, index: number): SectionHeading | null {
  const text =
    first === index ? (lines[index]?.text ?? '') : joinLines(lines.slice(first, index + 1).map((line) => line.text));
  if (text.length > 80 || !(numbered.test(text) || text.includes('信息')) || /(?:通知|公告|公示)$/.test(text))
    return null;
  const heading = readHeadingForm(text);
  if (heading === null) return null;
  if (heading.plain && heading.form === 'part') return heading;
  if (heading.section === null && (heading.form === 'sub' || heading.form === 'bare' || readKnownLine(text) !== null))
    return null;
  return isFollowedByItem(lines, index) ? heading : null;
}

/** The words of the lines first…last, numbered from 1, as one text: furniture, indentation and line ends left out. */
export function sliceLines(lines: readonly Line[], first: number, last: number): string {
  const words = lines.slice(first - 1, last).filter((line) => line.furniture === null && line.text !== '');
  return joinLines(words.map((line) => line.text));
}

/** As `sliceLines`, from the text itself: the law of a citation is that its sentence stands in the slice of its lines. */
export function sliceSentence(text: string, firstLine: number, lastLine: number): string {
  return sliceLines(readLayout(text), firstLine, lastLine);
}
