/**
 * The matcher (匹配器): a job title → entries. It is built once from the terms, is immutable for its callers, and answers
 * in this order: the title is a term; it holds no occupation; it is in letters; else its parts are judged one by one.
 */

import { featuresOf, featuresOfTerm, model as fitted, type Model, probability } from './confidence.ts';
import { weigh } from './evidence.ts';
import { createAgreement } from './find/agree.ts';
import { weighCharacters } from './find/align.ts';
import { createEnglishFinder, readEnglish } from './find/english.ts';
import type { Finder } from './find/find.ts';
import { createGramIndex } from './find/grams.ts';
import { findWords, readLetters } from './find/letters.ts';
import { createLexicon, type Lexicon } from './find/lexicon.ts';
import { createPhoneticIndex } from './find/phonetic.ts';
import { createSlipIndex } from './find/slips.ts';
import { isSplit, mergeTargets } from './merge.ts';
import { keyOf, normalise, withoutMarks } from './normalise.ts';
import { once } from './once.ts';
import { isSure, mayBeCertain, mostSuggestions, type Outcome, refusal, suggestionsOf } from './outcome.ts';
import { createSearch, type Search } from './search.ts';
import type { Candidate, Matching, MatchSource, Term } from './term.ts';
import { isBareRank } from './title/rank.ts';
import { isStatus } from './title/status.ts';
import { readTitle } from './title/title.ts';
import { createWorkFinder, type FindWork } from './work/finder.ts';

export interface MatchOptions {
  /** At most so many suggestions, up to 5. */
  readonly limit?: number;
  /** Another model than the committed one: for cross-validation. */
  readonly model?: Model;
}

export interface Matcher {
  /** Answers for one title; never throws. */
  match(title: string, options?: MatchOptions): Matching;
  /** Answers while a query is typed: at most `limit` hits, best first, of one level where that is asked. */
  search: Search;
  /** Answers for a description of what someone does. */
  findWork: FindWork;
  /** The evidence that confidence is computed from, for calibration; null where a title is answered without any. */
  features(title: string): readonly number[] | null;
}

/** No suggestion of a refused title is given more than this. */
const refusedAtMost = 0.3;
/** More different jobs than this in one title, and none can be chosen. */
const mostJobs = 2;
/** How certain a text is that is itself an official name, a 工种 or a former name, and what each further entry loses. */
const certainty = { name: 0.99, subType: 0.98, formerName: 0.96 } as const;
const nextTarget = 0.95;
const ideograph = /[\u3400-\u9fff]/;

