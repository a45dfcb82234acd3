/**
 * A period (时段): a date that is more than one moment. The answer is the one that holds on every day of it; where there is none, the
 * answer is open, and names the revision inside at which it turns.
 */
import type { Register } from '../../catalogue/register.ts';
import { nameEntry } from '../../catalogue/views/described.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import type { DatePointer, RowDate } from '../read/date.ts';
import type { Issue } from '../row.ts';
import { type Assessment, addIssue, type Guess, issue, reject } from './assessment.ts';

/** What a row is at a moment; null for days before the first revision. */
export interface Finding {
  readonly moment: Moment | null;
  readonly assessment: Assessment;
}

/** What a row is on its date: its assessment, the moment it is true for, and the entries that qualify, each as of its own moment. */
export interface Outcome extends Finding {
  readonly meant: readonly { readonly id: string; readonly moment: Moment }[];
}

/** Makes one outcome of the findings of all moments of a date, in order of time. */
export function unite(
  register: Register,
  findings: readonly Finding[],
  { period }: RowDate,
  pointer: DatePointer,
): Outcome {
  const last = findings.at(-1) ?? { moment: null, assessment: reject('unknown', []) };
  if (period === null) return settle(last);
  const [first, ...others] = findings.map((finding) => describe(register, finding));
  if (others.every((other) => other === first)) {
    const told = issue('DATE_IS_PERIOD', 'info', pointer, `${period}; the answer is the same on each of them`);
    return {
      ...last,
      assessment: addIssue({ ...last.assessment, issues: sharedIssues(findings) }, told),
      meant: meantBy([last], register),
    };
  }
  const told = issue(
    'DATE_IS_PERIOD',
    'warning',
    pointer,
    `${period}, and the answer is not the same on all of them: ${tellTurns(findings)}`,
  );
  const meant = meantBy(findings, register);
  const guesses = findings.flatMap(({ assessment }) => guessesOf(assessment, findings.length));
  const open = { ...last.assessment, matchedOn: null, text: null, guesses, issues: [told, ...sharedIssues(findings)] };
  const ids = [...new Set(meant.map(({ id }) => id))];
  const verdict = meant.length > 0 ? 'ambiguous' : weakest(findings);
  const confidence = Math.max(0, ...guesses.map((guess) => guess.confidence));
  return {
    moment: last.moment,
    meant,
    assessment: {
      ...open,
      ids,
      verdict,
      confidence: verdict === 'ambiguous' || verdict === 'suggested' ? confidence : 0,
    },
  };
}

/** The outcome of a finding at one moment. */
function settle({ moment, assessment }: Finding): Outcome {
  const { ids } = assessment;
  return { moment, assessment, meant: moment === null || ids.length === 0 ? [] : ids.map((id) => ({ id, moment })) };
}

/** What makes two answers the same: the verdict, and the entries by code and name. */
function describe(register: Register, { moment, assessment }: Finding): string {
  const { verdict, ids, matchedOn } = assessment;
  return JSON.stringify([
    verdict,
    matchedOn,
    ids.map((id) => (moment === null ? id : nameEntry(register, id, moment.revision.id))),
  ]);
}

function meantBy(findings: readonly Finding[], register: Register): Outcome['meant'] {
  const found = findings.flatMap(({ moment, assessment }) =>
    moment === null ? [] : assessment.ids.map((id) => ({ id, moment })),
  );
  if (findings.length < 2) return found;
  const shown = found.map((one) => [JSON.stringify(nameEntry(register, one.id, one.moment.revision.id)), one] as const);
  return [...new Map(shown).values()];
}

/** The issues that stand in all findings, so that each is true on every day. */
function sharedIssues(findings: readonly Finding[]): Issue[] {
  const [first, ...others] = findings.map(({ assessment }) => assessment.issues);
  const same = (one: Issue, other: Issue): boolean => one.code === other.code && one.message === other.message;
  return (first ?? []).filter((told) => others.every((issues) => issues.some((other) => same(told, other))));
}

function tellTurns(findings: readonly Finding[]): string {
  return findings
    .map(({ moment, assessment }, at) => {
      const turn = at === 0 ? null : turnOf(findings[at - 1]?.moment ?? null, moment);
      return turn === null ? `${assessment.verdict} at first` : `${assessment.verdict} from revision ${turn} on`;
    })
    .join(', ');
}

/** The revision that parts two moments: that of the later one, or one that is not held. */
function turnOf(before: Moment | null, after: Moment | null): string {
  if (after === null) return '';
  return before?.revision === after.revision ? (after.gaps.at(-1) ?? '') : after.revision.id;
}

function guessesOf({ ids, guesses, confidence, matchedOn, text }: Assessment, share: number): Guess[] {
  const chosen = ids.map((id) => ({ id, confidence, matchedOn: matchedOn ?? ('name' as const), text: text ?? '' }));
  return [...(guesses.length > 0 ? guesses : chosen)].map((guess) => ({
    ...guess,
    confidence: guess.confidence / share,
  }));
}

function weakest(findings: readonly Finding[]): Assessment['verdict'] {
  const verdicts = new Set(findings.map(({ assessment }) => assessment.verdict));
  return verdicts.has('suggested') ? 'suggested' : verdicts.has('unknown') ? 'unknown' : 'noMatch';
}
