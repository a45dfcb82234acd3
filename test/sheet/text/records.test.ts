/** Separated text is read record by record; a broken one costs its own line and nothing else, however the text is cut into chunks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordReader, type TableRecord } from '../../../src/sheet/text/records.ts';
import { isFormula, writeCells } from '../../../src/sheet/text/separated.ts';

const read = (chunks: readonly string[], widths: readonly number[] | null = null): TableRecord[] => {
  const records: TableRecord[] = [];
  const reader = new RecordReader({ delimiter: ',', widths }, (record) => records.push(record));
  for (const chunk of chunks) reader.read(chunk);
  reader.end();
  return records;
};

const brief = (text: string): string[] =>
  read([text], [2]).map(({ line, cells, problem }) => `${line}${problem === null ? '' : '!'} ${cells.join('|')}`);

test.each`
  what                           | text                             | records
  ${'plain rows'}                | ${'a,b\n1,2\n3,4'}               | ${['1 a|b', '2 1|2', '3 3|4']}
  ${'windows line ends'}         | ${'a,b\r\n1,"2"\r\n'}            | ${['1 a|b', '2 1|2']}
  ${'quotes, doubled'}           | ${'a,b\n"x,""y""",2\n'}          | ${['1 a|b', '2 x,"y"|2']}
  ${'a cell of two lines'}       | ${'a,b\n"x\ny",2\n3,4'}          | ${['1 a|b', '2 x\ny|2', '4 3|4']}
  ${'a quote inside a cell'}     | ${'a,b\n5" pipe,2\n'}            | ${['1 a|b', '2 5" pipe|2']}
  ${'too few cells'}             | ${'a,b\n1\n3,4'}                 | ${['1 a|b', '2! 1', '3 3|4']}
  ${'too many cells'}            | ${'a,b\n1,2,3\n3,4'}             | ${['1 a|b', '2! 1|2|3', '3 3|4']}
  ${'an unclosed quote'}         | ${'a,b\n"x,2\n3,4\n5,6'}         | ${['1 a|b', '2! "x|2', '3 3|4', '4 5|6']}
  ${'closed far below'}          | ${'a,b\n1,"x\n3,4\n5,"y"\n7,8'}  | ${['1 a|b', '2! 1|"x', '3 3|4', '4 5|y', '5 7|8']}
  ${'closed before the end'}     | ${'a,b\n"x"y,2\n3,4'}            | ${['1 a|b', '2! "x"y|2', '3 3|4']}
  ${'a blank line'}              | ${'a,b\n\n3,4'}                  | ${['1 a|b', '2 ', '3 3|4']}
  ${'CR alone'}                  | ${'a,b\r1,"x\ry"\r3,4'}          | ${['1 a|b', '2 1|x\ry', '4 3|4']}
  ${'line ends of every kind'}   | ${'a,b\n1,2\r3,4\r\n5,6\n\r7,8'} | ${['1 a|b', '2 1|2', '3 3|4', '4 5|6', '5 ', '6 7|8']}
  ${'empty cells too many'}      | ${'a,b\n1,2,,\n3,4'}             | ${['1 a|b', '2 1|2||', '3 3|4']}
  ${'an empty quoted last cell'} | ${'a,b\n1,""'}                   | ${['1 a|b', '2 1|']}
`('$what', ({ text, records }) => expect(brief(text)).toEqual(records));

const cell = fc.string({ unit: fc.constantFrom('a', '职', ',', '"', '\n', '\r\n', ' ', ';', '1'), maxLength: 6 });
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test('what was written is read again, formulas defused', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => `${writeCells(row, ',')}\r\n`).join('');
      expect(read([text]).map(({ cells }) => cells)).toEqual(
        rows.map((row) => row.map((one) => (isFormula(one) ? `'${one}` : one))),
      );
    }),
  );
});

test('chunks make no difference, and nothing of the text is lost', () => {
  const noise = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '1'), maxLength: 60 });
  const widths = fc.constantFrom(null, [2], [3, 2]);
  fc.assert(
    fc.property(noise, fc.array(fc.nat(60)), widths, (text, cuts, widths) => {
      const places = [...new Set(cuts)].sort((left, right) => left - right);
      const chunks = [...places, text.length].map((end, index) => text.slice(places[index - 1] ?? 0, end));
      const whole = read([text], widths);
      expect(read(chunks, widths)).toEqual(whole);
      expect(whole.map(({ raw, ending }) => raw + ending).join('')).toBe(text);
    }),
  );
});
