/** A workbook comes back whole: one sheet has result columns, and everything else is as it was, to the byte. */
import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/sheet/source.ts';
import { checkBytes, makeWorkbook, readPart, row } from './make.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const rows = `${row(1, ['姓名', '职业名称', '职业编码'])}${row(2, ['甲', '电工', '6-31-01-03'])}${row(3, ['乙', '焊工', null])}`;

const changed = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, fresh] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  return Object.keys(old).filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(fresh[name] ?? [])));
};

describe('a workbook with everything', () => {
  const drawing = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
  const everything = makeWorkbook({
    sheets: [
      {
        name: '花名册',
        head: '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="9" hidden="1"/><col min="3" max="16384" width="8" style="1"/></cols>',
        rows: `<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1" t="s" s="1"><v>2</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="B2" t="str"><f>"电"&amp;"工"</f><v>电工</v></c><c r="C2" t="s"><v>4</v></c></row>\n<row r="3" hidden="1"><c r="A3"/><c r="D3" s="1"/><c r="Z3" s="1"/></row>`,
        tail: '<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>',
        relations: [
          ['drawing', '../drawings/drawing1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['table', '../tables/table1.xml'],
        ],
      },
      { name: '字典', state: 'hidden', rows: row(1, ['岗位', '编码']) },
    ],
    strings: [
      '<t>姓名</t>',
      '<t>职业名称</t>',
      '<r><t>职业</t></r><r><t>编码</t></r>',
      '<t>甲</t>',
      '<t>6-31-01-03</t>',
    ],
    formats: ['@'],
    parts: {
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/vmlDrawing1.vml': '<xml/>',
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      'xl/tables/table1.xml': '<table ref="A1:C3" id="1" name="T"/>',
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71, 0, 255, 1]),
      'xl/vbaProject.bin': new Uint8Array(5000).fill(7),
      'docProps/custom.xml': '<Properties/>',
    },
  });

  test('only the sheet differs, and of the sheet only the extent, the columns and the rows', async () => {
    const { bytes, report } = await checkBytes(everything);
    expect(report).toMatchObject({ ok: true, value: { sheet: '花名册' } });
    expect(changed(everything, bytes)).toEqual([sheet]);
    const [before, after] = [await readPart(everything, sheet), await readPart(bytes, sheet)];
    const frame = (xml: string): string =>
      xml
        .replace(/<dimension[^>]*>/, '')
        .replace(/<cols>.*<\/cols>/, '')
        .replace(/<sheetData>[\s\S]*<\/sheetData>/, '');
    expect(frame(after)).toBe(frame(before));
    expect(after).toContain('<dimension ref="A1:N3"/>');
    expect(after).toContain('<col min="1" max="1" width="9" hidden="1"/><col min="3" max="3" width="8" style="1"/>');
    expect(after).toContain('<col min="15" max="16384" width="8" style="1"/></cols>');
    const own = after
      .replaceAll(/<c r="[D-N]\d+"[^>]*?(?:\/>|>.*?<\/c>)/g, '')
      .replaceAll('spans="1:14"', 'spans="1:3"');
    const old = before.replaceAll('<c r="D3" s="1"/>', '');
    expect(/<sheetData>[\s\S]*<\/sheetData>/.exec(own)?.[0]).toBe(/<sheetData>[\s\S]*<\/sheetData>/.exec(old)?.[0]);
  });

  test('the headings of the results look like the one before them, and an empty cell in the way gives its style', async () => {
    const after = await readPart((await checkBytes(everything)).bytes, sheet);
    expect(after).toContain('<c r="D1" s="1" t="inlineStr"><is><t>zhilu_verdict</t></is></c>');
    expect(after).toContain('<c r="D3" s="1"/><c r="Z3" s="1"/>');
  });

  test('the packed bytes of the other parts are the same too', async () => {
    const { bytes } = await checkBytes(everything);
    const whole = Buffer.from(bytes);
    const at = Buffer.from(everything).indexOf('xl/vbaProject.bin');
    expect(whole.includes(Buffer.from(everything).subarray(at, at + 60))).toBe(true);
  });

  test('a second library opens it', async () => {
    const plain = makeWorkbook({ sheets: [{ name: '名册', rows }] });
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(Buffer.from((await checkBytes(plain)).bytes).buffer);
    const values = (number: number) => workbook.worksheets[0]?.getRow(number).values;
    expect(values(1)).toEqual(expect.arrayContaining(['姓名', '职业编码', 'zhilu_verdict', 'zhilu_suggestions']));
    expect(values(2)).toEqual(expect.arrayContaining(['甲', '电工', 'match', 1, '4-10-08-01']));
  });
});

