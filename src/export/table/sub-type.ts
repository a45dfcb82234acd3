/** The table sub_type (工种): under which occupation a 工种 stood over a period; a 工种 has no code of its own. */
import { periodColumns } from './period.ts';
import { type Piece, piecesOf, writeMarks } from './standing.ts';
import { defineTable, sortRows, text, textOrNone } from './table.ts';

export const subType = defineTable<Piece>({
  name: 'sub_type',
  meaning: 'Under which occupation a 工种 stood over the period [since, until).',
  columns: {
    id: text(({ id }) => id),
    name: text(({ facts }) => facts.name),
    marks: textOrNone(({ facts }) => writeMarks(facts)),
    occupation_id: textOrNone(({ facts }) => facts.parent),
    occupation_code: textOrNone(({ parent }) => parent?.code ?? null),
    occupation_name: textOrNone(({ parent }) => parent?.name ?? null),
    ...periodColumns,
  },
  rows: (subject) => {
    const standing = [...piecesOf(subject)].filter(
      ({ facts }) => facts.level === 'subtype' && facts.status === 'current',
    );
    return sortRows(standing, ({ id, since, facts, parent }) => [parent?.code ?? null, facts.name, since, id]);
  },
});
