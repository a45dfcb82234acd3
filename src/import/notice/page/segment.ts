/** The segments (篇) of a text: which stretch of lines is a notice. A title that is merely mentioned, as in a table of contents, opens none. */
import type { Line } from './layout.ts';
import { mayBeLabel, mayBeNumbered } from './mark.ts';
import { codeAtStart, mayHoldCode, mentionsCode } from './printed-code.ts';
import { mayBeHeading } from './section.ts';
import { longestTitle, mayBeTitle, readDate, readDocumentNumber, readTitle, type Title } from './title.ts';

/** A notice's lines [first, last), as indexes. `repeats` are lines that print the title again as a running header. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly title: Title | null;
  readonly repeats: ReadonlySet<number>;
}

/** Words that only the letter of a notice has: how many new occupations were chosen, how many changed. */
const announcing =
  /确定了.{0,60}个(?:新职业|新增职业|新工种|职业)|调整变更了.{0,60}个职业|新增了.{0,60}个工种.{0,20}现予/;
const reach = 90;
const letterReach = 30;

/** Finds the notices of a text, in order. */
export function findSegments(lines: readonly Line[]): Segment[] {
  const opened: { title: Title; repeats: Set<number> }[] = [];
  const titles = findTitles(lines);
  titles.forEach((title, position) => {
    const stop = titles[position + 1]?.first ?? lines.length;
    const open = opened.at(-1);
    if (open !== undefined && open.title.title === title.title && !hasLetter(lines, title.last + 1, stop)) {
      for (let index = title.first; index <= title.last; index += 1) open.repeats.add(index);
    } else if (hasCore(lines, title.last + 1, stop)) opened.push({ title, repeats: new Set() });
  });
  const segments = opened.map(
    ({ title, repeats }, position): Segment => ({
      first: begin(lines, title),
      last: begin(lines, opened[position + 1]?.title),
      title,
      repeats,
    }),
  );
  const untitled = findUntitled(lines, segments[0]?.first ?? lines.length);
  return untitled === null ? segments : [untitled, ...segments];
}

/** The index at which a notice begins: its title, or a number above it; the end of the text where there is none. */
function begin(lines: readonly Line[], title: Title | undefined): number {
  return title === undefined ? lines.length : (numberAbove(lines, title) ?? title.first);
}

/** The line of a document number that stands above its title instead of below it; null where there is none. */
function numberAbove(lines: readonly Line[], title: Title): number | null {
  const below = lines
    .slice(title.last + 1, title.last + 20)
    .filter((line) => line.text !== '')
    .slice(0, 3);
  if (title.number !== null || below.some((line) => readDocumentNumber(line.text) !== null)) return null;
  const above = wordsAbove(lines, title.first);
  const own =
    above !== null && /^人社/.test(lines[above]?.text ?? '') && readDocumentNumber(lines[above]?.text ?? '') !== null;
  if (above === null || !own) return null;
  const before = wordsAbove(lines, above);
  return before !== null && /(?:通知|公告|公示|意见|办法|方案)$/.test(lines[before]?.text ?? '') ? null : above;
}

/** The nearest line with words above an index; null at the top. */
function wordsAbove(lines: readonly Line[], index: number): number | null {
  let above = index - 1;
  while (above >= 0 && lines[above]?.text === '') above -= 1;
  return above < 0 ? null : above;
}

/** Says of a line whether it is matter or announces some. Each is looked at once, and only those that may decide. */
function matterOf(lines: readonly Line[]): (index: number) => boolean {
  const known = new Uint8Array(lines.length);
  return (index) => {
    const line = lines[index];
    if (known[index] === 0 && line !== undefined)
      known[index] = mayBeCore(line) || announcing.test(line.text.slice(0, 2000)) ? 2 : 1;
    return known[index] === 2;
  };
}

/** The titles behind which matter stands within reach. */
function findTitles(lines: readonly Line[]): Title[] {
  const isMatter = matterOf(lines);
  const titles: Title[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const opens = line !== undefined && line.furniture === null && mayBeTitle(lines, index);
    const title = opens && hasMatter(lines, index, isMatter) ? readTitle(lines, index) : null;
    if (title === null) continue;
    titles.push(title);
    index = title.last;
  }
  return titles;
}

