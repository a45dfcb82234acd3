/** The policy links → mentions: which policy text names which entry, as of the revision that the table is resolved at. */

import type { Problem } from '../../catalogue/problem.ts';
import type { Mention } from '../../catalogue/vocabulary/mention.ts';
import { strengthSchema } from '../../catalogue/vocabulary/mention.ts';
import { readTable, rowError } from './table.ts';

/** The current entry that bears a text as its official name, as of a revision, and the occupation it stands under if it is a 工种; null where none does. */
export type FindNamesake = (
  revision: string,
  name: string,
) => { readonly id: string; readonly occupation: string | null } | null;

/** Finds the entry of a code and name, or of a 工种 under them, as of a revision; null where there is none. */
export type FindEntry = (revision: string, code: string, name: string, subType: string | null) => string | null;

const columns = ['number', 'title', 'issuedOn', 'quote', 'term', 'strength', 'code', 'name', 'subType'];

/** Reads the table of mentions. A quote that does not hold its term, or an entry that does not exist, is an error. */
export function readMentions(text: string, find: FindEntry): { mentions: Mention[]; problems: Problem[] } {
  const table = readTable(text, columns);
  const problems: Problem[] = [...table.problems];
  const revision = table.front.get('resolved at')?.value ?? '';
  const mentions: Mention[] = [];
  for (const row of table.rows) {
    const subType = row.cell('subType');
    const strength = strengthSchema.safeParse(row.cell('strength'));
    const entry = find(revision, row.cell('code'), row.cell('name'), subType === '' ? null : subType);
    const [number, issuedOn] = [row.cell('number'), row.cell('issuedOn')];
    if (!strength.success) problems.push(rowError(row, 'strength-unknown', 'strength is exact, alias or weak'));
    else if (entry === null) {
      problems.push(
        rowError(
          row,
          'entry-unknown',
          `${row.cell('code')} “${row.cell('name')}” ${subType} is not in the registry at ${revision}`,
        ),
      );
    } else if (!row.cell('quote').includes(row.cell('term'))) {
      problems.push(rowError(row, 'term-not-in-quote', 'the quote does not hold the term'));
    } else {
      mentions.push({
        ...{
          number: number === '' ? null : number,
          title: row.cell('title'),
          issuedOn: issuedOn === '' ? null : issuedOn,
        },
        ...{ quote: row.cell('quote'), term: row.cell('term'), strength: strength.data, entry },
      });
    }
  }
  return { mentions, problems };
}
