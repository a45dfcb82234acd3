/** The front matter of a fact table → the revision it makes: what it is, how much of it is held, and what its silence means. */
import * as z from 'zod';
import type { Problem } from '../../catalogue/problem.ts';
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import { type Level, levels } from '../../catalogue/vocabulary/code.ts';
import { type Coverage, type Revision, revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import type { FrontField } from './table.ts';

const levelWords = z
  .string()
  .refine((text) => text === 'none' || text.split(' ').every((word) => levels.some((level) => level === word)), {
    error: `expected none, or some of ${levels.join(' ')}`,
  });

const headerSchema = z.object({
  revision: revisionIdSchema,
  kind: z.enum(['edition', 'notice']),
  table: z.enum(['listing', 'amendments']),
  number: z.string().optional(),
  title: z.string().min(1),
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  held: z.enum(['full', 'part']),
  announced: z.string().default(''),
  complete: levelWords,
  'rests on': z.string().min(1),
});

const supplementSchema = z.object({ beside: revisionIdSchema, complete: levelWords, 'rests on': z.string().min(1) });

/** The revision that a fact table makes, without its digests. */
export interface Header {
  readonly revision: Omit<Revision, 'digest' | 'sourceDigest' | 'source' | 'supplements'>;
  readonly table: 'listing' | 'amendments';
  /** The line that says which levels are complete. */
  readonly completeness: Evidence;
}

/** What a listing beside a revision says of itself. */
export interface SupplementHeader {
  readonly revision: string;
  readonly levels: readonly Level[];
  readonly restsOn: string;
  readonly completeness: Evidence;
}

/** Reads the header of a fact table; a missing or wrong field is an error at the top of the file. */
export function readHeader(front: ReadonlyMap<string, FrontField>): { header: Header | null; problems: Problem[] } {
  const { fields, problems } = readFields(front, headerSchema);
  if (fields === null) return { header: null, problems };
  const { revision: id, kind, table, number, title, issued, held, announced, complete } = fields;
  const revision = {
    ...{ id, kind, number: number ?? null, title, issuers: [], issuedOn: issued, held },
    coverage: readCoverage(complete),
    announced: readAnnounced(announced),
    restsOn: fields['rests on'],
  };
  return { header: { revision, table, completeness: citeCompleteness(front) }, problems: [] };
}

/** Reads the header of a table beside a revision. */
export function readSupplementHeader(front: ReadonlyMap<string, FrontField>): {
  header: SupplementHeader | null;
  problems: Problem[];
} {
  const { fields, problems } = readFields(front, supplementSchema);
  if (fields === null) return { header: null, problems };
  const coverage = readCoverage(fields.complete);
  const complete = levels.filter((level) => coverage[level] === 'complete');
  const header = { revision: fields.beside, levels: complete, restsOn: fields['rests on'] };
  return { header: { ...header, completeness: citeCompleteness(front) }, problems: [] };
}

/** Reads the header of a table of what was adopted. */
export function readOwnHeader(front: ReadonlyMap<string, FrontField>): {
  header: Pick<SupplementHeader, 'revision' | 'restsOn'> | null;
  problems: Problem[];
} {
  const { fields, problems } = readFields(front, supplementSchema.omit({ complete: true }));
  return { header: fields === null ? null : { revision: fields.beside, restsOn: fields['rests on'] }, problems };
}

function readFields<T>(
  front: ReadonlyMap<string, FrontField>,
  schema: z.ZodType<T>,
): { fields: T | null; problems: Problem[] } {
  const read = schema.safeParse(Object.fromEntries([...front].map(([key, field]) => [key, field.value])));
  if (read.success) return { fields: read.data, problems: [] };
  const problems = read.error.issues.map((issue): Problem => {
    const field = front.get(String(issue.path[0]));
    const message = `front matter, ${issue.path.join('.')}: ${issue.message}`;
    return { severity: 'error', code: 'front-matter', line: field?.line ?? 1, message, excerpt: field?.text ?? '' };
  });
  return { fields: null, problems };
}

function citeCompleteness(front: ReadonlyMap<string, FrontField>): Evidence {
  const line = front.get('complete');
  const at = line?.line ?? 1;
  return { firstLine: at, lastLine: at, sentence: line?.text ?? '', certainty: 'stated', note: null };
}

/** Reads `newOccupations 13, adjustments 7, newSubTypes 3`; what is not named was not announced. */
export function readAnnounced(text: string): Revision['announced'] {
  const count = (name: string): number | null => {
    const found = new RegExp(`${name} (\\d+)`).exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    newOccupations: count('newOccupations'),
    adjustments: count('adjustments'),
    newSubTypes: count('newSubTypes'),
  };
}

function readCoverage(complete: string): Coverage {
  const named = complete.split(' ');
  const [major, middle, minor, occupation, subtype] = levels.map((level) =>
    named.includes(level) ? 'complete' : 'partial',
  );
  return {
    major: major ?? 'partial',
    middle: middle ?? 'partial',
    minor: minor ?? 'partial',
    occupation: occupation ?? 'partial',
    subtype: subtype ?? 'partial',
  };
}
