/**
 * Shares (分份) of a block of lines: lines of the same words go to the same thread, so that what they mean is worked out once, and not by each
 * thread for itself. The answers are put together in the order of the lines.
 */
import { readPlainLine } from '../../../sheet/plain-line.ts';
import { Tally, type TallySummary } from '../../../sheet/tally.ts';
import type { Block, BlockAnswer } from './answers.ts';

export interface Shares {
  /** A block of lines for each thread; null where there are none for it. */
  readonly blocks: readonly (Block | null)[];
  /** For each line that is not blank, whose it is. */
  readonly order: readonly number[];
}

/** Shares the lines of a block out to so many threads. A blank line has no answer, and is left out. */
export function shareLines({ line, text }: Block, count: number): Shares {
  const shares = Array.from({ length: count }, () => ({ text: '', numbers: [] as number[] }));
  const order: number[] = [];
  let number = line;
  for (let from = 0; from < text.length; number += 1) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const own = text.slice(from, to);
    if (own.trim() !== '') {
      const whose = hashOf(readPlainLine(text, from, to)?.words ?? own) % count;
      const share = shares[whose];
      if (share !== undefined) {
        share.text += `${own}\n`;
        share.numbers.push(number);
      }
      order.push(whose);
    }
    from = to + 1;
  }
  const blocks = shares.map(({ text: lines, numbers }) =>
    numbers.length === 0 ? null : { line: numbers[0] ?? line, text: lines, rows: [], numbers },
  );
  return { blocks, order };
}

function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const newLine = 10;
const encoder = new TextEncoder();

/** Puts the answers of the shares together: a line of each for every line that it was given. */
export function joinShares(order: readonly number[], answers: readonly (BlockAnswer | null)[]): BlockAnswer {
  const texts = answers.map((answer) => joinPieces(answer?.pieces ?? []));
  const joined = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
  const places = texts.map(() => 0);
  let length = 0;
  for (const whose of order) {
    const [text, from = 0] = [texts[whose], places[whose]];
    if (text === undefined) continue;
    const to = text.indexOf(newLine, from) + 1;
    joined.set(text.subarray(from, to), length);
    length += to - from;
    places[whose] = to;
  }
  return { pieces: [joined.subarray(0, length)], tally: joinTallies(answers) };
}

function joinPieces(pieces: BlockAnswer['pieces']): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const filled = parts.filter(({ length }) => length > 0);
  const [only = new Uint8Array(0), ...more] = filled;
  if (more.length === 0) return only;
  const joined = new Uint8Array(filled.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of filled) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The counts of all; of the lines that could not be read, the first ones. */
function joinTallies(answers: readonly (BlockAnswer | null)[]): TallySummary {
  const all = new Tally();
  const counted = answers.flatMap((answer) => (answer === null ? [] : [answer.tally]));
  const unread = counted.flatMap(({ unreadable }) => unreadable.first).sort((one, other) => one.line - other.line);
  for (const [place, tally] of counted.entries())
    all.addAll({ ...tally, unreadable: { count: 0, first: place === 0 ? unread : [] } });
  return all.summary();
}
