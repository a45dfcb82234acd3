/**
 * A gold set (标准集): titles with the codes that a careful coder accepts, best first; no codes where none can be told from
 * the title. Tab-separated with a header row that names at least `title` and `acceptable`; where it holds descriptions of
 * work, `work` stands for `title`.
 */

/** One title and how it was judged. `group` is a code prefix that is certain all the same, or empty. */
export interface GoldTitle {
  readonly title: string;
  readonly kind: string;
  readonly acceptable: readonly string[];
  readonly group: string;
}

/** Reads a gold set, of titles or of what the column `title` is named. Rows without one are passed over; a file without the needed columns gives none. */
export function readGold(text: string, title = 'title'): GoldTitle[] {
  const [header = [], ...rows] = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'));
  const column = (name: string) => header.indexOf(name);
  if (column(title) < 0 || column('acceptable') < 0) return [];
  const cell = (row: readonly string[], name: string) => row[column(name)] ?? '';
  return rows
    .filter((row) => cell(row, title) !== '')
    .map((row) => ({
      title: cell(row, title),
      kind: cell(row, 'kind'),
      acceptable: cell(row, 'acceptable').split('|').filter(Boolean),
      group: cell(row, 'group'),
    }));
}
