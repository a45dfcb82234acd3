/** The furniture (版面) of pages, which is no part of the text: page numbers, running headers, ruled lines, tables of contents. */

import type { SourceLine } from '../source.ts';
import { isLetterhead } from './known.ts';
import { readMark } from './mark.ts';
import { readHeadingForm } from './section.ts';
import { closeUp } from './spacing.ts';

export type Furniture = 'front-matter' | 'page-number' | 'running-header' | 'ruled-line' | 'contents';

/** A line before its mark is read. `text` is tidied, `furniture` is null for words. */
export interface Unmarked extends SourceLine {
  readonly text: string;
  furniture: Furniture | null;
}

const pageNumbers = [
  /^[-—–－―─·~～ ]*[0-9０-９]{1,4}[-—–－―─·~～ ]*$/,
  /^第 ?[0-9０-９]{1,4} ?页[，, ]*(?:[（(]?共 ?[0-9０-９]{1,4} ?页[）)]?)?$/,
  /^[0-9０-９]{1,4} ?[/／] ?[0-9０-９]{1,4}$/,
  /^[^。；“”]{0,24}第 ?[0-9０-９]{1,4} ?页(?:[，, /]*共 ?[0-9０-９]{1,4} ?页)?[^。；“”]{0,12}$/,
  /^[Pp](?:age|\.)? ?[0-9]{1,4}(?: ?(?:of|\/) ?[0-9]{1,4})?$/,
];

/** A header in the middle of a page stands at least as many columns to the right of the words around it. */
const setApart = 8;
const ruledLine = /^(?:[-—–_=*─~·.…] ?){3,}$/;
/** What programs that scan or print web pages set below every page. */
const stamp = /^(?:https?:\/\/|www\.)|扫描全能王|CamScanner/;

/** What a line is by itself: a page number, a ruled line, or words (null). */
export function nameFurniture(text: string): Furniture | null {
  if (text.length < 200 && stamp.test(text)) return 'running-header';
  if (text.length > 120 || !/^[-—–_=*─~·.…]|[0-9０-９]/.test(text)) return null;
  if (text.length <= 40 && pageNumbers.some((pattern) => pattern.test(text))) return 'page-number';
  return ruledLine.test(text) ? 'ruled-line' : null;
}

const led = /(?:[.…·．。]{3}|(?:[.…·．] ){3}) ?[0-9０-９]{1,4}$/;

/** The lines of a table of contents: words, then dots or a tab, then a page; those without dots only below a line 目录. */
function findContents(lines: readonly Unmarked[]): Unmarked[] {
  let without = Number.POSITIVE_INFINITY;
  return lines.filter(({ text, raw, furniture }) => {
    if (text === '' || furniture !== null || text.length > 100) return false;
    const heads = /^目[ ]?[录次]$/.test(text);
    const plainly = without < 3 && /[\s\u3000][0-9０-９]{1,4}\s*$/.test(raw);
    const paged = /[0-9０-９]$/.test(text) && (plainly || led.test(text));
    without = heads || (paged && without < 3) ? 0 : without + 1;
    return heads || paged;
  });
}

const numberedHeader = /^(?:([0-9０-９]{1,4}) ?[|｜·—–-] ?)?(\D{4,40}?)(?:(?: ?[|｜·—–-] ?| )([0-9０-９]{1,4}))?$/;

/** Headers that hold the number of their page: the same words, beside a number that grows by one, three times and more. */
function findNumberedHeaders(lines: readonly Unmarked[]): Unmarked[] {
  const rows = new Map<string, { last: number; found: Unmarked[] }>();
  for (const line of lines) {
    const { text, furniture } = line;
    if (furniture !== null || text.length < 6 || text.length > 50 || !/^[0-9０-９]|[0-9０-９]$/.test(text)) continue;
    const [, ahead, words = '', behind] = numberedHeader.exec(text) ?? [];
    const last = Number((ahead ?? behind ?? '').normalize('NFKC'));
    if (words === '' || last === 0) continue;
    const row = rows.get(words);
    const found = row?.last === last - 1 ? row.found : [];
    found.push(line);
    rows.set(words, { last, found });
  }
  return [...rows.values()].flatMap(({ found }) => (found.length > 2 ? found : []));
}

