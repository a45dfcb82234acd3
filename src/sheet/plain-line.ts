/**
 * A plain line (寻常的行): `{"ref":…,WORDS,"on":"YYYY-MM-DD"}`, as most programs write a row, taken apart without being read as JSON.
 * Where WORDS are known to be the members of an object, and none of them `ref` or a date, the line means what it would mean as JSON.
 */

export interface PlainLine {
  /** The `ref` as it comes back, in JSON. */
  readonly ref: string;
  /** What stands between the `ref` and the date. */
  readonly words: string;
  readonly on: string | null;
}

const opening = '{"ref":';
const dated = ',"on":"';
/** A code that is not given says nothing. */
const noCode = '"code":null,';
/** The length of `,"on":"YYYY-MM-DD"}`. */
const datedLength = 19;
/** The most digits of a number that comes back as it was written, and the most characters of a `ref`. */
const mostDigits = 15;
const longestRef = 500;

/** Takes the line apart that stands between two places of a text; null where it is not plain. */
export function readPlainLine(text: string, from: number, to: number): PlainLine | null {
  const end = to - 1;
  if (text.charCodeAt(end) !== 0x7d || text.charCodeAt(from) !== 0x7b) return null;
  const [start, close] = [
    from + opening.length,
    text.startsWith(opening, from) ? skipRef(text, from + opening.length) : from,
  ];
  if (close < 0 || (close !== from && text.charCodeAt(close) !== 0x2c)) return null;
  const ref = close === from ? 'null' : text.slice(start, close);
  const tail = to - datedLength;
  const begin = text.startsWith(noCode, close + 1) ? close + 1 + noCode.length : close + 1;
  if (tail <= close || !text.startsWith(dated, tail)) return { ref, words: text.slice(begin, end), on: null };
  const day = tail + dated.length;
  if (text.charCodeAt(end - 1) !== 0x22 || !isDay(text, day, end - 1)) return null;
  return { ref, words: text.slice(begin, tail), on: text.slice(day, end - 1) };
}

/** The place after a `ref` that comes back as it stands: a whole number, or a text of ASCII signs without an escape; -1 for others. */
function skipRef(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 0x22) {
    for (at += 1; ; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x22) return at - from > longestRef ? -1 : at + 1;
      if (!(unit >= 0x20 && unit < 0x7f) || unit === 0x5c) return -1;
    }
  }
  while (isDigit(text.charCodeAt(at))) at += 1;
  const digits = at - from;
  const leading = digits > 1 && text.charCodeAt(from) === 0x30;
  return digits === 0 || digits > mostDigits || leading ? -1 : at;
}

/** Whether only digits and dashes stand between two places. */
function isDay(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x2d && !isDigit(unit)) return false;
  }
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
