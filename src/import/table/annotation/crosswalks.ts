/** The tables of other schemes: their items, and the crosswalks (对照表) that join items to entries. */
import type { Problem } from '../../../catalogue/problem.ts';
import {
  assuranceSchema,
  type CrosswalkRow,
  relationSchema,
  type Scheme,
  type SchemeItem,
  schemeSchema,
} from '../../../catalogue/vocabulary/crosswalk.ts';
import { readTable, rowError } from '../table.ts';
import { type AnchoredTable, entryOfRow } from './anchor.ts';

export const crosswalkColumns = ['code', 'name', 'target', 'relation', 'certainty', 'note'];

/** Reads a scheme: its front matter says what it is, its rows are items. An item given twice is an error at its line. */
export function readScheme(text: string): { scheme: Scheme | null; items: SchemeItem[]; problems: Problem[] } {
  const table = readTable(text, ['code', 'level', 'name']);
  const problems: Problem[] = [...table.problems];
  const field = (key: string): string => table.front.get(key)?.value ?? '';
  const said = { title: field('title'), publisher: field('publisher'), restsOn: field('rests on') };
  const scheme = schemeSchema.safeParse({ id: field('scheme'), ...said });
  if (!scheme.success) {
    const message = 'front matter: expected scheme (a short id), title, publisher and rests on';
    problems.push({ severity: 'error', code: 'front-matter', line: 1, message, excerpt: field('scheme') });
    return { scheme: null, items: [], problems };
  }
  const items = new Map<string, SchemeItem>();
  for (const row of table.rows) {
    const [code, level, name] = [row.cell('code'), row.cell('level'), row.cell('name')];
    if (code === '' || level === '' || name === '')
      problems.push(rowError(row, 'row-unread', 'expected code, level and name'));
    else if (items.has(code)) problems.push(rowError(row, 'code-twice', `${code} has a row already`));
    else items.set(code, { scheme: scheme.data.id, code, level, name });
  }
  return { scheme: scheme.data, items: [...items.values()], problems };
}

const rowHint = `relation is ${relationSchema.options.join(', ')} or nothing; certainty is ${assuranceSchema.options.join(', ')}`;

/** Reads a crosswalk. A row that names no entry or no item of its scheme, or stands twice, is an error at its line. */
export function readCrosswalk(
  table: AnchoredTable,
  items: readonly SchemeItem[],
): { crosswalk: CrosswalkRow[]; problems: Problem[] } {
  const scheme = table.front.get('scheme')?.value ?? '';
  const codes = new Set(items.flatMap((item) => (item.scheme === scheme ? [item.code] : [])));
  const problems: Problem[] = [];
  const crosswalk: CrosswalkRow[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const entry = entryOfRow(table, row);
    const target = row.cell('target');
    const relation = relationSchema.nullable().safeParse(row.cell('relation') || null);
    const certainty = assuranceSchema.safeParse(row.cell('certainty'));
    if (!entry.ok) problems.push(entry.error);
    else if (!codes.has(target)) problems.push(rowError(row, 'target-unknown', `there is no “${target}” in ${scheme}`));
    else if (!relation.success || !certainty.success) problems.push(rowError(row, 'row-unread', rowHint));
    else if (seen.has(`${entry.value} ${target}`))
      problems.push(rowError(row, 'row-twice', 'the pair has a row already'));
    else {
      seen.add(`${entry.value} ${target}`);
      const said = { relation: relation.data, certainty: certainty.data, note: row.cell('note') || null };
      crosswalk.push({ scheme, entry: entry.value, target, ...said });
    }
  }
  return { crosswalk, problems };
}
