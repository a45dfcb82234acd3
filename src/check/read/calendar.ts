/**
 * The calendar of a row (日期写法): which days a text may mean. A day in any usual spelling is one day; a month, a quarter or a year is
 * all of its days; 5/1/2021 is either of two. Nothing is chosen here.
 */
import { isDate } from '../../catalogue/views/moment.ts';
import { readEnglishDate, readEnglishMonth } from './english-date.ts';

/** The days from one to another, both included, ISO. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What a text says of days. `dayNumber`: a spreadsheet's count of days; `either`: day and month may be the other way round. */
export interface ReadDays {
  readonly kind: 'day' | 'period' | 'dayNumber' | 'either';
  readonly spans: readonly Span[];
}

/** A spreadsheet's day numbers from 2000-01-01 to 2049-12-31 (one to a day, counted so that 1 is 1900-01-01). */
const dayNumbers = { first: 36_526, last: 54_788, epoch: Date.UTC(1899, 11, 30) } as const;
const dayLength = 86_400_000;

/** Reads the days that a text means; null where it names none. `today` ends a period that is said to last. */
export function readDays(typed: string, today: string): ReadDays | null {
  const plain = level(typed);
  const number = /^(\d{5})(?:\.\d+)?$/.exec(plain);
  if (number !== null) return readDayNumber(Number(number[1]));
  const one = readOne(plain);
  if (one !== null) return one;
  const english = readEnglishDate(plain);
  if (english !== null) return daysOf(english);
  const month = readEnglishMonth(plain);
  if (month !== null) return periodOf(month.year, month.month, month.month);
  return readRange(plain, today);
}

/** Says whether a text is a day or month whose year has two digits: 23.3.5 may be of 2023, of 2003 or of 2005. It is not read. */
export function hasShortYear(typed: string): boolean {
  return /^\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}(?:月(?:\d{1,2}日?)?)?)$/.test(level(typed));
}

/** The day of the week behind a day: 2021年3月1日 星期一, 2021-03-01（周一）. Whether it is that one is not asked. */
const weekday = /(?<=[\d日号])\s*\(?(?:星期|周)[一二三四五六日天]\)?(?=\s|$)/;

/** One spelling of a text: width, dashes, Chinese numerals, spaces around signs, a time of the day. */
function level(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(weekday, ' ')
    .trim()
    .replace(/[‐‑‒–—―−﹣─]/g, '-')
    .replace(/\s*([年月日号季度半旬至到~])\s*/g, '$1')
    .replace(/号/g, '日');
  return readNumerals(plain)
    .replace(/(\d)[T ]+\d{1,2}:\d{2}.*$/, '$1')
    .replace(/日\d{1,2}[:时].*$/, '日');
}

const numerals = '〇一二三四五六七八九';

/** 二〇二一年十二月三日 in digits; a text without 年 stays as it is. */
function readNumerals(plain: string): string {
  if (!/[〇零○一二三四五六七八九十]/.test(plain) || !plain.includes('年')) return plain;
  return plain
    .replace(/[零○]/g, '〇')
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens, ones) =>
        `${tens === undefined ? 1 : numerals.indexOf(tens)}${ones === undefined ? 0 : numerals.indexOf(ones)}`,
    )
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));
}

function readDayNumber(number: number): ReadDays | null {
  if (number < dayNumbers.first || number > dayNumbers.last) return null;
  const day = new Date(dayNumbers.epoch + number * dayLength).toISOString().slice(0, 10);
  return { kind: 'dayNumber', spans: [{ from: day, to: day }] };
}

