/**
 * Edges (首尾字): whether a text begins or ends in a character that one of some words begins or ends in. Most titles do not, and are spared
 * the long pattern of those words.
 */

/** Tells of a text, at one look, that it cannot be what a pattern is for. */
export type Edge = (text: string) => boolean;

/** Whether a text begins as one of the words; they may stand side by side in one text, parted by spaces. */
export function beginsAs(...words: readonly string[]): Edge {
  const units = new Set(apart(words).map((word) => word.charCodeAt(0)));
  return (text) => units.has(text.charCodeAt(0));
}

/** Whether a text ends as one of the words. */
export function endsAs(...words: readonly string[]): Edge {
  const units = new Set(apart(words).map((word) => word.charCodeAt(word.length - 1)));
  return (text) => units.has(text.charCodeAt(text.length - 1));
}

function apart(words: readonly string[]): string[] {
  return words.flatMap((some) => some.split(' ')).filter((word) => word !== '');
}
