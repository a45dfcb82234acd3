/** Unfolds (展开) lines on which the layout ran several together: each heading, label, numbered item and date gets a line of its own. */

import { readIssuers } from './issuer.ts';
import type { Line } from './layout.ts';
import { findLabel, findNumber, type Label, type Mark, readMark } from './mark.ts';
import { readNumeral } from './numeral.ts';
import { isSentence } from './opening.ts';
import { codeAtStart } from './printed-code.ts';
import { readHeadingForm } from './section.ts';
import { type Column, listsOccupations, readColumns, readListingRow } from './table.ts';
import { readDate } from './title.ts';

/** What was counted last: the ordinal of an item, the label below it, the number of its list (0 behind the label, null where there is no list). */
interface Counted {
  readonly ordinal: number;
  readonly label: Label | null;
  readonly number: number | null;
}

const uncounted: Counted = { ordinal: 0, label: null, number: null };

/** Cuts lines where another mark stands in their middle. The parts keep the number and the span of their line. */
export function unfold(lines: readonly Line[]): Line[] {
  const unfolded: Line[] = [];
  let counted = uncounted;
  let columns: readonly Column[] | null = null;
  for (const line of lines) {
    columns = readColumns(line.text) ?? columns;
    const row = columns !== null && listsOccupations(columns) ? readListingRow(line, columns, counted.ordinal) : null;
    let text = row?.rest ?? line.text;
    for (let mark = row ?? line.mark; ; mark = readPart(text)) {
      counted = count(counted, mark);
      const at = findCut(text, mark, counted);
      const part = at === -1 ? text : text.slice(0, at).trimEnd();
      const own = mark.kind === 'ordinal' && mark === row ? { ...mark, rest: part } : readPart(part);
      unfolded.push(part === line.text ? line : { ...line, text: part, mark: own });
      if (at === -1) break;
      text = text.slice(at).trimStart();
    }
  }
  return unfolded;
}

function readPart(text: string): Mark {
  const heading = readHeadingForm(text);
  return heading?.plain === true ? { kind: 'section', heading, broken: false, rest: '' } : readMark(text);
}

function count(counted: Counted, mark: Mark): Counted {
  if (mark.kind === 'section') return uncounted;
  if (mark.kind === 'ordinal') return { ...uncounted, ordinal: mark.ordinal };
  if (mark.kind === 'number') return { ...counted, number: mark.ordinal };
  if (mark.kind === 'label') return { ...counted, label: mark.label, number: mark.label === 'definition' ? null : 0 };
  return counted;
}

const firstItem = /(?<=[^：:]) ?[（(](?:一|1|１)[)）]/;
const dated = /^(.{3,80}?) ?((?:[0-9０-９]{4}|[〇○OＯ零一二三四五六七八九]{4}) ?年.{4,10}日)$/;

/** Where a line is to be cut first; -1 where it is of one piece. */
function findCut(text: string, mark: Mark, counted: Counted): number {
  const heading = firstItem.exec(text.slice(0, 60));
  if (heading !== null && readHeadingForm(text.slice(0, heading.index))?.plain === true) return heading.index;
  if (mark.kind === 'section') return -1;
  const [, offices = '', date = ''] = text.length < 100 ? (dated.exec(text) ?? []) : [];
  if (readDate(date) !== null && readIssuers(offices) !== null) return text.length - date.length;
  const from = text.length - mark.rest.length;
  const places = [labelAt(from, mark), numberAt(text, from, mark, counted), ordinalAt(text, from, counted)];
  const [first = -1] = places.filter((at) => at > 0).sort((a, b) => a - b);
  return first;
}

/** A label in the middle of a line stands behind a stop, or behind the heading of an occupation. */
function labelAt(from: number, { rest }: Mark): number {
  const at = findLabel(rest.slice(1));
  if (at === -1) return -1;
  const before = rest.slice(0, at + 1);
  const heading = !isSentence(before) && codeAtStart(rest) !== null;
  return heading || /[。；;] ?$/.test(before) ? from + at + 1 : -1;
}

/** The first number stands right behind its label, the next ones behind a stop; names of 工种 have none between them. */
function numberAt(text: string, from: number, mark: Mark, { label, number }: Counted): number {
  if (mark.kind === 'label') return number === 0 && readMark(mark.rest).kind === 'number' ? from : -1;
  if (number === null) return -1;
  const at = findNumber(text.slice(from), number + 1, label === 'subTypes' ? '' : '[；;。]')?.at ?? -1;
  return at === -1 ? -1 : from + at;
}

/** The next item stands behind 。, or behind a space where it is the heading of an occupation. */
function ordinalAt(text: string, from: number, { ordinal }: Counted): number {
  for (const match of text.slice(from).matchAll(/[。 ] ?(?=[（(]([一二三四五六七八九十]{1,3})[)）] ?(\S))/g)) {
    const next = readNumeral(match[1] ?? '') === ordinal + 1;
    if (next && (match[0] !== ' ' || /[0-9０-９]/.test(match[2] ?? ''))) return from + match.index + match[0].length;
  }
  return -1;
}
