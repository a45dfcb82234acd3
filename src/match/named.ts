/**
 * Named titles (同名): a title that is itself a term, or the name of a group. A term answers with all its entries, best first; a
 * group (小类 and up) with itself and its first occupations, of which none can be chosen.
 */
import { featuresOfTerm, model as fitted, type Model, probability } from './confidence.ts';
import type { Agreement } from './find/agree.ts';
import type { Lexicon } from './find/lexicon.ts';
import { isSplit, mergeTargets } from './merge.ts';
import { isSure, mostSuggestions, type Outcome, refusal } from './outcome.ts';
import type { Candidate, Term } from './term.ts';

export interface Named {
  /** The outcome of a title that is the headword with this number. */
  term(number: number, model: Model): Outcome;
  /** The outcome of a title that is the name of a group. */
  group(term: Term): Outcome;
}

/** How certain a text is that is itself an official name, a 工种 or a former name, and what each further entry loses. */
const certainty = { name: 0.99, subType: 0.98, formerName: 0.96 } as const;
const nextTarget = 0.95;
/** How many outcomes are kept; another is made in a few microseconds. */
const mostPrepared = 4_096;

export function createNamed(parts: {
  readonly lexicon: Lexicon;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly agreement: Agreement;
}): Named {
  const { lexicon, candidates, agreement } = parts;
  /** Outcomes of the terms that were asked for first, under the committed model: the same every time, so each is made once. */
  const prepared = new Map<number, Outcome>();

  const isWithdrawn = (term: Term) => term.targets.every((id) => candidates.get(id)?.withdrawn === true);

  /** The terms of a headword, current ones first; where all are withdrawn, behind the current ones of the same stem. */
  function termsOf(number: number): readonly Term[] {
    const headword = lexicon.entries[number];
    if (!headword?.terms.some(isWithdrawn)) return headword?.terms ?? [];
    const current = headword.terms.filter((term) => !isWithdrawn(term));
    const kin = lexicon.stemmed(headword.stem).flatMap((other) => lexicon.entries[other]?.terms ?? []);
    const heirs = current.length > 0 ? current : kin.filter((term) => !isWithdrawn(term));
    return [...heirs, ...headword.terms.filter(isWithdrawn)];
  }

  function term(number: number, model: Model): Outcome {
    const held = model === fitted ? prepared.get(number) : undefined;
    if (held) return held;
    const terms = termsOf(number);
    const [first] = terms;
    if (!first) return refusal('unknown');
    const chance =
      first.source === 'alias'
        ? probability(model.coefficients, featuresOfTerm(first, agreement(number)))
        : certainty[first.source];
    const suggestions = mergeTargets(terms).map(({ id, term: led }, place) => ({
      id,
      confidence: chance * nextTarget ** place,
      matchedOn: led.source,
      text: led.text,
      source: led.source,
    }));
    const outcome: Outcome = { verdict: verdictOf(terms, first, chance >= model.certain), suggestions };
    if (model === fitted && prepared.size < mostPrepared) prepared.set(number, outcome);
    return outcome;
  }

  function group({ targets, text, source }: Term): Outcome {
    const [id = ''] = targets;
    const members = [...candidates.values()].filter(({ parent, withdrawn }) => parent?.id === id && withdrawn !== true);
    const suggestions = [id, ...members.map((member) => member.id)].slice(0, mostSuggestions).map((found, place) => ({
      id: found,
      confidence: certainty.name * nextTarget ** place,
      matchedOn: found === id ? source : ('partial' as const),
      text,
      source,
    }));
    return { verdict: 'ambiguous', suggestions, reason: 'severalReadings' };
  }

  return { term, group };
}

function verdictOf(terms: readonly Term[], first: Term, certain: boolean): Outcome['verdict'] {
  if (isSplit(terms) || (first.source === 'alias' && first.grade === 'several')) return 'ambiguous';
  return certain && isSure(first) ? 'match' : 'suggested';
}
