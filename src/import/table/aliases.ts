/** The table of aliases (别名): what people call occupations, each with its kind, how surely it
 * means its first entry, and all entries that are right, best first. */

import type { Problem } from '../../catalogue/problem.ts';
import { type Alias, aliasGradeSchema, aliasKindSchema } from '../../catalogue/vocabulary/alias.ts';
import type { FindEntry, FindNamesake } from './mentions.ts';
import { readTable, rowError, type TableRow } from './table.ts';

/**
 * Reads rows `alias kind grade entries note`; entries are `code name` or `code name/工种`, joined by `|`, as of the revision
 * `resolved at`. An unknown entry or an alias given twice is an error. One that is an official name needs a note that says
 * why it is an alias too; without one it is left out with a warning, for the official name decides.
 */
export function readAliases(
  text: string,
  find: FindEntry,
  namesake: FindNamesake,
): { aliases: Alias[]; problems: Problem[] } {
  const table = readTable(text, ['alias', 'kind', 'grade', 'entries', 'note']);
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
        warnOfOfficial(
          row,
          alias,
          [official.id, official.occupation].some((id) => id !== null && read.targets.includes(id)),
        ),
      );
      continue;
    }
    if (first === undefined) aliases.push(read);
  }
  return { aliases, problems };
}

/** The warning about an alias that is an official name, of one of its own entries or of another. */
function warnOfOfficial(row: TableRow, alias: string, own: boolean): Problem {
  const [code, message] = own
    ? ['alias-is-official', `“${alias}” is the official name of its entry and needs no alias; it is left out`]
    : ['alias-contradicts-name', `“${alias}” is the official name of another entry, which decides; it is left out`];
  return { ...rowError(row, code, message), severity: 'warning' };
}

function readRow(row: TableRow, text: string, revision: string, find: FindEntry): Alias | { problem: Problem } {
  const kind = aliasKindSchema.safeParse(row.cell('kind'));
  const grade = aliasGradeSchema.safeParse(row.cell('grade'));
  if (text === '' || !kind.success || !grade.success) {
    const expected = `an alias, one of the kinds ${aliasKindSchema.options.join(', ')} and one of the grades ${aliasGradeSchema.options.join(', ')}`;
    return { problem: rowError(row, 'row-unread', `expected ${expected}`) };
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
  if (grade.data === 'several' && new Set(targets).size < 2) {
    const message = 'an alias of several jobs needs the entries of all of them, or a group and its occupations';
    return { problem: rowError(row, 'several-of-one', message) };
  }
  const note = row.cell('note');
  return { text, kind: kind.data, grade: grade.data, targets, note: note === '' ? null : note };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
