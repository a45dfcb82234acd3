/** The title (标题) of a notice, its number (文号) and its date (成文日期), each alone on its lines. */
import type { LineRange } from '../passage.ts';
import { readIssuers } from './issuer.ts';
import type { Line } from './layout.ts';
import { readNumeral, readYear } from './numeral.ts';
import { compact, joinLines } from './spacing.ts';

/** A title: the first and the last of the lines with words that it stands on, who issues it, and the number printed behind it, if any. */
export interface Title extends LineRange {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly number: string | null;
}

/** What is done in the title of a letter that only speaks of occupations: it issues none. */
const working = '(?:进一步)?(?:做好|加强|推进|推动|开展|实施|组织|贯彻|落实|促进|支持|加快|深化|提升|征集|举办|召开)';
const titlePattern = new RegExp(
  `^关于(?!${working})[^。；;：:《》…]{0,90}(?:职业|工种)[^。；;：:《》…]{0,40}(?:通知|公告|公示)$`,
);
const aboutOccupations = /新职业|新工种|职业信息|工种信息|职业[（(]工种[）)]信息|信息/;
const numberBody =
  '[\\p{Script=Han}]{2,14} ?[〔\\[（(【［〈] ?([12０-９0-9][0-9０-９]{3}) ?[〕\\])）】］〉] ?第? ?([0-9０-９]{1,4}) ?号';
const numberAlone = new RegExp(
  `^(?:(?:发文字号|文\\s?号|字号)\\s?[:：]\\s?)?(${numberBody})(?: ?签发人[:：].*)?$`,
  'u',
);
const numberBehind = new RegExp(`(?<=通知|公告|公示)[ ，(（]*(${numberBody})[)）]?$`, 'u');
const titleEnd = /(?:知|告|示|号|号[)）])$/;
/** The most lines that a title is broken over. */
const longestTitle = 5;

/** Reads a document number that stands alone: `人社厅发〔2020〕17号`, whatever its brackets and widths; null for anything else. */
export function readDocumentNumber(text: string): string | null {
  if (text.length > 60 || !text.includes('号')) return null;
  const match = numberAlone.exec(text);
  return match === null ? null : writeNumber(match[1] ?? '');
}

const inWords =
  /^[（(]?([0-9〇○Oo零一二三四五六七八九]{4})年([0-9一二三四五六七八九十廿]{1,3})月([0-9一二三四五六七八九十廿卅]{1,3})日[)）]?$/;
const inDigits = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** Reads a date that stands alone: `2020年2月25日`, `二〇二〇年二月二十五日`, `2020-02-25`. ISO, or null. */
export function readDate(text: string): string | null {
  if (text.length > 40 || !/[日0-9０-９].{0,6}$/.test(text)) return null;
  const plain = text.normalize('NFKC').replace(/ |\(?星期[一二三四五六日天]\)?$/g, '');
  const [, ...parts] = inWords.exec(plain) ?? inDigits.exec(plain) ?? [];
  const [year = null, month = null, day = null] = parts.map((part, index) =>
    (index === 0 ? readYear : readNumeral)(part),
  );
  if (year === null || month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Reads the title whose word 关于 stands in a line: over at most five lines, with the offices in and above that line. */
export function readTitle(words: readonly Line[], index: number): Title | null {
  const [{ text } = { text: '' }] = words.slice(index, index + 1);
  const whole = text.indexOf('关于');
  const cut = whole === -1 && text.endsWith('关') ? text.length - 1 : whole;
  if (cut === -1) return null;
  const texts = words.slice(index, index + longestTitle).map((line) => line.text);
  for (const [place, end] of texts.entries()) {
    const found = titleEnd.test(end) ? matchTitle([text.slice(cut), ...texts.slice(1, place + 1)]) : null;
    if (found === null) continue;
    const issued = readIssuersAbove(words, index, text.slice(0, cut).trim());
    if (issued === null) return null;
    const last = index + place;
    const [firstLine = 0, lastLine = 0] = [words[issued.first]?.number, words[last]?.number];
    return { ...found, ...issued, last, firstLine, lastLine };
  }
  return null;
}

/** What no line above a title is that goes on with its offices. */
const noOffice = /^附件? ?[0-9０-９]{0,2}[:：]?$|关于|(?:通知|文件|汇编)$|^.{81}|[^\p{Script=Han}（）() 、，,]/u;

/** The offices before 关于 and on the lines above: the longest row of lines that is nothing but offices. Null where words stand before 关于. */
function readIssuersAbove(
  words: readonly Line[],
  index: number,
  ahead: string,
): { first: number; issuers: readonly string[] } | null {
  const above = words.slice(Math.max(0, index - longestTitle), index).map(({ text }) => text);
  const offices = above.slice(above.findLastIndex((text) => noOffice.test(text)) + 1);
  for (let count = offices.length; count >= 0; count -= 1) {
    const issuers = readIssuers(...offices.slice(offices.length - count), ahead);
    if (issuers !== null) return { first: index - count, issuers };
  }
  return ahead === '' ? { first: index, issuers: [] } : null;
}

function matchTitle(texts: readonly string[]): { title: string; number: string | null } | null {
  const words = joinLines(texts);
  const behind = numberBehind.exec(words);
  const title = compact(behind === null ? words : words.slice(0, behind.index));
  if (!titlePattern.test(title) || !aboutOccupations.test(title)) return null;
  return { title, number: behind === null ? null : writeNumber(behind[1] ?? '') };
}

function writeNumber(printed: string): string {
  const plain = printed.normalize('NFKC').replaceAll(' ', '');
  return plain.replace(/[〔[(【〈](\d{4})[〕\])】〉]第?(\d+)号/, '〔$1〕$2号');
}