describe('the result columns', () => {
  test.each`
    what                                    | made                                                                                                                                                                                               | column
    ${'stand behind the last column'}       | ${{ rows }}                                                                                                                                                                                        | ${'D'}
    ${'and behind a note beside the table'} | ${{ rows: rows + row(9, [null, null, null, null, null, '备注']) }}                                                                                                                                 | ${'G'}
    ${'and behind merged cells'}            | ${{ rows, tail: '<mergeCells><mergeCell ref="B2:E2"/></mergeCells>' }}                                                                                                                             | ${'F'}
    ${'not behind a merged title'}          | ${{ rows: `${row(1, ['名册'])}${rows.replaceAll(/r="(\D?)(\d)"/g, (_: string, c: string, n: string) => `r="${c}${Number(n) + 1}"`)}`, tail: '<mergeCells><mergeCell ref="A1:H1"/></mergeCells>' }} | ${'D'}
    ${'and behind a filter'}                | ${{ rows, tail: '<autoFilter ref="A1:G3"/>' }}                                                                                                                                                     | ${'H'}
    ${'and behind a table'}                 | ${{ rows, relations: [['table', '/xl/t.xml']] }}                                                                                                                                                   | ${'J'}
    ${'not behind cells of style alone'}    | ${{ rows: rows.replaceAll('</row>', '<c r="F1" s="1"/></row>') }}                                                                                                                                  | ${'D'}
  `('$what', async ({ made, column }) => {
    const bytes = makeWorkbook({ sheets: [{ name: 'S', ...made }], parts: { 'xl/t.xml': '<table ref="A1:I3"/>' } });
    const after = await readPart((await checkBytes(bytes)).bytes, sheet);
    expect(/r="([A-Z]+)\d"[^>]*><is><t>zhilu_verdict/.exec(after)?.[1]).toBe(column);
  });

  test('are refused where no room is left', async () => {
    const bytes = makeWorkbook({ sheets: [{ name: 'S', rows: `${rows}<row r="4"><c r="XFC4"><v>1</v></c></row>` }] });
    const { report } = await checkBytes(bytes);
    expect(report).toMatchObject({ ok: false, error: { detail: expect.stringContaining('no room is left') } });
  });

  test('stand in their order whatever cells there were', async () => {
    const mixed = rows
      .replace('<row r="3">', '<row r="3"><c r="A3"/>')
      .replace(/<\/row>$/, '<c r="H3" s="2"/><c r="P3" s="2"/></row>');
    const after = await readPart(
      (await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: mixed }] }))).bytes,
      sheet,
    );
    const places = [...after.matchAll(/<c r="([A-Z]+)3"/g)].map(([, letters]) => letters);
    expect(places).toEqual([...places].sort());
    expect(after).toMatch(/<c r="H3" s="2"[ />]/);
  });
});

