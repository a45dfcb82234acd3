/** The segments (篇) of a text: which stretch of lines is a notice. A title that is merely mentioned, as in a table of contents, opens none. */
import type { Line } from './layout.ts';
import { codeAtStart, mentionsCode } from './printed-code.ts';
import { longestTitle, readDate, readDocumentNumber, readTitle, type Title } from './title.ts';

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
  const titles = findTitles(lines, findMatter(lines));
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

/** The lines behind which matter stands within reach, as 1: only there may a title open a notice. */
function findMatter(lines: readonly Line[]): Uint8Array {
  const near = new Uint8Array(lines.length);
  let words = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.furniture !== null || line.text === '') continue;
    if (words < reach + longestTitle) near[index] = 1;
    words = mayBeCore(line) || announcing.test(line.text.slice(0, 2000)) ? 0 : words + 1;
  }
  return near;
}

function findTitles(lines: readonly Line[], near: Uint8Array): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || near[index] !== 1) continue;
    const title = readTitle(lines, index);
    if (title === null) continue;
    titles.push(title);
    index = title.last;
  }
  return titles;
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
  return /信 ?息|职 ?业|工 ?种|附|[0-9０-９] ?[^\p{L}\p{N}\s] ?[0-9０-９]/u.test(line.text) && isCore(line);
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

function isAnchor(lines: readonly Line[], index: number, limit: number): boolean {
  const line = lines[index];
  if (line === undefined || !mayBeCore(line)) return false;
  const near = lines.slice(index + 1, Math.min(limit, index + 14));
  if (line.mark.kind !== 'section') return near.some(({ mark }) => mark.kind === 'label');
  return near.some((next) => isCore(next) && next.mark.kind !== 'section');
}
