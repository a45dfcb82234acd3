/** The reference (指称): what a sentence of change quotes or codes: an occupation, a group, a code, a plain name or a mark. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { readMarks } from '../matter/heading.ts';
import { bracketedCodePattern, codeAtStart, wholeCode } from '../page/printed-code.ts';
import { closeUp, compact } from '../page/spacing.ts';
import type { Mark } from '../record.ts';

export type ReferenceKind = 'occupation' | 'group' | 'code' | 'name' | 'mark';

/** Something a sentence refers to. `code` is null where none is printed or the printed one is damaged. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly name: string;
  readonly code: string | null;
  readonly printed: string;
  readonly marks: readonly Mark[];
}

const letters = '[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?';
const quotedMark = new RegExp(`^(?:绿色数字职业|绿色职业|数字职业)?[（(]?(?:${letters})?[)）]?$`);
const nameThenCode = new RegExp(`^(.+?) ?${bracketedCodePattern} ?(?:${letters})?$`);
const markedCode = new RegExp(`^(.*[0-9０-９]) ?(?:${letters}) ?([)）]?)$`);
const nameMark = new RegExp(`(?<=[\\p{Script=Han}）)]) ?[（(]?${letters}[)）]?$`, 'u');
const longestNameWithCode = 80;

/** Reads what stands between quotation marks. */
export function readQuoted(content: string): Reference {
  const text = compact(content);
  if (text !== '' && quotedMark.test(text.replaceAll(' ', ''))) return markReference(text);
  const whole = wholeCode(text);
  if (whole !== null) return codeReference(text);
  const short = text.length <= longestNameWithCode;
  const behind = short ? nameThenCode.exec(text.replace(markedCode, '$1$2')) : null;
  if (behind !== null) return { ...namedReference(behind[1] ?? '', behind[2] ?? ''), text };
  const ahead = short ? codeAtStart(text) : null;
  if (ahead !== null && text.length > ahead.printed.length) {
    return { ...namedReference(text.slice(ahead.printed.length), ahead.printed), text };
  }
  return { kind: 'name', text, name: closeUp(text), code: null, printed: '', marks: [] };
}

/** A name with its code: an occupation, or a group where the code has fewer parts. Marks glued to the name are no part of it. */
export function namedReference(name: string, printed: string): Reference {
  const code = wholeCode(printed)?.code ?? null;
  const kind = code !== null && levelOfCode(code) !== 'occupation' ? 'group' : 'occupation';
  return { kind, text: `${name}（${printed}）`, name: closeUp(name).replace(nameMark, ''), code, printed, marks: [] };
}

/** A code that stands alone. */
export function codeReference(printed: string): Reference {
  return { kind: 'code', text: printed, name: '', code: wholeCode(printed)?.code ?? null, printed, marks: [] };
}

/** Marks in words or letters: `绿色职业（L）`, `数字职业`, `L/S`. The letters hold where both are there. */
export function markReference(text: string): Reference {
  const printed = readMarks(text.replace(/[^LSＬＳ]/g, ''));
  const worded: Mark[] = [];
  if (text.includes('绿色')) worded.push('L');
  if (text.includes('数字')) worded.push('S');
  return { kind: 'mark', text, name: '', code: null, printed: '', marks: printed.length > 0 ? printed : worded };
}
