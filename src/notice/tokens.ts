/** The tokens (词元) of a sentence of change: what is quoted or coded becomes a reference, the words between them stay. */
import { levelOfCode } from '../catalogue/code.ts';
import { readMarks } from './heading.ts';
import { bracketedCodePattern, codeAtStart, codePattern, wholeCode } from './printed-code.ts';
import type { Mark } from './record.ts';
import { closeUp, compact } from './spacing.ts';

export type ReferenceKind = 'occupation' | 'group' | 'code' | 'name' | 'mark';

/** Something a sentence refers to. `code` is null where none is printed or the printed one is damaged. */
export interface Reference {
  kind: ReferenceKind;
  readonly text: string;
  readonly name: string;
  code: string | null;
  printed: string;
  readonly marks: readonly Mark[];
}

/** A sentence as words with references: each reference is two signs, its kind and its place in `references`. */
export interface Tokens {
  readonly skeleton: string;
  readonly references: readonly Reference[];
  readonly unbalanced: boolean;
}

/** The sign of each kind of reference in a skeleton. */
export const kindSigns: Readonly<Record<ReferenceKind, string>> = {
  occupation: '\uE000',
  group: '\uE001',
  code: '\uE002',
  name: '\uE003',
  mark: '\uE004',
};
const firstIndex = 0xe100;
const mostReferences = 0x1700;

/** A pattern for the place of a reference, behind the sign of its kind. */
export const placePattern = '[\\uE100-\\uF8FF]';

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』', '‘': '’' };
const markWords =
  /^(?:既是|属于|属)?(?:绿色数字职业|(?:绿色职业|数字职业)(?:(?:和|、|又是|及)(?:绿色职业|数字职业))?)(?: ?[（(] ?[“"]?[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?[”"]? ?[)）])?/;
