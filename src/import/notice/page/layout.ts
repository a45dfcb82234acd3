/** The layout (版式) of a text: its lines without indentation, each with its mark, and its furniture: page numbers and running headers, told from the words. */

import { isLetterhead, readKnownLine } from './known.ts';
import { type Mark, readMark } from './mark.ts';
import { isFollowedByItem } from './opening.ts';
import { readHeadingForm, type SectionHeading } from './section.ts';
import { countFrontMatter, readSource, type SourceLine } from './source.ts';
import { closeUp, joinLines, tidy, unspace, unstyle } from './spacing.ts';
import { readColumns, readTableRow, type TableRow } from './table.ts';

export type Furniture = 'front-matter' | 'page-number' | 'running-header' | 'ruled-line';

/** A line as the reader sees it. `text` is tidied, `furniture` is null for words, `mark` is what opens it. */
export interface Line extends SourceLine {
  readonly text: string;
  readonly furniture: Furniture | null;
  readonly mark: Mark;
}

type Unmarked = Omit<Line, 'mark'>;

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

const pageNumbers = [
  /^[-—–－―─·~～ ]*[0-9０-９]{1,4}[-—–－―─·~～ ]*$/,
  /^第 ?[0-9０-９]{1,4} ?页[，, ]*(?:[（(]?共 ?[0-9０-９]{1,4} ?页[）)]?)?$/,
  /^[0-9０-９]{1,4} ?[/／] ?[0-9０-９]{1,4}$/,
  /^[^。；“”]{0,24}第 ?[0-9０-９]{1,4} ?页(?:[，, /]*共 ?[0-9０-９]{1,4} ?页)?[^。；“”]{0,12}$/,
  /^[Pp]age ?[0-9]{1,4}(?: of [0-9]{1,4})?$/,
];

/** Lays a text out as lines and names the furniture among them. */
export function readLayout(text: string): Line[] {
  const source = readSource(text);
  const front = countFrontMatter(source);
  const lines: LaidLine[] = [];
  for (const line of source) lines.push(new LaidLine(line, front, lines));
  for (const index of findRunningHeaders(lines)) {
    const line = lines[index];
    if (line !== undefined) line.furniture = 'running-header';
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
    if (columns !== null) return readTableRow(text, columns);
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

/** A header in the middle of a page stands at least as many columns to the right of the words around it. */
const setApart = 8;
const ruledLine = /^(?:[-—–_=*─~·.…] ?){3,}$/;

/** What a line is by itself: a page number, a ruled line, or words (null). */
function nameFurniture(text: string): Furniture | null {
  if (text.length > 120 || !/^[-—–_=*─~·.…]|[0-9０-９]/.test(text)) return null;
  if (text.length <= 40 && pageNumbers.some((pattern) => pattern.test(text))) return 'page-number';
  return ruledLine.test(text) ? 'ruled-line' : null;
}

/**
 * A running header stands right above or below page breaks, twice in the same place, or once where it repeats a title or
 * the top line of the text, is a letterhead, or stands apart in the middle of broken words. A line with a mark of its own is none.
 */
function findRunningHeaders(lines: readonly Unmarked[]): Set<number> {
  if (!lines.some((line) => line.furniture === 'page-number' || line.raw.includes('\f'))) return new Set();
  const words = lines.flatMap((line, index) => (line.text === '' || line.furniture === 'front-matter' ? [] : [index]));
  const titles = new Map<string, number>();
  const places = new Map<string, number[]>();
  const alone: number[] = [];
  words.forEach((index, position) => {
    const line = lines[index];
    if (line === undefined || line.furniture !== null || line.text.length > 60) return;
    const key = closeUp(line.text);
    const below = isBreak(lines, words[position - 1]) || line.raw.includes('\f') || followsFormFeed(lines, index);
    const above = isBreak(lines, words[position + 1]);
    if ((below || above) && isLoneHeader(lines, words, position)) alone.push(index);
    else if ((below || above) && !isProtected(line.text)) {
      const place = `${below ? 'below' : 'above'} ${key}`;
      const found = places.get(place);
      if (found === undefined) places.set(place, [index]);
      else found.push(index);
    }
    if (position === 0 || /(?:信息|汇编|文件|通知)$/.test(key)) titles.set(key, (titles.get(key) ?? 0) + 1);
  });
  const headers = [...places].filter(
    ([place, found]) => found.length > 1 || (titles.get(place.replace(/^\w+ /, '')) ?? 0) > 1,
  );
  return new Set([...alone, ...headers.flatMap(([, found]) => found)]);
}

/** Says whether a line beside a page break is a header though it stands there only once: a letterhead, or set in the middle of broken words. */
function isLoneHeader(lines: readonly Unmarked[], words: readonly number[], position: number): boolean {
  const line = lines[words[position] ?? -1];
  if (line === undefined) return false;
  if (isLetterhead(line.text) || /^[^。；“”]{2,20}(?:汇编|选编|公报)$/.test(line.text)) return true;
  const step = isBreak(lines, words[position - 1]) ? 2 : 1;
  const before = lines[words[position - step] ?? -1];
  const after = lines[words[position + 1] ?? -1];
  if (before === undefined || after === undefined || /[。；：:;]$/.test(before.text)) return false;
  return indentOf(line) >= Math.max(indentOf(before), indentOf(after)) + setApart;
}

function indentOf({ raw }: Unmarked): number {
  return /^[\s\u3000]*/.exec(raw)?.[0].replaceAll('\u3000', '  ').length ?? 0;
}

function isBreak(lines: readonly Unmarked[], index: number | undefined): boolean {
  return index !== undefined && lines[index]?.furniture === 'page-number';
}

function followsFormFeed(lines: readonly Unmarked[], index: number): boolean {
  for (let back = index - 1; back >= 0 && back > index - 4; back -= 1) {
    const line = lines[back];
    if (line === undefined || line.text !== '') return false;
    if (line.raw.includes('\f')) return true;
  }
  return false;
}

/** Lines that say something of their own even when they are repeated: marks, titles, dates, signatures. */
function isProtected(text: string): boolean {
  return (
    readMark(text).kind !== 'none' ||
    readHeadingForm(text)?.plain === true ||
    /(?:通知|公告|公示|[〕\])）] ?第? ?\d+ ?号)$/.test(text) ||
    /[年月日部局室厅委]$/.test(text) ||
    /[。；：]$/.test(text)
  );
}
