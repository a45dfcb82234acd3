/** The table revision (版本): every revision up to the exported one, whether it is held, and what it rests on. */
import { compareRevisions, type Revision } from '../../catalogue/vocabulary/revision.ts';
import { dayOf } from '../subject.ts';
import { date, defineTable, text, textOrNone } from './table.ts';

export const revision = defineTable<Revision>({
  name: 'revision',
  meaning: 'A revision, and how much of its source is held.',
  columns: {
    id: text(({ id }) => id),
    date: date(({ id }) => dayOf(id)),
    kind: text(({ kind }) => kind),
    number: textOrNone(({ number }) => number),
    title: text(({ title }) => title),
    held: text(({ held }) => held),
    rests_on: text(({ restsOn }) => restsOn),
    digest: textOrNone(({ digest }) => digest),
  },
  rows: ({ register, moment }) => {
    const { revision: exported, gaps } = moment;
    const isKnown = ({ id }: Revision): boolean => compareRevisions(id, exported.id) <= 0 || gaps.includes(id);
    return register.rows.revisions.filter(isKnown);
  },
});
