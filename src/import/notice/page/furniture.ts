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
  readonly furniture: Furniture | null;
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
function findContents(lines: readonly Unmarked[]): number[] {
  const found: number[] = [];
  let without = Number.POSITIVE_INFINITY;
  lines.forEach(({ text, raw, furniture }, index) => {
    if (text === '' || furniture !== null || text.length > 100) return;
    const heads = /^目[ ]?[录次]$/.test(text);
    const paged =
      /[0-9０-９]$/.test(text) && (led.test(text) || (without < 3 && /[\s\u3000][0-9０-９]{1,4}\s*$/.test(raw)));
    if (heads || paged) found.push(index);
    without = heads || (paged && without < 3) ? 0 : without + 1;
  });
  return found;
}

const numberedHeader = /^(?:([0-9０-９]{1,4}) ?[|｜·—–-] ?)?(\D{4,40}?)(?:(?: ?[|｜·—–-] ?| )([0-9０-９]{1,4}))?$/;

/** Headers that hold the number of their page: the same words, beside a number that grows by one, three times and more. */
function findNumberedHeaders(lines: readonly Unmarked[]): number[] {
  const rows = new Map<string, { last: number; found: number[] }>();
  lines.forEach(({ text, furniture }, index) => {
    if (furniture !== null || text.length < 6 || text.length > 50 || !/^[0-9０-９]|[0-9０-９]$/.test(text)) return;
    const [, ahead, words = '', behind] = numberedHeader.exec(text) ?? [];
    const number = Number((ahead ?? behind ?? '').normalize('NFKC'));
    if (words === '' || number === 0) return;
    const row = rows.get(words);
    if (row === undefined || row.last + 1 !== number) rows.set(words, { last: number, found: [index] });
    else {
      row.found.push(index);
      row.last = number;
    }
  });
  return [...rows.values()].flatMap(({ found }) => (found.length > 2 ? found : []));
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

/** The furniture that only the lines around it tell, in the order in which it is looked for. */
export const furnitureOfPages: readonly (readonly [(lines: readonly Unmarked[]) => Iterable<number>, Furniture])[] = [
  [findContents, 'contents'],
  [findNumberedHeaders, 'running-header'],
  [findRunningHeaders, 'running-header'],
];
