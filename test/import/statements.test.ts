/** Every change of the real registry cites lines that hold its sentence, and says why wherever it is inferred. */
import { describe, expect, test } from 'vitest';
import { sliceSentence } from '../../src/import/notice/page/layout.ts';
import { register, registry } from './seeds.ts';

describe('a citation', () => {
  const texts = new Map(registry.sources.map(({ path, text }) => [path, text]));

  test('of every change stands in the lines it names: a table’s row is the sentence, a notice’s lines hold it', () => {
    for (const { citation } of registry.changes) {
      const path = citation.source ?? register.revision(citation.revision)?.source ?? '';
      const text = texts.get(path) ?? '';
      const lines = text.split('\n').slice(citation.firstLine - 1, citation.lastLine);
      if (path.endsWith('.tsv')) expect(lines).toEqual([citation.sentence]);
      else if (!sliceSentence(text, citation.firstLine, citation.lastLine).includes(citation.sentence)) {
        expect.fail(`${path}:${citation.firstLine} does not hold “${citation.sentence}”`);
      }
    }
  });

  test('says why, wherever we inferred it', () => {
    const bare = registry.changes.filter(({ citation }) => citation.certainty === 'inferred' && citation.note === null);
    const paths = new Set(bare.map(({ citation }) => register.revision(citation.revision)?.source));
    // Rows of a table whose front matter gives the reason for all of them.
    for (const path of paths) expect(texts.get(path ?? '')).toMatch(/rests on: .*inferred/);
  });
});
