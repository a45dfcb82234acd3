/** What the contract says of the reconciliation service: its own address, and the addresses that its manifest names. */
import * as z from 'zod';
import { entityTypeSchema } from '../../reconcile/entity-type.ts';
import { extensionSchema } from '../../reconcile/extend.ts';
import { manifestSchema } from '../../reconcile/manifest.ts';
import { propertySchema } from '../../reconcile/property.ts';
import { resultBatchSchema } from '../../reconcile/reconcile.ts';
import { suggestedEntitiesSchema, suggestedPropertiesSchema, suggestedTypesSchema } from '../../reconcile/suggest.ts';
import { type Content, type Operation, refused, unavailable, unchanged } from '../contract/operation.ts';

const tag = 'Tools';
const asJson = (schema: z.ZodType): Content => ({ 'application/json': { schema } });
const text = z.string().optional();
const params = z.object({
  at: z
    .string()
    .meta({ description: 'The date or revision of the service; `now` for today.', examples: ['2021-01-01'] }),
});
const prefix = z.object({ prefix: text.meta({ description: 'What was typed so far.', examples: ['wypsy'] }) });
const id = z.object({ id: text.meta({ description: 'An entry id.', examples: ['e1gbi1maoa6'] }) });
const malformed = 'A field is malformed; the problem says which.';

const serviceReplies = {
  200: {
    description: 'The manifest; the candidates of each query; or the values that were fetched.',
    content: asJson(z.union([manifestSchema, resultBatchSchema, extensionSchema])),
  },
  ...refused({ 400: malformed, 503: unavailable }),
};

export const serviceOperation: Operation = {
  ...{ method: 'get', path: '/reconcile', id: 'reconcile', tag },
  summary: 'OpenRefine: the manifest, or candidates for a batch of titles',
  description:
    'The Reconciliation Service API 0.2. A candidate is a match only where the check calls the record one; its features say why it has its score. `callback` is refused: answers may be read by pages of every origin.',
  query: z.object({
    queries: text.meta({ description: 'A batch of queries, as JSON.', examples: ['{"q0":{"query":"网约配送员"}}'] }),
    extend: text.meta({ description: 'A data extension query, as JSON.' }),
    at: text.meta({ description: 'The date or revision that the service answers for; today where it is not given.' }),
  }),
  replies: serviceReplies,
};

export const batchOperation: Operation = {
  ...{ method: 'post', path: '/reconcile', id: 'reconcileBatch', tag },
  summary: 'OpenRefine: candidates for a batch of titles, or values of entries',
  query: z.object({ at: text.meta({ description: 'The date or revision that the service answers for.' }) }),
  body: {
    'application/x-www-form-urlencoded': { schema: null, description: '`queries=` or `extend=`, as JSON.' },
    'application/json': {
      schema: z.looseObject({}),
      examples: { 'two titles': { queries: { q0: { query: '网约配送员' }, q1: { query: '保育员', limit: 3 } } } },
    },
  },
  replies: serviceReplies,
};

/** An address that the manifest names. */
function describePart(
  path: string,
  operationId: string,
  summary: string,
  query: z.ZodObject,
  schema: z.ZodType,
): Operation {
  return {
    ...{ method: 'get', path: `/reconcile/at/{at}${path}`, id: operationId, tag, params, query, summary },
    replies: {
      200: { description: `${summary}.`, content: asJson(schema) },
      304: unchanged,
      ...refused({ 400: malformed, 404: 'There is no such entry.', 503: unavailable }),
    },
  };
}

export const suggestOperations = {
  entity: describePart(
    '/suggest/entity',
    'suggestEntities',
    'Entries while their name is typed',
    prefix.extend({
      type: text.meta({ description: 'The id of a type.' }),
      cursor: text.meta({ description: 'How many to leave out.' }),
    }),
    suggestedEntitiesSchema,
  ),
  type: describePart('/suggest/type', 'suggestTypes', 'Types while their name is typed', prefix, suggestedTypesSchema),
  property: describePart(
    '/suggest/property',
    'suggestProperties',
    'Properties while their name is typed',
    prefix,
    suggestedPropertiesSchema,
  ),
};

export const flyoutOperation = describePart(
  '/flyout/entity',
  'flyoutEntity',
  'An entry in brief, as a piece of a page',
  id,
  z.strictObject({ id: z.string(), html: z.string() }),
);

export const proposalOperation = describePart(
  '/properties',
  'proposeProperties',
  'What can be fetched of entries of a type',
  z.object({ type: text.meta({ description: 'The id of a type.' }), limit: text.meta({ description: 'How many.' }) }),
  z.strictObject({ type: z.string().optional(), limit: z.int().optional(), properties: z.array(propertySchema) }),
);

export const previewOperation: Operation = {
  ...describePart('/preview', 'previewEntity', 'An entry as a card for a frame', id, z.string()),
  replies: {
    200: { description: 'The card.', content: { 'text/html': { schema: null } } },
    304: unchanged,
    ...refused({ 400: malformed, 404: 'There is no such entry.' }),
  },
};

export const schemaOperation: Operation = {
  ...{ method: 'get', path: '/reconcile/schema', id: 'reconcileSchema', tag, summary: 'Every type and property' },
  replies: {
    200: {
      description: 'The types and the properties.',
      content: asJson(z.strictObject({ types: z.array(entityTypeSchema), properties: z.array(propertySchema) })),
    },
    304: unchanged,
    ...refused({ 400: malformed }),
  },
};

/** One thing by its id. */
function describeThing(path: string, operationId: string, summary: string): Operation {
  return {
    ...{ method: 'get', path: `${path}/{id}`, id: operationId, tag, summary },
    params: z.object({ id: z.string() }),
    replies: {
      200: {
        description: `${summary}.`,
        content: asJson(
          z.strictObject({ id: z.string(), name: z.string().optional(), description: z.string().optional() }),
        ),
      },
      304: unchanged,
      ...refused({ 404: 'There is nothing of this id.' }),
    },
  };
}

export const schemaItemOperation = describeThing('/reconcile/schema', 'reconcileSchemaItem', 'One type or property');
export const featureOperation = describeThing(
  '/reconcile/features',
  'reconcileFeature',
  'What a feature of a candidate says',
);
