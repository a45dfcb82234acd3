/** A comparison as CSV: spreadsheets open it, and formulas stay text. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeCsv } from '../../src/answer/comparison-table.ts';
import type { Comparison } from '../../src/catalogue/views/comparison.ts';
import type { ShownCitation } from '../../src/catalogue/views/described.ts';
import type { Coverage } from '../../src/catalogue/vocabulary/revision.ts';

const coverage: Coverage = {
  major: 'complete',
  middle: 'complete',
  minor: 'complete',
  occupation: 'complete',
  subtype: 'partial',
};

function compareNames(from: string, to: string): Comparison {
  const brief = { id: 'e0000000001', level: 'occupation', code: '4-02-07-10' } as const;
  const citation: ShownCitation = {
    ...{ revision: '2020-06-28', number: null, firstLine: 3, lastLine: 4, source: 'seeds/2020-06-28.txt' },
    ...{ sentence: `将“${from}”改为“${to}”。`, certainty: 'stated', note: null },
  };
  return {
    ...{ from: '2020-02-25', to: '2020-06-28', summary: { renamed: 1 } },
    coverage: { from: coverage, to: coverage, gaps: [], notes: ['Not every 工种 is listed.'] },
    changes: [
      {
        entry: { id: brief.id, from: { ...brief, name: from }, to: { ...brief, name: to } },
        ...{ types: ['renamed'], gsim: ['VC2'], before: { name: from }, after: { name: to } },
        ...{ citation, citations: [citation] },
      },
    ],
  };
}

test('the CSV begins with a byte order mark and ends its lines as Excel does', () => {
  const csv = writeCsv(compareNames('甲', '乙'));
  expect(csv.startsWith('\uFEFFtypes,gsim,level,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
});

test.each(['甲,乙', '“甲”"乙"', '甲\n乙', '甲|乙'])('the CSV carries %j unharmed', (name) => {
  const rows = parse(writeCsv(compareNames(name, '丙')), { bom: true, columns: true });
  expect(rows).toMatchObject([{ fromName: name, toName: '丙', lines: '3-4' }]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('the CSV defuses %j', (name) => {
  const rows = parse(writeCsv(compareNames(name, '丙')), { bom: true, columns: true });
  expect(rows).toMatchObject([{ fromName: `'${name}` }]);
});
