/** The question for one field of what a code means on a date: for a cell of a spreadsheet, which holds one text. */
import * as z from 'zod';
import { findHeirs } from '../../catalogue/history/trace.ts';
import { fail, succeed } from '../../catalogue/result.ts';
import { type Described, describeEntry } from '../../catalogue/views/described.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { defineQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';
import { codeField, readTypedCode, refuseMalformed, refuseUnheld } from './holder.ts';

/** The fields of an entry as of the date, by the name they are asked for by. */
const fields = {
  name: ({ name }) => name,
  id: ({ id }) => id,
  level: ({ level }) => level,
  status: ({ status }) => status,
  marks: ({ marks }) => marks.join('/'),
  parent: ({ path }) => path.at(-1)?.code ?? '',
  since: ({ since }) => since,
  until: ({ until }) => until ?? '',
  definition: ({ definition }) => definition ?? '',
} as const satisfies Readonly<Record<string, (entry: Described) => string>>;

const fieldSchema = z.enum(['name', 'codeNow', 'nameNow', ...keysOf(fields)]);

export const lookupQuestion = defineQuestion({
  name: 'lookup',
  summary: 'One field of what a code means on a date, as plain text',
  needs: 'register',
  asks: z.strictObject({
    code: codeField,
    at: atField,
    field: fieldSchema
      .optional()
      .meta({ description: 'name, where it is not given; codeNow and nameNow are of today.', examples: ['name'] }),
  }),
  needed: { code: 'Give code= as a code such as 4-02-07-10.' },
  answers: z.object({
    ...datedShape,
    code: z.string(),
    field: fieldSchema,
    text: z.string().meta({ description: 'Empty where there is none; a line for each where several are meant.' }),
  }),
  answer: (context, { code: typed, at, field = 'name' }) => {
    const { register } = context;
    const code = readTypedCode(typed);
    if (code === null) return fail(refuseMalformed(typed));
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const revision = moment.value.revision.id;
    const say = (text: string) => succeed(dated(moment.value, { code, field, text }));
    const holding = register.holding(code, revision);
    const former = register.holdings(code).findLast(({ since }) => compareRevisions(since, revision) <= 0);
    if (field === 'codeNow' || field === 'nameNow') {
      const meant = holding ?? former;
      if (meant === undefined) return fail(refuseUnheld(register, code, moment.value));
      const now = register.latest.id;
      const heirs = findHeirs(register, meant.entry, now).flatMap((id) => register.facts(id, now) ?? []);
      return say(heirs.map((facts) => (field === 'codeNow' ? (facts.code ?? '') : facts.name)).join('\n'));
    }
    const history = holding === null ? null : register.entry(holding.entry);
    const entry = history === null ? null : describeEntry(register, history, revision);
    if (entry !== null) return say(fields[field](entry));
    if (former === undefined) return fail(refuseUnheld(register, code, moment.value));
    const name = register.facts(former.entry, former.since)?.name ?? '';
    const message = `Nobody holds ${code} then; it was “${name}” until ${former.until}.`;
    const hint = 'field=codeNow and field=nameNow say what became of it.';
    return fail(refuse('code-absent', message, { field: 'code', hint, known: { revision, code } }));
  },
});

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record).filter((key): key is K => key in record);
}
