/** MCP over HTTP (streamable, stateless): each POST is answered by a server of its own; a page of another site may not reach a loopback one. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Service } from '../answer/service.ts';
import { createMcpServer } from './server.ts';

/** The most bytes of a request. */
const mostBytes = 1_000_000;

/** Answers one POST. */
export async function answerMcp(request: Request, service: Service, pause: () => Promise<void>): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: mostBytes,
  });
  const server = createMcpServer(service, pause);
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
