/** JSON-LD: the same nodes as one document with its own context, in pieces; nothing has to be loaded to read it. */
import { type Node, prefixes, type Value } from './node.ts';

/** The document of some nodes. */
export function* writeJsonLd(nodes: Iterable<Node>): Generator<string> {
  yield `{"@context":${JSON.stringify(prefixes)},"@graph":[`;
  let before = '\n';
  for (const node of nodes) {
    if (node.types.length === 0 && node.properties.every(([, values]) => values.length === 0)) continue;
    yield before + JSON.stringify(showNode(node));
    before = ',\n';
  }
  yield '\n]}\n';
}

function showNode({ iri, types, properties }: Node): object {
  const shown = new Map<string, object[]>();
  for (const [name, values] of properties) {
    if (values.length > 0) shown.set(name, [...(shown.get(name) ?? []), ...values.map(showValue)]);
  }
  return { '@id': iri, ...(types.length === 0 ? {} : { '@type': types }), ...Object.fromEntries(shown) };
}

function showValue(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('list' in value) return { '@list': value.list.map((iri) => ({ '@id': iri })) };
  const text = { '@value': value.text.toWellFormed() };
  if (value.language !== undefined) return { ...text, '@language': value.language };
  return value.datatype === undefined ? text : { ...text, '@type': value.datatype };
}
