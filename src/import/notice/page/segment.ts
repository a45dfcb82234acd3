/** The segments (篇) of a text: which stretch of lines is a notice. A title that is merely mentioned, as in a table of contents, opens none. */

import { cutEnding } from './ending.ts';
import type { Line } from './layout.ts';
import { isCore } from './opening.ts';
import { readDate, readDocumentNumber, readTitle, type Title } from './title.ts';

/** A notice's lines, and its title, which ends before the line at `start`. `repeats` are lines that print the title again as a running header. */
export interface Segment {
  readonly lines: readonly Line[];
  readonly title: Title | null;
  readonly start: number;
  readonly repeats: ReadonlySet<Line>;
}

/** Words that only the letter of a notice has: how many new occupations were chosen, how many changed. */
const announcing =
  /确定了.{0,60}个(?:新职业|新增职业|新工种|职业)|调整变更了.{0,60}个职业|新增了.{0,60}个工种.{0,20}现予/;
/** How many lines behind a title matter begins, and a letter announces it; how many above untitled matter its letter begins. */
const reach = 90;
const letterReach = 30;
const untitledReach = 25;

/** Finds the notices among the lines that hold words, in order. */
export function findSegments(words: readonly Line[]): Segment[] {
  const titles = findTitles(words);
  const opened: { title: Title; repeats: Set<Line> }[] = [];
  titles.forEach((title, position) => {
    const behind = words.slice(title.last + 1, titles[position + 1]?.first);
    const open = opened.at(-1);
    if (open?.title.title === title.title && !hasLetter(behind))
      for (const line of words.slice(title.first, title.last + 1)) open.repeats.add(line);
    else if (hasCore(behind)) opened.push({ title, repeats: new Set() });
  });
  const begins = opened.map(({ title }) => (numberStandsAbove(words, title) ? title.first - 1 : title.first));
  const titled = opened.map(({ title, repeats }, position) => {
    const first = begins[position] ?? 0;
    const own = words.slice(first, begins[position + 1]).filter((line) => !repeats.has(line));
    return segmentOf(own, title, title.last + 1 - first, repeats);
  });
  return [...findUntitled(words.slice(0, begins[0])), ...titled];
}

function segmentOf(words: readonly Line[], title: Title | null, start: number, repeats: Set<Line>): Segment {
  return { lines: cutEnding(words, start, title?.number ?? null), title, start, repeats };
}

/** Says whether a document number stands above its title instead of below it. */
function numberStandsAbove(words: readonly Line[], { first, last, number }: Title): boolean {
  const isNumber = ({ text }: Line) => readDocumentNumber(text) !== null;
  if (number !== null || words.slice(last + 1, last + 4).some(isNumber)) return false;
  const [above, before] = [words[first - 1], words[first - 2]];
  if (above === undefined || !isNumber(above) || !above.text.startsWith('人社')) return false;
  return before === undefined || !/(?:通知|公告|公示|意见|办法|方案)$/.test(before.text);
}

function findTitles(words: readonly Line[]): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const title = readTitle(words, index);
    if (title === null) continue;
    titles.push(title);
    index = title.last;
  }
  return titles;
}

/** Says whether the lines behind a title hold what a letter opens with: a number, an announcement. */
function hasLetter(behind: readonly Line[]): boolean {
  return behind.slice(0, 6).some((line) => readDocumentNumber(line.text) !== null || announces(line));
}

function announces({ text }: Line): boolean {
  return announcing.test(text.slice(0, 2000));
}

/** Says whether a notice's own matter follows soon: a section, an occupation heading, a change, an announcement. */
function hasCore(behind: readonly Line[]): boolean {
  const near = behind.slice(0, reach);
  const other = near.findIndex(({ text }) => otherTitle.test(text));
  return near
    .slice(0, other === -1 ? reach : other)
    .some((line, index) => isCore(line) || (index < letterReach && announces(line)));
}

/** The title of another document: a notice whose name only stood in a table of contents does not begin before it. */
const otherTitle =
  /^[^“”"。；：《]{0,40}关于[^“”"。；：《]{2,80}(?:意见|办法|方案|规定|条例|决定|批复|函|解读|细则|规划|计划)(?:[（(].{1,12}[)）])?$/;

/** A notice whose title is missing or unreadable, before the first titled one: found by its matter, begun at its letter. */
function findUntitled(words: readonly Line[]): Segment[] {
  const core = words.findIndex((_, index) => isAnchor(words, index));
  if (core === -1) return [];
  const above = words.slice(Math.max(0, core - untitledReach), core);
  const letter = above.findIndex(
    (line) => readDocumentNumber(line.text) !== null || readDate(line.text) !== null || announces(line),
  );
  return [segmentOf(words.slice(letter === -1 ? core : core - above.length + letter), null, 0, new Set())];
}

/** A cheap look before the careful one: what every section and every code has. */
const mayBeCore = /信 ?息|职 ?业|工 ?种|[0-9０-９] ?[^\s0-9]{1,2} ?[0-9０-９]/;

/** An item with a label below it, or a section with an item: matter that needs no title to be told. */
function isAnchor(words: readonly Line[], index: number): boolean {
  const line = words[index];
  if (line === undefined || !mayBeCore.test(line.text) || !isCore(line)) return false;
  const near = words.slice(index + 1, index + 14);
  return near.some(line.mark.kind === 'section' ? isItem : ({ mark }) => mark.kind === 'label');
}

function isItem(line: Line): boolean {
  return /[0-9０-９]/.test(line.text) && isCore(line) && line.mark.kind !== 'section';
}
