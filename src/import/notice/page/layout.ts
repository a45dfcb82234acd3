/** The layout (版式) of a text: its lines without indentation, each with its mark, its furniture told from its words. */

import type { LineRange, Passage } from '../passage.ts';
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

/** Lays a text out as lines and names the furniture among them. */
export function readLayout(text: string): Line[] {
  const front = countFrontMatter(text);
  const words: Line[] = [];
  const lines = Array.from(readSource(text), (line) => new LaidLine(line, front, words));
  for (const [find, furniture] of furnitureOfPages) for (const line of find(lines)) line.furniture = furniture;
  for (const line of withWords(lines)) line.place = words.push(line) - 1;
  return lines;
}

/** The lines that hold words: neither blank nor furniture. */
export function withWords<L extends Unmarked>(lines: readonly L[]): L[] {
  return lines.filter(({ text, furniture }) => text !== '' && furniture === null);
}

/** A line whose mark is read when it is first asked for: text that is no notice is never asked. */
class LaidLine implements Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  furniture: Furniture | null;
  place = -1;
  readonly #words: readonly Line[];
  #mark: Mark | undefined;

  constructor({ number, start, end, raw }: SourceLine, front: number, words: readonly Line[]) {
    this.number = number;
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.text = unstyle(tidy(unspace(raw)));
    this.furniture = number <= front ? 'front-matter' : nameFurniture(this.text);
    this.#words = words;
  }

  get mark(): Mark {
    this.#mark ??= markOf(this.#words, this.place);
    return this.#mark;
  }
}

/** The mark of a line: a heading, by its form and what follows it, or what opens the line by itself. */
function markOf(words: readonly Line[], index: number): Mark {
  const line = words[index];
  if (line === undefined) return { kind: 'none', rest: '' };
  const heading = headingAt(words, index, line.text);
  if (heading !== null) return { kind: 'section', heading, broken: false, rest: '' };
  const row = rowAt(words, index);
  if (row !== null) return { kind: 'ordinal', ordinal: row.ordinal, rest: row.rest, row };
  const next = words[index + 1];
  const broken =
    next !== undefined && mayGoOn(line, next) ? headingAt(words, index + 1, joinLines([line.text, next.text])) : null;
  return broken?.section == null ? readMark(line.text) : { kind: 'section', heading: broken, broken: true, rest: '' };
}

const longestTable = 300;

const tableRow = /^[0-9０-９]{1,3} /;

/** The row of a table that a line is: the column names stand above it, and nothing but rows between. */
function rowAt(words: readonly Line[], index: number): TableRow | null {
  const { text = '' } = words[index] ?? {};
  if (!tableRow.test(text)) return null;
  const above = words.slice(Math.max(0, index - longestTable), index);
  const columns = readColumns(above.findLast((line) => !tableRow.test(line.text))?.text ?? '');
  return columns === null || listsOccupations(columns) ? null : readTableRow(text, columns);
}

/** A heading may go on in the next line: it is numbered, as long as a line may be, and that line has no mark of its own. */
function mayGoOn({ text, number }: Line, next: Line): boolean {
  if (text.length < 12 || text.length > 60 || !numbered.test(text) || /[。；：:]/.test(text)) return false;
  return next.number === number + 1 && readMark(next.text).kind === 'none';
}

const numbered = /^(?:第.{1,4}[部章节编]|[附（(〔[【]|[一二三四五六七八九十]{1,3}[、.．,，:：])/;

/** A heading that does nothing but name its section stands for itself; any other needs an item behind it, and 附件 too. */
function headingAt(words: readonly Line[], last: number, text: string): SectionHeading | null {
  if (text.length > 80 || !(numbered.test(text) || text.includes('信息')) || /(?:通知|公告|公示)$/.test(text))
    return null;
  const heading = readHeadingForm(text);
  if (heading === null) return null;
  if (heading.plain && heading.form === 'part') return heading;
  if (heading.section === null && (heading.form === 'sub' || heading.form === 'bare' || readKnownLine(text) !== null))
    return null;
  return isFollowedByItem(words.slice(last + 1, last + 4)) ? heading : null;
}

/** The words of the lines first…last, numbered from 1, as one text: furniture, indentation and line ends left out. */
function sliceLines(lines: readonly Line[], first: number, last: number): string {
  return joinLines(withWords(lines.slice(first - 1, last)).map(({ text }) => text));
}

/** As `sliceLines`, from the text itself: the law of a citation is that its sentence stands in the slice of its lines. */
export function sliceSentence(text: string, firstLine: number, lastLine: number): string {
  return sliceLines(readLayout(text), firstLine, lastLine);
}

/** The passage from the first to the last of some parts; null for none. */
export function cite(lines: readonly Line[], parts: readonly LineRange[]): Passage | null {
  const { firstLine } = parts[0] ?? {};
  const { lastLine } = parts.at(-1) ?? {};
  if (firstLine === undefined || lastLine === undefined) return null;
  return { firstLine, lastLine, sentence: sliceLines(lines, firstLine, lastLine) };
}
