/** The table alias (别名): a name that people use, and the entries it may mean, best first, named as of the revision. */
import { type Brief, briefOf } from '../../catalogue/views/described.ts';
import type { Alias } from '../../catalogue/vocabulary/alias.ts';
import type { Subject } from '../subject.ts';
import { defineTable, integerOrNone, sortRows, text, textOrNone } from './table.ts';

interface Meant {
  readonly alias: Alias;
  readonly position: number;
  readonly entry: Brief;
}

export const alias = defineTable<Meant>({
  name: 'alias',
  meaning: 'A name that people use, and one of the entries it may mean; position 1 is the best.',
  columns: {
    text: text((row) => row.alias.text),
    kind: text((row) => row.alias.kind),
    grade: text((row) => row.alias.grade),
    position: integerOrNone(({ position }) => position),
    id: text(({ entry }) => entry.id),
    code: textOrNone(({ entry }) => entry.code),
    name: text(({ entry }) => entry.name),
    note: textOrNone((row) => row.alias.note),
  },
  rows: (subject) =>
    sortRows([...meantBy(subject)], (row) => [row.alias.text, String(row.position).padStart(4, '0'), row.entry.id]),
});

function* meantBy({ register, moment, aliases }: Subject): Generator<Meant> {
  for (const one of aliases) {
    for (const [index, id] of one.targets.entries()) {
      const entry = briefOf(register, id, moment.revision.id);
      if (entry !== null) yield { alias: one, position: index + 1, entry };
    }
  }
}
