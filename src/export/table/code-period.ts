/** The table code_period (编码期间): which entry held a code over a period; no two periods of one code overlap. */
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { endUpTo, type Subject, statesUpTo } from '../subject.ts';
import { periodColumns } from './period.ts';
import { defineTable, sortRows, text } from './table.ts';

interface CodePeriod {
  readonly code: string;
  readonly id: string;
  readonly since: string;
  readonly until: string | null;
}

export const codePeriod = defineTable<CodePeriod>({
  name: 'code_period',
  meaning: 'Which entry held a code over the period [since, until).',
  columns: {
    code: text(({ code }) => code),
    level: text(({ code }) => levelOfCode(code)),
    id: text(({ id }) => id),
    ...periodColumns,
  },
  rows: (subject) => sortRows([...codePeriodsOf(subject)], ({ code, since }) => [code, since]),
});

/** The period over which each code was held by one entry. */
function* codePeriodsOf(subject: Subject): Generator<CodePeriod> {
  const { register, moment } = subject;
  const codes = new Set<string>();
  for (const history of register.entries())
    for (const { facts } of statesUpTo(subject, history)) if (facts.code !== null) codes.add(facts.code);
  for (const code of codes) {
    for (const { entry, since, until } of register.holdings(code)) {
      if (compareRevisions(since, moment.revision.id) <= 0)
        yield { code, id: entry, since, until: endUpTo(until, moment.revision.id) };
    }
  }
}
