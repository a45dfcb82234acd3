/** The tool that traces a code or an entry through time: every meaning of a code, or every cited change of an entry. */
import * as z from 'zod';
import { codeHistoryQuestion } from '../../answer/code/history.ts';
import { entryHistoryQuestion } from '../../answer/entry/history.ts';
import { ask, type Context } from '../../answer/question.ts';
import { refuse } from '../../answer/refusal.ts';
import { type Said, say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { cite, citeRevision, join, name } from '../writing.ts';

export const trace = defineTool({
  name: 'trace',
  title: 'Trace through time 追溯',
  description:
    'Everything that a code has ever meant, with periods, citations and where each holder is now; or, for an entry id, every state and every cited change. Give code or id.',
  needs: 'register',
  takes: z.strictObject({
    code: codeHistoryQuestion.asks.shape.code.optional(),
    id: entryHistoryQuestion.asks.shape.id.optional(),
  }),
  gives: z.strictObject({
    code: codeHistoryQuestion.answers.nullable(),
    entry: entryHistoryQuestion.answers.nullable(),
  }),
  call: (context, { code, id }) => {
    if (code !== undefined && id === undefined) return traceCode(context, code);
    if (id !== undefined && code === undefined) return traceEntry(context, id);
    const hint = 'Give code, such as 4-02-07-10, or id, as other tools give it.';
    return sayRefusal(refuse('parameter-missing', 'Either code or id is needed.', { field: 'code', hint }));
  },
});

function traceCode(context: Context, asked: string): Said<unknown> {
  const answered = ask(context, codeHistoryQuestion, { code: asked });
  if (!answered.ok) return sayRefusal(answered.error);
  const { code, holders } = answered.value;
  const lines = holders.map(({ entry, since, until, now }) => {
    const places = now.map(name).join(', ');
    return `${since} to ${until ?? 'now'}: ${entry.name}${places === '' ? '' : `; in the latest revision ${places}`}`;
  });
  const citation = holders.findLast((holder) => holder.citation !== null)?.citation ?? null;
  const source = citation === null ? citeRevision(context.register, context.register.latest.id) : cite(citation);
  return say('found', { code: answered.value, entry: null }, join([`${code} has meant:`, ...lines, source]));
}

function traceEntry(context: Context, id: string): Said<unknown> {
  const answered = ask(context, entryHistoryQuestion, { id });
  if (!answered.ok) return sayRefusal(answered.error);
  const { states, changes } = answered.value;
  const lines = states.map(
    ({ since, until, code, name: own, level, status }) =>
      `${since} to ${until ?? 'now'}: ${name({ id, level, code, name: own })}${status === 'current' ? '' : `, ${status}`}`,
  );
  const kinds = changes.map(({ revision, types }) => `${revision}: ${types.join(', ')}`);
  const citation = changes.findLast((change) => change.citation !== null)?.citation ?? null;
  return say(
    'found',
    { code: null, entry: answered.value },
    join([
      ...lines,
      `Changes: ${kinds.join('; ')}`,
      citation === null ? citeRevision(context.register, context.register.latest.id) : cite(citation),
    ]),
  );
}
