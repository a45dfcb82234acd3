/** The classification as linked data (SKOS, XKOS): the scheme of a revision with all that hangs on it, node by node. */
import type { Subject } from '../subject.ts';
import { Citations } from './citation.ts';
import { describeConcepts } from './concept.ts';
import { describeCorrespondence } from './correspondence.ts';
import type { Node } from './node.ts';
import { describeScheme } from './scheme.ts';

/** Every node of the export of a revision. */
export function* describeClassification(subject: Subject): Generator<Node> {
  const citations = new Citations(subject.register);
  yield* describeScheme(subject);
  yield* describeConcepts(subject, citations);
  yield* describeCorrespondence(subject);
  yield* citations.nodes();
}
