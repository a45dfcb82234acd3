/** Showing (呈现): judgements of a row → what results say of then, of now, and of what was probably meant. */
import type { NamedEntry } from '../catalogue/views/described.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Tracks } from './follow.ts';
import type { Guess, Judgement } from './judgement.ts';
import type { Issue, Now, NowStatus, Suggested, Then } from './row.ts';

const none: readonly [] = [];

/** What the row was on its date. */
export function showThen(tracks: Tracks, judgement: Judgement, moment: Moment | null, dates: readonly Issue[]): Then {
  const { verdict, confidence, ids, matchedOn, skillLevel, issues } = judgement;
  const revision = moment?.revision.id ?? null;
  const named = revision === null ? [] : nameAll(tracks, ids, revision);
  const [entry] = named;
  return {
    ...{ revision, verdict, confidence: round(confidence) },
    ...(named.length > 1 ? { entries: named } : entry === undefined ? {} : { entry }),
    issues: [...dates, ...issues],
    ...(matchedOn === null ? {} : { matchedOn }),
    ...(skillLevel === null ? {} : { skillLevel }),
    gaps: moment?.gaps ?? none,
  };
}

/** What has become of the entries the row meant; where it meant none then, what the same words mean now (`otherwise`). */
export function showNow(
  tracks: Tracks,
  then: Judgement | null,
  otherwise: Judgement | null,
  from: Moment | null,
  present: Moment | null,
): Now {
  const revision = present?.revision.id ?? null;
  const gaps = present?.gaps ?? none;
  if (revision === null) return { revision, status: 'unknown', entries: none, path: none, gaps };
  if (then === null || from === null) {
    const ids = otherwise?.ids ?? none;
    const verdict = otherwise?.verdict ?? 'unknown';
    const status = ids.length === 1 ? 'same' : 'unknown';
    return { revision, status, entries: nameAll(tracks, ids, revision), path: none, verdict, gaps };
  }
  const [only, ...rest] = then.ids;
  if (only !== undefined && rest.length === 0) {
    const { status, heirs, path } = tracks.follow(only, from.revision.id, revision);
    return { revision, status, entries: nameAll(tracks, heirs, revision), path, gaps };
  }
  const followed = then.ids.map((id) => tracks.follow(id, from.revision.id, revision));
  const [status, ...others] = new Set<NowStatus>(followed.map((one) => one.status));
  const heirs = [...new Set(followed.flatMap((one) => one.heirs))];
  const [first, ...more] = followed;
  return {
    ...{ revision, status: status !== undefined && others.length === 0 ? status : 'unknown' },
    entries: nameAll(tracks, heirs, revision),
    path: more.length === 0 ? (first?.path ?? none) : followed.flatMap(({ path }) => path),
    gaps,
  };
}

/**
 * At most five entries that may have been meant, as they are now, best first; those that qualify where there are no guesses.
 * One that was withdrawn since gives way to what it became, where that is known; one not known yet is shown as it was then.
 */
export function showSuggestions(
  tracks: Tracks,
  judgement: Judgement | null,
  guesses: readonly Guess[],
  revisions: { readonly now: string; readonly then: string | null },
): Suggested[] {
  const { ids = none, confidence = 0, matchedOn = null, text = null } = judgement ?? {};
  const [only] = ids;
  const plain =
    guesses.length === 0 && ids.length === 1 && only !== undefined ? tracks.name(only, revisions.now) : null;
  if (only !== undefined && plain !== null && tracks.follow(only, revisions.now, revisions.now).heirs[0] === only) {
    return [{ entry: plain, confidence: round(confidence), matchedOn: matchedOn ?? 'name', text: text ?? '' }];
  }
  const certain = (guesses.length > 0 ? none : ids).map(
    (id): Guess => ({ id, confidence, matchedOn: matchedOn ?? 'name', text: text ?? '' }),
  );
  const best = [...certain, ...guesses].flatMap((guess) => replaceWithdrawn(tracks, guess, revisions.now));
  const seen = new Set<string>();
  const shown: Suggested[] = [];
  for (const guess of best.sort((left, right) => right.confidence - left.confidence)) {
    const entry =
      tracks.name(guess.id, revisions.now) ?? (revisions.then === null ? null : tracks.name(guess.id, revisions.then));
    if (entry === null || seen.has(guess.id) || shown.length === 5) continue;
    seen.add(guess.id);
    shown.push({ entry, confidence: round(guess.confidence), matchedOn: guess.matchedOn, text: guess.text });
  }
  return shown;
}

function replaceWithdrawn(tracks: Tracks, guess: Guess, revision: string): Guess[] {
  const { heirs } = tracks.follow(guess.id, revision, revision);
  if (heirs.length === 0) return [guess];
  return heirs.map((id) => ({ ...guess, id, confidence: guess.confidence / heirs.length }));
}

function nameAll(tracks: Tracks, ids: readonly string[], revision: string): NamedEntry[] {
  const [only] = ids;
  const named = only !== undefined && ids.length === 1 ? tracks.name(only, revision) : null;
  if (named !== null) return [named];
  return ids.flatMap((id) => tracks.name(id, revision) ?? []);
}

function round(confidence: number): number {
  return Math.round(Math.max(0, Math.min(1, confidence)) * 1000) / 1000;
}
