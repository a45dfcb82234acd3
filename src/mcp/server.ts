/** The MCP server (模型上下文协议): tools, resources and a prompt over one service; one is made for each connection. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';
import type { Service } from '../answer/service.ts';
import type { Register } from '../catalogue/register.ts';
import { promptDescription, promptName, rules, writePrompt } from './guidance.ts';
import { listResources, readResource, templates } from './resources.ts';
import type { Tool } from './tool.ts';
import { checkRecord } from './tools/check-record.ts';
import { compareRevisions } from './tools/compare-revisions.ts';
import { findOccupation } from './tools/find-occupation.ts';
import { listChildren } from './tools/list-children.ts';
import { lookupCode } from './tools/lookup-code.ts';
import { trace } from './tools/trace.ts';

const tools: readonly Tool[] = [lookupCode, findOccupation, checkRecord, trace, compareRevisions, listChildren];

/** Nothing is altered, asking twice changes nothing, and nothing beyond the registry is reached. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** No schema of a client is ever checked here, so none is compiled. */
const noValidator: jsonSchemaValidator = {
  getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'Nothing is asked of clients.' }),
};

/** Makes a server; `pause` lets others go on between the calls of one message, which may hold many. */
export function createMcpServer(service: Service, pause: () => Promise<void> = async () => {}): Server {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(pause).then(work);
    last = mine.catch(() => null);
    return mine;
  };
  const server = new Server(
    { name: 'zhilu', title: '职录 Zhilu', version: '1' },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: rules,
      jsonSchemaValidator: noValidator,
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema, outputSchema }) => ({
      ...{ name, title, description, inputSchema, outputSchema },
      annotations: { title, ...annotations },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) {
      const known = tools.map(({ name }) => name).join(', ');
      throw new McpError(ErrorCode.InvalidParams, `There is no tool “${params.name}”; there are ${known}.`);
    }
    const { outcome, answer, refusal, text, isError } = await inTurn(() => tool.call(service, params.arguments ?? {}));
    return {
      content: [{ type: 'text', text }],
      structuredContent: { outcome, answer, refusal },
      ...(isError ? { isError } : {}),
    };
  });
  server.setRequestHandler(ListResourcesRequestSchema, async () => ({
    resources: listResources(await openRegister(service)),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: templates.map((template) => ({ ...template })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const read = await readResource(service, await openRegister(service), uri);
    if (read === null) {
      const known = templates.map(({ uriTemplate }) => uriTemplate).join(', ');
      throw new McpError(resourceNotFound, `There is nothing at ${uri}; addresses are ${known}.`, { uri });
    }
    return { contents: [{ ...read }] };
  });
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: [
      {
        name: promptName,
        title: 'Cite occupations 引用职业',
        description: promptDescription,
        arguments: [{ name: 'question', description: 'What is asked about occupations.', required: false }],
      },
    ],
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    if (params.name !== promptName) {
      throw new McpError(ErrorCode.InvalidParams, `There is no prompt “${params.name}”; there is ${promptName}.`);
    }
    const text = writePrompt(params.arguments?.question);
    return { description: promptDescription, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
  return server;
}

/** Said of a resource that there is not (MCP 2025-06-18, Resources). */
const resourceNotFound = -32_002;

async function openRegister(service: Service): Promise<Register> {
  const opened = await service.open.register();
  if (!opened.ok) throw new McpError(ErrorCode.InternalError, opened.error.message);
  return opened.value.register;
}
