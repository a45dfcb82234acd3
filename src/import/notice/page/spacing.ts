/** Spacing (空白): takes the layout's white space out of a line and out of a joined text; the words stay as printed. */

const anySpace = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u0085]+/g;
const plain = /^[^\s\u00AD\u0085\u180E\u200B-\u200F\u2060\uFEFF]*$/;
const zeroWidth = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const wide = /[\p{Script=Han}\u2014\u2018-\u201D\u2026\u3001-\u303F\uFF01-\uFF60]/u;
const spacedCode = /[0-9０-９](?: ?[-‐-―−﹣－ー─]{1,2} ?[0-9０-９] ?[0-9０-９](?![0-9０-９])){2,3}/g;
const spacedNumber = /(?<=\p{Script=Han}) ?([0-9０-９]+) ?(?=\p{Script=Han})/gu;
const latin = /[A-Za-z]/;

/** One line with every run of white space as one plain space, none at its ends. */
export function tidy(raw: string): string {
  return plain.test(raw) ? raw : raw.replace(zeroWidth, '').replace(anySpace, ' ').trim();
}

/**
 * A text without the spaces that layout put into it. Chinese has none between its characters, so a space goes wherever
 * both neighbours are Chinese, or one is Chinese punctuation, and around numbers and inside codes; beside Latin words it
 * stays: `工业 APP`.
 */
export function compact(text: string): string {
  if (!/\s/.test(text)) return tidy(text);
  const coded = tidy(text).replace(spacedCode, (code) => code.replaceAll(' ', ''));
  return coded.replace(spacedNumber, '$1').replace(/(.) (?=(.))/gu, (match, left: string, right: string) => {
    const close = isPunctuation(left) || isPunctuation(right) || (wide.test(left) && wide.test(right));
    return close ? left : match;
  });
}

/**
 * A line set with a space between any two characters, as scans and old titles have it, with one only where it has more;
 * other lines as they are.
 */
export function unspace(raw: string): string {
  if (!/\S\s\S\s/.test(raw)) return raw;
  const parts = raw.trim().split(/\s+/);
  const single = parts.filter((part) => [...part].length === 1).length;
  return parts.length >= 4 && single >= parts.length * 0.8 ? raw.trim().replace(/(\S)\s(?=\S)/g, '$1') : raw;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  quot: '"',
};
const markup = /[#*|｜<>!&\\`⑴-⒛㈠-㈩]/;

/** A line without the signs by which Markdown and web pages set headings, quotations, bold type and cells; ⑴ and ㈠ at its start as (1) and (一). */
export function unstyle(text: string): string {
  if (!markup.test(text)) return text;
  const words = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/&(\w{4,5});/g, (sign, name: string) => entities[name] ?? sign)
    .replace(/^[ >]*(?:#{1,6} )?|\\$/g, '')
    .replaceAll('**', '');
  const cells = /^[|｜].*[|｜]$/.test(words) ? words.replace(/[|｜]/g, ' ') : words;
  return tidy(cells.replace(/^[⑴-⒛㈠-㈩]/, (sign) => sign.normalize('NFKC')));
}

/** A name: it holds no spaces at all. */
export function closeUp(text: string): string {
  return tidy(text).replaceAll(' ', '');
}

/** Joins the lines of one hard-wrapped paragraph: nothing goes between them, but a space between two Latin words. */
export function joinLines(lines: readonly string[]): string {
  const joined = lines.map((line, index) => {
    const before = lines[index - 1] ?? '';
    return latin.test(before.at(-1) ?? '') && latin.test(line[0] ?? '') ? ` ${line}` : line;
  });
  return compact(joined.join(''));
}

function isPunctuation(character: string): boolean {
  return wide.test(character) && !/\p{Script=Han}/u.test(character);
}
