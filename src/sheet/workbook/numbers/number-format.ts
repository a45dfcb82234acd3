/**
 * Number formats (数字格式): how a workbook shows a number, as ECMA-376 part 1, 18.8.30 and 18.8.31 have it. A number in a cell is
 * a date, a code of seven digits with dashes, or just a number: its format tells.
 */

/** A piece of a date: so many letters of year, month or day, or text between them. */
export type DatePiece = { readonly unit: 'y' | 'm' | 'd'; readonly width: number } | { readonly literal: string };

export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly units: ReadonlySet<'y' | 'm' | 'd'>; readonly pieces: readonly DatePiece[] }
  | { readonly kind: 'decimals'; readonly count: number }
  /** Digits with text between them; `null` stands for a digit, from the last one backwards. */
  | { readonly kind: 'digits'; readonly places: readonly (string | null)[]; readonly least: number };

const general: NumberFormat = { kind: 'general' };

/** The formats that have a number and no text in the file; those of Chinese spreadsheets for 27 to 58. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 22: 'yyyy/m/d h:mm', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy' },
  ...{ 31: 'yyyy"年"m"月"d"日"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"' },
  ...{ 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
};

/** The format of a number that a file does not explain. */
export function builtInFormat(id: number): NumberFormat {
  return readFormat(builtIn[id] ?? 'General');
}

/** Reads the code of a format; of several sections the first, for numbers above zero. */
export function readFormat(code: string): NumberFormat {
  const pieces = tokenise(code);
  const letters = pieces.flatMap((piece) => ('sign' in piece ? [piece.sign] : []));
  if (letters.some((sign) => /^(?:general|@)/i.test(sign))) return general;
  // The time of day behind a date is left out, with the signs between its parts.
  const time = pieces.findIndex((piece) => 'sign' in piece && /^(?:h|s|am\/pm|a\/p|上)/.test(piece.sign));
  const units = pieces.flatMap((piece, index): DatePiece[] => {
    if (time > 0 && index >= time) return [];
    if ('literal' in piece) return [piece];
    const unit = unitOf(pieces, index);
    return unit === null ? [] : [{ unit, width: piece.sign.length }];
  });
  const named = new Set(units.flatMap((piece) => ('unit' in piece ? [piece.unit] : [])));
  if (named.size > 0) return { kind: 'date', units: named, pieces: units };
  if (letters.some((sign) => /^(?:h|s|am\/pm|a\/p|上)/i.test(sign))) return general;
  return readDigits(pieces);
}

type Token = { readonly literal: string } | { readonly sign: string };

/** Letters, digits and text of a format, without colours, locales, conditions, padding and fill. */
function tokenise(code: string): Token[] {
  const pattern =
    /;|"([^"]*)"|\\([\s\S])|[_*][\s\S]|\[(?:[^\]]*)\]|(general)|(y+|e+|m+|d+|h+|s+|a{3,4}|am\/pm|a\/p|上午\/下午|[0#?]|[.,%@])|([\s\S])/giu;
  const tokens: Token[] = [];
  for (const [whole, quoted, escaped, word, sign, other] of code.matchAll(pattern)) {
    if (whole === ';') break;
    const literal = quoted ?? escaped ?? other;
    if (literal !== undefined) tokens.push({ literal });
    else if (word !== undefined || sign !== undefined) tokens.push({ sign: (word ?? sign ?? '').toLowerCase() });
  }
  return tokens;
}

/** The unit of a date that a token is; `m` beside hours or seconds is minutes. */
function unitOf(tokens: readonly Token[], index: number): 'y' | 'm' | 'd' | null {
  const token = tokens[index];
  if (token === undefined || 'literal' in token) return null;
  const [first = ''] = token.sign;
  if (first === 'y' || first === 'e') return 'y';
  if (first === 'd') return token.sign.length > 2 ? null : 'd';
  if (first !== 'm') return null;
  const near = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const other = tokens[at];
      if (other !== undefined && 'sign' in other) return other.sign[0] ?? '';
    }
    return '';
  };
  return near(-1) === 'h' || near(1) === 's' ? null : 'm';
}

function readDigits(tokens: readonly Token[]): NumberFormat {
  const signs = tokens.map((token) => ('sign' in token ? token.sign : null));
  if (signs.some((sign) => sign === '%' || sign === ',')) return general;
  const point = signs.indexOf('.');
  if (point >= 0) return { kind: 'decimals', count: signs.slice(point).filter((sign) => sign === '0').length };
  const isDigit = (sign: string | null): boolean => sign !== null && /^[0#?]$/.test(sign);
  const first = signs.findIndex(isDigit);
  const last = signs.findLastIndex(isDigit);
  if (first < 0) return general;
  const places = tokens.slice(first, last + 1).map((token) => ('literal' in token ? token.literal : null));
  return { kind: 'digits', places: places.reverse(), least: signs.filter((sign) => sign === '0').length };
}
