/** The feeds (动态): what changed, for feed readers; with codes, only what touches them. No account is needed to watch a list. */
import { feedQuestion } from '../../answer/feed/feed.ts';
import { ask, type Context } from '../../answer/question.ts';
import { digestText } from '../../catalogue/history/digest.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { mediaType, notAcceptable, type Operation, refused, unavailable, unchanged } from '../contract/operation.ts';
import { representFieldProblem, representRefusal } from '../problem.ts';
import { jsonType, type Representation, represent } from '../representation.ts';
import { type Route, routeRepresentation } from '../route.ts';
import { writeAtom } from './atom.ts';
import { jsonFeedSchema, writeJsonFeed } from './json-feed.ts';

const atomType = 'application/atom+xml; charset=utf-8';

type Feed = { readonly path: string; readonly id: string; readonly title: string; readonly type: string };

const forms: readonly Feed[] = [
  { path: '/feed.atom', id: 'feedAtom', title: 'What changed, as Atom', type: atomType },
  { path: '/feed.json', id: 'feedJson', title: 'What changed, as JSON Feed', type: jsonType },
];

export const feedRoutes: readonly Route[] = forms.map(({ path, id, title, type }) => {
  const isAtom = type === atomType;
  const operation: Operation = {
    ...{ method: 'get', path, id, tag: 'Bulk', summary: title, query: feedQuestion.asks },
    description:
      'An item for each revision, held or not, and for each entry that it touched, newest first. With `code` or `id`, only changes that touch these or whatever they became: a list can be watched without an account. Revisions that are known but not held are items there too, as what they touched is not known.',
    replies: {
      200: { description: title, content: { [mediaType(type)]: { schema: isAtom ? null : jsonFeedSchema } } },
      304: unchanged,
      ...refused({
        400: 'A code or parameter cannot be read.',
        404: 'There is no such entry.',
        406: notAcceptable,
        503: unavailable,
      }),
    },
  };
  return routeRepresentation(operation, 'register', (context, { request }) => {
    const url = new URL(request.url);
    const asked = readFields(url.searchParams);
    return asked.ok ? answer(context, asked.value, url, isAtom) : asked.error;
  });
});

type Fields = { readonly code?: readonly string[]; readonly id?: readonly string[] };

/** Codes and ids, each of which may stand more than once. */
function readFields(search: URLSearchParams): Result<Fields, Representation> {
  for (const name of search.keys()) {
    if (name === 'code' || name === 'id') continue;
    const detail = `There is no parameter “${name}” here.`;
    const hint = 'Known parameters: code, id; each may stand more than once.';
    return fail(representFieldProblem('parameter-unknown', 'Unknown parameter', `/query/${name}`, detail, hint));
  }
  const [code, id] = [[...new Set(search.getAll('code'))], [...new Set(search.getAll('id'))]];
  return succeed({ ...(code.length === 0 ? {} : { code }), ...(id.length === 0 ? {} : { id }) });
}

function answer(context: Context, { code, id }: Fields, url: URL, isAtom: boolean): Representation {
  const asked = { ...(code === undefined ? {} : { code: [...code] }), ...(id === undefined ? {} : { id: [...id] }) };
  const feed = ask(context, feedQuestion, asked);
  if (!feed.ok) return representRefusal(feed.error, []);
  if (!isAtom) return represent(jsonType, writeJsonFeed(feed.value, url.href));
  const hex = digestText(`zhilu feed of ${JSON.stringify(asked)}`);
  const name = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return represent(atomType, writeAtom(feed.value, `urn:uuid:${name.join('-')}`, url.href));
}
