/** GET `/v1/lookup.txt`: one field of what a code means, as the plain text that a spreadsheet's cell takes. */
import { lookupQuestion } from '../answer/code/lookup.ts';
import { askInText } from '../answer/question.ts';
import { notAcceptable, type Operation, refused, unchanged } from './contract/operation.ts';
import { representRefusal } from './problem.ts';
import { represent } from './representation.ts';
import { readQuery } from './request.ts';
import { routeRepresentation } from './route.ts';

const operation: Operation = {
  method: 'get',
  path: '/v1/lookup.txt',
  id: 'lookup',
  tag: 'Codes',
  summary: lookupQuestion.summary,
  description:
    'For WEBSERVICE and IMPORTDATA. The text is empty where the entry has none; where several are meant, each has a line.',
  query: lookupQuestion.asks,
  replies: {
    200: { description: 'The text.', content: { 'text/plain': { schema: null } } },
    304: unchanged,
    ...refused({
      400: 'A field is malformed, unknown or out of range.',
      404: 'Nobody held the code then; under partial coverage the problem says so.',
      406: notAcceptable,
    }),
  },
};

export const lookupRoute = routeRepresentation(operation, 'register', (context, { request }) => {
  const query = readQuery(new URL(request.url).searchParams, Object.keys(lookupQuestion.asks.shape));
  if (!query.ok) return query.error;
  const found = askInText(context, lookupQuestion, query.value);
  return found.ok ? represent('text/plain; charset=utf-8', found.value.text) : representRefusal(found.error, []);
});
