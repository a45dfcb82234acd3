/** The source (原文) as physical lines: every line keeps its number and its span, and `text.slice(start, end)` gives it back. */

/** A physical line. `number` counts from 1, lines end at `\n`; the span leaves out the line end (`\n` or `\r\n`). */
export interface SourceLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Cuts a text into its physical lines, one at a time. A text that ends in a line end has no empty line after it. */
export function* readSource(text: string): Generator<SourceLine> {
  for (let start = 0, number = 1; start < text.length; number += 1) {
    const next = text.indexOf('\n', start);
    const stop = next === -1 ? text.length : next;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    yield { number, start, end, raw: text.slice(start, end) };
    start = stop + 1;
  }
}

/** The number of lines of the front matter (`---` … `---`, at most 60) at the top; 0 where there is none. */
export function countFrontMatter(text: string): number {
  if (!/^\uFEFF?---\s*$/m.test(text.slice(0, 5))) return 0;
  let count = 0;
  for (const { raw } of readSource(text)) {
    count += 1;
    if (count > 60) return 0;
    if (count > 1 && raw.trimEnd() === '---') return count;
  }
  return 0;
}
