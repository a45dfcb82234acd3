/** The letter (正文) that opens a notice: number, salutation, body with its announcements, signatures and date, annex title. */

import { type KnownPart, readKnownLine } from '../page/known.ts';
import type { Line } from '../page/layout.ts';
import { joinLines } from '../page/spacing.ts';
import type { LineRange } from '../passage.ts';

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
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(readParagraph(open));
    open = [];
  };
  for (const line of lines) {
    const known = knownParagraph(line);
    const within = open.at(-1)?.number === line.number - 1 && known?.part !== 'number' && known?.part !== 'date';
    if (known === null || within) open.push(line);
    if (known !== null && !within) {
      close();
      paragraphs.push(known);
    } else if ((addressed.test(open[0]?.text ?? '') ? /[:：]$/ : finished).test(line.text)) close();
  }
  close();
  return paragraphs;
}

const addressed = /^(?:各|国务院|中央|有关)/;
const finished = /[。：:][”"）)]*$/;

function readParagraph(lines: readonly Line[]): LetterParagraph {
  const text = joinLines(lines.map((line) => line.text));
  const numbers = lines.map(({ number }) => number);
  const place = { text, value: null, lines: numbers, firstLine: numbers[0] ?? 0, lastLine: numbers.at(-1) ?? 0 };
  if (/[:：]$/.test(text)) return { part: 'salutation', ...place };
  if (!addressed.test(lines[0]?.text ?? '') && finished.test(text)) return { part: 'body', ...place };
  return { part: readKnownLine(text)?.part === 'annex-title' ? 'annex-title' : 'unread', ...place };
}

/** A known line as a paragraph of its own; null for the words of a paragraph. */
export function knownParagraph({ text, number }: Line): LetterParagraph | null {
  const known = readKnownLine(text);
  return known === null ? null : { ...known, text, firstLine: number, lastLine: number, lines: [number] };
}

/** The paragraphs of a letter that are one part of it. */
export function letterParts(letter: readonly LetterParagraph[], part: LetterPart): LetterParagraph[] {
  return letter.filter((paragraph) => paragraph.part === part);
}

/** The words of the body. */
export function bodyOf(letter: readonly LetterParagraph[]): string {
  return letterParts(letter, 'body')
    .map(({ text }) => text)
    .join('');
}

/** The offices that sign. */
export function signaturesOf(letter: readonly LetterParagraph[]): string[] {
  return letterParts(letter, 'signature').flatMap(({ value }) => value ?? []);
}
