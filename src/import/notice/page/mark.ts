/** The mark (标记) of a line: the heading of a section, an ordinal, a list number or a label before its words. A line without one continues the line before it. */

import { readCircled, readNumeral } from './numeral.ts';
import { codeAtStart, mentionsCode } from './printed-code.ts';
import type { SectionHeading } from './section.ts';
import type { TableRow } from './table.ts';

export type Label = 'definition' | 'tasks' | 'subTypes';

/** `rest` is what the line holds behind its mark. */
export type Mark =
  | { readonly kind: 'section'; readonly heading: SectionHeading; readonly broken: boolean; readonly rest: '' }
  | { readonly kind: 'ordinal'; readonly ordinal: number; readonly rest: string; readonly row?: TableRow }
  | { readonly kind: 'number'; readonly ordinal: number; readonly rest: string }
  | { readonly kind: 'label'; readonly label: Label; readonly rest: string }
  | { readonly kind: 'none'; readonly rest: string };

/** A pattern that lets a space stand between any two characters, as justified print does. */
function spaced(words: string): string {
  return [...words].join(' ?');
}

/** The signs that a mark can begin with: a cheap look before the careful one. */
const opening = /^[-–—*•·●○▪■◆（(〔[【0-9０-９①-⑳定职本从主该包下新工一二三四五六七八九十]/;
const colon = ' ?[:：﹕]';
const chinese = '[一二三四五六七八九十百]{1,5}';
const ordinalPattern = new RegExp(`^[（(〔\\[] ?(${chinese}(?: ?${chinese})?) ?[)）〕\\]] ?[、.．]?`);
/** 一、 before an item, which tells itself by its code or by how sentences of change begin. */
const plainOrdinal = new RegExp(`^(${chinese}) ?[、.．] ?(?=\\S)`);
const opensItem = /^(?:将|把|在|对|取消|撤销|撤消|删除|增设|新增|设立|不再|调整|修改|原属|从|[“"「])/;
const bullet = '(?:[-–—*•·●○▪■◆] ?)?';
const numberPatterns = [
  new RegExp(`^${bullet}[（(] ?([0-9０-９]{1,2}) ?[)）] ?[、.．]? ?`),
  new RegExp(`^${bullet}([0-9０-９]{1,2}) ?[)）、] ?`),
  new RegExp(`^${bullet}([0-9０-９]{1,2}) ?[.．](?![0-9０-９]) ?`),
];
const labelPatterns: readonly (readonly [Label, RegExp])[] = [
  [
    'definition',
    new RegExp(
      `^[【〔]?(?:${spaced('职业')} ?)?${spaced('定义')} ?(?:[】〕](?:${colon})?|${colon}|$|(?<= )(?=[从使运利在以对按根])) ?`,
    ),
  ],
  [
    'tasks',
    new RegExp(
      `^[【〔]?(?:${spaced('本职业')} ?|${spaced('从事的')} ?)?${spaced('主要')} ?(?:${spaced('工作任务')}|${spaced('任务')}|${spaced('工作内容')}|${spaced('工作包括')}) ?(?:[】〕](?:${colon})?|${colon}|$) ?`,
    ),
  ],
  [
    'subTypes',
    new RegExp(
      `^[【〔]?(?:(?:${spaced('本职业')}|${spaced('该职业')}) ?)?(?:${spaced('包')} ?[含括] ?(?:${spaced('但不限于')} ?)?(?:${spaced('的')} ?)?(?:${spaced('下列')}|${spaced('以下')}|${spaced('如下')}) ?${spaced('工种')}|(?:${spaced('下设')}|${spaced('新增')}|${spaced('包含')}) ?(?:${spaced('的')} ?)?${spaced('工种')}|${spaced('工种')}(?= ?[:：])) ?(?:[】〕](?:${colon})?|${colon}|$) ?`,
    ),
  ],
];

/** Reads the mark of a tidied line by itself; whether a line is a heading also depends on what follows it. */
export function readMark(text: string): Mark {
  if (!opening.test(text)) return { kind: 'none', rest: text };
  return readOrdinal(text) ?? readLabel(text) ?? readNumber(text) ?? { kind: 'none', rest: text };
}

/** Reads a list number, or null: `1.` `１．` `1、` `(1)` `（1）` `- (1)` `①`, also glued to a code. */
function readNumber(text: string): Mark | null {
  const circled = readCircled(text[0] ?? '');
  if (circled !== null) return { kind: 'number', ordinal: circled, rest: text.slice(1).trimStart() };
  for (const pattern of numberPatterns) {
    const match = pattern.exec(text);
    const ordinal = match === null ? null : readNumeral(match[1] ?? '');
    if (match !== null && ordinal !== null) return { kind: 'number', ordinal, rest: text.slice(match[0].length) };
  }
  const glued = /^([0-9０-９]{1,2}) ?[.．] ?/.exec(text);
  if (glued === null) return null;
  const rest = text.slice(glued[0].length);
  const ordinal = readNumeral(glued[1] ?? '');
  return ordinal !== null && codeAtStart(rest) !== null ? { kind: 'number', ordinal, rest } : null;
}

function readOrdinal(text: string): Mark | null {
  const plain = plainOrdinal.exec(text);
  const said = plain === null ? '' : text.slice(plain[0].length);
  const match = mentionsCode(said) || opensItem.test(said) ? plain : ordinalPattern.exec(text);
  const ordinal = match === null ? null : readNumeral(match[1] ?? '');
  return match === null || ordinal === null
    ? null
    : { kind: 'ordinal', ordinal, rest: text.slice(match[0].length).trimStart() };
}

function readLabel(text: string): Mark | null {
  for (const [label, pattern] of labelPatterns) {
    const match = pattern.exec(text);
    if (match !== null) return { kind: 'label', label, rest: text.slice(match[0].length) };
  }
  return null;
}

/** Splits a paragraph into list items where the next expected number stands behind a stop: `1.…；2.…。`. */
export function splitNumbered(text: string, first: number): string[] {
  const items: string[] = [];
  let rest = text;
  for (let expected = first + 1; ; expected += 1) {
    const sign = `(?:${expected}|${widen(expected)})`;
    const mark = `(?:[-–—•·] ?)?(?:[（(] ?${sign} ?[)）]|${sign} ?(?:[、)）]|[.．](?![0-9０-９]))|${String.fromCodePoint(0x245f + expected)}) ?`;
    const next = new RegExp(`[；;。] ?(${mark})`).exec(rest);
    if (next === null) return [...items, rest];
    const cut = next.index + next[0].length;
    items.push(rest.slice(0, cut - (next[1] ?? '').length).trimEnd());
    rest = rest.slice(cut);
  }
}

function widen(value: number): string {
  return String(value).replace(/\d/g, (sign) => String.fromCodePoint(0xff10 + Number(sign)));
}
