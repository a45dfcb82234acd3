/** Blocks of NDJSON (成块的行): text that may end anywhere in, the bytes of answer lines out; nothing is held but an unfinished line. */
import type { Check } from '../check/check.ts';
import type { Detail, Row } from '../check/row.ts';
import { writeAnswer } from '../check/write/answer.ts';
import { Output } from '../check/write/output.ts';
import { longestLine, type RowError, readLine, refuseLine } from './lines.ts';

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
  /** Told of each answer what is counted of it. */
  readonly count?: (verdict: string, issues: readonly string[]) => void;
  /** Told of each line that is no row. */
  readonly countUnread?: (line: number, errors: readonly RowError[]) => void;
}

/** The bytes that an output begins with. */
const usualSize = 131_072;

/** Makes a check of blocks. */
export function createBlockCheck({ check, detail, first, count, countUnread }: BlockOptions): BlockCheck {
  const output = new Output(usualSize);
  let rest = '';
  let number = (first ?? 1) - 1;
  const answer = (line: string): void => {
    number += 1;
    const read: Row | readonly RowError[] | null = readLine(line);
    if (read === null) return;
    if (isRefused(read)) {
      output.putText(refuseLine(number, read));
      countUnread?.(number, read);
    } else {
      const { verdict, issues } = writeAnswer(output, check, read, detail);
      count?.(verdict, issues);
    }
    output.putAscii('\n');
  };
  return {
    read: (piece) => {
      const lines = (rest + piece).split('\n');
      const open = lines.pop() ?? '';
      rest = open.length > 2 * longestLine ? open.slice(0, longestLine + 1) : open;
      for (const line of lines) answer(line);
      return output.take();
    },
    end: () => {
      if (rest !== '') answer(rest);
      rest = '';
      return output.take();
    },
  };
}

function isRefused(read: Row | readonly RowError[]): read is readonly RowError[] {
  return Array.isArray(read);
}
