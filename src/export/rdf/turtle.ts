/** Turtle: nodes as RDF 1.1 Turtle, one block a node, in pieces; written here because it must stream and run on every runtime. */
import { type Name, type Node, prefixes, type Value } from './node.ts';

/** The document of some nodes. */
export function* writeTurtle(nodes: Iterable<Node>): Generator<string> {
  yield `${Object.entries(prefixes)
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
    .join('\n')}\n`;
  for (const node of nodes) yield writeNode(node);
}

function writeNode({ iri, types, properties }: Node): string {
  const lines = types.length === 0 ? [] : [`a ${types.join(', ')}`];
  for (const [name, values] of properties)
    if (values.length > 0) lines.push(`${name} ${values.map(writeValue).join(', ')}`);
  return lines.length === 0 ? '' : `\n<${iri}> ${lines.join(' ;\n  ')} .\n`;
}

function writeValue(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`;
  if ('list' in value) return `( ${value.list.map((iri) => `<${iri}>`).join(' ')} )`;
  const quoted = writeText(value.text);
  if (value.language !== undefined) return `${quoted}@${value.language}`;
  return value.datatype === undefined ? quoted : `${quoted}^^${value.datatype satisfies Name}`;
}

/** A text in quotes; what may not stand in one is escaped. A half of a surrogate pair is no character, and is replaced. */
function writeText(text: string): string {
  const escaped = text
    .toWellFormed()
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}
