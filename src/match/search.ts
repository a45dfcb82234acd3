/**
 * Search as one types (即时搜索): terms that equal, begin with or contain what was typed, in characters, pinyin or initials;
 * where these are few, similar ones. Official names come before other terms, shorter ones before longer ones.
 */
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { FindEnglish } from './find/english.ts';
import type { Lexicon } from './find/lexicon.ts';
import type { PhoneticIndex } from './find/phonetic.ts';
import { keyOf, normalise, withoutMarks } from './normalise.ts';
import { once } from './once.ts';
import type { Candidate, MatchedOn, Matching, Suggestion, Term } from './term.ts';

/** What search needs of a matcher. The lexicon may hold groups (小类 and up), which titles are never matched with. */
export interface SearchParts {
  readonly lexicon: Lexicon;
  readonly phonetic: () => PhoneticIndex;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly match: (title: string) => Matching;
  readonly english: FindEnglish;
}

export interface SearchOptions {
  /** How many hits, 1 to 100; 20 where not given. */
  readonly limit?: number;
  /** Only entries of this level. */
  readonly level?: Level;
}

export type Search = (query: string, options?: SearchOptions) => Suggestion[];

const usual = 20;
const most = 100;
/** A single character stands in thousands of keys; the scan ends here. */
const mostContaining = 2000;
/** How good each way of containing the query is, before official names are preferred. */
const grades = { equal: 1, begins: 0.9, contains: 0.8, spelt: 0.95, initials: 0.9, letters: 0.7 };
const sourceLoss = { name: 0, subType: 0.02, formerName: 0.04, alias: 0.15 };

export function createSearch({ lexicon, phonetic, candidates, match, english }: SearchParts): Search {
  const laidOut = once(() => layOut(lexicon));

  function numberAt(offsets: Int32Array, position: number): number {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return (query, { limit = usual, level } = {}) => {
    const normalised = normalise(query, lexicon.familiar);
    const bare = keyOf(withoutMarks(normalised));
    const key = lexicon.exact(keyOf(normalised)) >= 0 ? keyOf(normalised) : bare;
    const hits = new Map<string, Suggestion>();
    if (key === '') return [];

    const take = (terms: readonly Term[], grade: number, way: MatchedOn | null) => {
      for (const term of terms) {
        for (const [place, id] of term.targets.entries()) {
          if (level !== undefined && candidates.get(id)?.level !== level) continue;
          const confidence = Math.max(
            0.01,
            grade - sourceLoss[term.source] - Math.min(0.05, term.text.length / 400) - place * 0.01,
          );
          const held = hits.get(id);
          if (held && held.confidence >= confidence) continue;
          hits.set(id, { id, confidence, matchedOn: way ?? term.source, text: term.text, source: term.source });
        }
      }
    };
    const takeNumbers = (numbers: readonly number[], grade: number, way: MatchedOn) => {
      for (const number of numbers) take(lexicon.entries[number]?.terms ?? [], grade, way);
    };

    const { haystack, offsets } = laidOut();
    if (/^[a-zü]+$/.test(key)) {
      takeNumbers(phonetic().spelt(key), grades.spelt, 'pinyin');
      takeNumbers(phonetic().initialled(key), grades.initials, 'initials');
      takeNumbers(phonetic().begun(key, most), grades.letters, 'pinyin');
    }
    let position = haystack.indexOf(key);
    for (let count = 0; position >= 0 && count < mostContaining; count += 1) {
      const number = numberAt(offsets, position);
      const entry = lexicon.entries[number];
      if (!entry) break;
      const begins = offsets[number] === position;
      const equal = entry.key === key;
      const grade = equal ? grades.equal : begins ? grades.begins : grades.contains;
      take(entry.terms, grade, equal ? null : 'partial');
      take(entry.groups, grade, equal ? null : 'partial');
      position = haystack.indexOf(key, (offsets[number] ?? 0) + entry.key.length);
    }
    if (/[a-z]{3}/.test(normalised)) {
      for (const { id, name, agreement } of english(normalised, true)) {
        const confidence = grades.equal * agreement - sourceLoss.alias;
        if (level !== undefined && candidates.get(id)?.level !== level) continue;
        if ((hits.get(id)?.confidence ?? 0) < confidence)
          hits.set(id, { id, confidence, matchedOn: 'alias', text: name, source: 'alias' });
      }
    }
    if (hits.size < usual / 4) {
      for (const found of match(query).suggestions) {
        if (level !== undefined && candidates.get(found.id)?.level !== level) continue;
        if (!hits.has(found.id)) hits.set(found.id, { ...found, confidence: Math.min(0.65, found.confidence) });
      }
    }
    return [...hits.values()]
      .sort((left, right) => right.confidence - left.confidence)
      .slice(0, Math.max(1, Math.min(limit, most)));
  };
}

/** All keys one after another, and where each begins: scanning them is one search for a substring. */
function layOut(lexicon: Lexicon): { haystack: string; offsets: Int32Array } {
  const separator = '\n';
  const offsets = new Int32Array(lexicon.entries.length);
  let offset = separator.length;
  for (const [number, entry] of lexicon.entries.entries()) {
    offsets[number] = offset;
    offset += entry.key.length + separator.length;
  }
  return { haystack: separator + lexicon.entries.map((entry) => entry.key).join(separator) + separator, offsets };
}
