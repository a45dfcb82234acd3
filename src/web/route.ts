/** A route of the pages (页路): its address, what it needs, which fields it takes, and the page that it shows. */
import type { Contexts, Need } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import type { Result } from '../catalogue/result.ts';
import type { Page } from './frame/page.ts';
import type { View } from './frame/view.ts';

/** The fields of an address: those of its path, and those of its query that the page takes. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Elsewhere: a page that only leads to another one. */
export interface Elsewhere {
  readonly location: string;
}

export type Shown = Result<Page | Elsewhere, Refusal>;

export interface Route<N extends Need> {
  /** As Hono writes it: `/codes/:code`. */
  readonly path: string;
  readonly needs: N;
  /** The names of the query's fields, beside `at` and `lang`. */
  readonly fields: readonly string[];
  readonly show: (view: View, fields: Fields, context: Contexts[N]) => Shown | Promise<Shown>;
}
