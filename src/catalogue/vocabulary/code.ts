/** The occupation code (职业编码): its written form, its level, and the group it lies in. */
import * as z from 'zod';

/** The levels (层级) of the catalogue, from 大类 down to 工种; a 工种 (subtype) has no code. */
export const levels = ['major', 'middle', 'minor', 'occupation', 'subtype'] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** The Chinese term for each level. */
export const levelTerms: Readonly<Record<Level, string>> = {
  major: '大类',
  middle: '中类',
  minor: '小类',
  occupation: '职业',
  subtype: '工种',
};

const pattern = /^[1-8](?:-\d{2}){0,3}$/;
/** The level of a code of so many characters. */
const levelOfLength: ReadonlyMap<number, Level> = new Map([
  [1, 'major'],
  [4, 'middle'],
  [7, 'minor'],
]);

/** A code in ASCII: `d`, `d-dd`, `d-dd-dd` or `d-dd-dd-dd`. */
export const codeSchema = z.string().regex(pattern);

/** Says whether the text is a code in its ASCII form. */
export function isCode(text: string): boolean {
  return pattern.test(text);
}

/**
 * Reads a code as people type and print it: full-width digits, any dash, spaces inside. Letters are not read as digits.
 * Returns null where no code can be read.
 */
export function readCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣ー─]/g, '-')
    .replace(/\s+/g, '');
  return pattern.test(plain) ? plain : null;
}

/** The level of a code: its number of parts, which its length tells. */
export function levelOfCode(code: string): Level {
  return levelOfLength.get(code.length) ?? 'occupation';
}

/** What people read in the place of a code: the code, 工种 for what has none, or that it was not seen. */
export function writeCode({ level, code }: { readonly level: Level; readonly code: string | null }): string {
  return code ?? (level === 'subtype' ? levelTerms.subtype : '（编码未见）');
}

/** The code of the group one level up, or null for a 大类. */
export function parentCode(code: string): string | null {
  const cut = code.lastIndexOf('-');
  return cut === -1 ? null : code.slice(0, cut);
}

/** The codes of all groups above, from the 大类 down. */
export function ancestorCodes(code: string): string[] {
  const parts = code.split('-');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('-'));
}
