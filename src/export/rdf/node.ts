/** A node (节点) of linked data: a resource with its types and properties, by prefixed names; Turtle and JSON-LD are two ways to write it. */

/** The prefixes of every vocabulary that is used. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
} as const;

/** A name such as `skos:notation`. */
export type Name = `${keyof typeof prefixes}:${string}`;

/** A resource, a text in a language, a value of a datatype (a plain text without one), or a list of resources in its order. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: 'zh' | 'en'; readonly datatype?: Name }
  | { readonly list: readonly string[] };

export interface Node {
  readonly iri: string;
  readonly types: readonly Name[];
  readonly properties: readonly (readonly [Name, readonly Value[]])[];
}

/** The value that is a resource. */
export function resource(iri: string): Value {
  return { iri };
}

/** The value that is a Chinese text. */
export function chinese(text: string): Value {
  return { text, language: 'zh' };
}

/** The value that is an English text. */
export function english(text: string): Value {
  return { text, language: 'en' };
}
