/** The pages of problem types: what each means and what to do, for people as HTML and for programs as JSON. */
import { html } from 'hono/html';
import * as z from 'zod';
import { iconAsset, styleAsset } from '../../web/asset/assets.ts';
import { negotiate } from '../negotiate.ts';
import { representProblem } from '../problem.ts';
import { htmlType, jsonType, type Representation, represent } from '../representation.ts';
import { type Route, representUnacceptable, routeRepresentation } from '../route.ts';
import { notAcceptable, type Operation, refused, unavailable, unchanged } from './operation.ts';
import { type ProblemType, problemAddress, problemTypes } from './problem-types.ts';

const typeSchema = z.object({ type: z.string(), title: z.string(), meaning: z.string(), remedy: z.string() });

const list: Operation = {
  ...{ method: 'get', path: '/problems', id: 'problemTypes', tag: 'Service', summary: 'Every type of problem' },
  description: 'What the `type` of a problem document leads to, all on one page; HTML for people, JSON for programs.',
  replies: {
    200: {
      description: 'The types of problems.',
      content: {
        'text/html': { schema: null },
        'application/json': { schema: z.object({ items: z.array(typeSchema) }) },
      },
    },
    304: unchanged,
    ...refused({ 406: notAcceptable, 503: unavailable }),
  },
};

const one: Operation = {
  ...{ method: 'get', path: '/problems/{name}', id: 'problemType', tag: 'Service', summary: 'What a problem means' },
  params: z.object({ name: z.string().meta({ description: 'The end of its `type`.', examples: ['code-unknown'] }) }),
  replies: {
    200: {
      description: 'The type.',
      content: { 'text/html': { schema: null }, 'application/json': { schema: typeSchema } },
    },
    304: unchanged,
    ...refused({ 404: 'There is no such type of problem.', 406: notAcceptable, 503: unavailable }),
  },
};

type Shown = z.infer<typeof typeSchema>;

const show = (name: string, { title, meaning, remedy }: ProblemType): Shown => ({
  ...{ type: problemAddress(name), title, meaning, remedy },
});

/** The page of all types, and the page of each. */
export const problemRoutes: readonly Route[] = [
  routeRepresentation(list, 'register', (_, { request }) => {
    const items = [...problemTypes].map(([name, type]) => show(name, type));
    return choose(request, { items }, () => renderPage('Problems', items));
  }),
  routeRepresentation(one, 'register', (_, { request, params: { name = '' } }) => {
    const type = problemTypes.get(name);
    if (type === undefined) {
      const hint = 'See /problems for all of them.';
      return representProblem(404, 'route-unknown', 'No such address', `There is no problem “${name}”.`, { hint });
    }
    const shown = show(name, type);
    return choose(request, shown, () => renderPage(type.title, [shown]));
  }),
];

function choose(request: Request, value: unknown, render: () => string): Representation {
  const offered = ['text/html', 'application/json'];
  const type = negotiate(offered, request.headers.get('accept'));
  if (type === null) return representUnacceptable(offered);
  const shown = type === 'text/html' ? represent(htmlType, render()) : represent(jsonType, JSON.stringify(value));
  return { ...shown, isChosen: true };
}

function renderPage(title: string, items: readonly Shown[]): string {
  const code = (text: string): ReturnType<typeof html>[] =>
    text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Zhilu 职录</title>
<link rel="icon" href="${iconAsset.path}">
<link rel="stylesheet" href="${styleAsset.path}">
</head>
<body>
<main>
<h1>${title}</h1>
${items.map(
  ({ type, title: name, meaning, remedy }) => html`<section id="${type.split('/').at(-1)}">
${items.length > 1 ? html`<h2><a href="${type}">${name}</a></h2>` : ''}
<p><code>${type}</code></p>
<p>${code(meaning)}</p>
<p>What to do: ${code(remedy)}</p>
</section>`,
)}
<p><a href="/problems">All problems</a> · <a href="/docs">Reference</a> · <a href="/">职录 Zhilu</a></p>
</main>
</body>
</html>
`;
  return String(page);
}
