/** The table coverage (覆盖): whether the sources listed everything of a level over a period; where they did not, "not found" is unknown. */
import { findMoment } from '../../catalogue/views/moment.ts';
import { levels } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { dayOf, type Subject } from '../subject.ts';
import { date, dateOrNone, defineTable, text } from './table.ts';

interface Covered {
  readonly level: string;
  readonly since: string;
  readonly until: string | null;
  readonly coverage: string;
}

export const coverage = defineTable<Covered>({
  name: 'coverage',
  meaning: 'Whether the sources listed every entry of a level over the period [since, until): complete or partial.',
  columns: {
    level: text(({ level }) => level),
    since: date(({ since }) => since),
    until: dateOrNone(({ until }) => until),
    coverage: text((row) => row.coverage),
  },
  rows: coveredOf,
});

function* coveredOf({ register, moment }: Subject): Generator<Covered> {
  const ids = register.rows.revisions.map(({ id }) => id);
  const last = moment.gaps.at(-1) ?? moment.revision.id;
  const limit = compareRevisions(last, moment.revision.id) > 0 ? last : moment.revision.id;
  const days = [...new Set(ids.filter((id) => compareRevisions(id, limit) <= 0).map(dayOf))];
  const turns = days.flatMap((day) => {
    const then = findMoment(register, day, day);
    return typeof then === 'string' ? [] : [{ day, coverage: then.coverage }];
  });
  for (const level of levels) {
    const own = turns.filter((turn, index) => turn.coverage[level] !== turns[index - 1]?.coverage[level]);
    for (const [index, turn] of own.entries())
      yield { level, since: turn.day, until: own[index + 1]?.day ?? null, coverage: turn.coverage[level] };
  }
}
