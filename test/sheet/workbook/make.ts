/** Workbooks for tests, made part by part, so that everything that may stand in one can stand in them. */
import { strToU8, zipSync } from 'fflate';
import type { Check } from '../../../src/check/check.ts';
import { type ByteSource, sourceOf } from '../../../src/sheet/source.ts';
import { Tally } from '../../../src/sheet/tally.ts';
import { createRowAnswer } from '../../../src/sheet/workbook/result-xml.ts';
import { checkWorkbook, type WorkbookJob } from '../../../src/sheet/workbook/workbook.ts';
import { readArchive } from '../../../src/sheet/zip/archive.ts';
import { unpack } from '../../../src/sheet/zip/unpack.ts';
import { makeCheck } from '../named.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  /** The rows, as XML. */
  readonly rows: string;
  /** What stands before and behind the rows. */
  readonly head?: string;
  readonly tail?: string;
  /** Type (the last part of it) and target of what the sheet points to, by rId1, rId2 … */
  readonly relations?: readonly (readonly [string, string])[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: readonly string[];
  /** Codes of number formats; style 1 has the first, 2 the second … */
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  /** Further parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const relationsXml = (list: readonly (readonly [string, string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The bytes of a workbook. */
export function makeWorkbook({
  sheets,
  strings = [],
  formats = [],
  workbookPr = '',
  parts = {},
}: MadeWorkbook): Uint8Array {
  const list: [string, string][] = [
    ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ];
  const named = formats.flatMap((code, index) =>
    typeof code === 'number'
      ? []
      : [`<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`],
  );
  const xfs = formats.map((code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + index}"/>`);
  const texts: Record<string, string> = {
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationsXml(list),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets>${sheets
      .map(({ name, state }, index) => {
        const hidden = state === undefined ? '' : ` state="${state}"`;
        return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts>${named.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
  };
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    texts[path] =
      `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${sheet.head ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.tail ?? ''}</worksheet>`;
    if (sheet.relations !== undefined)
      texts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml(sheet.relations);
  }
  const types = Object.keys(texts)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const kind = name.includes('/worksheets/')
        ? 'worksheet'
        : name === 'xl/workbook.xml'
          ? 'sheet.main'
          : name.slice(3, -4);
      return `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
    });
  const all = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ...texts,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** A row of cells of texts and numbers, as XML; null for no cell. */
export function row(number: number, cells: readonly (string | number | null)[]): string {
  const xml = cells.map((cell, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return cell.startsWith('<') ? cell : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

export interface CheckedWorkbook {
  readonly bytes: Uint8Array;
  readonly tally: Tally;
  readonly report: Awaited<ReturnType<typeof checkWorkbook>>;
  /** What was asked of the check, in order. */
  readonly asked: readonly unknown[];
}

/** Checks a workbook in memory; whoever has a name is a courier. */
export async function checkBytes(
  bytes: Uint8Array,
  options: Partial<Pick<WorkbookJob, 'mapping' | 'header' | 'sheet' | 'source' | 'ahead'>> = {},
): Promise<CheckedWorkbook> {
  const written: Uint8Array[] = [];
  const tally = new Tally();
  const asked: unknown[] = [];
  const named = makeCheck().check;
  const check: Check = Object.assign(
    (asking: Parameters<Check>[0]) => {
      asked.push(asking);
      return named(asking);
    },
    { timeKey: ({ on }: Parameters<Check>[0]) => on ?? '', write: named.write, repeat: named.repeat },
  );
  const report = await checkWorkbook({
    ...{ mapping: new Map(), header: null, sheet: null, ahead: 0, source: sourceOf(bytes) },
    ...options,
    write: async (piece) => {
      written.push(piece.slice());
    },
    open: (place) => {
      const answer = createRowAnswer(place, check, tally);
      return async (rows) => rows.map(answer);
    },
  });
  return { bytes: Buffer.concat(written), tally, report, asked };
}

/** One part of a workbook as text. */
export async function readPart(bytes: Uint8Array, name: string): Promise<string> {
  const source: ByteSource = sourceOf(bytes);
  const entry = (await readArchive(source)).find((one) => one.name === name);
  if (entry === undefined) throw new Error(`there is no ${name}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(source, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
