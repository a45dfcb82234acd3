/** Every route beside the reads: many rows and the reference, which names the page for people too. */
import * as z from 'zod';
import { checkRoute } from './check/route.ts';
import { describeApi } from './contract/openapi.ts';
import { notAcceptable, type Operation, refused, unavailable, unchanged } from './contract/operation.ts';
import { problemRoutes } from './contract/problem-page.ts';
import { createReference } from './contract/reference.ts';
import { exportRoute } from './export/route.ts';
import { feedRoutes } from './feed/route.ts';
import { lookupRoute } from './lookup.ts';
import { reads } from './reads.ts';
import { jsonType, represent } from './representation.ts';
import { type Route, routeRepresentation } from './route.ts';
import { mcpRoute } from './tools/mcp.ts';
import { reconcileRoutes } from './tools/reconcile.ts';
import { translateRoute } from './translate/route.ts';

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

/** Answered by the pages, which are an application of their own. */
const homeOperation: Operation = {
  ...{ method: 'get', path: '/', id: 'home', tag: 'Service', summary: 'The home page, and search' },
  replies: {
    200: { description: 'The page.', content: { 'text/html': { schema: null } } },
    304: unchanged,
    ...refused({ 400: 'The date cannot be used; a page for those who accept one.', 503: unavailable }),
  },
};

export const routes: readonly Route[] = [
  lookupRoute,
  exportRoute,
  checkRoute,
  translateRoute,
  ...feedRoutes,
  ...problemRoutes,
  ...createReference(() => [...reads, ...routes.map(({ operation }) => operation)]),
  routeRepresentation(documentOperation, 'matcher', (context) => {
    const operations = [...routes.map(({ operation }) => operation), homeOperation];
    return represent(jsonType, describeApi(reads, operations, context));
  }),
  ...reconcileRoutes,
  mcpRoute,
];
