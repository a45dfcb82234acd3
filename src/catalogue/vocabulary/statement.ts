/** A statement (陈述): what one sentence or table row says, in the words and codes of its own time, before it is resolved to entries. */
import type { Certainty, Evidence } from './change.ts';
import type { Mark } from './entry.ts';

/** An occupation or group as a sentence names it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** A listed occupation. `code` is null where the source gives one that was not seen, `definition` and `tasks` where it does not give them. */
export interface ListedOccupation {
  readonly code: string | null;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly definition: { readonly text: string; readonly evidence: Evidence } | null;
  readonly tasks: { readonly items: readonly string[]; readonly evidence: Evidence } | null;
  /** The heading that gives code, name and marks. */
  readonly evidence: Evidence;
}

/** One row of a table that lists; groups have codes of fewer parts, and a 工种 stands under the code and name of its occupation. */
export interface ListedRow extends Named {
  /** The name of the 工种 that the row lists; null where it lists what the code names. */
  readonly subType: string | null;
  /** Null where the table has no column for marks: silence, not "none". */
  readonly marks: readonly Mark[] | null;
  readonly evidence: Evidence;
}

/** How a row of the concordance says that an entry goes on. */
export const continuationRelations = ['renamed', 'recoded', 'promoted', 'demoted', 'moved'] as const;

/** One row of the concordance (对照): the earlier entry (no code: a 工种) that a row of the edition or listing `toRevision` continues. */
export interface Continuation {
  readonly toRevision: string;
  readonly from: { readonly code: string | null; readonly name: string };
  /** The row that continues it; where `demoted` and without `subType`, the occupation that it is a 工种 of from then on. */
  readonly to: Named & { readonly subType: string | null };
  readonly relation: (typeof continuationRelations)[number];
  readonly certainty: Certainty;
  readonly note: string;
  readonly line: number;
}

/** One edit of a task list; `index` counts from 1 in the list as it stood before the revision, for an addition in the list as it becomes; null where a task is added at the end. */
export interface TaskEdit {
  readonly op: 'add' | 'replace' | 'remove';
  readonly index: number | null;
  readonly text: string | null;
}

interface SubTypeNamed extends Named {
  readonly subType: string;
}

/** What each type of statement says; the names are those of the record of a parsed notice. */
interface Sayings {
  addOccupation: { readonly occupation: ListedOccupation };
  addSubType: SubTypeNamed;
  cancelSubType: SubTypeNamed;
  renameSubType: SubTypeNamed & { readonly newName: string };
  moveSubType: SubTypeNamed & { readonly to: Named };
  promoteSubType: SubTypeNamed & { readonly occupation: ListedOccupation };
  demoteOccupation: Named & { readonly to: Named };
  recode: Named & { readonly newCode: string };
  rename: Named & { readonly newName: string };
  redefine: Named & { readonly definition: string };
  retask: Named & { readonly tasks: readonly string[] | null; readonly edits: readonly TaskEdit[] | null };
  addMark: Named & { readonly mark: Mark };
  removeMark: Named & { readonly mark: Mark };
  cancelOccupation: Named;
  mergeOccupations: { readonly from: readonly Named[]; readonly into: Named };
  splitOccupation: Named & { readonly into: readonly Named[] };
  addGroup: Named;
  renameGroup: Named & { readonly newName: string };
  cancelGroup: Named;
  mentionGroup: Named;
}

export type StatementType = keyof Sayings;
export type StatementOf<T extends StatementType> = Sayings[T] & { readonly type: T; readonly evidence: Evidence };
export type Statement = { [T in StatementType]: StatementOf<T> }[StatementType];