describe('texts', () => {
  test('of every making are read', async () => {
    const made = [
      row(1, ['岗位', '编码']),
      '<row r="2"><c r="A2" t="s"><v>0</v></c></row>',
      '<row r="3"><c r="A3" t="s"><v>1</v></c></row>',
      '<row r="4"><c r="A4" t="inlineStr"><is><r><t>外</t></r><r><t xml:space="preserve">卖员 </t></r><rPh><t>x</t></rPh></is></c></row>',
      '<row r="5"><c t="str"><f>A1</f><v>A&amp;B&#x7532;</v></c><c><v>4020710</v></c></row>',
      '<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#N/A</v></c></row>',
      '<row><c r="A7" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c></row>',
    ];
    const strings = ['<t>甲_x000D_乙</t>', '<r><t>网约</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>配送员</t></r>'];
    const { asked } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: made.join('') }], strings }));
    expect(asked).toEqual([
      { name: '甲\r乙', code: '' },
      { name: '网约配送员', code: '' },
      { name: '外卖员 ', code: '' },
      { name: 'A&B甲', code: '4020710' },
      // An error of a formula says nothing of anyone.
      { name: 'TRUE', code: '' },
      { name: '<甲>', code: '' },
    ]);
  });

  test('that XML cannot hold are written all the same', async () => {
    const long = '字'.repeat(2_001);
    const made = `${row(1, ['岗位'])}${row(2, [long])}`;
    const { bytes, tally } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: made }] }));
    expect(tally.summary().unreadable).toMatchObject({ count: 1, first: [{ line: 2 }] });
    expect(await readPart(bytes, sheet)).toContain('unreadable');
  });

  test('with a prefix for every element', async () => {
    const plain = makeWorkbook({ sheets: [{ name: 'S', rows }] });
    const xml = (await readPart(plain, sheet)).replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const { bytes, tally } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows }], parts: { [sheet]: xml } }));
    expect(tally.rows).toBe(2);
    expect(await readPart(bytes, sheet)).toContain(
      '<x:c r="D2" t="inlineStr"><x:is><x:t>match</x:t></x:is></x:c><x:c r="E2"><x:v>1</x:v></x:c>',
    );
  });
});

describe('rows', () => {
  test('a formula without a stored result is reported by its place', async () => {
    const made = `${row(1, ['岗位'])}<row r="2"><c r="A2"><f>B1</f></c></row>${row(3, ['电工'])}`;
    const { tally, bytes } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: made }] }));
    expect(tally.summary()).toMatchObject({
      rows: 2,
      unreadable: { count: 1, first: [{ line: 2, reason: expect.stringContaining('A2') }] },
    });
    expect(await readPart(bytes, sheet)).toContain('<c r="A2"><f>B1</f></c>');
  });

  test('a merged cell counts for all its rows, and a row that says nothing itself is no one', async () => {
    const made = [
      row(1, ['姓名', '岗位', '日期']),
      row(2, ['甲', '电工', '2020-01-01']),
      row(3, ['乙', null, '2021-01-01']),
      row(4, ['丙', null, null]),
      row(5, [null, null, null]),
      row(6, ['丁', null, null]),
    ];
    const tail = '<mergeCells><mergeCell ref="B2:B5"/><mergeCell ref="C3:C4"/><mergeCell ref="A4:A5"/></mergeCells>';
    const { asked, tally } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: made.join(''), tail }] }));
    expect(asked).toEqual([
      { name: '电工', on: '2020-01-01' },
      { name: '电工', on: '2021-01-01' },
      { name: '', on: '' },
    ]);
    expect(tally.rows).toBe(4);
  });

  test('of titles and headings are never people', async () => {
    const made = [
      row(1, ['名册']),
      row(2, ['姓名', '职业', null]),
      row(3, [null, '名称', '编码']),
      row(4, ['甲', '电工', '6-31-01-03']),
    ];
    const tail = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>';
    const { bytes, tally, report } = await checkBytes(
      makeWorkbook({ sheets: [{ name: 'S', rows: made.join(''), tail }] }),
    );
    expect(tally.rows).toBe(1);
    expect(report).toMatchObject({ value: { layout: { rows: { first: 2, last: 3 } } } });
    expect(await readPart(bytes, sheet)).toMatch(/<c r="D3"[^>]*><is><t>zhilu_verdict/);
  });

  test("of totals and notes below are no one's", async () => {
    const made = [
      row(1, ['序号', '职业', '编码']),
      row(2, ['1', '电工', '6-31-01-03']),
      row(3, ['合计', null, '3']),
      row(4, ['填表人：甲', null, '审核人：']),
    ];
    const { bytes, tally } = await checkBytes(makeWorkbook({ sheets: [{ name: 'S', rows: made.join('') }] }));
    expect(tally.rows).toBe(1);
    expect(await readPart(bytes, sheet)).not.toMatch(/<c r="D[34]"/);
  });

  test('are answered in order, however many blocks are under way', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => row(index + 2, [`岗${index}`]));
    const bytes = makeWorkbook({ sheets: [{ name: 'S', rows: row(1, ['岗位']) + many.join('') }] });
    const [alone, together] = [await checkBytes(bytes), await checkBytes(bytes, { ahead: 4 })];
    expect(together.tally.rows).toBe(3_000);
    expect(Buffer.from(together.bytes).equals(Buffer.from(alone.bytes))).toBe(true);
  });
});

