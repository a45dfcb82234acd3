/**
 * The GBM number (国标码): a code's digits without dashes, filled up with zeros. It is no code: the filling is not injective,
 * so a number may stand for a group and for what lies in it alone, and every candidate comes back.
 */
import { ancestorCodes, isCode } from './code.ts';

/** A written number, and every code whose digits it could be, the highest group first. */
export interface GbmNumber {
  readonly digits: string;
  /** Whether the writer said that it is a GBM number or one of GB/T 6565; bare digits may be something else. */
  readonly named: boolean;
  readonly candidates: readonly string[];
}

/** How many digits are written: five down to a 小类 (as in GB/T 6565 and in the printed table), seven down to an occupation. */
const widths = [5, 7];

/** The digits of a code of the deepest level that fits in so many digits. */
const shapes: Readonly<Record<number, RegExp>> = { 5: /^(\d)(\d\d)(\d\d)$/, 7: /^(\d)(\d\d)(\d\d)(\d\d)$/ };

/**
 * Reads a GBM number as people write it: `GBM 40208`, `GBM40208`, `GB/T 6565 40208`, `40208`, full-width, and with seven digits
 * `4020800`. Null where the text is no such number, above all where it is a code in its own form.
 * @see GB/T 6565-2015 职业分类与代码, whose codes have five digits
 */
export function readGbm(text: string): GbmNumber | null {
  const plain = text.normalize('NFKC').trim();
  const read = /^(GBM|GB\s*\/?\s*T\s*6565(?:\s*[-—–]\s*\d{4})?)?\s*[:：#-]?\s*(\d+)$/i.exec(plain);
  const [, prefix, digits = ''] = read ?? [];
  if (!widths.includes(digits.length)) return null;
  const candidates = codesOfDigits(digits);
  return candidates.length === 0 ? null : { digits, named: prefix !== undefined, candidates };
}

/** The five digits of a group: its code without dashes, filled up with zeros. Null for an occupation, which has seven. */
export function gbmOf(code: string): string | null {
  const digits = code.replaceAll('-', '');
  return isCode(code) && digits.length <= 5 ? digits.padEnd(5, '0') : null;
}

/** Every code whose digits, filled up with zeros, are the given ones, from the 大类 down. */
function codesOfDigits(digits: string): string[] {
  const parts = shapes[digits.length]?.exec(digits)?.slice(1) ?? [];
  const code = parts.join('-');
  if (!isCode(code)) return [];
  return [...ancestorCodes(code), code].filter((group) => /^0*$/.test(digits.slice(group.replaceAll('-', '').length)));
}
