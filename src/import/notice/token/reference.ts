/** The reference (指称): what a sentence quotes, codes or names: an occupation, a group, a 工种, a code, marks, or words. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { readMarks } from '../matter/heading.ts';
import { codeAtStart, codePattern, wholeCode } from '../page/printed-code.ts';
import { closeUp, compact } from '../page/spacing.ts';
import type { Mark } from '../record.ts';

/** A `named` thing has a name, perhaps with its code; a `code` stands alone; `marks` may be none (无). */
export type ReferenceKind = 'named' | 'code' | 'marks';

/** `code` is null where none is printed, or the printed one is damaged; `text` is what stands there, spaces of the layout left out. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly name: string;
  readonly code: string | null;
  readonly printed: string;
  readonly marks: readonly Mark[];
  readonly quoted: boolean;
}

export const letters = '[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?';
/** 绿色职业, 绿色数字职业, 绿色、数字职业, 绿色职业又是数字职业, 非绿色职业. */
export const markWords = '非?(?:(?:绿色|数字)(?:职业)?(?:[、和及]|[又且]是)?)?(?:绿色|数字)职业';
const quotedMark = new RegExp(`^(?:${markWords})?[（(]?(?:${letters})?[)）]?$`);
const codeWord = '(?:(?:职业|小类)?(?:编码|代码)(?:分别|依次)?(?:为|是)?[:：]? ?)?';
const nameThenCode = new RegExp(
  `^(.+?) ?[（(【［\\[〔{] ?${codeWord}(${codePattern}) ?[)）】］\\]〕}]? ?(?:${letters})?(?:职业)?$`,
);
const markedCode = new RegExp(`^(.*[0-9０-９]) ?(?:${letters}) ?([)）]?)$`);
const nameMark = new RegExp(`(?<=[\\p{Script=Han}）)]) ?[（(]?${letters}[)）]?$`, 'u');
const codedItem = new RegExp(`[（(] ?${codePattern} ?[)）]`, 'g');
const longestCoded = 80;

/** Codes in brackets, `（4-01-02-01）`, `（编码：4-01-02-01、4-01-02-02）`: a pattern for the whole, which captures the codes. */
export const codesInBrackets = `[（(【［\\[〔{] ?${codeWord}(${codePattern}(?: ?[、，,和及与；;/] ?${codePattern})*) ?[)）】］\\]〕}]?`;

/** Reads what stands between quotation marks: one reference, or several where it lists coded ones or codes. */
export function readQuoted(content: string): Reference[] {
  const text = compact(content);
  if ((text.match(codedItem)?.length ?? 0) > 1 && !/[。；]/.test(text)) {
    const items = text.split(/(?<=[)）]) ?(?:[、，,和及与]|以及) ?/);
    if (items.every((item) => nameThenCode.test(item))) return items.map(readOne);
  }
  const codes = splitCodes(text);
  return codes.length > 1 && codes.every((code) => wholeCode(code) !== null) ? codes.map(bareCode) : [readOne(text)];
}

function readOne(text: string): Reference {
  if (text === '无' || (text !== '' && quotedMark.test(text.replaceAll(' ', '')))) return markReference(text, true);
  if (wholeCode(text) !== null) return bareCode(text);
  const short = text.length <= longestCoded;
  const behind = short ? nameThenCode.exec(text.replace(markedCode, '$1$2')) : null;
  if (behind !== null) return { ...withCode(plainName(behind[1] ?? '', true), behind[2] ?? ''), text };
  const ahead = short ? codeAtStart(text) : null;
  if (ahead !== null && text.length > ahead.printed.length)
    return { ...withCode(plainName(text.slice(ahead.printed.length), true), ahead.printed), text };
  return plainName(text, true);
}

/** A name, or words, without a code. */
export function plainName(text: string, quoted: boolean): Reference {
  return { kind: 'named', text, name: closeUp(text), code: null, printed: '', marks: [], quoted };
}

/** The same with the code that was printed beside it; marks glued to the name are no part of it, but kept beside it. */
export function withCode(reference: Reference, printed: string): Reference {
  const glued = nameMark.exec(reference.name);
  const name = reference.name.slice(0, glued?.index);
  const marks = readMarks(glued?.[0] ?? '');
  return { ...reference, text: `${name}（${printed}）`, name, code: wholeCode(printed)?.code ?? null, printed, marks };
}

/** A code that stands alone. */
export function bareCode(printed: string): Reference {
  const code = wholeCode(printed)?.code ?? null;
  return { kind: 'code', text: printed, name: '', code, printed, marks: [], quoted: true };
}

/** Marks in words or letters: `绿色职业（L）`, `数字职业`, `L/S`. The letters hold where both are there. */
export function markReference(text: string, quoted: boolean): Reference {
  const printed = readMarks(text.replace(/[^LSＬＳ]/g, ''));
  const worded: Mark[] = [];
  if (text.includes('绿色') && !text.includes('非')) worded.push('L');
  if (text.includes('数字') && !text.includes('非')) worded.push('S');
  const marks = printed.length > 0 ? printed : worded;
  return { kind: 'marks', text, name: '', code: null, printed: '', marks, quoted };
}

/** Splits printed codes that stand in one row. */
export function splitCodes(text: string): string[] {
  return text.split(/[、，,和及与；;/]/).map((code) => code.trim());
}

export function isMarks({ kind }: Reference): boolean {
  return kind === 'marks';
}

export function isCode({ kind }: Reference): boolean {
  return kind === 'code';
}

/** Says whether a reference is of a group: its code has fewer than four parts. */
export function isGroup({ code }: Reference): boolean {
  return code !== null && levelOfCode(code) !== 'occupation';
}

/** Says whether a reference is of an occupation by its code, damaged codes included. */
export function isOccupation({ kind, code, printed }: Reference): boolean {
  return kind === 'named' && (code === null ? printed !== '' : levelOfCode(code) === 'occupation');
}
