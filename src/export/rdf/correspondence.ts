/** The correspondence (对照) between a revision and the one held before it: what each concept then is now, one association a pair. */
import { findHeirs } from '../../catalogue/history/trace.ts';
import type { Subject } from '../subject.ts';
import { conceptOf, correspondenceOf, schemeOf } from './iri.ts';
import { english, type Node, resource } from './node.ts';
import { revisionBefore } from './scheme.ts';

/** The correspondence and its associations; nothing for the first revision. */
export function* describeCorrespondence(subject: Subject): Generator<Node> {
  const { register, moment } = subject;
  const before = revisionBefore(subject);
  if (before === null) return;
  const [from, to] = [before.id, moment.revision.id];
  const associations: Node[] = [];
  for (const { id, facts } of register.standings(from)) {
    if (facts.status !== 'current') continue;
    for (const heir of findHeirs(register, id, to)) {
      associations.push({
        iri: correspondenceOf(from, to, id === heir ? id : `${id}/${heir}`),
        types: ['xkos:ConceptAssociation'],
        properties: [
          ['xkos:sourceConcept', [resource(conceptOf(from, id))]],
          ['xkos:targetConcept', [resource(conceptOf(to, heir))]],
        ],
      });
    }
  }
  yield {
    iri: correspondenceOf(from, to),
    types: ['xkos:Correspondence'],
    properties: [
      ['dct:title', [english(`From ${from} to ${to}`)]],
      ['xkos:compares', [resource(schemeOf(from)), resource(schemeOf(to))]],
      ['xkos:madeOf', associations.map(({ iri }) => resource(iri))],
    ],
  };
  yield* associations;
}
