/** What POST to `/v1/correspondence` takes and gives: a list of codes, translated from one revision to another; nothing is chosen. */
import * as z from 'zod';
import { translationSchema } from '../../answer/correspondence/translate.ts';
import { atField } from '../../answer/dated.ts';
import { revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { type Operation, refused, unavailable } from '../contract/operation.ts';
import type { Route } from '../route.ts';
import { answerTranslation } from './translate.ts';

const operation: Operation = {
  method: 'post',
  path: '/v1/correspondence',
  id: 'translate',
  tag: 'Revisions',
  summary: 'Translate a list of codes from one revision to another, in either direction',
  description:
    'Every entry that a code leads to comes back, with the relation, its certainty and the cited steps; where a code was split, all of them. Codes are read as people write them (4020710, ４－０２…). CSV keeps its own columns: a row comes back once for each entry that its code leads to.',
  query: z.object({
    from: z.string().meta({ description: 'A date or revision id; it may be the later one.', examples: ['2020-06-28'] }),
    to: atField,
  }),
  body: {
    'application/json': {
      schema: z.array(z.string()),
      examples: { 'three codes': ['4-02-07-10', '4-14-02-05', '4020710'] },
    },
    'text/csv': { schema: null, description: 'A column of codes, with or without headings, among any others.' },
  },
  replies: {
    200: {
      description: 'The translations, in the order of the codes.',
      content: {
        'application/json': {
          schema: z.object({ from: revisionIdSchema, to: revisionIdSchema, items: z.array(translationSchema) }),
        },
        'text/csv': { schema: null },
      },
    },
    ...refused({
      400: 'The body or a parameter is malformed.',
      413: 'The body is too large; send it in several parts.',
      415: 'The media type is neither, or the content coding is not gzip.',
      503: unavailable,
    }),
  },
};

export const translateRoute: Route = { operation, answer: answerTranslation };
