/** The routes of the reconciliation service (OpenRefine): each reads a request and shows what the service answers, as JSON or a card. */
import type { Contexts, Need } from '../../answer/question.ts';
import { type Refusal, refuse } from '../../answer/refusal.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { entityTypes, levelOfType } from '../../reconcile/entity-type.ts';
import { extend } from '../../reconcile/extend.ts';
import { features } from '../../reconcile/feature.ts';
import { writeManifest } from '../../reconcile/manifest.ts';
import { renderCard, renderFlyout } from '../../reconcile/preview.ts';
import { proposeFor, toldProperties } from '../../reconcile/property.ts';
import { reconcile } from '../../reconcile/reconcile.ts';
import { readRequest } from '../../reconcile/request.ts';
import { readAt } from '../../reconcile/space.ts';
import { suggestEntities, suggestProperties, suggestTypes } from '../../reconcile/suggest.ts';
import { iconAsset } from '../../web/asset/assets.ts';
import type { Operation } from '../contract/operation.ts';
import { representRefusal } from '../problem.ts';
import { send } from '../reply.ts';
import { jsonType, represent } from '../representation.ts';
import { type Exchange, type Route, refuseUnavailable, routeRepresentation } from '../route.ts';
import {
  batchOperation,
  featureOperation,
  flyoutOperation,
  previewOperation,
  proposalOperation,
  schemaItemOperation,
  schemaOperation,
  serviceOperation,
  suggestOperations,
} from './reconcile-operations.ts';

/** The type of a card. */
const htmlType = 'text/html; charset=utf-8';

/** What a route of the service finds; text is a page. */
type Found = Result<string | object, Refusal>;

/** What the address says: a parameter of the query, empty where it is not given, and the date. */
interface Said {
  readonly get: (name: string) => string;
  readonly at: string | undefined;
  readonly params: Exchange['params'];
}

function answerWith<N extends Need>(
  operation: Operation,
  needs: N,
  find: (context: Contexts[N], said: Said) => Found,
): Route {
  return routeRepresentation(operation, needs, (context, { request, params }) => {
    const search = new URL(request.url).searchParams;
    const found = find(context, { get: (name) => search.get(name) ?? '', at: readAt(params.at ?? ''), params });
    if (!found.ok) return representRefusal(found.error, []);
    return typeof found.value === 'string'
      ? represent(htmlType, found.value)
      : represent(jsonType, JSON.stringify(found.value));
  });
}

/** What the service answers at its own address; that depends on the host it is asked at, so it is not kept. */
async function serve({ request, service, capacity }: Exchange): Promise<Response> {
  const asked = await readRequest(request);
  if (!asked.ok) return send(representRefusal(asked.error, []));
  const opened = await service.open.matcher();
  if (!opened.ok) return refuseUnavailable(opened.error);
  const { queries, extend: extension, at } = asked.value;
  const made = await (queries !== undefined
    ? reconcile(opened.value, queries, at, capacity.pause)
    : extension !== undefined
      ? extend(opened.value, extension, at, capacity.pause)
      : writeManifest(opened.value, { origin: originOf(request), at }, iconAsset.path));
  if (!made.ok) return send(representRefusal(made.error, []));
  return send(represent(jsonType, JSON.stringify(made.value)), { 'cache-control': 'no-store' });
}

/** Scheme and host as the client sees them: whoever ends TLS before this service says so in X-Forwarded-Proto. */
function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url);
  const forwarded = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return `${forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol}//${host}`;
}

const properties = [...toldProperties, ...proposeFor(null)];
const schema = new Map([...properties.toReversed(), ...entityTypes].map((one) => [one.id, one]));

function findThing(found: object | undefined, known: readonly string[]): Found {
  if (found !== undefined) return succeed(found);
  return fail(refuse('item-unknown', 'There is nothing of this id.', { hint: `There are ${known.join(', ')}.` }));
}

/** A whole number that is not negative; 0 where the text is none. */
function readCount(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

export const reconcileRoutes: readonly Route[] = [
  { operation: serviceOperation, answer: serve },
  { operation: batchOperation, answer: serve },
  answerWith(suggestOperations.entity, 'matcher', (context, { get, at }) =>
    suggestEntities(context, { prefix: get('prefix'), type: get('type'), cursor: readCount(get('cursor')) }, at),
  ),
  answerWith(suggestOperations.type, 'register', (_, { get }) => succeed(suggestTypes(get('prefix')))),
  answerWith(suggestOperations.property, 'register', (_, { get }) => succeed(suggestProperties(get('prefix')))),
  answerWith(flyoutOperation, 'register', (context, { get, at }) => {
    const html = renderFlyout(context, get('id'), at);
    return html.ok ? succeed({ id: get('id'), html: html.value }) : html;
  }),
  answerWith(previewOperation, 'register', (context, { get, at }) => renderCard(context, get('id'), at)),
  answerWith(proposalOperation, 'register', (_, { get }) => {
    const [type, limit] = [get('type'), readCount(get('limit'))];
    const proposed = proposeFor(levelOfType(type));
    return succeed({
      ...(type === '' ? {} : { type }),
      ...(limit === 0 ? { properties: proposed } : { limit, properties: proposed.slice(0, limit) }),
    });
  }),
  answerWith(schemaOperation, 'register', () => succeed({ types: entityTypes, properties })),
  answerWith(schemaItemOperation, 'register', (_, { params: { id = '' } }) =>
    findThing(schema.get(id), [...schema.keys()]),
  ),
  answerWith(featureOperation, 'register', (_, { params: { id = '' } }) => {
    const description = Object.hasOwn(features, id) ? features[id] : undefined;
    return findThing(description === undefined ? undefined : { id, description }, Object.keys(features));
  }),
];
