/** A revision (版本): a notice or an edition, and the point in time it makes; coverage says what its silence means. */
import * as z from 'zod';
import { levelSchema } from './code.ts';

/** A revision's id: its issue date, with `.2`, `.3` … for further ones of the same day; a month where no day is known. */
export const revisionIdSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2}(\.\d+)?)?$/);

/** Coverage (覆盖): does the registry know every entry of a level from this revision on, or only some? */
export const coverageSchema = z.record(levelSchema, z.enum(['complete', 'partial']));
export type Coverage = z.infer<typeof coverageSchema>;

/** What the issuer announced as the content of a notice; null where nothing was announced. */
const announcedSchema = z.strictObject({
  newOccupations: z.int().nullable(),
  adjustments: z.int().nullable(),
  newSubTypes: z.int().nullable(),
});

/** A supplement (补充): a table beside the source of a revision, which confirms and tells what that source does not. */
const supplementSchema = z.strictObject({ source: z.string(), digest: z.string(), restsOn: z.string() });

/** `held` says how much of the source the registry has: all of it, a part, or nothing but the knowledge that it exists. */
export const revisionSchema = z.strictObject({
  id: revisionIdSchema,
  kind: z.enum(['edition', 'notice']),
  number: z.string().nullable(),
  title: z.string(),
  issuers: z.array(z.string()),
  issuedOn: z.string(),
  held: z.enum(['full', 'part', 'none']),
  coverage: coverageSchema,
  announced: announcedSchema,
  restsOn: z.string(),
  source: z.string().nullable(),
  sourceDigest: z.string().nullable(),
  supplements: z.array(supplementSchema),
  digest: z.string().nullable(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** The coverage after a revision that is not held: it may have changed anything but the 大类. */
export function weakenCoverage({ major }: Coverage): Coverage {
  return { major, middle: 'partial', minor: 'partial', occupation: 'partial', subtype: 'partial' };
}

const dateLength = '2020-02-25'.length;

/** Orders revision ids in time: by date, then by the number within the day. */
export function compareRevisions(left: string, right: string): number {
  if (left === right) return 0;
  if (left.length <= dateLength && right.length <= dateLength) return left < right ? -1 : 1;
  const [leftDate = '', leftNumber = '1'] = left.split('.');
  const [rightDate = '', rightNumber = '1'] = right.split('.');
  if (leftDate !== rightDate) return leftDate < rightDate ? -1 : 1;
  return Number(leftNumber) - Number(rightNumber);
}
