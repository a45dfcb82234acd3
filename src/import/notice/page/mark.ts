/** The mark (标记) of a line: the heading of a section, an ordinal, a list number, a label or a bullet before its words. A line without one continues the line before it. */

import { readNumeral } from './numeral.ts';
import { codeInside, codePattern } from './printed-code.ts';
import type { SectionHeading } from './section.ts';
import { closeUp } from './spacing.ts';
import type { TableRow } from './table.ts';

export type Label = 'definition' | 'tasks' | 'subTypes';

/** `rest` is what the line holds behind its mark. */
export type Mark =
  | { readonly kind: 'section'; readonly heading: SectionHeading; readonly broken: boolean; readonly rest: '' }
  | { readonly kind: 'ordinal' | 'number'; readonly ordinal: number; readonly rest: string; readonly row?: TableRow }
  | { readonly kind: 'label'; readonly label: Label; readonly rest: string }
  | { readonly kind: 'bullet' | 'none'; readonly rest: string };

/** The signs that a mark can begin with: a cheap look before the careful one. */
const opening = /^[-–—－*•·●○▪■◆◇□▶►➢➤√✓★☆※（(〔[【0-9０-９①-⑳职定描本该从主工任包下新一二三四五六七八九十]/;
const bullet = /^(?:[-–—－] ?(?=[（(0-9０-９])|[-–—－] |[*•·●○▪■◆◇□▶►➢➤√✓★☆※] ?)(?=[^\s-])/;
const chinese = '[一二三四五六七八九十百]{1,5}';
const digits = '([0-9０-９]{1,2})';
const opensItem = '将|把|在|对|取消|撤销|撤消|删除|增设|新增|设立|不再|调整|修改|原属|从|[“"「]';
const numbered: readonly (readonly ['ordinal' | 'number', RegExp])[] = [
  /** 一、 before an item, which tells itself by its code or by how sentences of change begin. */
  ['ordinal', new RegExp(`^(${chinese}) ?[、.．] ?(?=\\S)(?=${opensItem}|.*${codeInside})`)],
  ['ordinal', new RegExp(`^[（(〔\\[] ?(${chinese}(?: ?${chinese})?) ?[)）〕\\]] ?[、.．]?`)],
  ['number', /^([①-⑳])/],
  ['number', new RegExp(`^[（(] ?${digits} ?[)）] ?[、.．]?`)],
  ['number', new RegExp(`^${digits} ?[)）、]`)],
  ['number', new RegExp(`^${digits} ?[.．](?![0-9０-９])`)],
  ['number', new RegExp(`^${digits} ?[.． ] ?(?=${codePattern})`)],
  ['number', new RegExp(`^${digits} (?=[\\p{Script=Han}“"]{2})`, 'u')],
  ['number', new RegExp(`^任务 ?${digits} ?[:：、.．]`)],
  ['number', new RegExp(`^(${chinese})是(?=\\p{Script=Han})`, 'u')],
];

/** The words of each label, without the spaces of justified print. */
const labelWords: readonly (readonly [Label, string])[] = [
  ['definition', '(?:职业)?(?:定义|描述)'],
  ['tasks', '(?:本职业|该职业|从事)?的?(?:具体|主要)(?:工作)?(?:任务|内容|包括)|(?:本职业)?工作任务'],
  ['subTypes', '(?:本职业|该职业)?(?:包[含括]|下设|新增)(?:但不限于)?的?(?:下列|以下|如下)?的?工种'],
];
const labels = [...labelWords, ['subTypes', '工种(?=[:：】〕])'] as const];
const labelPatterns = labels.map(([label, words]) => [label, new RegExp(`^(?:${words})[:：】〕]?$`)] as const);
const labelEnd = / ?(?:[】〕] ?[:：﹕]?|[:：﹕]) ?/;
const labelInside = new RegExp(`[【〔]?(?:${labelWords.map(([, words]) => words).join('|')}) ?(?:】|〕|[:：])`);
/** 定义 may also stand before a space: what is defined is told by its first word. */
const spacedDefinition = /^定义 (?=[从使运利在以对按根])/;

/** Reads the mark of a tidied line by itself; whether a line is a heading also depends on what follows it. */
export function readMark(text: string): Mark {
  if (!opening.test(text)) return { kind: 'none', rest: text };
  const bulleted = bullet.exec(text)?.[0].length ?? 0;
  const words = text.slice(bulleted);
  return readNumbered(words) ?? readLabel(words) ?? { kind: bulleted > 0 ? 'bullet' : 'none', rest: words };
}

/** Reads an ordinal `（一）`, or a list number: `1.` `１．` `1、` `(1)` `（1）` `①` `1` and a space, `任务1：` `一是`, also glued to a code. */
function readNumbered(text: string): Mark | null {
  for (const [kind, pattern] of numbered) {
    const [sign = '', number = ''] = pattern.exec(text) ?? [];
    const ordinal = sign === '' ? null : readNumeral(number);
    if (ordinal !== null) return { kind, ordinal, rest: text.slice(sign.length).trimStart() };
  }
  return null;
}

function readLabel(text: string): Mark | null {
  const space = spacedDefinition.exec(text)?.[0];
  if (space !== undefined) return { kind: 'label', label: 'definition', rest: text.slice(space.length) };
  const end = labelEnd.exec(text.slice(0, 40));
  const stop = end === null ? text.length : end.index + end[0].length;
  if (stop > 40) return null;
  const words = closeUp(text.slice(0, stop))
    .replace(/^[【〔]/, '')
    .replace(/】[:：]$/, '】');
  const label = labelPatterns.find(([, pattern]) => pattern.test(words))?.[0];
  return label === undefined ? null : { kind: 'label', label, rest: text.slice(stop) };
}

/** Where a label stands inside a line; -1 where none does. */
export function findLabel(text: string): number {
  return labelInside.exec(text)?.index ?? -1;
}

/** Where a list number stands behind one of some signs: the place of its own sign and of the words behind it. */
export function findNumber(text: string, ordinal: number, behind = '[；;。]'): { at: number; end: number } | null {
  const sign = `(?:${ordinal}|${widen(ordinal)})`;
  const mark = `(?:[-–—•·] ?)?(?:[（(] ?${sign} ?[)）]|${sign} ?(?:[、)）]|[.．](?![0-9０-９]))|${String.fromCodePoint(0x245f + ordinal)}) ?`;
  const next = new RegExp(`${behind} ?(${mark})`).exec(text);
  if (next === null) return null;
  const end = next.index + next[0].length;
  return { at: end - (next[1] ?? '').length, end };
}

/** Splits a paragraph into list items where the next expected number stands behind a stop: `1.…；2.…。`. */
export function splitNumbered(text: string, first: number): string[] {
  const items: string[] = [];
  let rest = text;
  for (let expected = first + 1; ; expected += 1) {
    const next = findNumber(rest, expected);
    if (next === null) return [...items, rest];
    items.push(rest.slice(0, next.at).trimEnd());
    rest = rest.slice(next.end);
  }
}

function widen(value: number): string {
  return String(value).replace(/\d/g, (sign) => String.fromCodePoint(0xff10 + Number(sign)));
}
