/**
 * Slips of the pen (错字): one character replaced, dropped, added or swapped with its neighbour. A character that sounds
 * like the right one, or that stands beside its neighbours in no name, is a slip; another may well be another job (环保技术员, 植保技术员), the more so the more telling it is.
 */
import { type CharacterWeights, weightOf } from './align.ts';

const fewestCharacters = 3;

/** How likely it is that the same name is meant, 0 to 1; `sure` where no other character stands in its place. */
export interface Slip {
  readonly score: number;
  readonly sure: boolean;
}

/** What is known of characters. */
export interface Characters {
  readonly weights: CharacterWeights;
  /** Says whether two characters may be read alike. */
  readonly soundAlike: (left: string, right: string) => boolean;
  /** Says whether the character at a place of a text forms a known pair with either neighbour. */
  readonly fits: (text: string, at: number) => boolean;
}

/** The slip that turns a key into a text; null where there is none, or more than one. */
export function findSlip(text: string, key: string, { weights, soundAlike, fits }: Characters): Slip | null {
  const [short, long] = text.length <= key.length ? [text, key] : [key, text];
  if (short.length < fewestCharacters || long.length - short.length > 1 || short === long) return null;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  const most = short.length - head;
  while (tail < most && short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail))
    tail += 1;
  const rest = short.length - head - tail;
  const length = Math.min(8, long.length);
  if (long.length > short.length) {
    return rest === 0 && long.length > fewestCharacters ? { score: 0.62 + 0.035 * length, sure: true } : null;
  }
  if (rest === 1) {
    if (soundAlike(text.charAt(head), key.charAt(head))) return { score: 0.78 + 0.02 * length, sure: true };
    // Of three characters the one that differs is half of what is said: 采血员 is no 采购员.
    if (long.length === fewestCharacters) return null;
    // At the head of a title stand all kinds of modifiers that no name holds.
    if (head > 0 && !fits(text, head)) return { score: 0.7 + 0.02 * length, sure: true };
    const share = (whole: string) => weights.of(whole.charCodeAt(head)) / weightOf(whole, weights);
    const lost = Math.max(share(key), share(text));
    return { score: Math.max(0, Math.min(0.9, 1.15 - 2 * lost)), sure: false };
  }
  const swapped = rest === 2 && short[head] === long[head + 1] && short[head + 1] === long[head];
  return swapped ? { score: 0.74 + 0.02 * length, sure: true } : null;
}
