/** The context (语境) of a clause: what the clauses before it spoke of. It is a value: each clause gives the one for the next. */
import type { Details, ListedOccupation } from '../matter/listing.ts';
import type { Note, Report } from '../report.ts';
import type { Reference } from '../token/reference.ts';
import type { Claim } from './claim.ts';

/** An occupation or a group as a sentence names it; `code` is null where it says none, or a damaged one (`printed`). */
export interface Party {
  readonly name: string;
  readonly code: string | null;
  readonly printed: string;
}

/** A 工种 by its name, with the occupation that it lies in. */
export type PartOf = readonly [of: Party, subType: string];

/** What a clause did to 工种. */
export type Deed = 'added' | 'renamed' | 'moved' | 'cancelled';

/** What stands below a sentence. */
export interface Listing {
  readonly occupations: readonly ListedOccupation[];
  readonly details: Details;
}

/** What is known of the sentence as a whole: what it codes anywhere, what stands below it. */
export interface Ground {
  readonly coded: ReadonlyMap<string, string>;
  readonly listing: Listing;
  /** Whether the sentence announces a listing: it ends in ：. */
  readonly announces: boolean;
  readonly note: Note;
}

/** What the clauses before said, beside what is known of the sentence. */
export interface Context extends Ground {
  /** The occupations that the last clause was about, by their old names. */
  readonly subjects: readonly Party[];
  /** The occupations that it led to, where these are others. */
  readonly targets: readonly Party[];
  /** Those of the targets that it made, of a 工种 or of other occupations: a name or a code without subject is theirs. */
  readonly made: readonly Party[];
  readonly groups: readonly Party[];
  /** The 工种 that it was about, and what it did to them: later clauses may leave them out. */
  readonly held: { readonly parts: readonly PartOf[]; readonly did: Deed } | null;
  /** New names and codes that the sentence has given: later words may mean the old occupation by them. */
  readonly renewed: readonly { readonly party: Party; readonly name: string; readonly code: string | null }[];
}

/** The context in which a sentence begins. */
export const nothingSaid: Omit<Context, keyof Ground> = {
  subjects: [],
  targets: [],
  made: [],
  groups: [],
  held: null,
  renewed: [],
};

/** The context behind a clause that is about some occupations; it makes nothing, and holds no 工种, but for what is told besides. */
export function about(subjects: readonly Party[], context: Context, besides: Partial<Context> = {}): Context {
  return { ...context, subjects, targets: [], made: [], held: null, ...besides };
}

/** What a clause says: claims to be settled when the whole sentence is read, and the context of the next clause. */
export interface Outcome {
  readonly claims: readonly Claim[];
  readonly context: Context;
}

/** Takes what the checks of names report. */
export function reportTo({ note }: Pick<Ground, 'note'>): Report {
  return (name, _line, ...values) => note(name, ...values);
}

/** The party that a reference names. */
export function partyOf({ name, code, printed }: Reference): Party {
  return { name, code, printed };
}

/** Pairs two lists one to one; different lengths are reported. An empty list was reported when it was read. */
export function pairUp<A, B>(note: Note, left: readonly A[], right: readonly B[]): (readonly [A, B])[] {
  if (left.length === 0 || right.length === 0) return [];
  if (left.length !== right.length) note('distribution/pairs', { left: left.length, right: right.length });
  return left.flatMap((value, index) => {
    const other = right[index];
    return other === undefined ? [] : [[value, other] as const];
  });
}

/** Pairs all of a list with the only one of another, or the two one to one. */
export function pairEach<A, B>(note: Note, left: readonly A[], right: readonly B[]): (readonly [A, B])[] {
  const [only] = right;
  return right.length === 1 && only !== undefined
    ? left.map((value) => [value, only] as const)
    : pairUp(note, left, right);
}
