/** The title (标题) of a notice, its number (文号) and its date (成文日期), each alone on its lines. */
import { readIssuerLines } from './issuer.ts';
import type { Line } from './layout.ts';
import { readNumeral, readYear } from './numeral.ts';
import { compact, joinLines } from './spacing.ts';

/** A title: the lines it stands on (indexes into the lines), who issues it, and the number printed behind it, if any. */
export interface Title {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly number: string | null;
}

/** What is done in the title of a letter that only speaks of occupations: it issues none. */
const working = '(?:进一步)?(?:做好|加强|推进|推动|开展|实施|组织|贯彻|落实|促进|支持|加快|深化|提升|征集|举办|召开)';
const titlePattern = new RegExp(
  `^关于(?!${working})[^。；;：:《》]{0,90}(?:职业|工种)[^。；;：:《》]{0,40}(?:通知|公告|公示)$`,
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
export const longestTitle = 5;

/** Reads a document number that stands alone: `人社厅发〔2020〕17号`, whatever its brackets and widths; null for anything else. */
export function readDocumentNumber(text: string): string | null {
  if (text.length > 60 || !text.includes('号')) return null;
  const match = numberAlone.exec(text);
  return match === null ? null : writeNumber(match[1] ?? '');
}

/** Reads a date that stands alone: `2020年2月25日`, `二〇二〇年二月二十五日`, `2020-02-25`. ISO, or null. */
export function readDate(text: string): string | null {
  if (text.length > 40 || !/[日0-9０-９].{0,6}$/.test(text)) return null;
  const plain = text.normalize('NFKC').replace(/ |\(?星期[一二三四五六日天]\)?$/g, '');
  const match =
    /^[（(]?([0-9〇○Oo零一二三四五六七八九]{4})年([0-9一二三四五六七八九十廿]{1,3})月([0-9一二三四五六七八九十廿卅]{1,3})日[)）]?$/.exec(
      plain,
    ) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain);
  if (match === null) return null;
  const [year, month, day] = [readYear(match[1] ?? ''), readNumeral(match[2] ?? ''), readNumeral(match[3] ?? '')];
  if (year === null || month === null || day === null || month < 1 || month > 12) return null;
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads the title whose word 关于 stands in a line: over at most five lines, with the offices in and above that line. */
export function readTitle(lines: readonly Line[], index: number): Title | null {
  const cut = findAbout(lines[index]?.text ?? '');
  const words = followingWords(lines, index);
  for (let count = 1; count <= words.length; count += 1) {
    const last = words[count - 1] ?? index;
    if (!titleEnd.test(lines[last]?.text ?? '')) continue;
    const texts = words.slice(0, count).map((place) => lines[place]?.text ?? '');
    const found = matchTitle([(texts[0] ?? '').slice(cut), ...texts.slice(1)]);
    if (found === null) continue;
    const issued = readIssuersAbove(lines, index, (texts[0] ?? '').slice(0, cut));
    return issued === null ? null : { ...found, ...issued, last };
  }
  return null;
}

/** Where 关于 begins in a line; at its last character where the line breaks it. */
function findAbout(text: string): number {
  const whole = text.indexOf('关于');
  return whole === -1 && text.endsWith('关') ? text.length - 1 : whole;
}

function followingWords(lines: readonly Line[], start: number): number[] {
  const words: number[] = [];
  for (let index = start; index < lines.length && words.length < longestTitle; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.furniture === null && line.text !== '') words.push(index);
  }
  return words;
}

/** A cheap look ahead: 关于, and an end as titles have it within five lines. */
export function mayBeTitle(lines: readonly Line[], start: number): boolean {
  if (findAbout(lines[start]?.text ?? '') === -1) return false;
  for (let index = start, words = 0; index < lines.length && words < longestTitle; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    words += 1;
    if (line.text.length > 160) return false;
    if (titleEnd.test(line.text)) return true;
  }
  return false;
}

/** The offices before 关于 and on the lines above: the longest row of lines that is nothing but offices. Null where words stand before 关于. */
function readIssuersAbove(
  lines: readonly Line[],
  index: number,
  ahead: string,
): { first: number; issuers: string[] } | null {
  const texts = ahead.trim() === '' ? [] : [ahead];
  let best = texts.length === 0 ? { first: index, issuers: [] as string[] } : null;
  const own = texts.length === 0 ? null : readIssuerLines(texts);
  if (own !== null) best = { first: index, issuers: own };
  for (let above = index - 1, words = 0; above >= 0 && words < longestTitle; above -= 1) {
    const line = lines[above];
    if (line === undefined || line.furniture === 'front-matter') break;
    if (line.furniture !== null || line.text === '') continue;
    if (
      /^附件? ?[0-9０-９]{0,2}[:：]?$|关于|(?:通知|文件|汇编)$/.test(line.text) ||
      line.text.length > 80 ||
      /[^\p{Script=Han}（）() 、，,]/u.test(line.text)
    )
      break;
    words += 1;
    texts.unshift(line.text);
    const issuers = readIssuerLines(texts);
    if (issuers !== null) best = { first: above, issuers };
  }
  return best;
}

function matchTitle(texts: readonly string[]): { title: string; number: string | null } | null {
  if (!/职 ?业|工 ?种/.test(texts.join('')) || texts.some((text) => /[。；;：:《》…]/.test(text))) return null;
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