const markLetters = /^[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?(?![A-Za-z])/;
const quotedMark = /^(?:绿色数字职业|绿色职业|数字职业)?[（(]?(?:[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?)?[)）]?$/;
const bracketedCode = new RegExp(`^${bracketedCodePattern}`);
const nameThenCode = new RegExp(`^(.+?) ?${bracketedCodePattern} ?([LSＬＳ](?:[/／][LSＬＳ])?)?$`);
const bareCode = new RegExp(`^${codePattern}`);
/** The words after which an unquoted name may begin. */
const cue =
  /^.*(?:在|将|把|对|取消|撤销|由|和|与|及|、|并入|合并到|合并至|合并为|拆分为|变更为|更改为|调整为|调整到|调整至|划归|划入|修改为|改为|更名为|增设|新增|小类|中类|下|的|至|到|职业)/;

/** Reads a sentence into tokens. Linear in its length. */
export function readTokens(sentence: string): Tokens {
  const references: Reference[] = [];
  const quotes = matchQuotes(sentence);
  let skeleton = '';
  let unbalanced = false;
  const add = (reference: Reference) => {
    if (references.length >= mostReferences) return;
    skeleton += kindSigns[reference.kind] + String.fromCharCode(firstIndex + references.length);
    references.push(reference);
  };
  let index = 0;
  while (index < sentence.length) {
    const sign = sentence[index] ?? '';
    const rest = sentence.slice(index, index + 80);
    const close = quotes.get(index);
    if (close !== undefined) {
      add(readQuoted(sentence.slice(index + 1, close)));
      index = close + 1;
      continue;
    }
    const coded = /[（(【［[]/.test(sign) ? bracketedCode.exec(rest) : null;
    if (coded !== null) {
      const attached = attachCode(skeleton, references, coded[1] ?? '');
      if (attached !== null) skeleton = attached;
      else {
        const bare = takeBareName(skeleton);
        skeleton = bare.before;
        add(named(bare.name, coded[1] ?? ''));
      }
      index += coded[0].length;
      continue;
    }
    const mark = markWords.exec(rest) ?? (/[A-Za-z]/.test(sentence[index - 1] ?? '') ? null : markLetters.exec(rest));
    if (mark !== null) {
      add(markReference(mark[0]));
      index += mark[0].length;
      continue;
    }
    const code = bareCode.exec(rest);
    if (code !== null) {
      add({ kind: 'code', text: code[0], name: '', ...codeOf(code[0]), marks: [] });
      index += code[0].length;
      continue;
    }
    if (/[“”"「」『』‘’]/.test(sign)) unbalanced = true;
    if (sign !== ' ') skeleton += normalise(sign);
    index += 1;
  }
  return { skeleton, references, unbalanced };
}

/** The references that stand in a stretch of a skeleton, in order. */
export function referencesIn(stretch: string, references: readonly Reference[]): Reference[] {
  return [...stretch].flatMap((sign) => {
    const reference = references[sign.charCodeAt(0) - firstIndex];
    return sign >= '\uE100' && sign <= '\uF8FF' && reference !== undefined ? [reference] : [];
  });
}

/** The words of a stretch of a skeleton as a person reads them. */
export function printSkeleton(stretch: string, references: readonly Reference[]): string {
  return stretch.replace(/[\uE000-\uE0FF]/g, '').replace(/[\uE100-\uF8FF]/g, (sign) => {
    return `“${references[sign.charCodeAt(0) - firstIndex]?.text ?? ''}”`;
  });
}

/** Where each quotation that begins in a sentence ends; an opening mark without partner is not in the map. */
function matchQuotes(sentence: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { sign: string; index: number }[] = [];
  [...sentence.matchAll(/[“”"「」『』‘’]/g)].forEach(({ 0: sign, index }) => {
    const top = open.at(-1);
    const closesTop = top !== undefined && (closers[top.sign] === sign || (top.sign === '"' && sign === '”'));
    if (closesTop) {
      closes.set(top.index, index);
      open.pop();
    } else if (closers[sign] !== undefined) open.push({ sign, index });
  });
  return closes;
}

function readQuoted(content: string): Reference {
  const text = compact(content);
  if (text !== '' && quotedMark.test(text.replaceAll(' ', ''))) return markReference(text);
  const whole = wholeCode(text);
  if (whole !== null) return { kind: 'code', text, name: '', code: whole.code, printed: whole.printed, marks: [] };
  const behind = text.length <= 80 ? nameThenCode.exec(text) : null;
  if (behind !== null) return { ...named(behind[1] ?? '', behind[2] ?? ''), text, marks: readMarks(behind[3] ?? '') };
  const ahead = text.length <= 80 ? codeAtStart(text) : null;
  if (ahead !== null && text.length > ahead.printed.length) {
    return { ...named(text.slice(ahead.printed.length), ahead.printed), text };
  }
  return { kind: 'name', text, name: closeUp(text), code: null, printed: '', marks: [] };
}

function named(name: string, printed: string): Reference {
  const { code } = codeOf(printed);
  const kind = code !== null && levelOfCode(code) !== 'occupation' ? 'group' : 'occupation';
  return { kind, text: `${name}（${printed}）`, name: closeUp(name), code, printed, marks: [] };
}

function codeOf(printed: string): { code: string | null; printed: string } {
  return { code: wholeCode(printed)?.code ?? null, printed };
}

function markReference(text: string): Reference {
  const letters = readMarks(text.replace(/^.*?[（(]|[)）]$/g, ''));
  const marks: Mark[] = letters.length > 0 ? letters : [];
  if (marks.length === 0 && text.includes('绿色')) marks.push('L');
  if (marks.length === 0 || (letters.length === 0 && text.includes('数字'))) marks.push('S');
  return { kind: 'mark', text, name: '', code: null, printed: '', marks };
}

/** Gives a bracketed code to the name or mark just before it: `“营销员”（4-01-02-01）`, `“营销员”职业（4-01-02-01）`. */
function attachCode(skeleton: string, references: Reference[], printed: string): string | null {
  const match = /\uE003([\uE100-\uF8FF])(职业|大类|中类|小类)?$/.exec(skeleton.slice(-6));
  const reference = references[(match?.[1]?.charCodeAt(0) ?? 0) - firstIndex];
  if (match === null || reference === undefined) return null;
  const read = named(reference.name, printed);
  Object.assign(reference, { kind: read.kind, code: read.code, printed });
  return skeleton.slice(0, skeleton.length - match[0].length) + kindSigns[read.kind] + match[0].slice(1);
}

/** A name that stands unquoted before its code: the words since the last cue. */
function takeBareName(skeleton: string): { before: string; name: string } {
  const words = /[^\uE000-\uF8FF，；。：]*$/.exec(skeleton.slice(-60))?.[0] ?? '';
  const name = words.replace(cue, '');
  return { before: skeleton.slice(0, skeleton.length - name.length), name };
}

function normalise(sign: string): string {
  if (sign === ',') return '，';
  if (sign === ';') return '；';
  if (sign === ':') return '：';
  if (sign >= '\uE000' && sign <= '\uF8FF') return '\uFFFD';
  return sign.normalize('NFKC').length === 1 && /[Ａ-Ｚａ-ｚ０-９]/.test(sign) ? sign.normalize('NFKC') : sign;
}
