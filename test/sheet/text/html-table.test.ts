/** Tables saved as web pages: every row of every table comes out, merged cells count for all their rows, chunks make no difference. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HtmlTableReader } from '../../../src/sheet/text/html-table.ts';

function read(...chunks: readonly string[]): string[][] {
  const reader = new HtmlTableReader();
  const text = chunks.map((chunk) => reader.read(chunk)).join('') + reader.end();
  return parse(text, { relax_column_count: true });
}

test.each<[what: string, page: string, rows: string[][]]>([
  [
    'a plain one',
    '<table><tr><th>岗位</th><th>编码</th></tr><tr><td>电工</td><td>1</td></tr></table>',
    [
      ['岗位', '编码'],
      ['电工', '1'],
    ],
  ],
  [
    'nothing closed',
    '<TABLE><TR><TD>岗位<TD>编码<TR><TD>电工<TD>1',
    [
      ['岗位', '编码'],
      ['电工', '1'],
    ],
  ],
  [
    'sections',
    '<table><thead><tr><th>岗位</th></tr></thead><tbody><tr><td>电工</td></tr></tbody></table>',
    [['岗位'], ['电工']],
  ],
  ['signs', '<table><tr><td>A&amp;B&nbsp;&#30005;工<td>a,"b"<td>=1+1</table>', [['A&B 电工', 'a,"b"', "'=1+1"]]],
  ['breaks and spans of text', '<table><tr><td> 电<b>工</b> <br>\n焊工</td></table>', [['电工 焊工']]],
  [
    'merged downwards',
    '<table><tr><td rowspan=2>甲<td>1<tr><td>2<tr><td>乙<td>3</table>',
    [
      ['甲', '1'],
      ['甲', '2'],
      ['乙', '3'],
    ],
  ],
  [
    'merged to the right',
    '<table><tr><td colspan=2>名册<tr><td>岗位<td>编码</table>',
    [
      ['名册', ''],
      ['岗位', '编码'],
    ],
  ],
  [
    'a merge at the end',
    '<table><tr><td>1<td rowspan="2">甲<tr><td>2</table>',
    [
      ['1', '甲'],
      ['2', '甲'],
    ],
  ],
  [
    'a short row',
    '<table><tr><td>1<td>2<tr><td>3</table>',
    [
      ['1', '2'],
      ['3', ''],
    ],
  ],
  ['odd spans', '<table><tr><td rowspan=x colspan=-1>1<td rowspan=0>2</table>', [['1', '2']]],
  [
    'a table as a frame',
    '<table><tr><td><table><tr><td>岗位<tr><td>电工</table></td></tr></table>',
    [['岗位'], ['电工']],
  ],
  ['two tables', '<table><tr><td>标题</table><p>x</p><table><tr><td>岗位</table>', [['标题'], ['岗位']]],
  ['what nobody sees', '<style>td{}</style><table><tr><td>电工<script>x("<td>")</script></table>', [['电工']]],
])('%s', (_, page, rows) => {
  expect(read(page)).toEqual(rows);
  expect(read(...Array.from(page))).toEqual(rows);
});

test('anything is read without an error, the same in one piece as in two', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '<td rowspan=3 colspan=2>',
    '</td>',
    '</tr>',
    '</table>',
    '电工',
    '&am',
    'p;',
    '<',
    '"',
    ',',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(200), (pieces, at) => {
      const page = pieces.join('');
      expect(read(page.slice(0, at), page.slice(at))).toEqual(read(page));
    }),
  );
});
