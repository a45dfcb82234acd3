/** Linked data of the whole catalogue: both documents say the same, it is sound SKOS, and it counts right. */
import { assert, property, string } from 'fast-check';
import jsonld from 'jsonld';
import { Parser, type Quad, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeJsonLd } from '../../../src/export/rdf/json-ld.ts';
import type { Node } from '../../../src/export/rdf/node.ts';
import { writeTurtle } from '../../../src/export/rdf/turtle.ts';
import { writeClassificationJsonLd, writeClassificationTurtle } from '../../../src/export/rdf/write.ts';
import { subjectAt } from '../subject.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const xkos = 'http://rdf-vocabulary.ddialliance.org/xkos#';
const dct = 'http://purl.org/dc/terms/';
const scheme = 'urn:zhilu:revision/2025-07-22';

/** The triples without regard to order and to the names of blank nodes, of which only lists are made. */
function linesOf(quads: readonly Quad[]): string[] {
  const lines = new Writer({ format: 'N-Quads' }).quadsToString([...quads]).split('\n');
  return lines.map((line) => line.replaceAll(/_:\S+/g, '_:')).sort();
}

/** The lists in their order. */
function listsOf(quads: readonly Quad[]): string[][] {
  return Object.values(new Store([...quads]).extractLists()).map((list) => list.map(({ value }) => value));
}

async function readJsonLd(text: string): Promise<Quad[]> {
  const lines = await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' });
  return new Parser({ format: 'N-Quads' }).parse(lines);
}

let store: Store;
beforeAll(async () => {
  const turtle = [...writeClassificationTurtle(await subjectAt('2025-07-22'))].join('');
  store = new Store(new Parser({ format: 'text/turtle' }).parse(turtle));
});

const membersOf = (level: string): string[] =>
  store.getObjects(`${scheme}/level/${level}`, `${skos}member`, null).map(({ value }) => value);

test('Turtle and JSON-LD are the same triples', async () => {
  const read = await readJsonLd([...writeClassificationJsonLd(await subjectAt('2025-07-22'))].join(''));
  expect(read.length).toBe(store.size);
  const own = store.getQuads(null, null, null, null);
  expect(linesOf(read).join('\n') === linesOf(own).join('\n')).toBe(true);
  expect(listsOf(read)).toEqual(listsOf(own));
  expect(listsOf(own)).toEqual([
    ['major', 'middle', 'minor', 'occupation', 'subtype'].map((level) => `${scheme}/level/${level}`),
  ]);
}, 180_000);

test('any text is the same in both', async () => {
  const texts: string[] = [];
  assert(property(string({ unit: 'binary' }), (text) => void texts.push(text)));
  const values = [...texts, '\ud800', '"\\\n\r\t\u0000\u2028', '\u{1f600}'].map((text) => ({ text }));
  const nodes: Node[] = [{ iri: 'urn:one', types: [], properties: [['dct:title', values]] }];
  const turtle = new Parser({ format: 'text/turtle' }).parse([...writeTurtle(nodes)].join(''));
  const linked = await readJsonLd([...writeJsonLd(nodes)].join(''));
  const textsOf = (quads: readonly Quad[]): string[] => [...new Set(quads.map(({ object }) => object.value))].sort();
  expect(textsOf(turtle)).toEqual([...new Set(values.map(({ text }) => text.toWellFormed()))].sort());
  expect(textsOf(linked)).toEqual(textsOf(turtle));
});

test('1,676 occupations, 450 小类 and 3,057 工种 are listed, all of the scheme', () => {
  expect(
    Object.fromEntries(
      ['major', 'middle', 'minor', 'occupation', 'subtype'].map((level) => [level, membersOf(level).length]),
    ),
  ).toEqual({
    ...{ major: 8, middle: 79, minor: 450, occupation: 1676, subtype: 3057 },
  });
  expect(store.getSubjects(`${skos}inScheme`, scheme, null)).toHaveLength(8 + 79 + 450 + 1676 + 3057);
  const notations = store.getObjects(null, `${skos}notation`, null).map(({ value }) => value);
  expect(notations.filter((code) => /^\d-\d\d-\d\d-\d\d$/.test(code))).toHaveLength(1676);
  expect(notations.filter((code) => /^\d-\d\d-\d\d$/.test(code))).toHaveLength(450);
});

