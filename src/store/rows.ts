/** Rows as tables hold them → what loading makes of them: the register, and the names that matching needs. */
import type { AnnotationRows } from '../catalogue/annotations.ts';
import type { RegisterRows } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import type { tables } from './tables.ts';

/** The rows of some tables, each in the order in which they were laid. */
export type RowsOf<T extends keyof typeof tables> = {
  readonly [Name in T]: (typeof tables)[Name]['$inferSelect'][];
};

/** The tables that a register is made of, and those that names are. */
export const registerTables = [
  ...(['revision', 'change', 'mention', 'erratum', 'origin', 'standard'] as const),
  ...(['gloss', 'scheme', 'item', 'crosswalk'] as const),
] as const;
export const nameTables = ['alias', 'reading', 'word'] as const;

/** The rows of a register; what few requests need is arranged when it is first asked for. */
export function arrangeRegister(head: string, rows: RowsOf<(typeof registerTables)[number]>): RegisterRows {
  return {
    head,
    revisions: rows.revision.sort((left, right) => compareRevisions(left.id, right.id)),
    changes: rows.change
      .map(({ cited, citedSource, firstLine, lastLine, sentence, certainty, note, ...rest }) => ({
        ...rest,
        citation: { revision: cited, source: citedSource, firstLine, lastLine, sentence, certainty, note },
      }))
      .sort((left, right) => compareRevisions(left.revision, right.revision) || left.order - right.order),
    mentions: rows.mention.map(({ position: _, ...rest }) => rest),
    errata: rows.erratum.map(({ position: _, ...rest }) => rest),
    annotations: whenAsked<AnnotationRows>({
      origins: () => rows.origin,
      glosses: () => rows.gloss,
      schemes: () => rows.scheme,
      items: () => rows.item,
      standards: () => rows.standard.map(({ position: _, ...rest }) => rest),
      crosswalk: () => rows.crosswalk.map(({ position: _, ...rest }) => rest),
    }),
  };
}

/** What matching needs beside the register. */
export function arrangeNames(head: string, { alias, reading, word }: RowsOf<(typeof nameTables)[number]>): Names {
  const readings = new Map(reading.map(({ text, syllables }) => [text, syllables]));
  return { head, aliases: alias, readings, words: word };
}

/** An object each of whose values is made when it is first asked for, and once. */
export function whenAsked<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    const get = (): unknown => {
      const value = make();
      Object.defineProperty(made, name, { enumerable: true, value });
      return value;
    };
    Object.defineProperty(made, name, { enumerable: true, configurable: true, get });
  }
  return made as T;
}
