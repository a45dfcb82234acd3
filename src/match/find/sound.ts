/** Sounds (读音): which characters may be read alike, by the syllables that they have in the terms. */
import type { Steps } from '../once.ts';

/** Says whether two characters are read alike in some term. */
export type SoundAlike = (left: string, right: string) => boolean;

/** So many texts are read in one step. */
const stepTexts = 3000;

/** Gathers the sounds of all characters, in steps. Syllables are numbered from 1; few characters have more than one. */
export function* laySounds(readings: ReadonlyMap<string, readonly string[]>): Steps<SoundAlike> {
  const syllables = new Map<string, number>();
  const first = new Uint16Array(65536);
  const others = new Map<number, number[]>();
  let count = 0;
  for (const [text, reading] of readings) {
    for (let at = 0; at < reading.length && at < text.length; at += 1) {
      const syllable = reading[at] ?? '';
      const sound = syllables.get(syllable) ?? syllables.size + 1;
      syllables.set(syllable, sound);
      const unit = text.charCodeAt(at);
      const held = first[unit] ?? 0;
      if (held === 0) first[unit] = sound;
      else if (held !== sound) {
        const more = others.get(unit);
        if (more === undefined) others.set(unit, [sound]);
        else if (!more.includes(sound)) more.push(sound);
      }
    }
    count += 1;
    if (count % stepTexts === 0) yield;
  }
  const none: readonly number[] = [];
  return (left, right) => {
    const [one, other] = [left.charCodeAt(0), right.charCodeAt(0)];
    const [own, its] = [first[one] ?? 0, first[other] ?? 0];
    if (own === 0 || its === 0) return false;
    if (own === its) return true;
    const [ownMore, itsMore] = [others.get(one) ?? none, others.get(other) ?? none];
    return ownMore.includes(its) || itsMore.includes(own) || ownMore.some((sound) => itsMore.includes(sound));
  };
}
