/** What the page and the list say to each other (往来): the list is held by a worker, so that no file and no answer keeps the page waiting. */
import type { Result } from '../../check/row.ts';

/** A row as it is shown. */
export interface Line {
  readonly number: number;
  readonly said: readonly string[];
  readonly result: Result;
  /** Rows that say the same are one group: what is chosen for one of them holds for all. */
  readonly group: number;
  readonly alike: number;
  /** The id of the entry that was chosen. */
  readonly chosen: string | null;
}

export type Order =
  | { readonly kind: 'take'; readonly name: string; readonly file: Blob }
  /** For each column its field, `''` for none. */
  | { readonly kind: 'map'; readonly fields: readonly string[] }
  | { readonly kind: 'run' }
  | { readonly kind: 'stop' }
  /** So many of the lines with a verdict, of all where it is `''`. */
  | { readonly kind: 'show'; readonly only: string; readonly count: number }
  | { readonly kind: 'choose'; readonly group: number; readonly entry: string | null }
  | { readonly kind: 'give' };

export interface Taken {
  readonly kind: 'taken';
  readonly name: string;
  readonly headings: readonly string[];
  /** The field of each column, `''` for none. */
  readonly fields: readonly string[];
  readonly total: number;
  /** Whether there were more rows than are checked here. */
  readonly isCut: boolean;
}

export type News =
  | Taken
  | { readonly kind: 'refused'; readonly text: string }
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly counts: readonly (readonly [string, number])[];
    }
  /** Lines to be shown from a place on; `fitting` is how many there are so far. */
  | { readonly kind: 'lines'; readonly from: number; readonly lines: readonly Line[]; readonly fitting: number }
  | { readonly kind: 'ended'; readonly how: 'finished' | 'stopped' | 'failed'; readonly detail: string }
  | { readonly kind: 'given'; readonly name: string; readonly file: Blob };
