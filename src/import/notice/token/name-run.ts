/** The unquoted name (无引号的名称): how far it goes is told by how names end, and by the word that stands behind it. */
import { endsAsName } from '../matter/name.ts';
import type { WordClass } from './lexicon.ts';
import { wordAt } from './word.ts';

const run = /[^，；。：、,;:“”"‘’'「」『』（(【［[《〈〔]{1,40}/y;
const counted = /^(?:等|共)?(?:[0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|职业|工种)|^等/;

/** The levels: a name of two characters must have one behind it, 车工工种. */
const calls: readonly WordClass[] = ['occupation', 'subtype', 'minor'];
const glued = /^ ?[0-9０-９] ?[-‐–—－]/;

/** The words at a place up to the next stop, quotation mark or bracket. */
export function runAt(sentence: string, index: number): string {
  run.lastIndex = index;
  return run.exec(sentence)?.[0] ?? '';
}

/**
 * Reads the unquoted name that begins at a place: up to the first word of the lexicon, or count, before which it ends as
 * names do; otherwise up to the stop, where it ends so there or a code follows it. Null where no name can be told.
 */
export function nameAt(sentence: string, index: number, coded: boolean): string | null {
  const words = runAt(sentence, index).replace(/[0-9０-９]+$/, '');
  for (let length = 2; length < words.length; length += 1) {
    const next = wordAt(sentence, index + length);
    if (length === 2 && (next === null || !calls.includes(next.is))) continue;
    const stops = next !== null || counted.test(words.slice(length)) || glued.test(words.slice(length));
    if (stops && endsAsName(words.slice(0, length))) return words.slice(0, length);
  }
  return words.length > 1 && (coded || (words.length > 2 && endsAsName(words))) ? words : null;
}
