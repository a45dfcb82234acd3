/** A citation (出处) in one line, as people read it: certainty, document, lines and sentence, and the reason where it is inferred. */
import { clip } from '../catalogue/clip.ts';
import type { ShownCitation } from '../catalogue/views/described.ts';
import type { Immutable } from './question.ts';

/** Writes a citation in one line; of the sentence at most so many characters are shown. */
export function writeCitation(
  { revision, number, source, firstLine, lastLine, sentence, certainty, note }: Immutable<Omit<ShownCitation, 'also'>>,
  most: number,
): string {
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
  const reason = note === null ? '' : ` (${note})`;
  return `${certainty}${reason}, ${number ?? revision}, ${source}:${lines} “${clip(sentence.replaceAll('\t', ' '), most)}”`;
}
