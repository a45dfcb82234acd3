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

/** The rows of a register. */
export function arrangeRegister(
  head: string,
  { revision, change, mention, erratum, ...annotations }: RowsOf<(typeof registerTables)[number]>,
): RegisterRows {
  return {
    head,
    revisions: revision.sort((left, right) => compareRevisions(left.id, right.id)),
    changes: change
      .map(({ cited, citedSource, firstLine, lastLine, sentence, certainty, note, ...rest }) => ({
        ...rest,
        citation: { revision: cited, source: citedSource, firstLine, lastLine, sentence, certainty, note },
      }))
      .sort((left, right) => compareRevisions(left.revision, right.revision) || left.order - right.order),
    mentions: mention.map(({ position: _, ...rest }) => rest),
    errata: erratum.map(({ position: _, ...rest }) => rest),
    annotations: arrangeAnnotations(annotations),
  };
}

function arrangeAnnotations({
  origin,
  standard,
  gloss,
  scheme,
  item,
  crosswalk,
}: RowsOf<'origin' | 'standard' | 'gloss' | 'scheme' | 'item' | 'crosswalk'>): AnnotationRows {
  return {
    ...{ origins: origin, glosses: gloss, schemes: scheme, items: item },
    standards: standard.map(({ position: _, ...rest }) => rest),
    crosswalk: crosswalk.map(({ position: _, ...rest }) => rest),
  };
}

/** What matching needs beside the register. */
export function arrangeNames(head: string, { alias, reading, word }: RowsOf<(typeof nameTables)[number]>): Names {
  const readings = new Map(reading.map(({ text, syllables }) => [text, syllables]));
  return { head, aliases: alias, readings, words: word };
}
