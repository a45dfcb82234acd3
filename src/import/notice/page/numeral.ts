/** Numerals (数字): Chinese, full-width and plain ones, as notices count and number with them. */

const digits = '零一二三四五六七八九';

/** A pattern for a number up to 999: `16`, `１６`, `十六`, `二十一`, `两`. */
export const numeralPattern = '(?:[0-9０-９]{1,3}|[零〇一二两三四五六七八九十百]{1,5})';

/** Reads a number in any of its scripts; null where it is none. */
export function readNumeral(text: string): number | null {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  const plain = /^[一二三四五六七八九十]{1,3}$/.test(text) ? text : simplify(text);
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/.exec(plain);
  if (match === null || plain === '') return null;
  const [hundreds = '零', tens = '零', ones = '零'] = match.slice(1);
  return digits.indexOf(hundreds) * 100 + digits.indexOf(tens || '一') * 10 + digits.indexOf(ones);
}

const others: Readonly<Record<string, string>> = { 〇: '零', 两: '二', 廿: '二十', 卅: '三十', ' ': '' };

function simplify(text: string): string {
  return text.normalize('NFKC').replace(/[〇两廿卅 ]/g, (sign) => others[sign] ?? sign);
}

/** Reads a year written digit by digit, `二〇二〇` or `2020`; null where it is none. */
export function readYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[〇○Oo零一二三四五六七八九]/g, (sign) => {
    const value = digits.indexOf(sign);
    return String(value === -1 ? 0 : value);
  });
  return /^[12]\d{3}$/.test(plain) ? Number(plain) : null;
}
