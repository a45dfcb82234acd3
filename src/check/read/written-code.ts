/**
 * A written code (编码写法): what people and spreadsheets make of a code. What can be read back for certain is read, and how it
 * departs from the printed form is told; what can only be guessed (letters for digits, a date made of a code) is never taken for it.
 */
import { isCode, readCode } from '../../catalogue/vocabulary/code.ts';
import { readDays } from './calendar.ts';

/** A date, which a spreadsheet may have made of a code; letters for digits; more codes than one. */
export type Doubt = 'date' | 'letters' | 'several';

/** How a code that is read departs from the printed form. `form` is width, spaces and other dashes, and changes nothing. */
export type Variant = 'form' | 'signs' | 'compact' | 'fivePart' | 'inText';

export interface WrittenCode {
  /** The code in its printed form; null where none can be read for certain. */
  readonly code: string | null;
  /** Null where the code stands as it is printed, or none is read. */
  readonly variant: Variant | null;
  /** What else stands in the text; null for nothing. */
  readonly rest: string | null;
  /** Codes that were perhaps meant, where none is read. */
  readonly perhaps: readonly string[];
  /** Why none is read, where one was perhaps meant. */
  readonly doubt: Doubt | null;
}

const unread: WrittenCode = { code: null, variant: null, rest: null, perhaps: [], doubt: null };

/** The text in ASCII, every dash a hyphen. */
export function levelDashes(text: string): string {
  return text.normalize('NFKC').replace(/[‐‑‒–—―−﹣ー─]/g, '-');
}

/** The longest text in which a code is looked for; long runs of spaces and signs would be walked again and again. */
const mostRead = 500;

/** Reads a text from the field of codes. */
export function readWrittenCode(typed: string): WrittenCode {
  if (isCode(typed)) return { ...unread, code: typed };
  const formed = readCode(typed);
  if (formed !== null) return { ...unread, code: formed, variant: typed.trim() === formed ? null : 'form' };
  if (typed.length > mostRead) return unread;
  const plain = levelDashes(typed).replace(/\s+/g, ' ').trim();
  const [parts, variant] = readParts(plain);
  if (parts !== null) return { ...unread, code: parts, variant };
  const dates = codesOfDate(plain);
  if (dates.length > 0) return { ...unread, perhaps: dates, doubt: 'date' };
  const inside = findAnyCode(plain) ?? findCompact(plain);
  if (inside !== null) {
    const rest = `${plain.slice(0, inside.from)} ${plain.slice(inside.to)}`;
    return { ...unread, code: inside.code, variant: 'inText', rest: stripLabels(rest) };
  }
  const several = [...new Set(plain.match(whole))];
  if (several.length > 1) return { ...unread, perhaps: several, doubt: 'several' };
  const [mended] = readParts(plain.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'));
  return mended === null ? unread : { ...unread, perhaps: [mended], doubt: 'letters' };
}

/** Digits that are parted by other signs, or by none, all parts of two digits too (06-18-01-07); a fifth part is what public tables make up for a 工种. */
function readParts(plain: string): [string | null, Variant] {
  const bare = plain.replace(/^['"`’“]+|['"`’”.,;:]+$/g, '').replace(/\.0$/, '');
  const compact = /^([1-8])(\d\d)(\d\d)(\d\d)(?:\d\d)?$/.exec(bare);
  if (compact !== null) return [compact.slice(1, 5).join('-'), bare.length === 7 ? 'compact' : 'fivePart'];
  const five = /^([1-8]-\d\d-\d\d-\d\d)\s*(?:-|[(（])\s*\d{1,3}\s*[)）]?$/.exec(bare);
  if (five !== null) return [five[1] ?? null, 'fivePart'];
  const [major = '', ...others] = bare.split(/\s*[-./_\\·、,\s]\s*/);
  const joined = [major.replace(/^0(?=\d$)/, ''), ...others.map((part) => part.padStart(2, '0'))].join('-');
  const few = others.length === 3 || (others.length > 0 && /^[1-8](?:-\d\d)+$/.test(bare));
  return [few && isCode(joined) ? joined : null, 'signs'];
}

/** A whole code of an occupation somewhere in a text, not inside a longer number. */
const whole = /(?<![\d-])[1-8]-\d{2}-\d{2}-\d{2}(?![\d-])/g;
/** The code of a group before or behind other words. */
const group =
  /^[1-8](?:-\d{2}){1,2}(?=[\s:：,，、(（\u3400-\u9fff])|(?<=[\s:：,，、)）\u3400-\u9fff])[1-8](?:-\d{2}){1,2}$/g;

/** The one code that stands in a text, with where it stands; null for none or several. */
function findCode(plain: string): { readonly code: string; readonly from: number; readonly to: number } | null {
  return findOnly(plain, whole);
}

/** As `findCode`, also for the code of a group at either end of the text. */
export function findAnyCode(plain: string): ReturnType<typeof findCode> {
  return findOnly(plain, whole) ?? (plain.match(whole) === null ? findOnly(plain, group) : null);
}

/** A whole code without dashes beside other words; in the field of codes alone, as elsewhere seven digits may be anything. */
const compactInText = /(?<![\w.-])[1-8]\d{6}(?![\w.-])/g;

function findCompact(plain: string): ReturnType<typeof findCode> {
  const found = findOnly(plain, compactInText);
  return found === null ? null : { ...found, code: found.code.replace(/^(.)(..)(..)(..)$/, '$1-$2-$3-$4') };
}

function findOnly(plain: string, pattern: RegExp): ReturnType<typeof findCode> {
  const [found, ...others] = [...plain.matchAll(pattern)];
  if (found === undefined || others.length > 0) return null;
  const [code] = found;
  return { code, from: found.index, to: found.index + code.length };
}

const edges = /^[\s()[\]【】<>《》:：,，;；、/|_'"-]+|[\s()[\]【】<>《》:：,，;；、/|_'"-]+$/g;
const label = /(?:职业|工种|国家)?(?:编码|代码|编号|号码|code)|GBM?\s*\d*|国标码?\s*\d*/gi;
const marks = /^[LS](?:\s*[/、,]\s*[LS])?$/i;

/** What a text says beside a code, without labels, numbers of other tables, and marks; null for nothing. */
function stripLabels(text: string): string | null {
  const bare = text.replace(label, ' ').replace(/\s+/g, ' ').replace(edges, '');
  return bare === '' || marks.test(bare) || !/[\p{L}]/u.test(bare) ? null : bare;
}

/**
 * The codes of which a spreadsheet may have made a date: 4-02-07 becomes 2007-04-02 where months come first, 2004-02-07 where years
 * do, 2007-02-04 where days do; 4-02 becomes a day of the current year.
 */
function codesOfDate(plain: string): string[] {
  const two = /^(\d{1,2})月(\d{1,2})日$/.exec(plain);
  const iso = two === null ? onlyDay(plain) : `2000-${two[1]}-${two[2]}`;
  if (iso === null) return [];
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const made = (...parts: readonly number[]): string =>
    parts.map((part, at) => (at === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join('-');
  const short = year % 100;
  const three = [made(month, day, short), made(short, month, day), made(day, month, short)];
  return [...(two === null ? three : []), made(month, day)].filter(isCode);
}

function onlyDay(plain: string): string | null {
  if (!/\d/.test(plain) || /^\d+(?:\.\d+)?$/.test(plain)) return null;
  const read = readDays(plain, '9999-12-31');
  const [only, ...others] = read?.spans ?? [];
  return only !== undefined && others.length === 0 && only.from === only.to ? only.from : null;
}
