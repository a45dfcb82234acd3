/** The registry (登记库): everything that the tables hold, as the import makes it and the store saves it; states are derived from the changes. */

import type { AnnotationRows } from './annotations.ts';
import type { Problem } from './problem.ts';
import type { EntryHistory } from './register.ts';
import type { Alias } from './vocabulary/alias.ts';
import type { Change } from './vocabulary/change.ts';
import type { Erratum } from './vocabulary/erratum.ts';
import type { WorkWords } from './vocabulary/gloss.ts';
import type { Mention } from './vocabulary/mention.ts';
import type { Revision } from './vocabulary/revision.ts';

/** A seed file: its path as citations show it, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** For a dry run: the day on which a draft (公示稿) without number and date is supposed to be issued, ISO. */
  readonly supposedOn?: string;
}

export interface Registry {
  readonly head: string;
  readonly revisions: readonly Revision[];
  /** Every entry with its changes and the states that they make. */
  readonly entries: readonly EntryHistory[];
  readonly changes: readonly Change[];
  readonly mentions: readonly Mention[];
  readonly errata: readonly Erratum[];
  readonly aliases: readonly Alias[];
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly annotations: AnnotationRows;
  /** For searching by what someone does. */
  readonly words: readonly WorkWords[];
  readonly sources: readonly Source[];
}

/** Gives the syllable of each character of a text, without tone (pinyin). */
export type ReadAloud = (text: string) => readonly string[];

/** A problem, and the file that it is in. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** What the import makes of seeds: a registry, or the reasons why there is none. */
export interface Imported {
  readonly registry: Registry | null;
  readonly problems: readonly FileProblem[];
}
