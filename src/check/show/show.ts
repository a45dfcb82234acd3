/** Showing (呈现): the outcome of a row → what results say of then, of now, and of what was probably meant. */
import type { NamedEntry } from '../../catalogue/views/described.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import type { Assessment, Guess } from '../judge/assessment.ts';
import type { Outcome } from '../judge/period.ts';
import type { Issue, Now, NowStatus, Suggested, Then } from '../row.ts';
import type { Following } from './follow.ts';

const none: readonly [] = [];

/** What the row was on its date. */
export function showThen(following: Following, outcome: Outcome, dates: readonly Issue[]): Then {
  const { verdict, confidence, matchedOn, skillLevel, professionalTitle, issues } = outcome.assessment;
  const named: NamedEntry[] = [];
  for (const { id, moment } of outcome.meant) {
    const entry = following.name(id, moment.revision.id) ?? following.first(id);
    if (entry !== null) named.push(entry);
  }
  const [entry] = named;
  const revision = outcome.moment?.revision.id ?? null;
  const told = dates.length === 0 ? issues : [...dates, ...issues];
  const gaps = outcome.moment?.gaps ?? none;
  const judged = { revision, verdict, confidence: round(confidence) };
  if (entry === undefined && skillLevel === null && professionalTitle === null)
    return { ...judged, issues: told, gaps };
  return {
    ...judged,
    ...(verdict === 'ambiguous' ? { entries: named } : entry === undefined ? {} : { entry }),
    issues: told,
    ...(matchedOn === null ? {} : { matchedOn }),
    ...(skillLevel === null ? {} : { skillLevel }),
    ...(professionalTitle === null ? {} : { professionalTitle }),
    gaps,
  };
}

/** What has become of the entries the row meant; where it meant none then, what the same words mean now (`otherwise`). */
export function showNow(
  following: Following,
  then: Outcome,
  otherwise: Assessment | null,
  present: Moment | null,
): Now {
  const revision = present?.revision.id ?? null;
  const gaps = present?.gaps ?? none;
  if (revision === null) return { revision, status: 'unknown', entries: none, path: none, gaps };
  if (then.meant.length === 0) {
    const ids = otherwise?.ids ?? none;
    const verdict = otherwise?.verdict ?? 'unknown';
    const status = ids.length === 1 ? 'same' : 'unknown';
    return { revision, status, entries: nameAll(following, ids, revision), path: none, verdict, gaps };
  }
  const [only, ...others] = then.meant;
  if (only !== undefined && others.length === 0) {
    const { status, heirs, path } = following.follow(only.id, only.moment.revision.id, revision);
    return { revision, status, entries: nameAll(following, heirs, revision), path, gaps };
  }
  const followed = then.meant.map(({ id, moment }) => following.follow(id, moment.revision.id, revision));
  const statuses = new Set<NowStatus>(followed.map((one) => one.status));
  const heirs = [...new Set(followed.flatMap((one) => one.heirs))];
  const path = [...new Set(followed.flatMap((one) => one.path))];
  return {
    ...{ revision, status: statuses.size === 1 ? (followed[0]?.status ?? 'unknown') : 'unknown' },
    ...{ entries: nameAll(following, heirs, revision), path, gaps },
  };
}

/**
 * At most five entries that may have been meant, as they are now, the chosen one first and the others no surer. A guess that was withdrawn
 * since gives way to what it became, where that is known; one not known yet is shown as it was then.
 */
export function showSuggestions(
  following: Following,
  { assessment }: Outcome,
  guesses: readonly Guess[],
  revisions: { readonly now: string; readonly then: string | null },
): Suggested[] {
  const { ids, confidence, matchedOn, text, verdict } = assessment;
  const chosen = verdict === 'match' || verdict === 'matchWithWarning' ? ids[0] : undefined;
  const heirsOf = (id: string): readonly string[] => following.heirs(id, revisions.now);
  const certain = (chosen === undefined ? (guesses.length > 0 ? none : ids) : [chosen]).map(
    (id): Guess => ({ id, confidence, matchedOn: matchedOn ?? 'name', text: text ?? '' }),
  );
  const replaced: Guess[] = [];
  const add = (guess: Guess): void => {
    const heirs = heirsOf(guess.id);
    if (heirs.length === 0) replaced.push(guess);
    else if (heirs.length === 1 && heirs[0] === guess.id) replaced.push(guess);
    else for (const id of heirs) replaced.push({ ...guess, id, confidence: guess.confidence / heirs.length });
  };
  if (chosen === undefined || !heirsOf(chosen).includes(chosen)) certain.forEach(add);
  guesses.forEach(add);
  replaced.sort((left, right) => right.confidence - left.confidence);
  const most = chosen === undefined ? 1 : confidence;
  const seen = new Set<string>();
  const shown: Suggested[] = [];
  for (const guess of chosen === undefined ? replaced : [...certain, ...replaced]) {
    if (shown.length === 5) break;
    if (seen.has(guess.id)) continue;
    const entry =
      following.suggest(guess.id, revisions.now) ??
      (revisions.then === null ? null : following.suggest(guess.id, revisions.then)) ??
      following.suggest(guess.id, null);
    if (entry === null) continue;
    seen.add(guess.id);
    shown.push({
      entry,
      confidence: round(Math.min(most, guess.confidence)),
      matchedOn: guess.matchedOn,
      text: guess.text,
    });
  }
  return shown;
}

function nameAll(following: Following, ids: readonly string[], revision: string): NamedEntry[] {
  const named: NamedEntry[] = [];
  for (const id of ids) {
    const entry = following.name(id, revision);
    if (entry !== null) named.push(entry);
  }
  return named;
}

function round(confidence: number): number {
  return Math.round(Math.max(0, Math.min(1, confidence)) * 1000) / 1000;
}
