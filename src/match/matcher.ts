/**
 * The matcher (匹配器): a job title → entries. It is built once from the terms, is immutable for its callers, and answers
 * in the order: exact key, letters (pinyin, initials, English), then the parts of the title one by one.
 */
import { weighCharacters } from './align.ts';
import { confidenceOf, featuresOf } from './confidence.ts';
import type { Finder } from './find.ts';
import { createGramIndex } from './grams.ts';
import { type Judgement, judge, type Ranked } from './judge.ts';
import { createLexicon } from './lexicon.ts';
import { keyOf, normalise, withoutMarks } from './normalise.ts';
import { once } from './once.ts';
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
  /** The judgement behind an answer: what calibration is fitted on. Null where a title was answered without one. */
  evidence(title: string): Judgement | null;
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
  const lexicon = createLexicon(source.terms, (term) => term.targets.some(isJob));
  const keys = lexicon.entries.slice(0, lexicon.jobs).map((entry) => entry.key);
  const phonetic = once(() => createPhoneticIndex(lexicon, source.readings));
  const finder: Finder = {
    lexicon,
    grams: createGramIndex(keys),
    weights: weighCharacters(keys),
    soundAlike: (left, right) => phonetic().soundAlike(left, right),
  };
  const names = (key: string) => lexicon.exact(key) >= 0;

  const prepared = new Map<number, { verdict: TitleVerdict; suggestions: readonly Suggestion[] }>();

  /** The answer for a title that is a term: the same every time, so it is made once. */
  function answerOf(number: number): { verdict: TitleVerdict; suggestions: readonly Suggestion[] } {
    const held = prepared.get(number);
    if (held) return held;
    const terms = lexicon.entries[number]?.terms ?? [];
    const first = terms[0];
    const equals = terms.filter((term) => term.source === first?.source);
    const split = equals.some((term) => !term.targets.some((id) => first?.targets.includes(id)));
    const suggestions = uniqueTargets(terms).map(({ id, term }, index) => ({
      id,
      confidence: 0.97 * 0.95 ** index,
      matchedOn: term.source,
      text: term.text,
      source: term.source,
    }));
    const made = { verdict: split ? ('ambiguous' as const) : ('match' as const), suggestions };
    prepared.set(number, made);
    return made;
  }

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
      suggestions: suggestions.length <= limit ? suggestions : suggestions.slice(0, limit),
    });

    if (normalised === '') return answer('noMatch', [], { reason: 'empty' });
    if (key === '') return answer('noMatch', [], { reason: 'rubbish' });
    let exact = lexicon.exact(key);
    if (exact < 0) exact = lexicon.exact(keyOf(withoutMarks(normalised)));
    if (exact >= 0) {
      const { verdict, suggestions } = answerOf(exact);
      return answer(verdict, suggestions);
    }
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
    const several = judgement.jobs + read.openJobs >= 3;
    const refused = several || confidence < worthSaying;
    const ceiling = refused ? refusedAtMost : 1;
    const suggestions = judgement.ranking
      .slice(0, mostSuggestions)
      .map((ranked) => suggestionOf(ranked, Math.min(ceiling, (confidence * ranked.score) / top.score)));
    if (several) return answer('ambiguous', suggestions, { ...read, reason: 'severalJobs' });
    if (refused) return answer('noMatch', suggestions, { ...read, reason: 'unknown' });
    return answer(confidence >= certain ? 'match' : 'suggested', suggestions, read);

    function answerLetters(letters: string): Matching {
      for (const [way, numbers] of [
        ['pinyin', phonetic().spelt(letters)],
        ['initials', phonetic().initialled(letters)],
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

  const search = createSearch({ lexicon, phonetic, candidates: source.candidates, match });
  function evidence(title: string): Judgement | null {
    const normalised = normalise(title, lexicon.familiar);
    const read = readTitle(normalised, names);
    return read.parts.length === 0 ? null : judge(finder, read.parts, source.candidates);
  }
  return { match, search, evidence };
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
