/**
 * The matcher (匹配器): a job title → entries. It is built once from the terms, is immutable for its callers, and answers
 * in this order: the title is a term, or names a group; it holds no occupation; it is in letters; else its parts are weighed.
 */
import { featuresOf, model as fitted, type Model, probability } from './confidence.ts';
import { weigh } from './evidence.ts';
import { createAgreement } from './find/agree.ts';
import { weighCharacters } from './find/align.ts';
import { createEnglishFinder, readEnglish } from './find/english.ts';
import type { Finder } from './find/find.ts';
import { Gathering } from './find/gather.ts';
import { layGramIndex } from './find/grams.ts';
import { findWords, readLetters } from './find/letters.ts';
import { type Lexicon, layLexicon } from './find/lexicon.ts';
import { nounOfTerm, numberOfNoun } from './find/noun.ts';
import { layPhoneticIndex } from './find/phonetic.ts';
import { laySlipIndex } from './find/slips.ts';
import { createNamed } from './named.ts';
import { keyOf, normalise, withoutMarks } from './normalise.ts';
import { finish, gradually, type Steps } from './once.ts';
import {
  explainedOf,
  isLoneField,
  isOpen,
  mayBeCertain,
  mostSuggestions,
  type Outcome,
  refusal,
  suggestionsOf,
} from './outcome.ts';
import { createSearch, type Search } from './search.ts';
import { Targets } from './target.ts';
import type { Candidate, Matching, MatchSource } from './term.ts';
import { isQualification } from './title/condition.ts';
import { isHeading } from './title/heading.ts';
import { listsJobs } from './title/pieces.ts';
import { isStatus } from './title/status.ts';
import { readTitle } from './title/title.ts';
import { type FindWork, layWorkFinder } from './work/finder.ts';

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
  /** Makes in steps what is else made at first use: the indexes of misspelt names, of pinyin and of work. */
  prepare(): Steps<undefined>;
}

/** No suggestion of a refused title is given more than this. */
const refusedAtMost = 0.3;
/** More different jobs than this in one title, and none can be chosen. */
const mostJobs = 2;
const unasked = 255;
const ideograph = /[\u3400-\u9fff]/;

/** Makes the matcher at once. */
export function createMatcher(source: MatchSource): Matcher {
  return finish(buildMatcher(source));
}

/** Makes the matcher in steps of some milliseconds. */
export function* buildMatcher(source: MatchSource): Steps<Matcher> {
  const { candidates } = source;
  const isJob = (id: string) => isAnswerable(candidates.get(id));
  const lexicon = yield* layLexicon(source.terms, (term) => term.targets.some(isJob));
  const keys = lexicon.entries.slice(0, lexicon.jobs).map((entry) => entry.key);
  yield;
  const phonetic = gradually(() => layPhoneticIndex(lexicon, source.readings));
  const slips = gradually(() => laySlipIndex(officialKeys(lexicon)));
  const grams = yield* layGramIndex(keys);
  yield;
  const weights = weighCharacters(keys);
  yield;
  const english = createEnglishFinder(source);
  const finder: Finder = {
    lexicon,
    grams,
    noun: nounOfHeadword,
    slips: (text) => slips().near(text),
    characters: {
      weights,
      soundAlike: (left, right) => phonetic().soundAlike(left, right),
      fits: grams.fits,
    },
    gathering: new Gathering(lexicon.jobs),
  };
  const agreement = createAgreement(finder);
  const named = createNamed({ lexicon, candidates, agreement });
  const names = (key: string) => lexicon.exact(key) >= 0;
  const targets = new Targets(lexicon, candidates);
  /** The numbers of the nouns that were asked for; 255 for the others. */
  const nouns = new Uint8Array(lexicon.jobs).fill(unasked);

  /** The person noun of a headword; a word without one (采购) has that of the official name it leads to. */
  function nounOfHeadword(number: number): number {
    const held = nouns[number] ?? unasked;
    if (held !== unasked) return held;
    const headword = lexicon.entries[number];
    const official = candidates.get(headword?.targets[0] ?? '')?.name ?? '';
    const noun = numberOfNoun(nounOfTerm(headword?.key ?? '', official));
    nouns[number] = noun;
    return noun;
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
    const evidence = weigh(finder, read, targets);
    if (evidence.ranking.length === 0) return { verdict: 'noMatch', suggestions: [], reason: 'unknown', read };
    const chance = probability(model.coefficients, featuresOf(evidence, agreement)) * explainedOf(evidence);
    if (evidence.jobs + read.openJobs > mostJobs || evidence.listed > 1) {
      const suggestions = suggestionsOf(evidence, Math.min(refusedAtMost, chance));
      return { verdict: 'ambiguous', suggestions, reason: 'severalJobs', read };
    }
    if (isOpen(evidence, candidates)) {
      return { verdict: 'ambiguous', suggestions: suggestionsOf(evidence, chance), reason: 'severalReadings', read };
    }
    const refused = chance < model.answered;
    const suggestions = suggestionsOf(evidence, refused ? Math.min(refusedAtMost, chance) : chance);
    if (refused) return { verdict: 'noMatch', suggestions, reason: 'unknown', read };
    const isOne = evidence.jobs < 2 && !read.described && !isLoneField(evidence, read);
    const certain = chance >= model.certain && isOne && mayBeCertain(evidence);
    return { verdict: certain ? 'match' : 'suggested', suggestions, read };
  }

  function decide(normalised: string, model: Model): Outcome {
    const key = keyOf(normalised);
    if (normalised === '') return refusal('empty');
    if (key === '') return refusal('rubbish');
    if (listsJobs(normalised, names)) return answerParts(normalised, model);
    const exact = lexicon.exact(key);
    if (exact >= 0) return named.term(exact, model);
    const bare = withoutMarks(normalised);
    const unmarked = bare === normalised ? -1 : lexicon.exact(keyOf(bare));
    if (unmarked >= 0) return named.term(unmarked, model);
    if (isHeading(key)) return refusal('heading');
    if (isStatus(key) || (key === normalised && isQualification(key))) return refusal('status');
    const [group] = lexicon.groups(key);
    if (group) return named.group(group);
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
      professionalTitle: read?.professionalTitle ?? null,
      verdict,
      confidence: suggestions[0]?.confidence ?? 0,
      ...(reason ? { reason } : {}),
      suggestions: shown,
    };
  }

  function features(title: string): readonly number[] | null {
    const read = readTitle(normalise(title, lexicon.familiar), names);
    if (read.parts.length === 0) return null;
    const evidence = weigh(finder, read, targets);
    return evidence.ranking.length === 0 ? null : featuresOf(evidence, agreement);
  }

  const search = createSearch({ lexicon, phonetic, candidates, match, english });
  const work = gradually(function* () {
    return yield* layWorkFinder(yield* source.works());
  });
  const findWork: FindWork = (description, limit) => work()(description, limit);
  function* prepare(): Steps<undefined> {
    yield* slips.steps();
    yield* phonetic.steps();
    yield* work.steps();
  }
  return { match, search, findWork, features, prepare };
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
