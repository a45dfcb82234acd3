/** The ending (结尾) of a notice: where its matter stops and other text begins, which no rule has to read. */

import { type Block, readBlocks } from './block.ts';
import { readKnownLine } from './known.ts';
import type { Line } from './layout.ts';
import { isCore } from './opening.ts';
import { mentionsCode } from './printed-code.ts';
import { readHeadingForm } from './section.ts';
import { readDocumentNumber } from './title.ts';

const foreignTitle =
  /^(?!.*[“”"。；])(?:.{0,60}关于.{2,80}|.{2,40})(?:通知|公告|公示|意见|办法|方案|规定|条例|解读|细则|决定|批复|函|报告|附件|纲要|目录)(?:[（(].{1,12}[)）])?$/;

/** The longest letter, in lines, where a notice has no matter. */
const longestLetter = 40;

/** The lines of a notice without the other text behind it. Its letter begins at `start`; `number` is the one printed behind its title. */
export function cutEnding(words: readonly Line[], start: number, number: string | null): readonly Line[] {
  const core = words.findIndex((line, index) => index >= start && isCore(line));
  if (core === -1) return words.slice(0, endOfLetter(words, start));
  const matter = words.slice(core, findForeign(words, core, number));
  const last = matter.findLast((line) => isCore(line) || line.mark.kind === 'label');
  const lastNumber = last?.number ?? 0;
  let section = 0;
  let end = lastNumber;
  let before = last?.text ?? '';
  for (const block of readBlocks(matter)) {
    const { mark } = block;
    if (mark.kind === 'section' && mark.heading.form === 'part') section = mark.heading.ordinal ?? 0;
    if (block.firstLine > lastNumber && isOther(block, before, end, section)) break;
    end = Math.max(end, block.lastLine);
    before = block.pieces.at(-1) ?? '';
  }
  return words.filter(({ number }) => number <= end);
}

/** What is left of an item or a quotation that was cut short: it opens what nothing closes. */
const cutShort = /^(?:[（(][^）)]{0,5}|[“"][^”"]*)$/;

/**
 * Says whether a block behind the matter is other text: it has no mark and no code, is no remnant and no further section, and
 * stands apart, is a title, or stands below what a web page prints.
 */
function isOther({ mark, pieces, firstLine }: Block, before: string, end: number, section: number): boolean {
  const [text = ''] = pieces;
  if (mark.kind !== 'none' || readKnownLine(text) !== null || mentionsCode(text) || cutShort.test(text)) return false;
  const form = readHeadingForm(text);
  if (form?.form === 'part' && form.ordinal === section + 1) return false;
  return firstLine > end + 1 || foreignTitle.test(text) || readKnownLine(before)?.part === 'web-page';
}

/** Where another document begins: the title above a document number that is not this notice's own. */
function findForeign(words: readonly Line[], start: number, number: string | null): number {
  const numbers = words.map(({ text }) => readDocumentNumber(text));
  const own = numbers.slice(0, start).find((found) => found !== null) ?? number;
  const other = numbers.findIndex((found, index) => index >= start && found !== null && found !== own);
  if (other === -1) return words.length;
  const above = words.slice(Math.max(start + 1, other - 3), other);
  return (
    other -
    above.length +
    1 +
    above.findLastIndex(({ text, mark }) => mark.kind !== 'none' || /[。；：，、]$/.test(text))
  );
}

/** A notice of which only the letter is there ends before the title of another document, or with its last paragraph. */
function endOfLetter(words: readonly Line[], start: number): number {
  const letter = words.slice(start, start + longestLetter);
  const foreign = letter.findIndex(({ text }) => foreignTitle.test(text));
  return start + (foreign === -1 ? letter.length : foreign);
}
