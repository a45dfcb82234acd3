/** Mending a code (修正编码): what a misspelt code probably is; only ever suggested, never taken for what was written. */
import { isCode } from '../catalogue/vocabulary/code.ts';

/** A whole code somewhere in a text, not inside a longer number. */
const whole = /(?<![\d-])[1-8]-\d{2}-\d{2}-\d{2}(?![\d-])/g;

/** The text in ASCII, every dash a hyphen. */
export function levelDashes(text: string): string {
  return text.normalize('NFKC').replace(/[‐‑‒–—―−﹣ー─]/g, '-');
}

/** The one whole code that stands in a text, with where it stands; null for none or several. */
export function findCode(plain: string): { readonly code: string; readonly from: number; readonly to: number } | null {
  const [found, ...others] = [...plain.matchAll(whole)];
  if (found === undefined || others.length > 0) return null;
  const [code] = found;
  return { code, from: found.index, to: found.index + code.length };
}

/** The code of an occupation that was probably meant: letters for digits, other separators, digits left out; null for none. */
export function mendCode(typed: string): string | null {
  const plain = levelDashes(typed).trim();
  const inside = findCode(plain);
  if (inside !== null) return inside.code;
  const digits = plain.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  const parts = /^[1-8]\d{6}$/.test(digits)
    ? [digits.slice(0, 1), digits.slice(1, 3), digits.slice(3, 5), digits.slice(5)]
    : digits.split(/[-./_\s]+/);
  const [major = '', ...rest] = parts;
  const mended = [major, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return parts.length === 4 && isCode(mended) ? mended : null;
}
