/** Concepts (概念): each current entry with its labels, place, texts, sources and counterparts in ISCO-08; those withdrawn as deprecated. */
import { groundsOf } from '../../catalogue/history/overlay.ts';
import { changedBetween } from '../../catalogue/history/stale.ts';
import type { Standing } from '../../catalogue/register.ts';
import { glossOf } from '../../catalogue/views/annotated.ts';
import type { Relation } from '../../catalogue/vocabulary/crosswalk.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { type Subject, statesUpTo } from '../subject.ts';
import type { Citations } from './citation.ts';
import { conceptOf, identityOf, iscoOf, schemeOf } from './iri.ts';
import { collectLabels, type Labels } from './label.ts';
import { chinese, english, type Name, type Node, resource, type Value } from './node.ts';
import { createdIn, currentOf, dayValue } from './scheme.ts';

/** What an entry is to a unit group of ISCO-08, in SKOS; a judgement of ours, so none is an exact match. */
const mappings: Readonly<Record<Relation, Name>> = {
  exact: 'skos:closeMatch',
  narrower: 'skos:broadMatch',
  broader: 'skos:narrowMatch',
  overlap: 'skos:relatedMatch',
};

/** The concepts of the subject's revision. */
export function* describeConcepts(subject: Subject, citations: Citations): Generator<Node> {
  const { register, moment } = subject;
  const revision = moment.revision.id;
  const current = currentOf(subject);
  const ids = new Set(current.map(({ id }) => id));
  const children = Map.groupBy(current, ({ facts }) => facts.parent);
  const labels = collectLabels(subject);
  for (const { id, facts } of current) {
    const above = facts.parent !== null && ids.has(facts.parent) ? [resource(conceptOf(revision, facts.parent))] : [];
    const below = (children.get(id) ?? []).map((child) => resource(conceptOf(revision, child.id)));
    const created = createdIn(subject, id);
    yield {
      iri: conceptOf(revision, id),
      types: ['skos:Concept'],
      properties: [
        ['skos:inScheme', [resource(schemeOf(revision))]],
        ['skos:topConceptOf', facts.level === 'major' ? [resource(schemeOf(revision))] : []],
        ['skos:notation', facts.code === null ? [] : [{ text: facts.code }]],
        ...labelsOf(subject, { id, facts }, labels),
        ['skos:broader', above],
        ['skos:narrower', below],
        ['skos:definition', facts.definition === null ? [] : [chinese(facts.definition)]],
        ['xkos:coreContentNote', facts.tasks === null ? [] : [...new Set(facts.tasks)].map(chinese)],
        ...matchesOf(subject, id),
        ['dct:isVersionOf', [resource(identityOf(id))]],
        ['dct:created', created === null ? [] : [dayValue(created)]],
        ['dct:replaces', register.predecessors(id).flatMap((gone) => lastConcept(subject, gone))],
        ['prov:wasDerivedFrom', sourcesOf(subject, id, citations)],
      ],
    };
  }
  yield* describeDeprecated(subject);
}

function labelsOf(subject: Subject, { id, facts }: Standing, labels: Labels): [Name, Value[]][] {
  const { nameEn } = glossOf(subject.register, id, facts, subject.moment.revision.id);
  const own = labels(id, [facts.name, ...(nameEn === null ? [] : [nameEn])]);
  return [
    ['skos:prefLabel', [chinese(facts.name), ...(nameEn === null ? [] : [english(nameEn)])]],
    ['skos:altLabel', own.alternative],
    ['skos:hiddenLabel', own.hidden],
  ];
}

/** The counterparts that were judged, and still stand: not those of an entry that has changed since. */
function matchesOf({ register, moment }: Subject, id: string): [Name, Value[]][] {
  const asOf = register.annotations.origin('crosswalk isco-08')?.asOf;
  const rows = register.annotations.crosswalks.get('isco-08')?.byEntry.get(id) ?? [];
  const isStale =
    asOf === undefined || changedBetween(register, id, asOf, moment.revision.id).some((fact) => fact !== 'code');
  if (isStale) return [];
  const judged = new Map<Name, Value[]>();
  for (const { relation, target } of rows) {
    if (relation === null) continue;
    const name = mappings[relation];
    judged.set(name, [...(judged.get(name) ?? []), resource(iscoOf(target))]);
  }
  return [...judged];
}

/** The passages that code and name rest on. */
function sourcesOf({ register, moment }: Subject, id: string, citations: Citations): Value[] {
  const changes = register.entry(id)?.changes ?? [];
  const past = changes.filter(({ revision }) => compareRevisions(revision, moment.revision.id) <= 0);
  const { code, name, status } = groundsOf(past);
  const cited = [code, name, status].flatMap((grounds) => grounds?.[0]?.citation ?? []);
  return [...new Set(cited.flatMap((citation) => citations.cite(citation) ?? []))].map(resource);
}

/** The concept of a withdrawn entry in the last scheme that had it. */
function lastConcept(subject: Subject, id: string): Value[] {
  const { held } = subject.register;
  const history = subject.register.entry(id);
  const gone = history === null ? undefined : statesUpTo(subject, history).at(-1);
  const last = held[held.findIndex((revision) => revision.id === gone?.since) - 1];
  if (gone?.facts.status !== 'withdrawn' || last === undefined) return [];
  return subject.register.facts(id, last.id)?.status === 'current' ? [resource(conceptOf(last.id, id))] : [];
}

/** Entries withdrawn by then, as concepts of the last scheme that had them, with what replaces them. */
function* describeDeprecated(subject: Subject): Generator<Node> {
  const { register, moment } = subject;
  const revision = moment.revision.id;
  for (const { id, facts } of register.standings(revision)) {
    const [concept] = facts.status === 'withdrawn' ? lastConcept(subject, id) : [];
    if (concept === undefined || !('iri' in concept)) continue;
    const heirs = facts.becomes.filter((heir) => register.facts(heir, revision)?.status === 'current');
    const was = facts.code === null ? [] : [english(`Had the code ${facts.code}.`)];
    yield {
      iri: concept.iri,
      types: ['skos:Concept'],
      properties: [
        ['owl:deprecated', [{ text: 'true', datatype: 'xsd:boolean' }]],
        ['skos:prefLabel', [chinese(facts.name)]],
        ['skos:historyNote', was],
        ['dct:isVersionOf', [resource(identityOf(id))]],
        ['dct:isReplacedBy', heirs.map((heir) => resource(conceptOf(revision, heir)))],
      ],
    };
  }
}
