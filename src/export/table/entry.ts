/** The table entry (条目): the catalogue of one revision, one row for each current entry, groups before what lies in them. */
import type { Standing } from '../../catalogue/register.ts';
import type { Described } from '../../catalogue/views/described.ts';
import { describeEntry } from '../../catalogue/views/described.ts';
import { levelTerms } from '../../catalogue/vocabulary/code.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';
import type { Subject } from '../subject.ts';
import { writeMarks } from './standing.ts';
import { defineTable, text, textOrNone } from './table.ts';

interface Listed extends Standing {
  readonly parent: Facts | null;
  readonly described: Described;
}

export const entry = defineTable<Listed>({
  name: 'entry',
  meaning: 'An entry that is current as of the revision; a 工种 has no code, and its occupation’s as parent_code.',
  columns: {
    id: text(({ id }) => id),
    level: text(({ facts }) => facts.level),
    level_zh: text(({ facts }) => levelTerms[facts.level]),
    code: textOrNone(({ facts }) => facts.code),
    name: text(({ facts }) => facts.name),
    name_en: textOrNone(({ described }) => described.nameEn),
    marks: textOrNone(({ facts }) => writeMarks(facts)),
    parent_code: textOrNone(({ parent }) => parent?.code ?? null),
    parent_name: textOrNone(({ parent }) => parent?.name ?? null),
    since_revision: text(({ described }) => described.since),
    definition: textOrNone(({ facts }) => facts.definition),
    tasks: textOrNone(({ facts }) => facts.tasks?.join('；') ?? null),
  },
  *rows({ register, moment }: Subject) {
    const revision = moment.revision.id;
    for (const { id, facts } of register.standings(revision)) {
      if (facts.status !== 'current') continue;
      const history = register.entry(id);
      const described = history === null ? null : describeEntry(register, history, revision);
      const parent = facts.parent === null ? null : register.facts(facts.parent, revision);
      if (described !== null) yield { id, facts, parent, described };
    }
  },
});
