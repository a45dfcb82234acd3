/** Checks of the lines themselves: signs that no notice prints, a line twice, a line cut in hard-wrapped text. */
import type { Block } from '../page/block.ts';
import { readKnownLine } from '../page/known.ts';
import type { Line } from '../page/layout.ts';
import type { Report } from '../report.ts';

/** Reports signs that no notice prints: rests of damage, or of a wrong encoding. */
export function checkCharacters(lines: readonly Line[], blocks: readonly Block[], report: Report): void {
  for (const line of blocks.flatMap(({ numbers }) => numbers.flatMap((number) => lines[number - 1] ?? []))) {
    const sign =
      /[^\p{Script=Han}A-Za-z0-9 \-‐-―−•·…‘-‟、-〿！-～￠-￦ー─①-⒛Ⅰ-ⅿα-ωΑ-Ω°±×÷℃℉㎡㎥%‰&'"()/+.,:;[\]μµ²³¹⁴-⁹■●○◆▪–▶►➢➤√✓★☆※□◇~～_﹣*＊]/u.exec(
        line.text,
      )?.[0];
    if (sign === undefined) continue;
    const certain = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(sign);
    const point = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    report(certain ? 'character' : 'character/maybe', line.number, { sign, point });
  }
}

/** Reports a line that stands twice, one right behind the other. */
export function checkTwins(words: readonly Line[], report: Report): void {
  words.forEach(({ text, number }, index) => {
    if (text === words[index - 1]?.text && readKnownLine(text)?.part !== 'annex-title') report('line-twice', number);
  });
}

const fewestWrapped = 10;
const evenShare = 0.9;

/**
 * Reports a line that is shorter than its fellows although its paragraph goes on behind it, where a notice is wrapped evenly
 * enough to tell: at least ten wrapped lines, nine in ten of them of one width.
 */
export function checkWraps(lines: readonly Line[], blocks: readonly Block[], report: Report): void {
  const wrapped = blocks.flatMap(({ mark, numbers, pieces }) => {
    if (mark.kind === 'label' && mark.label === 'subTypes') return [];
    const broken = numbers.slice(0, -1).map((number, index) => ({ number, below: pieces[index + 1] ?? '' }));
    return broken.map((line) => ({ ...line, text: lines[line.number - 1]?.raw.trimEnd() ?? '' }));
  });
  if (wrapped.length < fewestWrapped) return;
  const texts = wrapped.map(({ text }) => text);
  const columns = measure(texts, columnsOf, 3);
  const characters = measure(texts, (text) => [...text].length, 1);
  if (Math.max(columns.even, characters.even) < evenShare) return;
  wrapped.forEach(({ number, text, below }, index) => {
    if (!columns.short[index] || !characters.short[index] || /[。；：]$/.test(text)) return;
    if (columnsOf(firstUnit(below)) <= columns.common - columnsOf(text)) report('line-short', number);
  });
}

/** How many of some widths lie about the commonest one, and which fall short of it: fonts wrap by columns, programs by characters. */
function measure(texts: readonly string[], widthOf: (text: string) => number, slack: number) {
  const widths = texts.map(widthOf);
  const common = mostCommon(widths);
  const even = widths.filter((width) => Math.abs(width - common) <= slack).length / widths.length;
  return { even, short: widths.map((width) => width < common - slack), common };
}

/** What typesetting never breaks at the start of some words: an opening bracket or quotation mark, a run of letters, and the stops behind them. */
function firstUnit(text: string): string {
  return /^[（(“「『《〈【［]*(?:[A-Za-z0-9/-]+|[^A-Za-z0-9])[）)”」』》〉】］，。；：、！？]*/u.exec(text)?.[0] ?? '';
}

/** The width of a line in columns: two for a Chinese character, one for a Latin one. */
function columnsOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\u2E80-\uFF60\u2018-\u201D\u2014\u2026]/.test(sign) ? 2 : 1), 0);
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