export function createMatcher(source: MatchSource): Matcher {
  const { candidates } = source;
  const isJob = (id: string) => isAnswerable(candidates.get(id));
  const lexicon = createLexicon(source.terms, (term) => term.targets.some(isJob));
  const keys = lexicon.entries.slice(0, lexicon.jobs).map((entry) => entry.key);
  const phonetic = once(() => createPhoneticIndex(lexicon, source.readings));
  const slips = once(() => createSlipIndex(officialKeys(lexicon)));
  const grams = createGramIndex(keys);
  const english = createEnglishFinder(source);
  const finder: Finder = {
    lexicon,
    grams,
    slips: (text) => slips().near(text),
    characters: {
      weights: weighCharacters(keys),
      soundAlike: (left, right) => phonetic().soundAlike(left, right),
      fits: grams.fits,
    },
  };
  const agreement = createAgreement(finder);
  const names = (key: string) => lexicon.exact(key) >= 0;
  const prepared = new Map<number, Outcome>();

  const isWithdrawn = (term: Term) => term.targets.every((id) => candidates.get(id)?.withdrawn === true);

  /** The terms of an entry, current ones first; where all are withdrawn, behind the current ones of the same stem. */
  function termsOf(number: number): readonly Term[] {
    const entry = lexicon.entries[number];
    if (!entry?.terms.some(isWithdrawn)) return entry?.terms ?? [];
    const current = entry.terms.filter((term) => !isWithdrawn(term));
    const kin = lexicon.stemmed(entry.stem).flatMap((other) => lexicon.entries[other]?.terms ?? []);
    const heirs = current.length > 0 ? current : kin.filter((term) => !isWithdrawn(term));
    return [...heirs, ...entry.terms.filter(isWithdrawn)];
  }

  /** The answer for a title that is a term: the same every time, so it is made once for the committed model. */
  function answerTerm(number: number, model: Model): Outcome {
    const held = model === fitted ? prepared.get(number) : undefined;
    if (held) return held;
    const terms = termsOf(number);
    const [first] = terms;
    if (!first) return refusal('unknown');
    const chance =
      first.source === 'alias'
        ? probability(model.coefficients, featuresOfTerm(first, agreement(number)))
        : certainty[first.source];
    const suggestions = mergeTargets(terms).map(({ id, term }, place) => ({
      id,
      confidence: chance * nextTarget ** place,
      matchedOn: term.source,
      text: term.text,
      source: term.source,
    }));
    const open = isSplit(terms) || first.grade === 'several';
    const verdict = open ? 'ambiguous' : chance >= model.certain && isSure(first) ? 'match' : 'suggested';
    const answer: Outcome = { verdict, suggestions };
    if (model === fitted) prepared.set(number, answer);
    return answer;
  }

  function answerLetters(key: string): Outcome | null {
    const reading = readLetters(key, lexicon, phonetic());
    if (!reading) return null;
    const { terms, way, suggestions } = reading;
    return { verdict: terms > 1 ? 'ambiguous' : way === 'pinyin' ? 'match' : 'suggested', suggestions };
  }

  function answerParts(normalised: string, model: Model): Outcome {
    const read = readTitle(normalised, names);
    if (read.parts.length === 0) return { verdict: 'noMatch', suggestions: [], reason: read.refusal, read };
    const evidence = weigh(finder, read.parts, candidates);
    if (evidence.ranking.length === 0) return { verdict: 'noMatch', suggestions: [], reason: 'unknown', read };
    const chance = probability(model.coefficients, featuresOf(evidence, agreement));
    const several = evidence.jobs + read.openJobs > mostJobs;
    const refused = several || chance < model.answered;
    const suggestions = suggestionsOf(evidence, refused ? Math.min(refusedAtMost, chance) : chance);
    if (several) return { verdict: 'ambiguous', suggestions, reason: 'severalJobs', read };
    if (refused) return { verdict: 'noMatch', suggestions, reason: 'unknown', read };
    const certain = chance >= model.certain && evidence.jobs < 2 && mayBeCertain(evidence);
    return { verdict: certain ? 'match' : 'suggested', suggestions, read };
  }

  function decide(normalised: string, model: Model): Outcome {
    const key = keyOf(normalised);
    if (normalised === '') return refusal('empty');
    if (key === '') return refusal('rubbish');
    const exact = lexicon.exact(key);
    if (exact >= 0) return answerTerm(exact, model);
    const unmarked = lexicon.exact(keyOf(withoutMarks(normalised)));
    if (unmarked >= 0) return answerTerm(unmarked, model);
    if (isStatus(key)) return refusal('status');
    if (isBareRank(key)) return refusal('rank');
    if (!ideograph.test(key)) {
      const read = answerLetters(key) ?? readEnglish(normalised, english, isJob);
      if (read) return read;
      let known = false;
      findWords(normalised, lexicon, () => {
        known = true;
      });
      if (!known) return refusal('rubbish');
    }
    return answerParts(normalised, model);
  }

  function match(title: string, { limit = mostSuggestions, model = fitted }: MatchOptions = {}): Matching {
    const normalised = normalise(title, lexicon.familiar);
    const { verdict, suggestions, reason, read } = decide(normalised, model);
    const shown = suggestions.slice(0, Math.max(0, Math.min(limit, mostSuggestions)));
    return {
      title,
      normalised,
      removed: read?.removed ?? [],
      skillLevel: read?.skillLevel ?? null,
      verdict,
      confidence: suggestions[0]?.confidence ?? 0,
      ...(reason ? { reason } : {}),
      suggestions: shown,
    };
  }

  function features(title: string): readonly number[] | null {
    const { parts } = readTitle(normalise(title, lexicon.familiar), names);
    if (parts.length === 0) return null;
    const evidence = weigh(finder, parts, candidates);
    return evidence.ranking.length === 0 ? null : featuresOf(evidence, agreement);
  }

  const search = createSearch({ lexicon, phonetic, candidates, match, english });
  const work = once(() => createWorkFinder(source.works()));
  const findWork: FindWork = (description, limit) => work()(description, limit);
  return { match, search, findWork, features };
}

/** Titles are answered with occupations and 工种, and never with 8-00-00-00, which says that there is no answer. */
function isAnswerable(candidate: Candidate | undefined): boolean {
  const job = candidate?.level === 'occupation' || candidate?.level === 'subtype';
  return job && candidate.code?.startsWith('8-') !== true;
}

function officialKeys(lexicon: Lexicon): { key: string; number: number }[] {
  return lexicon.entries
    .slice(0, lexicon.jobs)
    .flatMap(({ key, terms }, number) => (terms[0]?.source === 'alias' ? [] : [{ key, number }]));
}
