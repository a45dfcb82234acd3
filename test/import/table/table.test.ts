/** A fact table keeps every row's line and text, whatever its line ends; a row of another length is not guessed at. */
import { describe, expect, test } from 'vitest';
import { citeRow, readFrontMatter, readTable } from '../../../src/import/table/table.ts';
import { briefly, tsv } from './tsv.ts';

const text = tsv('code|name', ['4|大类', '4-01| 中类 '], ['table: listing', 'note: a: b']);

describe('a table', () => {
  test.each([
    { what: 'with plain line ends', given: text },
    { what: 'with line ends of Windows', given: text.replaceAll('\n', '\r\n') },
    { what: 'with a byte order mark', given: `\uFEFF${text}` },
  ])('$what', ({ given }) => {
    const { columns, rows, problems } = readTable(given, ['code', 'name']);
    expect(problems).toEqual([]);
    expect(columns).toEqual(['code', 'name']);
    expect(rows.map((row) => [row.line, row.cell('code'), row.cell('name'), row.cell('marks')])).toEqual([
      [6, '4', '大类', ''],
      [7, '4-01', '中类', ''],
    ]);
    expect(readFrontMatter(given).get('note')).toEqual({ value: 'a: b', line: 3, text: 'note: a: b' });
  });

  test('a row cites its own line, whole', () => {
    const [row] = readTable(text, ['code']).rows;
    expect(row === undefined ? null : citeRow(row, 'agreed', 'why')).toEqual({
      ...{ firstLine: 6, lastLine: 6, sentence: '4\t大类', certainty: 'agreed', note: 'why' },
    });
  });

  test.each([
    { what: 'a missing column', given: tsv('code', ['4']), problems: ['1 column-missing'] },
    { what: 'a cell too few', given: tsv('code|name', ['4|大类', '4-01']), problems: ['3 cells'] },
    { what: 'a cell too many', given: tsv('code|name', ['4|大类|L']), problems: ['2 cells'] },
    { what: 'nothing', given: '', problems: ['1 column-missing'] },
    { what: 'front matter without end', given: '---\ncode\tname\n', problems: ['1 column-missing'] },
  ])('$what is a problem', ({ given, problems }) => {
    expect(briefly(readTable(given, ['code', 'name']).problems)).toEqual(problems);
  });
});
