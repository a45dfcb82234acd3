/**
 * The phonetic index (拼音): terms by their toneless syllables run together, and by their initials. Readings are computed
 * where the register is built and handed in.
 */
import type { Lexicon } from './lexicon.ts';

export interface PhoneticIndex {
  /** The entries that are read so: `wangyuepeisongyuan`. */
  spelt(letters: string): readonly number[];
  /** The entries with these initials: `wypsy`. Only official names, old and new, and 工种 are known by initials. */
  initialled(letters: string): readonly number[];
  /** The entries whose syllables or initials begin so, at most `limit`. */
  begun(letters: string, limit: number): readonly number[];
}

const none: readonly number[] = [];
/** Fewer letters are shared by too many names, and are often an abbreviation of something else. */
const fewestInitials = 3;

export function createPhoneticIndex(lexicon: Lexicon, readings: ReadonlyMap<string, readonly string[]>): PhoneticIndex {
  const spellings = new Map<string, number[]>();
  const initials = new Map<string, number[]>();
  for (const [number, entry] of lexicon.entries.entries()) {
    for (const term of entry.terms) {
      const reading = readings.get(term.text);
      if (!reading) continue;
      const syllables = reading.map((syllable) =>
        syllable
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .replace(/^lv/, 'lü'),
      );
      add(spellings, plainly(syllables.join('')), number);
      if (term.source !== 'alias') add(initials, syllables.map((syllable) => syllable.charAt(0)).join(''), number);
      break;
    }
  }
  const sorted = [...spellings.keys(), ...initials.keys()].sort();

  function begun(letters: string, limit: number): readonly number[] {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    const found = new Set<number>();
    for (let at = low; at < sorted.length && found.size < limit; at += 1) {
      const spelling = sorted[at] ?? '';
      if (!spelling.startsWith(letters)) break;
      for (const number of spellings.get(spelling) ?? initials.get(spelling) ?? none) found.add(number);
    }
    return [...found].slice(0, limit);
  }

  return {
    spelt: (letters) => spellings.get(plainly(letters)) ?? none,
    initialled: (letters) => (letters.length < fewestInitials ? none : (initials.get(letters) ?? none)),
    begun,
  };
}

/** `ü` is typed as v or u. */
function plainly(letters: string): string {
  return letters.replace(/[üv]/g, 'u');
}

function add(map: Map<string, number[]>, key: string, number: number): void {
  if (key === '') return;
  const held = map.get(key);
  if (!held) map.set(key, [number]);
  else if (!held.includes(number)) held.push(number);
}
