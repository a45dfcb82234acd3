/** The letter (正文) that opens a notice: number, salutation, body with its announcements, signatures and date, annex title. */

import { type KnownPart, readKnownLine } from '../page/known.ts';
import type { Line } from '../page/layout.ts';
import { joinLines } from '../page/spacing.ts';
import type { LineRange, Passage } from '../passage.ts';
import type { Reading } from './listing.ts';

/** What a line of a letter is; `unread` where no rule knows it. */
export type LetterPart = KnownPart | 'salutation' | 'body' | 'unread';

/** A paragraph of a letter: its part and the lines it stands on. */
export interface LetterParagraph extends LineRange {
  readonly part: LetterPart;
  readonly text: string;
  readonly value: string | readonly string[] | null;
  readonly lines: readonly number[];
}

/** Reads the lines of a letter as paragraphs. Each gets its name; a line that has none is `unread`. */
export function readLetter(lines: readonly Line[]): LetterParagraph[] {
  const paragraphs: LetterParagraph[] = [];
  let open: { part: 'salutation' | 'body'; lines: Line[] } | null = null;
  let before: Line | null = null;
  const close = () => {
    if (open === null) return;
    const text = joinLines(open.lines.map((line) => line.text));
    const addresses = /[:：]$/.test(text);
    const finished = addresses || (open.part === 'body' && /[。：:][”"）)]*$/.test(text));
    paragraphs.push({
      part: finished
        ? addresses
          ? 'salutation'
          : 'body'
        : readKnownLine(text)?.part === 'annex-title'
          ? 'annex-title'
          : 'unread',
      text,
      value: null,
      lines: open.lines.map((line) => line.number),
      firstLine: open.lines[0]?.number ?? 0,
      lastLine: open.lines.at(-1)?.number ?? 0,
    });
    open = null;
  };
  for (const line of lines) {
    if (line.furniture !== null || line.text === '') continue;
    const known = knownParagraph(line);
    const adjacent = before !== null && line.number === before.number + 1;
    before = line;
    if (known !== null && !(open !== null && adjacent && known.part !== 'number' && known.part !== 'date')) {
      close();
      paragraphs.push(known);
      continue;
    }
    open ??= { part: /^(?:各|国务院|中央|有关)/.test(line.text) ? 'salutation' : 'body', lines: [] };
    open.lines.push(line);
    const end = open.part === 'salutation' ? /[:：]$/ : /[。：:][”"）)]*$/;
    if (end.test(line.text)) close();
  }
  close();
  return paragraphs;
}

/** A known line as a paragraph of its own; null for the words of a paragraph. */
export function knownParagraph({ text, number }: Line): LetterParagraph | null {
  const known = readKnownLine(text);
  return known === null ? null : { ...known, text, firstLine: number, lastLine: number, lines: [number] };
}

/** The paragraph of a part as a passage; null where it stands nowhere. */
export function passageOfPart(
  paragraphs: readonly LetterParagraph[],
  part: LetterPart,
  slice: Reading['slice'],
): Passage | null {
  const found = paragraphs.find((paragraph) => paragraph.part === part);
  if (found === undefined) return null;
  const { firstLine, lastLine } = found;
  return { firstLine, lastLine, sentence: slice(firstLine, lastLine) };
}
