/** Features (特征): why a candidate has its score; each id can be looked up, and its value is a truth or a number from 0 to 1. */
import * as z from 'zod';
import { issueCodes, type MatchedOn, matchedOnSchema, type Verdict, verdictSchema } from '../check/row.ts';

export const featureSchema = z.strictObject({ id: z.string(), value: z.union([z.boolean(), z.number()]) });
export type Feature = z.infer<typeof featureSchema>;

const ways: Readonly<Record<MatchedOn, string>> = {
  code: 'the code',
  formerCode: 'a code that the entry had at another time',
  name: 'the official name',
  formerName: 'a name that the entry had at another time',
  subType: 'the name of a 工种',
  alias: 'a popular name',
  pinyin: 'pinyin',
  initials: 'the initials of pinyin',
  partial: 'a part of a name, or a similar one',
  work: 'what the person does',
};

const verdicts: Readonly<Record<Verdict, string>> = {
  match: 'right on its date',
  matchWithWarning: 'right on its date, with something to mend',
  suggested: 'near something, but nothing certain',
  ambiguous: 'open: several entries qualify',
  noMatch: 'no occupation of its date',
  unknown: 'not to be judged: the sources of its date are partial',
  insufficient: 'too little to go by',
};

/** Every feature by its id, with what it says. */
export const features: Readonly<Record<string, string>> = {
  confidence: 'The calibrated probability, from 0 to 1, that the candidate is meant.',
  'type-agrees': 'Whether the candidate is of a type that was asked for.',
  'parent-agrees': 'Whether the candidate lies in the group that the record names.',
  'mark-agrees': 'Whether the candidate bears the marks that the record names.',
  current: 'Whether the candidate is current on the date of the service.',
  ...Object.fromEntries(
    matchedOnSchema.options.map((way) => [nameWay(way), `The candidate was found by ${ways[way]}.`]),
  ),
  ...Object.fromEntries(
    verdictSchema.options.map((verdict) => [nameVerdict(verdict), `The check calls the record ${verdicts[verdict]}.`]),
  ),
  ...Object.fromEntries(
    issueCodes.map((code) => [
      nameIssue(code),
      `The check of the record names ${code}; the description of the first candidate says what it is.`,
    ]),
  ),
};

/** The feature that tells by what a candidate was found. */
export function nameWay(way: MatchedOn): string {
  return `found-by-${way}`;
}

/** The feature that tells the verdict of the check. */
export function nameVerdict(verdict: Verdict): string {
  return `verdict-${verdict}`;
}

/** The feature that tells an issue of the check. */
export function nameIssue(code: (typeof issueCodes)[number]): string {
  return `issue-${code}`;
}
