/** English names (英文名): entries whose English name has the words of a query, in any order and number; the last word may not be whole yet. */
import { once } from '../once.ts';
import { mostSuggestions, type Outcome } from '../outcome.ts';
import type { MatchSource } from '../term.ts';
import { type Postings, PostingsGathering, rarityOf } from '../work/postings.ts';
import { tokenise } from '../work/token.ts';

/** An entry, its English name, and how far that agrees with the query, from 0 to 1; 1 where they have the same words. */
export interface EnglishHit {
  readonly id: string;
  readonly name: string;
  readonly agreement: number;
  /** Whether the name is one entry's alone. */
  readonly sure: boolean;
}

/** Gives the best hits, best first; `begun` says that the last word may be the beginning of one. */
export type FindEnglish = (query: string, begun?: boolean) => EnglishHit[];

const fewestLetters = 3;
/** Names that agree less have other words than the query. */
const least = 0.3;
const most = 20;

/** How certain an English name is that has all words of a title, and how far others must agree with it to be suggested. */
const [certainty, suggested] = [0.95, 0.6];

/** Reads a title as an English name: certain where one alone has just its words, else those that share most; null where none does. */
export function readEnglish(title: string, find: FindEnglish, isJob: (id: string) => boolean): Outcome | null {
  const hits = find(title).filter(({ id, agreement }) => isJob(id) && agreement >= suggested);
  const [best, second] = hits;
  if (best === undefined) return null;
  const suggestions = hits.slice(0, mostSuggestions).map(({ id, name, agreement }) => {
    const found = { matchedOn: 'alias', text: name, source: 'alias' } as const;
    return { id, confidence: certainty * agreement, ...found };
  });
  const isCertain = best.agreement === 1 && best.sure && second?.agreement !== 1;
  return { verdict: isCertain ? 'match' : 'suggested', suggestions };
}

type Named = Omit<EnglishHit, 'agreement'>;

/** Makes the search over our own English names and popular ones; its index comes with the first query. */
export function createEnglishFinder({ candidates, terms }: MatchSource): FindEnglish {
  const index = once(() => {
    const own = [...candidates.values()].flatMap(({ id, nameEn }) =>
      nameEn === undefined ? [] : { id, name: nameEn, sure: true },
    );
    const popular = terms.flatMap(({ text, kind, grade, targets: [id] }) =>
      kind === 'English' && id !== undefined ? { id, name: text, sure: grade === 'sure' } : [],
    );
    return layNames([...own, ...popular]);
  });
  return (query, begun = false) => {
    const { named, postings, weights, stems } = index();
    const asked = [...new Set(tokenise(query.toLowerCase()).pairs)];
    const last = asked.at(-1) ?? '';
    const known = asked.filter((stem) => postings.count(stem) > 0);
    const ends =
      begun && last.length >= fewestLetters ? stems.filter((stem) => stem.startsWith(last) && stem !== last) : [];
    if (known.length === 0 && ends.length === 0) return [];
    const shared = new Float64Array(named.length);
    for (const stem of known) postings.add(stem, shared);
    const ending = new Float64Array(named.length);
    for (const stem of ends) postings.add(stem, ending);
    const own = asked.reduce((sum, stem) => sum + rarityOf(postings.count(stem), named.length), 0);
    const hits: EnglishHit[] = [];
    for (const [number, { id, name, sure }] of named.entries()) {
      const common = (shared[number] ?? 0) + (ending[number] ?? 0);
      const share = (2 * common) / (own + (ending[number] ?? 0) + (weights[number] ?? 0));
      const agreement = Math.min(1, Math.round(share * 1000) / 1000);
      if (agreement >= least) hits.push({ id, name, agreement, sure });
    }
    hits.sort((left, right) => left.agreement - right.agreement);
    return [...new Map(hits.map((hit) => [hit.id, hit])).values()]
      .sort((left, right) => right.agreement - left.agreement)
      .slice(0, most);
  };
}

/** The names by their stems, what all stems of each weigh together, and every stem. */
function layNames(named: readonly Named[]): {
  readonly named: readonly Named[];
  readonly postings: Postings;
  readonly weights: Float64Array;
  readonly stems: readonly string[];
} {
  const gathering = new PostingsGathering(1);
  const stems = new Set<string>();
  for (const [number, { name }] of named.entries()) {
    for (const stem of tokenise(name.toLowerCase()).pairs) {
      gathering.add(stem, number);
      stems.add(stem);
    }
  }
  const postings = gathering.lay((count) => rarityOf(count, named.length));
  const weights = new Float64Array(named.length);
  for (const stem of stems) postings.add(stem, weights);
  return { named, postings, weights, stems: [...stems] };
}
