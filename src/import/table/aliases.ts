/** The table of aliases (别名): what people call occupations, each with its kind and all entries that are right, best first. */

import type { Problem } from '../../catalogue/problem.ts';
import { type Alias, aliasKindSchema } from '../../catalogue/vocabulary/alias.ts';
import type { FindEntry, FindNamesake } from './mentions.ts';
import { readTable, rowError, type TableRow } from './table.ts';

/**
 * Reads rows `alias kind entries note`; entries are `code name` or `code name/工种`, joined by `|`, as of the revision
 * `resolved at`. An unknown entry, an alias given twice, or one that is another entry's official name without a note is an error.
 */
export function readAliases(
  text: string,
  find: FindEntry,
  namesake: FindNamesake,
): { aliases: Alias[]; problems: Problem[] } {
  const table = readTable(text, ['alias', 'kind', 'entries', 'note']);
  const problems: Problem[] = [...table.problems];
  const revision = table.front.get('resolved at')?.value ?? '';
  const aliases: Alias[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const alias = row.cell('alias');
    const first = seen.get(alias);
    seen.set(alias, row.line);
    if (first !== undefined) problems.push(rowError(row, 'alias-twice', `“${alias}” stands in line ${first} already`));
    const read = readRow(row, alias, revision, find);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const official = namesake(revision, alias);
    if (official !== null && read.note === null) {
      problems.push(
        rowError(row, 'alias-is-official', `“${alias}” is an official name; say in the note why it is an alias too`),
      );
    }
    if (first === undefined) aliases.push(read);
  }
  return { aliases, problems };
}

function readRow(row: TableRow, text: string, revision: string, find: FindEntry): Alias | { problem: Problem } {
  const kind = aliasKindSchema.safeParse(row.cell('kind'));
  if (text === '' || !kind.success) {
    return {
      problem: rowError(
        row,
        'row-unread',
        `expected an alias and one of the kinds ${aliasKindSchema.options.join(', ')}`,
      ),
    };
  }
  const targets: string[] = [];
  for (const target of row.cell('entries').split('|')) {
    const [code = '', named = ''] = splitOnce(target, ' ');
    const [name = '', subType = null] = splitOnce(named, '/');
    const entry = find(revision, code, name, subType);
    if (entry === null) {
      return {
        problem: rowError(
          row,
          'entry-unknown',
          `“${target}” is not in the registry at ${revision}; write \`code name\` or \`code name/工种\``,
        ),
      };
    }
    targets.push(entry);
  }
  const note = row.cell('note');
  return { text, kind: kind.data, targets, note: note === '' ? null : note };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
