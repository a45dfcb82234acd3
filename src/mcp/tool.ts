/** A tool (工具): what a model may call, read-only, with the schemas of what it takes and gives; it reads its arguments strictly. */
import * as z from 'zod';
import { readAsked } from '../answer/asked.ts';
import type { Contexts, Need } from '../answer/question.ts';
import type { Service } from '../answer/service.ts';
import { outcomeOf, type Said, sayRefusal } from './outcome.ts';

type JsonSchema = Readonly<Record<string, unknown>> & { readonly type: 'object' };

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schemas (draft 7, which every client reads). */
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly call: (service: Service, args: Readonly<Record<string, unknown>>) => Promise<Said<unknown>>;
}

interface Definition<F extends z.ZodObject, A extends z.ZodType, N extends Need> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly needs: N;
  readonly takes: F;
  /** What to do where a needed argument is not given, by argument. */
  readonly needed?: Readonly<Record<string, string>>;
  /** The schema of the answer within the outcome. */
  readonly gives: A;
  readonly call: (context: Contexts[N], asked: z.output<F>) => Said<unknown>;
}

/** Defines a tool; what does not fit its arguments is told, with what to do about it. */
export function defineTool<F extends z.ZodObject, A extends z.ZodType, N extends Need>({
  needs,
  takes,
  needed = {},
  gives,
  call,
  ...named
}: Definition<F, A, N>): Tool {
  return {
    ...named,
    inputSchema: writeSchema(takes),
    outputSchema: writeSchema(outcomeOf(gives)),
    call: async (service, args) => {
      const asked = readAsked({ asks: takes, needed }, args);
      if (!asked.ok) return sayRefusal(asked.error);
      const context = await service.open[needs]();
      return context.ok ? call(context.value, asked.value) : sayRefusal(context.error);
    },
  };
}

/** Answers may get further fields, so objects are open unless their schema is strict. */
function writeSchema(schema: z.ZodObject): JsonSchema {
  return { ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' }), type: 'object' };
}