/** What SKOS demands of labels and relations, and this registry of its occupations. */
const shapes = `
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <${skos}> . @prefix xkos: <${xkos}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:shape:concept> a sh:NodeShape ; sh:targetClass skos:Concept ;
  sh:property [ sh:path skos:prefLabel ; sh:uniqueLang true ; sh:minCount 1 ; sh:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ] ,
    [ sh:path skos:prefLabel ; sh:disjoint skos:altLabel ] , [ sh:path skos:prefLabel ; sh:disjoint skos:hiddenLabel ] ,
    [ sh:path skos:altLabel ; sh:disjoint skos:hiddenLabel ] , [ sh:path skos:notation ; sh:maxCount 1 ] ,
    [ sh:path skos:related ; sh:disjoint skos:broader ] , [ sh:path skos:relatedMatch ; sh:disjoint skos:broadMatch ] ,
    [ sh:path skos:closeMatch ; sh:disjoint skos:relatedMatch ] , [ sh:path skos:broadMatch ; sh:disjoint skos:narrowMatch ] ,
    [ sh:path skos:broader ; sh:maxCount 1 ; sh:class skos:Concept ] .
<urn:shape:occupation> a sh:NodeShape ; sh:targetNode <${scheme}/level/occupation> ;
  sh:property [ sh:path skos:member ; sh:node [ sh:property
    [ sh:path skos:notation ; sh:minCount 1 ; sh:maxCount 1 ; sh:pattern "^[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}$" ] ,
    [ sh:path skos:prefLabel ; sh:minCount 1 ] , [ sh:path skos:broader ; sh:minCount 1 ; sh:maxCount 1 ] ] ] .
<urn:shape:association> a sh:NodeShape ; sh:targetClass xkos:ConceptAssociation ;
  sh:property [ sh:path xkos:sourceConcept ; sh:minCount 1 ; sh:maxCount 1 ] , [ sh:path xkos:targetConcept ; sh:minCount 1 ; sh:class skos:Concept ] .
<urn:shape:scheme> a sh:NodeShape ; sh:targetNode <${scheme}> ;
  sh:property [ sh:path xkos:numberOfLevels ; sh:hasValue "5"^^xsd:positiveInteger ] , [ sh:path skos:hasTopConcept ; sh:minCount 8 ; sh:maxCount 8 ] .
`;

describe('integrity', () => {
  const validator = new SHACLValidator(new Store(new Parser().parse(shapes)));

  test('every shape holds', async () => {
    const { conforms, results } = await validator.validate(store);
    expect(results.slice(0, 5).map(({ focusNode, path }) => [focusNode?.value, path])).toEqual([]);
    expect(conforms).toBe(true);
  }, 180_000);

  test('the shapes can fail: two labels of a language, and an occupation without a code', async () => {
    const [one = '', other = ''] = membersOf('occupation');
    const level = `${scheme}/level/occupation`;
    const broken = new Store([one, other].flatMap((concept) => store.getQuads(concept, null, null, null)));
    broken.addQuads([one, other].flatMap((concept) => store.getQuads(level, null, concept, null)));
    broken.addQuads(new Parser().parse(`<${one}> <${skos}prefLabel> "又名"@zh .`));
    broken.removeQuads(broken.getQuads(other, `${skos}notation`, null, null));
    const { results } = await validator.validate(broken);
    const found = results.map(({ focusNode, sourceConstraintComponent: kind }) => [focusNode?.value, kind?.value]);
    const component = 'http://www.w3.org/ns/shacl#';
    expect(found).toContainEqual([one, `${component}UniqueLangConstraintComponent`]);
    expect(found).toContainEqual([level, `${component}NodeConstraintComponent`]);
  });

  test('broader leads without a circle to a 大类, and narrower is its inverse', () => {
    const above = new Map(
      store.getQuads(null, `${skos}broader`, null, null).map(({ subject, object }) => [subject.value, object.value]),
    );
    const top = new Set(membersOf('major'));
    for (const concept of above.keys()) {
      let [at, steps] = [concept, 0];
      for (let next = above.get(at); next !== undefined && steps < 6; next = above.get(at))
        [at, steps] = [next, steps + 1];
      expect([top.has(at), steps]).toEqual([true, expect.toSatisfy((count: number) => count < 5)]);
    }
    for (const { subject, object } of store.getQuads(null, `${skos}narrower`, null, null))
      expect(above.get(object.value)).toBe(subject.value);
    expect(store.countQuads(null, `${skos}narrower`, null, null)).toBe(above.size);
  });
});

