/** The table change (变更): what a revision did to an entry, named as `compare` names it, with the sentence that settles it. */
import { compareSteps } from '../../catalogue/history/compare.ts';
import type { Step } from '../../catalogue/history/trace.ts';
import { type ShownCitation, showCitation } from '../../catalogue/views/described.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { dayOf, type Subject } from '../subject.ts';
import { date, defineTable, integerOrNone, sortRows, text, textOrNone } from './table.ts';

interface Change extends Pick<Step, 'revision' | 'types' | 'gsim'> {
  readonly id: string;
  readonly before: Facts | null;
  readonly after: Facts;
  readonly becomes: readonly Facts[];
  readonly citation: ShownCitation | null;
}

export const change = defineTable<Change>({
  name: 'change',
  meaning: 'What a revision did to an entry; an entry that a source is merely the first to list is firstListed.',
  columns: {
    revision: text(({ revision }) => revision),
    date: date(({ revision }) => dayOf(revision)),
    id: text(({ id }) => id),
    level: text(({ after }) => after.level),
    types: text(({ types }) => types.join(' ')),
    gsim: textOrNone(({ gsim }) => (gsim.length === 0 ? null : gsim.join(' '))),
    code_before: textOrNone(({ before }) => before?.code ?? null),
    name_before: textOrNone(({ before }) => before?.name ?? null),
    code_after: textOrNone(({ after }) => after.code),
    name_after: text(({ after }) => after.name),
    status_after: text(({ after }) => after.status),
    becomes_codes: textOrNone(({ becomes }) => {
      const codes = becomes.flatMap(({ code }) => code ?? []);
      return codes.length === 0 ? null : codes.join(' ');
    }),
    cited_revision: textOrNone(({ citation }) => citation?.revision ?? null),
    number: textOrNone(({ citation }) => citation?.number ?? null),
    source: textOrNone(({ citation }) => citation?.source ?? null),
    first_line: integerOrNone(({ citation }) => citation?.firstLine ?? null),
    last_line: integerOrNone(({ citation }) => citation?.lastLine ?? null),
    sentence: textOrNone(({ citation }) => citation?.sentence ?? null),
    certainty: textOrNone(({ citation }) => citation?.certainty ?? null),
    note: textOrNone(({ citation }) => citation?.note ?? null),
  },
  rows: (subject) =>
    sortRows([...changesOf(subject)], ({ revision, before, after, id }) => [
      revision,
      before?.code ?? after.code,
      after.name,
      id,
    ]),
});

function* changesOf({ register, moment }: Subject): Generator<Change> {
  for (const history of register.entries()) {
    let before: Facts | null = null;
    for (const { revision, types, gsim, citation } of compareSteps(register, history)) {
      if (compareRevisions(revision, moment.revision.id) > 0) break;
      const after = register.facts(history.id, revision);
      if (after === null) continue;
      const becomes = after.becomes.flatMap((id) => register.facts(id, revision) ?? []);
      const shown = citation === null ? null : showCitation(register, citation);
      yield { id: history.id, revision, types, gsim, before, after, becomes, citation: shown };
      before = after;
    }
  }
}
