/** The route of the Model Context Protocol: tools for language models; its library is loaded when it is first asked for. */
import * as z from 'zod';
import { type Operation, refused } from '../contract/operation.ts';
import { representProblem } from '../problem.ts';
import { send } from '../reply.ts';
import { type Route, refuseUnavailable } from '../route.ts';

const operation: Operation = {
  ...{ method: 'post', path: '/mcp', id: 'mcp', tag: 'Tools', summary: 'Model Context Protocol: tools that cite' },
  description:
    'Streamable HTTP without sessions: each POST of JSON-RPC is answered by itself, as JSON. Tools, resources and a prompt are listed by the protocol itself.',
  body: {
    'application/json': {
      schema: z.looseObject({ jsonrpc: z.literal('2.0') }),
      examples: { 'the tools': { jsonrpc: '2.0', id: 1, method: 'tools/list' } },
    },
  },
  replies: {
    200: {
      description: 'The result, or what is wrong with the call.',
      content: { 'application/json': { schema: z.looseObject({ jsonrpc: z.literal('2.0') }) } },
    },
    202: { description: 'A notification was heard.' },
    400: { description: 'The message cannot be read.', content: { 'application/json': { schema: z.looseObject({}) } } },
    406: {
      description: 'The client accepts neither application/json nor text/event-stream, or not both.',
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
    413: { description: 'The message is too large.', content: { 'application/json': { schema: z.looseObject({}) } } },
    415: { description: 'The body is not JSON.', content: { 'application/json': { schema: z.looseObject({}) } } },
    ...refused({
      403: 'The request came by a name, or from a page, that this service does not answer to.',
      503: 'The registry could not be loaded; ask again in a moment.',
    }),
  },
};

export const mcpRoute: Route = {
  operation,
  answer: async ({ request, service, hosts, capacity }) => {
    const stranger = hosts === undefined ? null : findStranger(request, hosts);
    if (stranger !== null) {
      const hint = `It answers to ${hosts?.join(', ')}; \`zhilu serve --allow-host\` adds a name.`;
      const detail = `This service does not answer to ${stranger}.`;
      return send(representProblem(403, 'host-refused', 'Not answered under this name', detail, { hint }));
    }
    const opened = await service.open.register();
    if (!opened.ok) return refuseUnavailable(opened.error);
    const { answerMcp } = await import('../../mcp/http.ts');
    return await answerMcp(request, service, capacity.pause);
  },
};

/**
 * The first of Host and Origin that names another machine (DNS rebinding: a page of another site that reaches a service on this
 * machine under a name of its own); null where both are known.
 */
function findStranger({ url, headers }: Request, hosts: readonly string[]): string | null {
  const named = [`http://${headers.get('host') ?? new URL(url).host}`, headers.get('origin')];
  const isKnown = (origin: string): boolean => URL.canParse(origin) && hosts.includes(new URL(origin).hostname);
  return named.find((origin) => origin !== null && !isKnown(origin)) ?? null;
}
