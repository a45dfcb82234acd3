/**
 * Completeness (查全): a table of someone's own held against the catalogue of a date: which current entries no row names, which codes
 * stand in several rows, and which rows have a code of a draft or of another scheme. It says what the sources of the date know.
 */
import * as z from 'zod';
import type { Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { Check } from './check.ts';
import { readWrittenCode } from './read/written-code.ts';
import type { Row } from './row.ts';

/** The levels whose entries have codes. */
const levels = ['major', 'middle', 'minor', 'occupation'] as const satisfies readonly Level[];

const levelSchema = z.object({
  level: z.enum(levels),
  current: z.int().meta({ description: 'How many current entries the level has.' }),
  coverage: z
    .enum(['complete', 'partial'])
    .meta({ description: 'Whether the sources of the date list every entry of the level.' }),
  missing: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .readonly()
    .meta({ description: 'The entries that no row names.' }),
});
export type LevelCompleteness = z.infer<typeof levelSchema>;

/** What a table has and lacks. Rows are counted from 1, without headings, those that cannot be read among them. */
export const completenessSchema = z.object({
  revision: z.string(),
  levels: z.array(levelSchema).readonly().meta({
    description: 'The levels of which the table names an entry; of the others it was not meant to be a copy.',
  }),
  twice: z
    .array(z.object({ code: z.string(), rows: z.array(z.int()).readonly() }))
    .readonly()
    .meta({ description: 'The codes that stand in several rows.' }),
  otherSchemes: z
    .array(z.object({ row: z.int(), code: z.string(), message: z.string() }))
    .readonly()
    .meta({ description: 'The rows that have a code of a draft or of another scheme.' }),
});
export type Completeness = z.infer<typeof completenessSchema>;

/** Watches the rows of a table as they are checked. */
export interface CompletenessCheck {
  /** The check to use for every row, once and in order. */
  readonly check: Check;
  /** Null where there were more rows than are taken note of. */
  readonly summary: () => Completeness | null;
}

/** Makes a check that takes note of every row, up to so many, against the catalogue as of a moment. */
export function watchCompleteness(
  register: Register,
  moment: Moment,
  check: Check,
  most = Number.POSITIVE_INFINITY,
): CompletenessCheck {
  const named = new Set<string>();
  const rowsOf = new Map<string, number[]>();
  const otherSchemes: Completeness['otherSchemes'][number][] = [];
  let count = 0;
  const note = (row: Row): void => {
    count += 1;
    if (count > most) return;
    const { then } = check(row);
    if (then.entry !== undefined) named.add(then.entry.id);
    const { code } = readWrittenCode(row.code ?? '');
    if (code !== null) rowsOf.set(code, [...(rowsOf.get(code) ?? []), count]);
    const other = then.issues.find((told) => told.code === 'CODE_OTHER_SCHEME');
    if (other !== undefined) otherSchemes.push({ row: count, code: row.code ?? '', message: other.message });
  };
  const watched = (row: Row) => {
    note(row);
    return check(row);
  };
  return {
    check: Object.assign(watched, {
      // No two rows are the same row: each is to be taken note of.
      timeKey: (row: Row) => `${count} ${check.timeKey(row)}`,
      write: (...[output, row, detail]: Parameters<Check['write']>) => {
        note(row);
        return check.write(output, row, detail);
      },
      repeat: () => null,
      pass: () => {
        count += 1;
      },
    }),
    summary: () => {
      if (count > most) return null;
      const described = levels.flatMap((level) => describeLevel(register, moment, level, named));
      const twice = [...rowsOf].filter(([, rows]) => rows.length > 1).map(([code, rows]) => ({ code, rows }));
      return { revision: moment.revision.id, levels: described, twice, otherSchemes };
    },
  };
}

function describeLevel(
  register: Register,
  { revision, coverage }: Moment,
  level: LevelCompleteness['level'],
  named: ReadonlySet<string>,
): LevelCompleteness[] {
  const current = register
    .standings(revision.id)
    .filter(({ facts }) => facts.level === level && facts.status === 'current' && facts.code !== null);
  if (!current.some(({ id }) => named.has(id))) return [];
  const missing = current.filter(({ id }) => !named.has(id));
  const shown = missing.map(({ facts }) => ({ code: facts.code ?? '', name: facts.name }));
  return [{ level, current: current.length, coverage: coverage[level], missing: shown }];
}
