/**
 * The reference page (参考): every operation as a list in the page itself, and the interactive reference where its script is
 * there, which the service gives itself; nothing is loaded from elsewhere.
 */
import { html } from 'hono/html';
import { representProblem } from '../problem.ts';
import { send } from '../reply.ts';
import { htmlType, type Representation, represent } from '../representation.ts';
import { type Route, routeRepresentation } from '../route.ts';
import { notAcceptable, type Operation, refused, unavailable, unchanged } from './operation.ts';
import { tags } from './tags.ts';

/** Where the script of the interactive reference is: an edge that has static files answers it before the service is asked. */
export const scriptPath = '/assets/api-reference.js';

/** The headers of that script: it has no digest in its name. */
export const scriptHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=86400',
};

const pageOperation: Operation = {
  ...{ method: 'get', path: '/docs', id: 'docs', tag: 'Service', summary: 'The reference, for people' },
  replies: {
    200: { description: 'The page.', content: { 'text/html': { schema: null } } },
    304: unchanged,
    ...refused({ 406: notAcceptable, 503: unavailable }),
  },
};

const scriptOperation: Operation = {
  ...{ method: 'get', path: scriptPath, id: 'docsScript', tag: 'Service', summary: 'The script of the reference' },
  replies: {
    200: { description: 'The script.', content: { 'text/javascript': { schema: null } } },
    304: unchanged,
    ...refused({ 404: 'The service was installed without it; the reference is then a plain list.' }),
  },
};

/** The page's own policy: the script sets styles as it runs. */
const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
  ...["font-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
].join('; ');

const settings = JSON.stringify({
  ...{ withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never' },
  ...{ agent: { disabled: true }, mcp: { disabled: true }, documentDownloadType: 'direct', theme: 'default' },
});

/** The reference over operations that are listed when it is asked for, and its script. */
export function createReference(list: () => readonly Listed[]): readonly Route[] {
  const page = routeRepresentation(pageOperation, 'register', () => describePage(list()));
  return [
    { operation: page.operation, answer: async (exchange) => withPolicy(await page.answer(exchange)) },
    {
      operation: scriptOperation,
      answer: async ({ capacity, request }) => {
        const script = (await capacity.openAsset?.('api-reference.js')) ?? null;
        if (script === null) {
          const hint = 'The reference is a plain list without it; /openapi.json is the same for programs.';
          return send(
            representProblem(404, 'route-unknown', 'No such address', 'The script is not installed.', { hint }),
          );
        }
        const { etag, body } = script;
        const headers = { etag, ...scriptHeaders };
        if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
        return new Response(body, { headers });
      },
    },
  ];
}

function withPolicy(response: Response): Response {
  if (response.status === 200) response.headers.set('content-security-policy', policy);
  return response;
}

/** What the plain list says of an operation; one that has no method is a GET. */
type Listed = Pick<Operation, 'path' | 'tag' | 'summary'> & { readonly method?: Operation['method'] };

function describePage(operations: readonly Listed[]): Representation {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference – Zhilu 职录</title>
</head>
<body>
<noscript>
<h1>Zhilu 职录: reference</h1>
<p>The whole of it is in <a href="/openapi.json">/openapi.json</a>; what a problem means stands at <a href="/problems">/problems</a>.</p>
${Object.entries(tags).map(([tag, about]) => {
  const own = operations.filter((operation) => operation.tag === tag);
  return own.length === 0
    ? ''
    : html`<h2>${tag}</h2><p>${about}</p><dl>${own.map(
        ({ method = 'get', path, summary }) =>
          html`<dt><code>${method.toUpperCase()} ${path}</code></dt><dd>${summary}</dd>`,
      )}</dl>`;
})}
</noscript>
<script id="api-reference" type="application/json" data-url="/openapi.json" data-configuration="${settings}"></script>
<script src="${scriptPath}"></script>
</body>
</html>
`;
  return represent(htmlType, String(page));
}
