/**
 * The phonetic index (拼音): terms by their toneless syllables run together, and by their initials. Readings are computed
 * where the register is built and handed in.
 */
import { finish, once, type Steps } from '../once.ts';
import type { Lexicon } from './lexicon.ts';
import { laySounds, type SoundAlike } from './sound.ts';

export interface PhoneticIndex {
  /** The entries that are read so: `wangyuepeisongyuan`. */
  spelt(letters: string): readonly number[];
  /** The entries with these initials: `wypsy`. Only official names, old and new, and 工种 are known by initials. */
  initialled(letters: string): readonly number[];
  /** The entries whose syllables or initials begin so, at most `limit`. */
  begun(letters: string, limit: number): readonly number[];
  /** Says whether two characters are read alike in some term. */
  readonly soundAlike: SoundAlike;
}

const none: readonly number[] = [];
/** Fewer letters are shared by too many names, and are often an abbreviation of something else. */
const fewestInitials = 3;

/** So many texts are read in one step. */
const stepTexts = 3000;

export function createPhoneticIndex(lexicon: Lexicon, readings: ReadonlyMap<string, readonly string[]>): PhoneticIndex {
  return finish(layPhoneticIndex(lexicon, readings));
}

/** The same in steps. */
export function* layPhoneticIndex(
  lexicon: Lexicon,
  readings: ReadonlyMap<string, readonly string[]>,
): Steps<PhoneticIndex> {
  const spellings = new Map<string, number[]>();
  const initials = new Map<string, number[]>();
  const soundAlike = yield* laySounds(readings);
  for (const [number, entry] of lexicon.entries.entries()) {
    for (const term of entry.terms) {
      const reading = readings.get(term.text);
      if (!reading) continue;
      add(spellings, plainly(reading.join('').toLowerCase()), number);
      if (term.source !== 'alias') add(initials, initialsOf(reading), number);
      break;
    }
    if (number % stepTexts === stepTexts - 1) yield;
  }
  const sorted = once(() => [...spellings.keys(), ...initials.keys()].sort());

  function begun(letters: string, limit: number): readonly number[] {
    const all = sorted();
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    const found = new Set<number>();
    for (let at = low; at < all.length && found.size < limit; at += 1) {
      const spelling = all[at] ?? '';
      if (!spelling.startsWith(letters)) break;
      for (const number of spellings.get(spelling) ?? initials.get(spelling) ?? none) found.add(number);
    }
    return [...found].slice(0, limit);
  }

  return {
    spelt: (letters) => spellings.get(plainly(letters)) ?? none,
    initialled: (letters) => (letters.length < fewestInitials ? none : (initials.get(letters) ?? none)),
    begun,
    soundAlike,
  };
}

function initialsOf(reading: readonly string[]): string {
  let letters = '';
  for (const syllable of reading) letters += syllable.charAt(0).toLowerCase();
  return letters;
}

/** `ü` is typed as v or u. */
function plainly(letters: string): string {
  return letters.replace(/[^a-z0-9]|v/g, (found) => (found === 'ü' || found === 'v' ? 'u' : ''));
}

function add(map: Map<string, number[]>, key: string, number: number): void {
  if (key === '') return;
  const held = map.get(key);
  if (!held) map.set(key, [number]);
  else if (!held.includes(number)) held.push(number);
}
