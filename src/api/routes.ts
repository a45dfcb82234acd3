/** Every route beside the reads: many rows, the reference and the pages. */
import { z } from 'zod';
import { renderHome } from '../web/home.ts';
import { checkRoute } from './check/route.ts';
import { describeApi } from './contract/openapi.ts';
import { notAcceptable, type Operation, refused, unavailable, unchanged } from './contract/operation.ts';
import { reads } from './reads.ts';
import { htmlType, jsonType, represent } from './representation.ts';
import { type Route, routeRepresentation } from './route.ts';
import { translateRoute } from './translate/route.ts';

/** What the home page offers to try. */
const homeExamples = [
  ...['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-02-07-10', '/v1/codes/4-02-07-10/history'],
  ...['/v1/compare?from=2020-02-25&to=2020-06-28', '/v1/entries?level=occupation&mark=S&limit=5', '/v1/revisions'],
];

const documentOperation: Operation = {
  ...{ method: 'get', path: '/openapi.json', id: 'openapi', tag: 'Service', summary: 'This document' },
  replies: {
    200: {
      description: 'The OpenAPI 3.1 document.',
      content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
    },
    304: unchanged,
    ...refused({ 406: notAcceptable, 503: unavailable }),
  },
};

const homeOperation: Operation = {
  ...{ method: 'get', path: '/', id: 'home', tag: 'Service', summary: 'The home page' },
  replies: {
    200: { description: 'The page.', content: { 'text/html': { schema: null } } },
    304: unchanged,
    ...refused({ 406: notAcceptable }),
  },
};

export const routes: readonly Route[] = [
  checkRoute,
  translateRoute,
  routeRepresentation(documentOperation, 'matcher', (context) => {
    const operations = routes.map(({ operation }) => operation);
    return represent(jsonType, describeApi(reads, operations, context));
  }),
  routeRepresentation(homeOperation, 'register', ({ register }) =>
    represent(htmlType, renderHome(register, homeExamples)),
  ),
];
