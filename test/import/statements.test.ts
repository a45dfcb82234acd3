/** Every change of the real registry cites lines that hold its sentence, and says why wherever it is inferred. */
import { describe, expect, test } from 'vitest';
import { sliceSentence } from '../../src/import/notice/page/layout.ts';
import { parseNotices } from '../../src/import/notice/parse.ts';
import { listStatements } from '../../src/import/statements.ts';
import { printNotice } from './notice-text.ts';
import { register, registry } from './seeds.ts';

describe('a citation', () => {
  const texts = new Map(registry.sources.map(({ path, text }) => [path, text]));
  const linesOf = new Map(registry.sources.map(({ path, text }) => [path, text.split('\n')]));

  test('of every change stands in the lines it names: a table’s row is the sentence, a notice’s lines hold it', () => {
    for (const { citation } of registry.changes) {
      const path = citation.source ?? register.revision(citation.revision)?.source ?? '';
      const text = texts.get(path) ?? '';
      const lines = linesOf.get(path)?.slice(citation.firstLine - 1, citation.lastLine) ?? [];
      if (path.endsWith('.tsv')) {
        if (lines.length !== 1 || lines[0] !== citation.sentence) expect(lines).toEqual([citation.sentence]);
      } else if (!sliceSentence(text, citation.firstLine, citation.lastLine).includes(citation.sentence)) {
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

describe('a part of a record that rests on no line of the text', () => {
  const text = printNotice({
    ...{ number: '人社厅发〔2030〕1号', issuedOn: '2030-01-02', occupations: ['4-10-01-31 陪伴师'] },
    adjustments: ['取消“寻呼员（4-04-01-08）”职业。'],
  });
  const { notices, sources } = parseNotices(text);
  const [record, source] = [notices[0], sources[0]];
  if (record === undefined || source === undefined) throw new Error('the notice is not read');
  const [passages] = source.newOccupations;
  if (passages === undefined) throw new Error('the occupation is not read');
  const damaged = (part: Partial<typeof passages>) => ({ ...source, newOccupations: [{ ...passages, ...part }] });

  test('there is none in what is read whole', () => {
    const { statements, problems } = listStatements(record, source);
    expect([statements.map(({ type }) => type), problems]).toEqual([['addOccupation', 'cancelOccupation'], []]);
  });

  test.each([
    { part: 'an occupation', lacking: { ...source, newOccupations: [] }, what: '“陪伴师”' },
    { part: 'an adjustment', lacking: { ...source, adjustments: [] }, what: '“取消“寻呼员（4-04-01-08）”职业。”' },
    { part: 'a heading', lacking: damaged({ heading: null }), what: 'the heading of “陪伴师”' },
    { part: 'a definition', lacking: damaged({ definition: null }), what: 'the definition of “陪伴师”' },
    { part: 'a task list', lacking: damaged({ tasks: null }), what: 'the tasks of “陪伴师”' },
  ])('$part is an error that names it', ({ lacking, what }) => {
    expect(listStatements(record, lacking).problems).toMatchObject([
      { severity: 'error', code: 'passage-missing', excerpt: what, line: expect.any(Number) },
    ]);
  });
});
