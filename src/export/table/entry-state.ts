/** The table entry_state (条目状态): what was true of an entry over a period; a slowly changing dimension, open ends null. */
import { periodColumns } from './period.ts';
import { type Piece, piecesOf, writeMarks } from './standing.ts';
import { defineTable, sortRows, text, textOrNone } from './table.ts';

export const entryState = defineTable<Piece>({
  name: 'entry_state',
  meaning: 'What was true of an entry over the period [since, until).',
  columns: {
    id: text(({ id }) => id),
    level: text(({ facts }) => facts.level),
    code: textOrNone(({ facts }) => facts.code),
    name: text(({ facts }) => facts.name),
    status: text(({ facts }) => facts.status),
    marks: textOrNone(({ facts }) => writeMarks(facts)),
    parent_id: textOrNone(({ facts }) => facts.parent),
    parent_code: textOrNone(({ parent }) => parent?.code ?? null),
    parent_name: textOrNone(({ parent }) => parent?.name ?? null),
    ...periodColumns,
    definition: textOrNone(({ facts }) => facts.definition),
    becomes: textOrNone(({ facts }) => (facts.becomes.length === 0 ? null : facts.becomes.join(' '))),
  },
  rows: (subject) => sortRows([...piecesOf(subject)], ({ id, since, facts }) => [facts.code, since, id]),
});