/**
 * A running header stands right above or below page breaks, twice in the same place, or once where it repeats a title or
 * the top line of the text, is a letterhead, or stands apart in the middle of broken words. A line with a mark of its own is none.
 */
function findRunningHeaders(lines: readonly Unmarked[]): Unmarked[] {
  if (!lines.some((line) => isBreak(line) || line.raw.includes('\f'))) return [];
  const words = lines.filter(({ text, furniture }) => text !== '' && furniture !== 'front-matter');
  const fed = findFed(lines);
  const titles: string[] = [];
  const alone: Unmarked[] = [];
  const beside: { line: Unmarked; key: string; place: string }[] = [];
  words.forEach((line, position) => {
    if (line.furniture !== null || line.text.length > 60) return;
    const key = closeUp(line.text);
    if (position === 0 || /(?:信息|汇编|文件|通知)$/.test(key)) titles.push(key);
    const below = fed.has(line) || isBreak(words[position - 1]);
    if (!below && !isBreak(words[position + 1])) return;
    if (isLoneHeader(words, position)) alone.push(line);
    else if (!isProtected(line.text)) beside.push({ line, key, place: `${below} ${key}` });
  });
  const counts = Map.groupBy([...titles, ...beside.map(({ place }) => place)], (key) => key);
  const several = (key: string) => (counts.get(key)?.length ?? 0) > 1;
  return [...alone, ...beside.filter(({ key, place }) => several(place) || several(key)).map(({ line }) => line)];
}

/** Says whether a line beside a page break is a header though it stands there only once: a letterhead, or set in the middle of broken words. */
function isLoneHeader(words: readonly Unmarked[], position: number): boolean {
  const [above, line, after] = [words[position - 1], words[position], words[position + 1]];
  if (line === undefined) return false;
  if (isLetterhead(line.text) || /^[^。；“”]{2,20}(?:汇编|选编|公报)$/.test(line.text)) return true;
  const before = isBreak(above) ? words[position - 2] : above;
  if (before === undefined || after === undefined || /[。；：:;]$/.test(before.text)) return false;
  return indentOf(line) >= Math.max(indentOf(before), indentOf(after)) + setApart;
}

function indentOf({ raw }: Unmarked): number {
  return /^[\s\u3000]*/.exec(raw)?.[0].replaceAll('\u3000', '  ').length ?? 0;
}

function isBreak(line: Unmarked | undefined): boolean {
  return line?.furniture === 'page-number';
}

/** The lines with a form feed before their words, on the line itself or on a blank one above it. */
function findFed(lines: readonly Unmarked[]): Set<Unmarked> {
  let fed = false;
  const found = lines.filter(({ raw, text }, index) => {
    fed = raw.includes('\f') || (fed && lines[index - 1]?.text === '');
    return fed && text !== '';
  });
  return new Set(found);
}

/** Lines that say something of their own even when they are repeated: marks, titles, dates, signatures. */
function isProtected(text: string): boolean {
  if (readMark(text).kind !== 'none' || readHeadingForm(text)?.plain === true) return true;
  return /(?:通知|公告|公示|[〕\])）] ?第? ?\d+ ?号|[年月日部局室厅委。；：])$/.test(text);
}

/** The furniture that only the lines around it tell, in the order in which it is looked for. */
export const furnitureOfPages: readonly (readonly [(lines: readonly Unmarked[]) => Unmarked[], Furniture])[] = [
  [findContents, 'contents'],
  [findNumberedHeaders, 'running-header'],
  [findRunningHeaders, 'running-header'],
];
