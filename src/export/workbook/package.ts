/** A new workbook (工作簿) as an archive: its sheets, one style sheet, and the parts that name them (ECMA-376). */
import { escapeText } from '../../sheet/workbook/xml.ts';
import { type ArchivePart, writeArchive } from './archive.ts';
import { type SheetCell, writeRow } from './cell.ts';

export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** The first row is the heading, and stays in sight. */
  readonly rows: () => Iterable<readonly SheetCell[]>;
  /** XML behind the rows, in the order of the standard: filters, formats that depend on values. */
  readonly after?: string;
  readonly hidden?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The archive of a workbook. `names` are defined for its formulas. */
export function writePackage(
  sheets: readonly Sheet[],
  names: Readonly<Record<string, string>> = {},
): AsyncGenerator<Uint8Array> {
  const part = (name: string, xml: () => Iterable<string>): ArchivePart => ({ name, pieces: () => encode(xml()) });
  return writeArchive([
    part('[Content_Types].xml', () => [listTypes(sheets)]),
    part('_rels/.rels', () => [relate([['rId1', 'officeDocument', 'xl/workbook.xml']])]),
    part('xl/workbook.xml', () => [describeWorkbook(sheets, names)]),
    part('xl/_rels/workbook.xml.rels', () => [
      relate([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ]),
    part('xl/styles.xml', () => [styleSheet]),
    ...sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, () => writeSheet(sheet))),
  ]);
}

function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

function listTypes(sheets: readonly Sheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  const parts = [
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...sheets.map((_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${declaration}<Types xmlns="${packaging}/content-types">${defaults}${parts.join('')}</Types>`;
}

function relate(relations: readonly (readonly [string, string, string])[]): string {
  const lines = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${lines.join('')}</Relationships>`;
}

function describeWorkbook(sheets: readonly Sheet[], names: Readonly<Record<string, string>>): string {
  const listed = sheets.map(
    ({ name, hidden = false }, index) =>
      `<sheet name="${escapeText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const defined = Object.entries(names).map(
    ([name, range]) => `<definedName name="${name}">${escapeText(range)}</definedName>`,
  );
  const definitions = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets>${definitions}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

function* writeSheet({ widths, rows, after = '' }: Sheet): Generator<string> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let number = 0;
  let written = '';
  for (const cells of rows()) {
    number += 1;
    written += writeRow(cells, number);
    if (written.length < 65_536) continue;
    yield written;
    written = '';
  }
  yield `${written}</sheetData>${after}</worksheet>`;
}

/** The styles in the order of `styles`: plain, text, date, heading, input as text, input as date; and red, green and grey for verdicts. */
const styleSheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/><xf numFmtId="164" fillId="2" applyNumberFormat="1" applyFill="1"/></cellXfs><dxfs count="3"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><color rgb="FF595959"/></font><fill><patternFill><bgColor rgb="FFE7E6E6"/></patternFill></fill></dxf></dxfs></styleSheet>`;