/** A day, or a period that one word names. 2021.1 may be what a spreadsheet left of 2021.10. */
function readOne(plain: string): ReadDays | null {
  const day =
    /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})()(\d{2})(\d{2})日?$/.exec(plain);
  if (day !== null) return daysOf([isoDay(day[1], day[3], day[4])]);
  const october = /^(\d{4})\.1$/.exec(plain);
  if (october !== null) return eitherOf(periodOf(october[1], 1, 1), periodOf(october[1], 10, 10));
  const month = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:月份?)?$/.exec(plain) ?? /^(\d{4})(0[1-9]|1[0-2])月?$/.exec(plain);
  if (month !== null) return periodOf(month[1], Number(month[2]), Number(month[2]));
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (turned !== null) return periodOf(turned[2], Number(turned[1]), Number(turned[1]));
  const part = /^(\d{4})年(\d{1,2})月份?(上旬|中旬|下旬|初|中|底|末)$/.exec(plain);
  if (part !== null) return partOfMonth(part[1], part[2], part[3] ?? '');
  const year = /^((?:19|20)\d{2})(?:年度?)?(?:初|中|底|末)?$/.exec(plain);
  if (year !== null) return periodOf(year[1], 1, 12);
  const quarter = /^(\d{4})[-年\s]?(?:第?([1-4])季度?|Q([1-4]))$/i.exec(plain);
  if (quarter !== null) {
    const which = Number(quarter[2] ?? quarter[3]);
    return periodOf(quarter[1], which * 3 - 2, which * 3);
  }
  const half = /^(\d{4})[-年\s]?(?:(上|下)半年|H([12]))$/i.exec(plain);
  if (half === null) return null;
  return half[2] === '上' || half[3] === '1' ? periodOf(half[1], 1, 6) : periodOf(half[1], 7, 12);
}

function eitherOf(one: ReadDays | null, other: ReadDays | null): ReadDays {
  return { kind: 'either', spans: [...(one?.spans ?? []), ...(other?.spans ?? [])] };
}

function partOfMonth(year: string | undefined, month: string | undefined, part: string): ReadDays | null {
  const whole = periodOf(year, Number(month), Number(month));
  const [span] = whole?.spans ?? [];
  if (span === undefined || !part.endsWith('旬')) return whole;
  const days = { 上旬: ['01', '10'], 中旬: ['11', '20'], 下旬: ['21', span.to.slice(8)] }[part] ?? [
    '01',
    span.to.slice(8),
  ];
  return {
    kind: 'period',
    spans: [{ from: `${span.from.slice(0, 8)}${days[0]}`, to: `${span.from.slice(0, 8)}${days[1]}` }],
  };
}

/** Days or periods with a word or a dash between them: from the first day of the one to the last of the other. */
function readRange(plain: string, today: string): ReadDays | null {
  const [first = '', last = '', ...more] = splitRange(plain);
  if (last === '' || more.length > 0) return null;
  const from = readOne(first)?.spans[0]?.from;
  const to = /^(?:今|现在|目前|present|now)$/i.test(last) ? today : readOne(last)?.spans[0]?.to;
  return from === undefined || to === undefined || from > to ? null : { kind: 'period', spans: [{ from, to }] };
}

function splitRange(plain: string): string[] {
  const worded = plain.split(/[至到~]+|\s-+\s|--+/);
  if (worded.length > 1) return worded.map((part) => part.trim());
  const dashed = /^(\d{4}(?:[./年]\d{1,2}月?(?:[./]?\d{1,2}日?)?|年)?)-(\d{4}.*|今|现在)$/.exec(plain);
  return dashed === null ? [] : dashed.slice(1);
}

function daysOf(days: readonly string[]): ReadDays | null {
  const real = [...new Set(days)].filter(isDate).sort();
  if (real.length === 0) return null;
  return { kind: real.length > 1 ? 'either' : 'day', spans: real.map((day) => ({ from: day, to: day })) };
}

function periodOf(year: string | undefined, first: number, last: number): ReadDays | null {
  if (year === undefined || !(first >= 1) || last > 12) return null;
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return { kind: 'period', spans: [{ from: `${year}-${String(first).padStart(2, '0')}-01`, to: end }] };
}

/** An ISO day of parts as they are written. */
function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
