/** Result cells as a sheet's XML (结果单元格): texts in the cells themselves, so that no other part of the workbook changes; never a formula. */
import type { Check } from '../../check/check.ts';
import { lettersOfColumn } from '../layout/columns.ts';
import type { Layout } from '../layout/layout.ts';
import { nameResultColumns, showUnreadable } from '../result-cells.ts';
import { createTableCheck } from '../table.ts';
import type { Tally } from '../tally.ts';
import { escapeText, writeEscapes } from './xml.ts';

/** Where the result columns of a sheet stand, and how its elements are written; plain data, that may be sent to another thread. */
export interface ResultPlace {
  readonly layout: Layout;
  /** The first result column, counted from 0. */
  readonly first: number;
  /** The prefix of the sheet's elements, such as `x:`; mostly none. */
  readonly prefix: string;
}

/** A row to answer: its words, or why it has none that can be trusted. */
export interface WordsOfRow {
  readonly number: number;
  readonly words: readonly string[];
  /** Its first filled cell. */
  readonly lead: string;
  readonly problem: string | null;
}

/** Makes what answers a row with its result cells as XML. */
export function createRowAnswer(place: ResultPlace, check: Check, tally: Tally): (row: WordsOfRow) => string {
  const write = createWrite(place);
  const answer = createTableCheck({
    check,
    layout: place.layout,
    tally,
    show: (cells) => cells.map(bodyOf(place.prefix)),
  });
  return ({ number, words, lead, problem }) => {
    if (problem === null) return write(answer(words, number, lead), number);
    tally.addUnread(number, problem);
    return write(showUnreadable(problem).map(bodyOf(place.prefix)), number);
  };
}

/** The headings of the result columns as XML, in the style of the heading before them. */
export function writeResultHeading(place: ResultPlace, row: number, style: string | null): string {
  const styled = style === null ? '' : ` s="${style}"`;
  const bodies = nameResultColumns(place.layout.heading).map((name) => `${styled}${bodyOf(place.prefix)(name)}`);
  return createWrite(place)(bodies, row);
}

/** Writes cells of which the bodies are made: everything behind the place. */
function createWrite({ first, prefix }: ResultPlace): (bodies: readonly string[], row: number) => string {
  const starts: string[] = [];
  return (bodies, row) => {
    let xml = '';
    for (const [index, body] of bodies.entries()) {
      if (body === '') continue;
      starts[index] ??= `<${prefix}c r="${lettersOfColumn(first + index)}`;
      xml += `${starts[index]}${row}"${body}`;
    }
    return xml;
  };
}

/** What follows the place of a cell with a text; numbers are what they are; nothing for an empty text. */
function bodyOf(prefix: string): (text: string) => string {
  return (text) => {
    if (text === '') return '';
    if (/^(?:[01]|0\.\d+)$/.test(text)) return `><${prefix}v>${text}</${prefix}v></${prefix}c>`;
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
    return ` t="inlineStr"><${prefix}is><${prefix}t${space}>${escapeText(writeEscapes(text))}</${prefix}t></${prefix}is></${prefix}c>`;
  };
}
