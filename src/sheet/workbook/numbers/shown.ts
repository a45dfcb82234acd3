/** A number as its cell shows it (显示值): with its format, and for dates also as the day or month that it is. */
import type { DatePiece, NumberFormat } from './number-format.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The last day that spreadsheets know, 9999-12-31. */
const lastDay = 2_958_465;

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** The day of a number, counted from 1900, or from 1904; null where it is none. */
export function dayOfNumber(value: number, since1904: boolean): Day | null {
  const number = Math.floor(value) + (since1904 ? 1_462 : 0);
  if (!(number >= 1 && number <= lastDay)) return null;
  // Spreadsheets count a 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, number < 60 ? 31 : 30) + number * 86_400_000);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** A number as the text that its cell shows. */
export function showNumber(value: number, format: NumberFormat, since1904: boolean): string {
  if (format.kind === 'decimals') return keepExact(value, value.toFixed(Math.min(20, format.count)));
  if (format.kind === 'digits') return Number.isInteger(value) ? showDigits(value, format) : String(value);
  const day = format.kind === 'date' ? dayOfNumber(value, since1904) : null;
  if (format.kind !== 'date' || day === null) return String(value);
  return format.pieces
    .map((piece) => showPiece(piece, day))
    .join('')
    .trim();
}

/**
 * A number as a date: `2021-03-01`; `2021-03` or `2021` where the cell shows no more and the day is the first, since whoever types
 * a month gets its first day. A number that is shown as one is given as it is: people type 2021.3 and 44256.
 */
export function showDate(value: number, format: NumberFormat, since1904: boolean): string {
  if (format.kind !== 'date') {
    const isDay = since1904 && Number.isInteger(value) && value > 30_000 && value < 60_000;
    return isDay ? String(value + 1_462) : showNumber(value, format, since1904);
  }
  const day = dayOfNumber(value, since1904);
  if (day === null) return String(value);
  const { units } = format;
  const [year, month, date] = [pad(day.y, 4), pad(day.m, 2), pad(day.d, 2)];
  if (units.has('y') && !units.has('d') && day.d === 1) {
    if (units.has('m')) return `${year}-${month}`;
    if (day.m === 1) return year;
  }
  return `${year}-${month}-${date}`;
}

function showPiece(piece: DatePiece, day: Day): string {
  if ('literal' in piece) return piece.literal;
  const { unit, width } = piece;
  if (unit === 'y') return width <= 2 ? pad(day.y % 100, 2) : pad(day.y, 4);
  if (unit === 'm' && width >= 3) return months[day.m - 1]?.slice(0, width === 5 ? 1 : 3) ?? '';
  return width === 1 ? String(day[unit]) : pad(day[unit], 2);
}

/** The rounded text, unless it says another number: what is checked is what was entered. */
function keepExact(value: number, rounded: string): string {
  return Math.abs(Number(rounded) - value) < 1e-9 ? rounded : String(value);
}

function showDigits(value: number, { places, least }: Extract<NumberFormat, { kind: 'digits' }>): string {
  const digits = [...String(Math.abs(value)).padStart(least, '0')];
  if (digits.some((digit) => !/\d/.test(digit))) return String(value);
  const signs: string[] = [];
  for (const place of places) {
    if (place === null) signs.push(digits.pop() ?? '');
    else if (digits.length > 0) signs.push(place);
  }
  return (value < 0 ? '-' : '') + digits.join('') + signs.reverse().join('');
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