test('an occupation says its names, its place, where it is from, what it was and its counterpart', () => {
  const concept = `${scheme}/entry/e1gbi1maoa6`;
  const valuesOf = (iri: string): string[] =>
    store
      .getObjects(concept, iri, null)
      .map((term) => ('language' in term && term.language !== '' ? `${term.value}@${term.language}` : term.value));
  expect(valuesOf(`${skos}notation`)).toEqual(['4-10-08-01']);
  expect(valuesOf(`${skos}prefLabel`)).toEqual(['网约配送员@zh', 'Online delivery rider@en']);
  expect(valuesOf(`${skos}altLabel`)).toContain('外卖员@zh');
  expect(valuesOf(`${skos}broadMatch`)).toEqual(['http://data.europa.eu/esco/isco/C9621']);
  expect(valuesOf(`${dct}created`)).toEqual(['2020-02-25']);
  const cited = valuesOf('http://www.w3.org/ns/prov#wasDerivedFrom');
  expect(cited.map((iri) => store.getObjects(iri, 'http://www.w3.org/ns/prov#value', null)[0]?.value)).toContain(
    '（六）4-02-07-10 网约配送员',
  );
});

test('what was withdrawn is deprecated, with what replaces it, and of no scheme that it is not in', () => {
  const gone = store.getSubjects('http://www.w3.org/2002/07/owl#deprecated', null, null);
  expect(gone.length).toBeGreaterThan(5);
  for (const concept of gone) expect(store.countQuads(concept, `${skos}inScheme`, scheme, null)).toBe(0);
  expect(
    gone.filter((concept) => store.countQuads(concept, `${dct}isReplacedBy`, null, null) > 1).length,
  ).toBeGreaterThan(0);
});

test('the correspondence from the revision before has an association for everything that goes on', async () => {
  const whole = 'urn:zhilu:correspondence/2024-07-25/2025-07-22';
  expect(
    store
      .getObjects(whole, `${xkos}compares`, null)
      .map(({ value }) => value)
      .sort(),
  ).toEqual(['urn:zhilu:revision/2024-07-25', scheme]);
  const { register } = await subjectAt('2025-07-22');
  const left = register
    .standings('2024-07-25')
    .filter(({ facts }) => facts.status === 'current')
    .filter(
      ({ id }) =>
        store.countQuads(null, `${xkos}sourceConcept`, `urn:zhilu:revision/2024-07-25/entry/${id}`, null) === 0,
    );
  expect(left.map(({ id }) => register.facts(id, '2025-07-22'))).toEqual(
    left.map(() => expect.objectContaining({ status: 'withdrawn', becomes: [] })),
  );
  expect(store.countQuads(whole, `${xkos}madeOf`, null, null)).toBe(8 + 79 + 450 + 1658 + 26 - left.length);
});

test.each(['2015-07-29', '2020-06-28', '2022-09-28'])(
  'as of %s it parses, and says what it does not know',
  async (at) => {
    const quads = new Parser({ format: 'text/turtle' }).parse(
      [...writeClassificationTurtle(await subjectAt(at))].join(''),
    );
    const own = new Store(quads);
    expect(own.getObjects(`urn:zhilu:revision/${at}`, `${dct}description`, null)[0]?.value).toMatch(
      /^Not every entry of these levels is listed: /,
    );
  },
);