function hasMatter(lines: readonly Line[], start: number, isMatter: (index: number) => boolean): boolean {
  let words = 0;
  for (let index = start + 1; index < lines.length && words < reach + longestTitle; index += 1) {
    const line = lines[index];
    if (line === undefined || line.furniture !== null || line.text === '') continue;
    if (isMatter(index)) return true;
    words += 1;
  }
  return false;
}

/** Says whether the lines behind a title hold what a letter opens with: a number, a salutation, an announcement. */
function hasLetter(lines: readonly Line[], first: number, last: number): boolean {
  const near = lines
    .slice(first, last)
    .filter((line) => line.furniture === null && line.text !== '')
    .slice(0, 6);
  return near.some(
    (line) => readDocumentNumber(line.text) !== null || isSalutation(line.text) || announcing.test(line.text),
  );
}

function isSalutation(text: string): boolean {
  return /[:：]$/.test(text) && /^(?:各|有关|国务院|中央)/.test(text);
}

/** Says whether a notice's own matter follows soon: a section, an occupation heading, a change, an announcement. */
function hasCore(lines: readonly Line[], first: number, last: number): boolean {
  let words = 0;
  for (let index = first; index < last && words < reach; index += 1) {
    const line = lines[index];
    if (line === undefined || line.furniture !== null || line.text === '') continue;
    words += 1;
    if (otherTitle.test(line.text)) return false;
    if (isCore(line) || (words < letterReach && announcing.test(line.text.slice(0, 2000)))) return true;
  }
  return false;
}

/** The title of another document: a notice whose name only stood in a table of contents does not begin before it. */
const otherTitle =
  /^[^“”"。；：《]{0,40}关于[^“”"。；：《]{2,80}(?:意见|办法|方案|规定|条例|决定|批复|函|解读|细则|规划|计划)(?:[（(].{1,12}[)）])?$/;

/** Says whether a line is of the matter of a notice: a section heading, or a numbered item with a code. */
export function isCore({ mark }: Line): boolean {
  if (mark.kind === 'section') return mark.heading.section !== null;
  if (mark.kind !== 'ordinal' && mark.kind !== 'number') return false;
  return codeAtStart(mark.rest) !== null || (mark.rest.length < 2000 && mentionsCode(mark.rest));
}

/** As `isCore`, with a look at the words before the careful one. */
function mayBeCore(line: Line): boolean {
  return (mayBeItem(line) || mayBeSection(line)) && isCore(line);
}

function mayBeSection({ text }: Line): boolean {
  return /信 ?息|职 ?业|工 ?种|附/.test(text) && mayBeHeading(text);
}

function mayBeItem({ text }: Line): boolean {
  return mayHoldCode(text) && mayBeNumbered(text);
}

/** A notice whose title is missing or unreadable, before the first titled one: found by its matter, begun at its letter. */
function findUntitled(lines: readonly Line[], limit: number): Segment | null {
  const core = lines.findIndex(
    (line, index) => index < limit && line.furniture === null && isAnchor(lines, index, limit),
  );
  if (core === -1) return null;
  let first = core;
  let words = 0;
  for (let index = core - 1; index >= 0 && words < 25; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.furniture === 'front-matter') break;
    if (line.furniture !== null || line.text === '') continue;
    words += 1;
    const letter =
      readDocumentNumber(line.text) !== null ||
      announcing.test(line.text.slice(0, 2000)) ||
      readDate(line.text) !== null;
    if (letter) first = index;
  }
  return { first, last: limit, title: null, repeats: new Set() };
}

/** An item with a label below it, or a section with an item: matter that needs no title to be told. */
function isAnchor(lines: readonly Line[], index: number, limit: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const item = mayBeItem(line);
  if (!item && !mayBeSection(line)) return false;
  const near = lines.slice(index + 1, Math.min(limit, index + 14));
  if (item && near.some(({ text }) => mayBeLabel(text)) && isCore(line) && line.mark.kind !== 'section')
    return near.some(({ mark }) => mark.kind === 'label');
  if (!mayBeSection(line) || !near.some(mayBeItem) || !isCore(line) || line.mark.kind !== 'section') return false;
  return near.some((next) => isCore(next) && next.mark.kind !== 'section');
}
