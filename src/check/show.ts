/** Showing (呈现): judgements of a row → what results say of then, of now, and of what was probably meant. */
import { type NamedEntry, nameEntry } from '../catalogue/described.ts';
import type { Moment } from '../catalogue/moment.ts';
import type { Register } from '../catalogue/register.ts';
import type { Followed } from './follow.ts';
import type { Guess, Judgement } from './judgement.ts';
import type { Issue, Now, NowStatus, Suggested, Then } from './row.ts';

/** Follows an entry from one revision to another. */
export type Follow = (id: string, from: string, to: string) => Followed;

/** What the row was on its date. */
export function showThen(
  register: Register,
  judgement: Judgement,
  moment: Moment | null,
  dates: readonly Issue[],
): Then {
  const { verdict, confidence, ids, matchedOn, skillLevel, issues } = judgement;
  const revision = moment?.revision.id ?? null;
  const named = revision === null ? [] : ids.flatMap((id) => nameEntry(register, id, revision) ?? []);
  const [entry] = named;
  return {
    ...{ revision, verdict, confidence: round(confidence) },
    ...(named.length > 1 ? { entries: named } : entry === undefined ? {} : { entry }),
    issues: [...dates, ...issues],
    ...(matchedOn === null ? {} : { matchedOn }),
    ...(skillLevel === null ? {} : { skillLevel }),
    gaps: moment?.gaps ?? [],
  };
}

/** What has become of the entries the row meant; where it meant none then, what the same words mean now. */
export function showNow(
  register: Register,
  then: Judgement | null,
  current: Judgement | null,
  from: Moment | null,
  present: Moment | null,
  follow: Follow,
): Now {
  const revision = present?.revision.id ?? null;
  const more = { verdict: current?.verdict ?? 'unknown', gaps: present?.gaps ?? [] } as const;
  if (revision === null) return { revision, status: 'unknown', entries: [], path: [], ...more };
  const name = (ids: readonly string[]): NamedEntry[] =>
    [...new Set(ids)].flatMap((id) => nameEntry(register, id, revision) ?? []);
  if (then === null || from === null || then.ids.length === 0) {
    const ids = current?.ids ?? [];
    return { revision, status: ids.length === 1 ? 'same' : 'unknown', entries: name(ids), path: [], ...more };
  }
  const followed = then.ids.map((id) => follow(id, from.revision.id, revision));
  const [status, ...others] = new Set<NowStatus>(followed.map((one) => one.status));
  return {
    ...{ revision, status: status !== undefined && others.length === 0 ? status : 'unknown' },
    entries: name(followed.flatMap(({ heirs }) => heirs)),
    path: followed.flatMap(({ path }) => path),
    ...more,
  };
}

/** At most five entries that may have been meant, as they are now, best first; those that qualify come before mere guesses. */
export function showSuggestions(
  register: Register,
  judgement: Judgement | null,
  guesses: readonly Guess[],
  revision: string,
): Suggested[] {
  const qualify = guesses.length > 0 ? [] : (judgement?.ids ?? []);
  const confidence = judgement?.confidence ?? 0;
  const matchedOn = judgement?.matchedOn ?? 'name';
  const certain = qualify.map(
    (id): Guess => ({ id, confidence, matchedOn, text: register.facts(id, revision)?.name ?? '' }),
  );
  const seen = new Set<string>();
  const shown: Suggested[] = [];
  for (const guess of [...certain, ...guesses].sort((left, right) => right.confidence - left.confidence)) {
    const entry = nameEntry(register, guess.id, revision);
    if (entry === null || seen.has(guess.id) || shown.length === 5) continue;
    seen.add(guess.id);
    shown.push({ entry, confidence: round(guess.confidence), matchedOn: guess.matchedOn, text: guess.text });
  }
  return shown;
}

function round(confidence: number): number {
  return Math.round(Math.max(0, Math.min(1, confidence)) * 1000) / 1000;
}
