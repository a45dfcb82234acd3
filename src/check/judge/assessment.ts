/** An assessment (判断): which entries a row's words qualify for on its date, how, and what is wrong with the words. */
import type { Issue, MatchedOn, Verdict } from '../row.ts';

/** An entry that may have been meant. */
export interface Guess {
  readonly id: string;
  readonly confidence: number;
  readonly matchedOn: MatchedOn;
  readonly text: string;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly confidence: number;
  /** The entries that qualify: one where the row is right, several where it is ambiguous. */
  readonly ids: readonly string[];
  readonly matchedOn: MatchedOn | null;
  /** The name or code that led to the one entry. */
  readonly text: string | null;
  readonly skillLevel: string | null;
  /** A 职称 read off the name, as it was written. */
  readonly professionalTitle: string | null;
  readonly issues: readonly Issue[];
  readonly guesses: readonly Guess[];
}

/** How sure a row is whose words are all official and fit, and one that fits with something to mend. */
const certainty = { match: 1, matchWithWarning: 0.95 } as const;

/** A assessment in favour of one entry: right, or right with something to mend where there is an issue above `info`. */
export function accept(
  id: string,
  matchedOn: MatchedOn,
  text: string,
  issues: readonly Issue[],
  confidence?: number,
): Assessment {
  const verdict = issues.some(({ severity }) => severity !== 'info') ? 'matchWithWarning' : 'match';
  return {
    verdict,
    confidence: confidence ?? certainty[verdict],
    ids: [id],
    ...{ matchedOn, text },
    ...{ skillLevel: null, professionalTitle: null },
    issues,
    guesses: [],
  };
}

const unmatched = { matchedOn: null, text: null, skillLevel: null, professionalTitle: null } as const;

/** What is read off a name: how far someone has come in a trade or a profession. */
export type Levels = Pick<Assessment, 'skillLevel' | 'professionalTitle'>;

/** The assessment with what was read off the name, where anything was. */
export function withLevels(assessment: Assessment, { skillLevel, professionalTitle }: Levels): Assessment {
  if (skillLevel === null && professionalTitle === null) return assessment;
  return { ...assessment, skillLevel, professionalTitle };
}

/** A assessment against every entry, or for none certainly. */
export function reject(
  verdict: Exclude<Verdict, 'match' | 'matchWithWarning' | 'ambiguous'>,
  issues: readonly Issue[],
  guesses: readonly Guess[] = [],
): Assessment {
  const confidence = verdict === 'suggested' ? (guesses[0]?.confidence ?? 0) : 0;
  return { verdict, confidence, ids: [], ...unmatched, issues, guesses };
}

/** Several entries qualify; none is chosen. */
export function leaveOpen(ids: readonly string[], issues: readonly Issue[], guesses: readonly Guess[]): Assessment {
  const confidence = guesses[0]?.confidence ?? 0;
  return { verdict: 'ambiguous', confidence, ids, ...unmatched, issues, guesses };
}

/** Makes an issue. */
export function issue(
  code: Issue['code'],
  severity: Issue['severity'],
  pointer: Issue['pointer'],
  message: string,
): Issue {
  return { code, severity, pointer, message };
}

/** The assessment with one more thing to tell, before the others; above `info`, the row has something to mend. */
export function addIssue(assessment: Assessment, told: Issue): Assessment {
  const issues = [told, ...assessment.issues];
  if (told.severity === 'info') return { ...assessment, issues };
  const verdict = assessment.verdict === 'match' ? 'matchWithWarning' : assessment.verdict;
  const confidence = Math.min(assessment.confidence, certainty.matchWithWarning);
  return {
    ...assessment,
    issues,
    verdict,
    confidence: verdict === 'matchWithWarning' ? confidence : assessment.confidence,
  };
}
