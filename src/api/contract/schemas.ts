/** JSON Schemas (draft 2020-12) of the contract, written by zod itself: what has a name here stands once in the document and is pointed to. */
import * as z from 'zod';
import { shownRevisionSchema } from '../../answer/revision/shown.ts';
import {
  briefSchema,
  describedSchema,
  namedEntrySchema,
  shownCitationSchema,
} from '../../catalogue/views/described.ts';
import { resultSchema, rowSchema } from '../../check/row.ts';
import { problemDocumentSchema } from '../problem.ts';

/** Parts that several answers share, by the names that generated clients give them. */
const shared: Readonly<Record<string, z.ZodType>> = {
  Problem: problemDocumentSchema,
  Brief: briefSchema,
  NamedEntry: namedEntrySchema,
  Entry: describedSchema,
  Citation: shownCitationSchema,
  Revision: shownRevisionSchema,
  Row: rowSchema,
  CheckResult: resultSchema,
};

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is left out: that JSON has no larger integers. */
const superfluous = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** Leaves out what says nothing, and names the members of an object whose names are all required. */
function tidy({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { minimum, maximum, required, propertyNames, additionalProperties } = jsonSchema;
  if (minimum === superfluous.minimum) delete jsonSchema.minimum;
  if (maximum === superfluous.maximum) delete jsonSchema.maximum;
  if (required === undefined || propertyNames === undefined || additionalProperties === undefined) return;
  jsonSchema.properties = Object.fromEntries(required.map((name) => [name, additionalProperties]));
  delete jsonSchema.propertyNames;
  jsonSchema.additionalProperties = false;
}

/** Collects schemas; answers may get further fields, so objects are open unless their zod schema is strict. */
export class Schemas {
  readonly #registry = z.registry<{ id: string }>();
  readonly #names = new Map<z.ZodType, string>();

  constructor() {
    for (const [name, schema] of Object.entries(shared)) this.#add(name, schema);
  }

  /** A pointer to a schema, which gets a name where it has none yet. */
  point(name: string, schema: z.ZodType): JsonSchema {
    const known = this.#names.get(schema) ?? this.#add(name, schema);
    return { $ref: address(known) };
  }

  /** Every schema by its name. */
  write(): Readonly<Record<string, JsonSchema>> {
    const { schemas } = z.toJSONSchema(this.#registry, { uri: address, io: 'input', override: tidy });
    return Object.fromEntries(
      Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
    );
  }

  #add(name: string, schema: z.ZodType): string {
    this.#registry.add(schema, { id: name });
    this.#names.set(schema, name);
    return name;
  }
}

/** The schema of a field, with nothing pointed to. */
export function writeSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io: 'input', override: tidy });
  return written;
}

function address(name: string): string {
  return `#/components/schemas/${name}`;
}
