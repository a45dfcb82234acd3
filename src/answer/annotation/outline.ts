/** The question for the outline (大纲) of a 职业培训包 (training package): an occupation's tasks as headings, where a held source gives them. */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { type Described, describedSchema, describeEntry } from '../../catalogue/views/described.ts';
import { codeField, readTypedCode, refuseMalformed, refuseUnheld } from '../code/holder.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { defineQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';

const occupationSchema = describedSchema.pick({
  id: true,
  code: true,
  name: true,
  nameEn: true,
  marks: true,
  definition: true,
  definitionFrom: true,
  plain: true,
  unofficial: true,
  subTypes: true,
  standards: true,
  tasksFrom: true,
});

export const outlineQuestion = defineQuestion({
  name: 'outline',
  summary: 'The outline of a training package (职业培训包) for an occupation: its tasks as headings',
  needs: 'register',
  asks: z.strictObject({ code: codeField, at: atField }),
  answers: z.object({
    ...datedShape,
    occupation: occupationSchema,
    sections: z
      .array(z.object({ number: z.int(), heading: z.string() }))
      .nullable()
      .meta({ description: 'The main tasks; null where no held source gives them.' }),
    notes: z.array(z.string()).meta({ description: 'What is missing, and what to do about it.' }),
  }),
  answer: (context, { code: typed, at }) => {
    const { register } = context;
    const code = readTypedCode(typed);
    if (code === null) return fail(refuseMalformed(typed));
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const revision = moment.value.revision.id;
    const holding = register.holding(code, revision);
    const history = holding === null ? null : register.entry(holding.entry);
    const entry = history === null ? null : describeEntry(register, history, revision);
    if (entry === null) return fail(refuseUnheld(register, code, moment.value));
    if (entry.level !== 'occupation') {
      const hint = `See /v1/entries?parent=${code}&level=occupation for its occupations.`;
      const message = `${code} “${entry.name}” is a group; an outline is that of an occupation.`;
      return fail(refuse('outline-of-group', message, { field: 'code', hint }));
    }
    const sections = entry.tasks?.map((heading, index) => ({ number: index + 1, heading })) ?? null;
    const occupation = occupationSchema.parse(entry);
    return succeed(dated(moment.value, { occupation, sections, notes: listMissing(entry) }));
  },
});

function listMissing({ tasks, definition, standards }: Described): string[] {
  const lack = [...(tasks === null ? ['tasks'] : []), ...(definition === null ? ['definition'] : [])];
  return [
    ...(lack.length === 0
      ? []
      : [
          `No held source gives the ${lack.join(' and the ')}; lay in your own copy of the official list (zhilu adopt FILE).`,
        ]),
    ...(standards.length === 0 ? ['No national standard of this occupation is in the catalogue held.'] : []),
  ];
}
