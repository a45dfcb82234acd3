/**
 * Slips of the pen (错字): one character replaced, dropped, added or swapped with its neighbour. A replaced character that
 * sounds alike is nearly always a slip; another may well be another job (环保技术员, 植保技术员), the more so the more telling it is.
 */
import { type CharacterWeights, weightOf } from './align.ts';

const fewestCharacters = 3;

/** 0 where the texts are not one slip apart; else how likely it is that the same name is meant, below 1. */
export function typoScore(
  text: string,
  key: string,
  weights: CharacterWeights,
  soundAlike: (left: string, right: string) => boolean,
): number {
  const [short, long] = text.length <= key.length ? [text, key] : [key, text];
  if (short.length < fewestCharacters || long.length - short.length > 1 || short === long) return 0;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const rest = short.length - head - tail;
  const length = Math.min(8, long.length);
  if (long.length > short.length) return rest === 0 && long.length > fewestCharacters ? 0.62 + 0.035 * length : 0;
  if (rest === 1) {
    if (soundAlike(text.charAt(head), key.charAt(head))) return 0.78 + 0.02 * length;
    if (long.length === fewestCharacters) return 0;
    const lost = weights.of(key.charCodeAt(head)) / weightOf(key, weights);
    return Math.max(0, Math.min(0.9, 1.15 - 2 * lost));
  }
  const swapped = rest === 2 && short[head] === long[head + 1] && short[head + 1] === long[head];
  return swapped ? 0.74 + 0.02 * length : 0;
}