describe('dates and codes that are numbers', () => {
  const formats = ['yyyy"年"m"月"', 'yyyy/m/d', 0, '0\\-00\\-00\\-00', 14, 58, '0.00', 'd\\-mmm', 'yyyy'];
  test.each`
    heading   | style | value       | since                           | read
    ${'日期'} | ${1}  | ${44256}    | ${''}                           | ${'2021-03'}
    ${'日期'} | ${1}  | ${44270}    | ${''}                           | ${'2021-03-15'}
    ${'日期'} | ${2}  | ${44256}    | ${''}                           | ${'2021-03-01'}
    ${'日期'} | ${2}  | ${44256.75} | ${''}                           | ${'2021-03-01'}
    ${'日期'} | ${2}  | ${42794}    | ${'<workbookPr date1904="1"/>'} | ${'2021-03-01'}
    ${'日期'} | ${3}  | ${44256}    | ${''}                           | ${'44256'}
    ${'日期'} | ${3}  | ${2021.3}   | ${''}                           | ${'2021.3'}
    ${'日期'} | ${7}  | ${2021.1}   | ${''}                           | ${'2021.10'}
    ${'日期'} | ${3}  | ${20210301} | ${''}                           | ${'20210301'}
    ${'日期'} | ${9}  | ${44197}    | ${''}                           | ${'2021'}
    ${'编码'} | ${4}  | ${4020710}  | ${''}                           | ${'4-02-07-10'}
    ${'编码'} | ${3}  | ${4020710}  | ${''}                           | ${'4020710'}
    ${'编码'} | ${5}  | ${38024}    | ${''}                           | ${'2004/2/7'}
    ${'编码'} | ${6}  | ${46055}    | ${''}                           | ${'2月2日'}
    ${'编码'} | ${8}  | ${46055}    | ${''}                           | ${'2-Feb'}
  `(
    '$value with the format of style $style under $heading is $read',
    async ({ heading, style, value, since, read }) => {
      const made = `${row(1, [heading, '岗位'])}${row(2, [`<c r="A2" s="${style}"><v>${value}</v></c>`, '电工'])}`;
      const workbook = makeWorkbook({ sheets: [{ name: 'S', rows: made }], formats, workbookPr: since });
      const { asked } = await checkBytes(workbook);
      expect(asked).toEqual([{ name: '电工', [heading === '日期' ? 'on' : 'code']: read }]);
    },
  );
});

