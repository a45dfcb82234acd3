/**
 * The matcher (匹配器): a job title → entries. It is built once from the terms, is immutable for its callers, and answers
 * in the order: exact key, letters (pinyin, initials, English), then the parts of the title one by one.
 */
import { weighCharacters } from './align.ts';
import { confidenceOf, featuresOf } from './confidence.ts';
import type { Finder } from './find.ts';
import { createGramIndex } from './grams.ts';
import { judge, type Ranked } from './judge.ts';
import { createLexicon } from './lexicon.ts';
import { keyOf, normalise, withoutMarks } from './normalise.ts';
import { createPhoneticIndex } from './phonetic.ts';
import { isBareRank } from './rank.ts';
import { createSearch, type Search } from './search.ts';
import { isStatus } from './status.ts';
import type { MatchedOn, Matching, MatchSource, Refusal, Suggestion, Term, TitleVerdict } from './term.ts';
import { readTitle } from './title.ts';

export interface Matcher {
  /** Answers for one title; never throws. `limit` is at most 5. */
  match(title: string, options?: { limit?: number }): Matching;
  /** Answers while a query is typed: at most `limit` hits, best first, of one level where that is asked. */
  search: Search;
}

const mostSuggestions = 5;
const certain = 0.9;
const worthSaying = 0.35;
const refusedAtMost = 0.3;

export function createMatcher(source: MatchSource): Matcher {
  const isJob = (id: string) => {
    const level = source.candidates.get(id)?.level;
    return level === 'occupation' || level === 'subtype';
  };
  const lexicon = createLexicon(source.terms.filter((term) => term.targets.some(isJob)));
  const keys = lexicon.entries.map((entry) => entry.key);
  const finder: Finder = { lexicon, grams: createGramIndex(keys), weights: weighCharacters(keys) };
  const phonetic = createPhoneticIndex(lexicon, source.readings);
  const names = (key: string) => lexicon.exact(key) >= 0;

  function match(title: string, options: { limit?: number } = {}): Matching {
    const limit = Math.min(options.limit ?? mostSuggestions, mostSuggestions);
    const normalised = normalise(title, lexicon.familiar);
    const key = keyOf(normalised);
    const answer = (
      verdict: TitleVerdict,
      suggestions: readonly Suggestion[],
      more: { reason?: Refusal; removed?: readonly string[]; skillLevel?: string | null } = {},
    ): Matching => ({
      title,
      normalised,
      removed: more.removed ?? [],
      skillLevel: more.skillLevel ?? null,
      verdict,
      confidence: suggestions[0]?.confidence ?? 0,
      ...(more.reason ? { reason: more.reason } : {}),
      suggestions: suggestions.slice(0, limit),
    });

    if (normalised === '') return answer('noMatch', [], { reason: 'empty' });
    if (key === '') return answer('noMatch', [], { reason: 'rubbish' });
    let exact = lexicon.exact(key);
    if (exact < 0) exact = lexicon.exact(keyOf(withoutMarks(normalised)));
    if (exact >= 0) return answerTerms(lexicon.entries[exact]?.terms ?? []);
    if (isStatus(key)) return answer('noMatch', [], { reason: 'status' });
    if (isBareRank(key)) return answer('noMatch', [], { reason: 'rank' });
    if (!/[\u3400-\u9fff]/.test(key)) return answerLetters(key);

    const read = readTitle(normalised, names);
    if (read.parts.length === 0) return answer('noMatch', [], { ...read, reason: read.refusal });
    const judgement = judge(finder, read.parts, source.candidates);
    const features = featuresOf(judgement);
    const confidence = confidenceOf(features);
    const top = judgement.ranking[0];
    if (!top) return answer('noMatch', [], { ...read, reason: 'unknown' });
    const several = judgement.jobs >= 3;
    const refused = several || confidence < worthSaying;
    const ceiling = refused ? refusedAtMost : 1;
    const suggestions = judgement.ranking
      .slice(0, mostSuggestions)
      .map((ranked) => suggestionOf(ranked, Math.min(ceiling, (confidence * ranked.score) / top.score)));
    if (several) return answer('ambiguous', suggestions, { ...read, reason: 'severalJobs' });
    if (refused) return answer('noMatch', suggestions, { ...read, reason: 'unknown' });
    return answer(confidence >= certain ? 'match' : 'suggested', suggestions, read);

    function answerTerms(terms: readonly Term[]): Matching {
      const first = terms[0];
      if (!first) return answer('noMatch', [], { reason: 'unknown' });
      const equals = terms.filter((term) => term.source === first.source);
      const suggestions = uniqueTargets(terms).map(({ id, term }, index) => ({
        id,
        confidence: 0.97 * 0.95 ** index,
        matchedOn: term.source,
        text: term.text,
        source: term.source,
      }));
      const split = equals.length > 1 && equals.some((term) => !term.targets.some((id) => first.targets.includes(id)));
      return answer(split ? 'ambiguous' : 'match', suggestions);
    }

    function answerLetters(letters: string): Matching {
      for (const [way, numbers] of [
        ['pinyin', phonetic.spelt(letters)],
        ['initials', phonetic.initialled(letters)],
      ] as const) {
        if (numbers.length === 0) continue;
        const terms = numbers.flatMap((number) => lexicon.entries[number]?.terms.slice(0, 1) ?? []);
        const chance = (way === 'pinyin' ? 0.95 : 0.85) / terms.length;
        const suggestions = uniqueTargets(terms).map(({ id, term }, index) => ({
          id,
          confidence: chance * 0.95 ** index,
          matchedOn: way,
          text: term.text,
          source: term.source,
        }));
        if (terms.length > 1) return answer('ambiguous', suggestions);
        return answer(way === 'pinyin' ? 'match' : 'suggested', suggestions);
      }
      return answer('noMatch', [], { reason: 'rubbish' });
    }
  }

  const everything = createLexicon(source.terms);
  const search = createSearch({
    lexicon: everything,
    phonetic: createPhoneticIndex(everything, source.readings),
    candidates: source.candidates,
    match,
  });
  return { match, search };
}

function uniqueTargets(terms: readonly Term[]): { id: string; term: Term }[] {
  const seen = new Map<string, Term>();
  for (const term of terms) for (const id of term.targets) if (!seen.has(id)) seen.set(id, term);
  return [...seen].map(([id, term]) => ({ id, term }));
}

function suggestionOf(ranked: Ranked, confidence: number): Suggestion {
  const { way } = ranked.finding;
  const matchedOn: MatchedOn = way === 'exact' || way === 'core' ? ranked.term.source : 'partial';
  return { id: ranked.id, confidence, matchedOn, text: ranked.term.text, source: ranked.term.source };
}
