/** Stands in the Worker for the schema compiler (ajv) of the MCP library, which compiles no schema here: code may not be made at run time there. */

/** A compiler that is never used; whoever makes one uses a schema of a client, which this server never asks for. */
export default class NoSchemaCompiler {
  constructor() {
    throw new Error('no schema is compiled in the Worker');
  }
}