describe('sheets', () => {
  const list = (...sheets: (readonly [string, string, string?])[]): Uint8Array =>
    makeWorkbook({
      sheets: sheets.map(([name, heading, state]) => ({
        name,
        rows: heading === '' ? '' : `${row(1, [heading])}${row(2, ['电工'])}`,
        ...(state === undefined ? {} : { state }),
      })),
    });

  test.each`
    what                              | sheets                                                                      | name    | found
    ${'the first'}                    | ${[['一', '岗位'], ['二', '岗位']]}                                         | ${null} | ${'一'}
    ${'the first that is not hidden'} | ${[['一', '岗位', 'hidden'], ['二', '岗位', 'veryHidden'], ['三', '岗位']]} | ${null} | ${'三'}
    ${'the first with an occupation'} | ${[['封面', ''], ['说明', '填表说明'], ['三', '岗位']]}                     | ${null} | ${'三'}
    ${'the one that is named'}        | ${[['一', '岗位'], ['二', '岗位', 'hidden']]}                               | ${'二'} | ${'二'}
  `('$what is checked', async ({ sheets, name, found }) => {
    const { report } = await checkBytes(list(...sheets), { sheet: name });
    expect(report).toMatchObject({ ok: true, value: { sheet: found } });
  });

  test.each`
    what                         | sheets                                        | name      | problem
    ${'none of that name'}       | ${[['一', '岗位'], ['二', '岗位', 'hidden']]} | ${'没有'} | ${'there is no sheet “没有”; there are “一”, “二” (hidden)'}
    ${'hidden ones alone'}       | ${[['一', '岗位', 'hidden']]}                 | ${null}   | ${'every sheet is hidden: “一” (hidden); --sheet NAME'}
    ${'an empty one'}            | ${[['一', '']]}                               | ${null}   | ${'there is no header row: the sheet “一” is empty'}
    ${'one without occupations'} | ${[['空', ''], ['一', '姓名']]}               | ${null}   | ${'the sheet “一”: no column names an occupation'}
  `('$what is refused', async ({ sheets, name, problem }) => {
    const { report, bytes } = await checkBytes(list(...sheets), { sheet: name });
    expect(report).toMatchObject({ ok: false, error: { detail: expect.stringContaining(problem) } });
    expect(bytes).toHaveLength(0);
  });

  test('the others that are seen are named', async () => {
    const { report } = await checkBytes(list(['一', '岗位'], ['二', '岗位'], ['三', '岗位', 'hidden']));
    expect(report).toMatchObject({
      value: { warnings: ['only the sheet “一” is checked, not “二”; --sheet NAME checks another'] },
    });
  });
});

describe('what is no workbook, or no whole one', () => {
  const whole = makeWorkbook({ sheets: [{ name: 'S', rows }] });
  const zip = (names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
  const without = (cut: string): Uint8Array =>
    makeWorkbook({ sheets: [{ name: 'S', rows }], parts: { [sheet]: `<worksheet><sheetData>${cut}` } });

  test.each`
    what                       | bytes                                                                                                       | reason
    ${'an OpenDocument'}       | ${zip(['content.xml', 'mimetype'])}                                                                         | ${'(.ods), which cannot be read here; save it as .xlsx'}
    ${'a Word document'}       | ${zip(['word/document.xml'])}                                                                               | ${'is a Word document'}
    ${'any archive'}           | ${zip(['a.csv'])}                                                                                           | ${'is a ZIP archive, no workbook'}
    ${'one cut short'}         | ${whole.subarray(0, whole.length - 40)}                                                                     | ${'ends before its list of parts'}
    ${'one with a gap'}        | ${Buffer.concat([whole.subarray(0, 300), whole.subarray(400)])}                                             | ${'is damaged'}
    ${'a sheet cut short'}     | ${without(rows.slice(0, -9))}                                                                               | ${'sheet1.xml is no whole sheet'}
    ${'a sheet of others'}     | ${without('<foo/></sheetData></worksheet>')}                                                                | ${'sheet1.xml is no whole sheet'}
    ${'a sheet in UTF-16'}     | ${makeWorkbook({ sheets: [{ name: 'S', rows }], parts: { [sheet]: new Uint8Array([0xff, 0xfe, 60, 0]) } })} | ${'written in UTF-16'}
    ${'a part that is no XML'} | ${makeWorkbook({ sheets: [{ name: 'S', rows }], parts: { 'xl/styles.xml': '<a><b></a>' } })}                | ${'xl/styles.xml is no XML'}
  `('$what says so', async ({ bytes, reason }) => {
    await expect(checkBytes(bytes)).rejects.toThrow(UnreadableFile);
    await expect(checkBytes(bytes)).rejects.toThrow(reason);
  });

  test('bytes changed anywhere in a workbook never end in anything but an answer or a plain reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        const outcome = await checkBytes(bytes).then(
          ({ report }) => typeof report.ok,
          (error) => error instanceof UnreadableFile,
        );
        expect(outcome === 'boolean' || outcome === true).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
