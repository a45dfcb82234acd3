/** Codes (职业编码): what a code means on a date, who held it before, and everything it has ever meant. */
import { z } from 'zod';
import { codeQuestion } from '../answer/code/code.ts';
import { findHeirs } from '../catalogue/history/trace.ts';
import type { Holding, Register } from '../catalogue/register.ts';
import { briefOf, briefSchema, showCitation, shownCitationSchema } from '../catalogue/views/described.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import { levelOfCode, levelTerms, readCode } from '../catalogue/vocabulary/code.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { type Answer, answerFieldProblem, answerJson, answerProblem } from './answer.ts';
import { dated, readMoment } from './at.ts';
import { exposeQuestion } from './expose.ts';
import { defineRead, type Setting } from './read.ts';

const periodShape = { since: revisionIdSchema, until: revisionIdSchema.nullable() };

const params = z.object({
  code: z.string().meta({
    description: 'A code, d to d-dd-dd-dd; full-width digits and other dashes are read.',
    examples: ['4-02-07-10'],
  }),
});

export const codeHistorySchema = z.object({
  code: z.string(),
  holders: z.array(
    z.object({
      entry: briefSchema.meta({ description: 'As it was named when it took the code.' }),
      ...periodShape,
      citation: shownCitationSchema.nullable(),
      now: z.array(briefSchema).meta({ description: 'Where it is in the latest revision.' }),
    }),
  ),
});

export const codeRead = exposeQuestion(codeQuestion, {
  path: '/v1/codes/{code}',
  examples: ['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-14-04-00?at=2021-01-01'],
  links: ({ code }) => ({ 'version-history': `/v1/codes/${code}/history`, 'latest-version': `/v1/codes/${code}` }),
});

export const codeHistoryRead = defineRead({
  path: '/v1/codes/{code}/history',
  summary: 'Everything a code has ever meant',
  params,
  query: z.object({}),
  body: codeHistorySchema,
  examples: ['/v1/codes/4-02-07-10/history'],
  answer: (setting, { code: typed }) => {
    const code = readCode(typed);
    if (code === null) return malformed(typed);
    const { register } = setting;
    const holdings = register.holdings(code);
    if (holdings.length === 0) {
      const moment = readMoment(setting, undefined);
      return 'status' in moment ? moment : unheld(setting, code, moment);
    }
    const holders = holdings.map((holding) => {
      const change = register
        .entry(holding.entry)
        ?.changes.find((made) => made.revision === holding.since && made.patch.code === code);
      return {
        ...describePeriod(register, holding),
        citation: change === undefined ? null : showCitation(register, change.citation),
        now: heirsOf(register, holding.entry, register.latest.id),
      };
    });
    return answerJson({ code, holders }, { 'latest-version': `/v1/codes/${code}` });
  },
});

function malformed(typed: string): Answer {
  const hint =
    'A code is d, d-dd, d-dd-dd or d-dd-dd-dd, such as 4-02-07-10, and begins with 1 to 8; letters such as O are not read as digits.';
  return answerFieldProblem(
    'code-malformed',
    'Malformed code',
    '/path/code',
    `“${typed}” is not an occupation code.`,
    hint,
  );
}

/** Nobody has held the code up to the moment: unknown where the sources are partial, absent where they list everything. */
function unheld({ register }: Setting, code: string, moment: Moment): Answer {
  const level = levelOfCode(code);
  const partial = moment.coverage[level] === 'partial';
  const later = register.holdings(code).map((holding) => describePeriod(register, holding));
  const term = `${levelTerms[level]} (${level})`;
  const [name, title, detail] = partial
    ? [
        'code-unknown',
        'Unknown code',
        `No held source gives ${code} a meaning by ${moment.revision.id}, but the sources do not list every ${term} then: it may have had one.`,
      ]
    : [
        'code-absent',
        'No such code',
        `${code} had no meaning by ${moment.revision.id}; the sources list every ${term}.`,
      ];
  const hint =
    later.length > 0 ? `It has one later: see /v1/codes/${code}/history.` : 'Check the digits, or look the name up.';
  return answerProblem(404, name, title, detail, {
    ...dated(moment, { hint, code, coverage: moment.coverage[level], later }),
    errors: [{ pointer: '/path/code', detail }],
  });
}

function describePeriod(register: Register, { entry, since, until }: Holding): object {
  return { entry: briefOf(register, entry, since), since, until };
}

function heirsOf(register: Register, entry: string, revision: string): object[] {
  return findHeirs(register, entry, revision).flatMap((id) => briefOf(register, id, revision) ?? []);
}
