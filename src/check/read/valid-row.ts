/** Valid rows (合格的行): the same as the schema of rows says, told without it, as a million rows are read in a few seconds. */
import type { Row } from '../row.ts';

/** The most characters of a field and of a `ref`; the schema has the same. */
const longest = { field: 2_000, ref: 500 } as const;

/** Whether a value is a row as the schema of rows takes it. */
export function isRow(value: unknown): value is Row {
  if (!isObject(value)) return false;
  for (const key in value) if (!isField(key, value[key])) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isField(key: string, field: unknown): boolean {
  if (field === null || field === undefined) return isKnown(key);
  if (key === 'ref') return typeof field === 'string' ? field.length <= longest.ref : Number.isFinite(field);
  return isKnown(key) && typeof field === 'string' && field.length <= longest.field;
}

function isKnown(key: string): boolean {
  return (
    key === 'ref' ||
    key === 'code' ||
    key === 'name' ||
    key === 'subType' ||
    key === 'on' ||
    key === 'at' ||
    key === 'work'
  );
}
