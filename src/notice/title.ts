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

const titlePattern = /^关于[^。；;：:《》]{0,90}(?:职业|工种)[^。；;：:《》]{0,40}(?:通知|公告|公示)$/;
const aboutOccupations = /新职业|新工种|职业信息|工种信息|职业[（(]工种[）)]信息|信息/;
const numberBody =
  '[\\p{Script=Han}]{2,14} ?[〔\\[（(【［〈] ?([12０-９0-9][0-9０-９]{3}) ?[〕\\])）】］〉] ?第? ?([0-9０-９]{1,4}) ?号';
const numberAlone = new RegExp(`^(?:(?:发文字号|文\\s?号|字号)\\s?[:：]\\s?)?(${numberBody})$`, 'u');
const numberBehind = new RegExp(`[ ，(（]*(${numberBody})[)）]?$`, 'u');
const titleEnd = /(?:知|告|示|号|号[)）])$/;
const longestTitle = 5;

/** Reads a document number that stands alone: `人社厅发〔2020〕17号`, whatever its brackets and widths; null for anything else. */
export function readDocumentNumber(text: string): string | null {
  if (text.length > 60) return null;
  const match = numberAlone.exec(text);
  return match === null ? null : writeNumber(match[1] ?? '');
}

/** Reads a date that stands alone: `2020年2月25日`, `二〇二〇年二月二十五日`, `2020-02-25`. ISO, or null. */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(' ', '');
  const match =
    /^([0-9〇○零一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日$/.exec(
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

/** Reads the title that begins at a line, over at most five lines; null where none begins there. */
export function readTitle(lines: readonly Line[], start: number): Title | null {
  if (!mayBeTitle(lines, start)) return null;
  const words: { index: number; text: string }[] = [];
  for (let index = start; index < lines.length && words.length < longestTitle; index += 1) {
    const line = lines[index];
    if (line === undefined || line.furniture !== null || line.text === '') continue;
    if (line.text.length > 160) return null;
    words.push({ index, text: line.text });
    const found = titleEnd.test(line.text) ? matchTitle(words.map((word) => word.text)) : null;
    if (found !== null) return { ...found, first: start, last: index };
    if (words.length === 1 && !line.text.includes('关于') && readIssuerLines([line.text]) === null) return null;
  }
  return null;
}

/** A cheap look ahead: a title has 关于, begins its line with it or with an office, and ends as titles do within five lines. */
function mayBeTitle(lines: readonly Line[], start: number): boolean {
  for (let index = start, words = 0; index < lines.length && words < longestTitle; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    words += 1;
    if (line.text.length > 160) return false;
    if (titleEnd.test(line.text)) return true;
  }
  return false;
}

function matchTitle(texts: readonly string[]): Omit<Title, 'first' | 'last'> | null {
  const line = texts.findIndex((text) => text.includes('关于'));
  const cut = texts[line]?.indexOf('关于') ?? -1;
  if (cut === -1) return null;
  const ahead = [...texts.slice(0, line), (texts[line] ?? '').slice(0, cut)].filter((text) => text.trim() !== '');
  const issuers = ahead.length === 0 ? [] : readIssuerLines(ahead);
  if (issuers === null) return null;
  const joined = joinLines([(texts[line] ?? '').slice(cut), ...texts.slice(line + 1)]);
  const behind = numberBehind.exec(joined);
  const title = compact(behind === null ? joined : joined.slice(0, behind.index));
  if (!titlePattern.test(title) || !aboutOccupations.test(title)) return null;
  return { title, issuers, number: behind === null ? null : writeNumber(behind[1] ?? '') };
}

function writeNumber(printed: string): string {
  const plain = printed.normalize('NFKC').replaceAll(' ', '');
  return plain.replace(/[〔[(【〈](\d{4})[〕\])】〉]第?(\d+)号/, '〔$1〕$2号');
}
