/** Blocks of NDJSON (成块的行): text that may end anywhere in, the bytes of answer lines out; nothing is held but an unfinished line. */
import type { Check } from '../check/check.ts';
import type { Detail, Row } from '../check/row.ts';
import { writeAnswer } from '../check/write/answer.ts';
import { Output } from '../check/write/output.ts';
import { longestLine, type RowError, readLine, refuseLine } from './lines.ts';
import { readPlainLine } from './plain-line.ts';

export interface BlockCheck {
  /** The answers of all lines that a piece of text ends. */
  readonly read: (piece: string) => Uint8Array;
  /** The answer of a last line without an end. */
  readonly end: () => Uint8Array;
}

export interface BlockOptions {
  readonly check: Check;
  readonly detail: Detail;
  /** The number of the first line; 1 where it is not given. */
  readonly first?: number;
  /** The number of each line, where they do not follow one another. */
  readonly numbers?: readonly number[] | undefined;
  /** Told of each answer what is counted of it. */
  readonly count?: (verdict: string, issues: readonly string[]) => void;
  /** Told of each line that is no row. */
  readonly countUnread?: (line: number, errors: readonly RowError[]) => void;
}

/** The bytes that an output begins with. */
const usualSize = 131_072;

/** Makes a check of blocks. */
export function createBlockCheck({ check, detail, first, numbers, count, countUnread }: BlockOptions): BlockCheck {
  const output = new Output(usualSize);
  let rest = '';
  let number = (first ?? 1) - 1;
  let answered = 0;
  /** Answers a plain line whose answer is kept, without reading it as JSON. */
  const repeat = (text: string, from: number, to: number): boolean => {
    const plain = readPlainLine(text, from, to);
    if (plain === null) return false;
    const before = output.length;
    output.putAscii(`{"ref":${plain.ref},`);
    const counted = check.repeat(output, plain.words, plain.on, detail);
    if (counted === null) output.cut(before);
    else count?.(counted.verdict, counted.issues);
    return counted !== null;
  };
  const answer = (text: string, from: number, to: number): void => {
    number = numbers?.[answered] ?? number + 1;
    answered += 1;
    if (!repeat(text, from, to)) {
      const read: Row | readonly RowError[] | null = readLine(text.slice(from, to));
      if (read === null) return;
      if (isRefused(read)) {
        output.putText(refuseLine(number, read));
        countUnread?.(number, read);
        check.pass?.();
      } else {
        const { verdict, issues } = writeAnswer(output, check, read, detail);
        count?.(verdict, issues);
      }
    }
    output.putAscii('\n');
  };
  return {
    read: (piece) => {
      const text = rest + piece;
      let from = 0;
      for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
        answer(text, from, to);
        from = to + 1;
      }
      rest = text.slice(from, Math.min(text.length, from + 2 * longestLine));
      return output.take();
    },
    end: () => {
      if (rest !== '') answer(rest, 0, rest.length);
      rest = '';
      return output.take();
    },
  };
}

function isRefused(read: Row | readonly RowError[]): read is readonly RowError[] {
  return Array.isArray(read);
}
