/** The tokens (词元) of a sentence of change: what is quoted or coded becomes a reference, the words between them stay. */
import { bracketedCodePattern, codePattern } from '../page/printed-code.ts';
import {
  codeReference,
  markReference,
  namedReference,
  type Reference,
  type ReferenceKind,
  readQuoted,
} from './reference.ts';

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
const firstPlace = 0xe100;
const mostReferences = 0x1700;

/** A pattern for the place of a reference, behind the sign of its kind. */
export const placePattern = '[\\uE100-\\uF8FF]';

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』', '‘': '’' };
const lettered = '[（(] ?[“"]?[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?[”"]? ?[)）]';
const letteredMark = new RegExp(`^ ?${lettered}`);
const markWords = new RegExp(
  `^(?:既是)?(?:绿色数字职业|(?:绿色职业|数字职业)(?:(?:和|、|又是|及|且是)(?:绿色职业|数字职业))?)(?: ?${lettered})?`,
);
const markLetters = /^[LSＬＳ](?: ?[/／、和] ?[LSＬＳ])?(?![A-Za-z])/;
const bracketedCode = new RegExp(`^${bracketedCodePattern}`);
const bareCode = new RegExp(`^${codePattern}`);
/** The words after which an unquoted name may begin. */
const cue =
  /^.*(?:在|将|把|对|取消|撤销|由|和|与|及|、|并入|合并到|合并至|合并为|拆分为|变更为|更改为|调整为|调整到|调整至|划归|划入|修改为|改为|更名为|增设|新增|小类|中类|下|的|至|到|职业)/;

/** Reads a sentence into tokens. Linear in its length. */
export function readTokens(text: string): Tokens {
  const sentence = text.replaceAll('＂', '"');
  const references: Reference[] = [];
  const quotes = matchQuotes(sentence);
  let skeleton = '';
  let unbalanced = false;
  let index = 0;
  const add = (reference: Reference, length: number) => {
    index += length;
    if (references.length >= mostReferences) return;
    skeleton += kindSigns[reference.kind] + String.fromCharCode(firstPlace + references.length);
    references.push(reference);
  };
  while (index < sentence.length) {
    const sign = sentence[index] ?? '';
    const rest = sentence.slice(index, index + 80);
    const close = quotes.get(index);
    if (close !== undefined) {
      const quoted = readQuoted(sentence.slice(index + 1, close));
      const letters = quoted.kind === 'mark' ? letteredMark.exec(sentence.slice(close + 1, close + 20)) : null;
      const code = quoted.kind === 'name' ? takeBareCode(skeleton, references) : null;
      if (code !== null) {
        skeleton = skeleton.slice(0, -2);
        references.pop();
        add(namedReference(quoted.name, code), close + 1 - index);
      } else if (letters !== null) add(markReference(letters[0]), close + 1 - index + letters[0].length);
      else add(quoted, close + 1 - index);
      continue;
    }
    const coded = /[（(【［[]/.test(sign) ? bracketedCode.exec(rest) : null;
    if (coded !== null) {
      const attached = attachCode(skeleton, references, coded[1] ?? '');
      if (attached !== null) {
        skeleton = attached;
        index += coded[0].length;
        continue;
      }
      const bare = takeBareName(skeleton);
      skeleton = bare.before;
      add(namedReference(bare.name, coded[1] ?? ''), coded[0].length);
      continue;
    }
    const mark = markWords.exec(rest) ?? (/[A-Za-z]/.test(sentence[index - 1] ?? '') ? null : markLetters.exec(rest));
    const code = mark === null ? bareCode.exec(rest) : null;
    const glued = mark !== null && /[LSＬＳ]/.test(mark[0][0] ?? '') && skeleton.at(-2) === kindSigns.occupation;
    if (glued) index += mark[0].length;
    else if (mark !== null) add(markReference(mark[0]), mark[0].length);
    else if (code !== null) add(codeReference(code[0]), code[0].length);
    else {
      if (/[“”"「」『』‘’]/.test(sign)) unbalanced = true;
      if (sign !== ' ') skeleton += normalise(sign);
      index += 1;
    }
  }
  return { skeleton, references, unbalanced };
}

/** The references that stand in a stretch of a skeleton, in order. */
export function referencesIn(stretch: string, references: readonly Reference[]): Reference[] {
  return [...stretch].flatMap((sign) => {
    const reference = references[sign.charCodeAt(0) - firstPlace];
    return sign >= '\uE100' && sign <= '\uF8FF' && reference !== undefined ? [reference] : [];
  });
}

/** The words of a stretch of a skeleton as a person reads them. */
export function printSkeleton(stretch: string, references: readonly Reference[]): string {
  return stretch
    .replace(/[\uE000-\uE0FF]/g, '')
    .replace(/[\uE100-\uF8FF]/g, (sign) => `“${references[sign.charCodeAt(0) - firstPlace]?.text ?? ''}”`);
}

/** Where each quotation that begins in a sentence ends; an opening mark without partner is not in the map. */
function matchQuotes(sentence: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of sentence.matchAll(/[“”"「」『』‘’]/g)) {
    const top = open.at(-1);
    if (top !== undefined && (closers[top.sign] === sign || (top.sign === '"' && sign === '”'))) {
      closes.set(top.index, index);
      open.pop();
    } else if (closers[sign] !== undefined) open.push({ sign, index });
  }
  return closes;
}

/** Gives a bracketed code to the name just before it: `“营销员”（4-01-02-01）`, `“营销员”职业（4-01-02-01）`. */
function attachCode(skeleton: string, references: Reference[], printed: string): string | null {
  const match = /\uE003([\uE100-\uF8FF])(职业|大类|中类|小类)?$/.exec(skeleton.slice(-6));
  const place = (match?.[1]?.charCodeAt(0) ?? 0) - firstPlace;
  const reference = references[place];
  if (match === null || reference === undefined) return null;
  const read = namedReference(reference.name, printed);
  references[place] = read;
  return skeleton.slice(0, skeleton.length - match[0].length) + kindSigns[read.kind] + match[0].slice(1);
}

/** The unquoted code that a quoted name directly follows: `4-01-02-01“营销员”`. */
function takeBareCode(skeleton: string, references: readonly Reference[]): string | null {
  const last = references.at(-1);
  const ends = skeleton.at(-2) === kindSigns.code && last?.kind === 'code';
  return ends && /^(?:将|把|在|对)?$/.test(skeleton.slice(0, -2).slice(-1)) ? last.printed : null;
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
  return /[Ａ-Ｚａ-ｚ０-９]/.test(sign) ? sign.normalize('NFKC') : sign;
}
