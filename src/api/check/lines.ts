/** Lines (行) out of a text that comes in pieces: each is answered, in order, by its number. */
import { type LineCheck, longestLine } from '../../sheet/lines.ts';
import type { Transform } from './stream.ts';

/** Sends each line through a line check; no more of a line without end is held than is needed to refuse it. */
export function transformLines(check: LineCheck): Transform {
  let rest = '';
  let number = 0;
  const answer = (line: string): string => {
    number += 1;
    const result = check(line.endsWith('\r') ? line.slice(0, -1) : line, number);
    return result === null ? '' : `${result}\n`;
  };
  return {
    read: (piece) => {
      const lines = (rest + piece).split('\n');
      const open = lines.pop() ?? '';
      rest = open.length > 2 * longestLine ? open.slice(0, longestLine + 1) : open;
      let out = '';
      for (const line of lines) out += answer(line);
      return out;
    },
    end: () => (rest === '' ? '' : answer(rest)),
  };
}
