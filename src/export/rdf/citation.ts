/** Citations (出处) as provenance (PROV-O): the lines of a source that a concept rests on, with their sentence. */
import type { Register } from '../../catalogue/register.ts';
import { showCitation } from '../../catalogue/views/described.ts';
import type { Citation } from '../../catalogue/vocabulary/change.ts';
import { linesOf, schemeOf, sourceOf } from './iri.ts';
import { chinese, type Node, resource } from './node.ts';

/** Collects what was cited, so that each passage and each source is described once. */
export class Citations {
  readonly #register: Register;
  readonly #passages = new Map<string, Node>();
  readonly #sources = new Map<string, Node>();

  constructor(register: Register) {
    this.#register = register;
  }

  /** The IRI of the cited lines; null where their source is not held. */
  cite(citation: Citation): string | null {
    const { source, firstLine, lastLine, sentence, revision, number } = showCitation(this.#register, citation);
    if (source === null) return null;
    const iri = linesOf(source, firstLine, lastLine);
    if (this.#passages.has(iri)) return iri;
    this.#passages.set(iri, {
      iri,
      types: ['prov:Entity'],
      properties: [
        ['prov:value', [chinese(sentence)]],
        ['dct:isPartOf', [resource(sourceOf(source))]],
      ],
    });
    this.#sources.set(source, {
      iri: sourceOf(source),
      types: ['prov:Entity'],
      properties: [
        ['dct:title', [chinese(this.#register.revision(revision)?.title ?? source)]],
        ['dct:identifier', number === null ? [] : [{ text: number }]],
        ['dct:isReferencedBy', [resource(schemeOf(revision))]],
      ],
    });
    return iri;
  }

  /** What was cited so far. */
  *nodes(): Generator<Node> {
    yield* this.#sources.values();
    yield* this.#passages.values();
  }
}
