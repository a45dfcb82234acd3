/** The source (原文) as physical lines: every line keeps its number and its span, and `text.slice(start, end)` gives it back. */

/** A physical line. `number` counts from 1, lines end at `\n`; the span leaves out the line end (`\n` or `\r\n`). */
export interface SourceLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Cuts a text into its physical lines. A text that ends in a line end has no empty line after it. */
export function readSource(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const stop = next === -1 ? text.length : next;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ number: lines.length + 1, start, end, raw: text.slice(start, end) });
    start = stop + 1;
  }
  return lines;
}

/** The number of lines of the front matter (`---` … `---`) at the top; 0 where there is none. */
export function countFrontMatter(lines: readonly SourceLine[]): number {
  if (lines[0]?.raw.replace(/^\uFEFF/, '').trimEnd() !== '---') return 0;
  const close = lines.slice(1, 60).findIndex((line) => line.raw.trimEnd() === '---');
  return close === -1 ? 0 : close + 2;
}
