/** Revisions that are known to exist but not held: listed, so that answers for later dates can name them as gaps. */
import type { Problem } from '../../catalogue/problem.ts';
import { type Revision, revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { readAnnounced } from './header.ts';
import { readTable, rowError } from './table.ts';

/** Reads the table of revisions not held; their coverage is that of not knowing. */
export function readNotHeld(text: string): { revisions: Revision[]; problems: Problem[] } {
  const table = readTable(text, ['revision', 'kind', 'number', 'title', 'issued', 'announced', 'note']);
  const problems: Problem[] = [...table.problems];
  const revisions: Revision[] = [];
  for (const row of table.rows) {
    const id = revisionIdSchema.safeParse(row.cell('revision'));
    const number = row.cell('number');
    if (!id.success || row.cell('title') === '') {
      problems.push(
        rowError(row, 'row-unread', 'expected a revision id (a date, or a month where no day is known) and a title'),
      );
      continue;
    }
    revisions.push({
      ...{ id: id.data, kind: row.cell('kind') === 'edition' ? 'edition' : 'notice', held: 'none' },
      ...{ number: number === '' ? null : number, title: row.cell('title'), issuers: [], issuedOn: row.cell('issued') },
      coverage: { major: 'partial', middle: 'partial', minor: 'partial', occupation: 'partial', subtype: 'partial' },
      announced: readAnnounced(row.cell('announced')),
      restsOn: `${table.front.get('rests on')?.value ?? ''}; ${row.cell('note')}`,
      ...{ source: null, sourceDigest: null, supplements: [], digest: null },
    });
  }
  return { revisions, problems };
}
