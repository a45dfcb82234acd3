/** Line use (去向): what became of a line; nothing is lost silently, so every non-blank line of a notice is read, known, or a problem. */

import type { LetterParagraph } from './matter/letter.ts';
import type { Block } from './page/block.ts';
import type { Report } from './report.ts';

/** Read into the record; known and without bearing on it; a problem; or not part of any notice. */
export type LineUse = 'consumed' | 'boilerplate' | 'problem' | 'outside';

/** The use of one non-blank line. `as` names the rule or the boilerplate; `text.slice(start, end)` is the line. */
export interface UsedLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly use: LineUse;
  readonly as: string;
}

/** Settles what became of a line; a later word on the same line holds. */
export type Settle = (line: number, use: LineUse, as: string) => void;

const longestLabel = 40;

/** Settles the lines of a block of the matter. */
export function settleBlock(block: Block, settle: Settle): void {
  for (const number of block.numbers) settle(number, 'consumed', nameBlock(block));
}

/** Settles the lines of a paragraph of the letter, and reports one that no rule knows. */
export function settleParagraph(paragraph: LetterParagraph, report: Report, settle: Settle): void {
  const consumed = ['number', 'body', 'signature', 'date'].includes(paragraph.part);
  for (const line of paragraph.lines)
    settle(line, consumed ? 'consumed' : 'boilerplate', paragraph.part.replace('-', ' '));
  if (paragraph.part !== 'unread') return;
  if (paragraph.text.length > longestLabel || /[，。]/.test(paragraph.text)) {
    report('cut-off/paragraph', paragraph.lastLine);
  } else {
    report('line-unread/letter', paragraph.lastLine);
  }
}

function nameBlock(block: Block): string {
  switch (block.mark.kind) {
    case 'section':
      return 'section heading';
    case 'ordinal':
      return 'item';
    case 'number':
      return 'list item';
    case 'label':
      return block.mark.label;
    default:
      return 'text';
  }
}
