/**
 * Workbooks (XLSX): the checked sheet is rewritten as it streams; everything else of the file, styles, widths and other sheets,
 * is copied as it is stored.
 */
import { findColumns } from '../../check/columns.ts';
import { fail } from '../print.ts';
import { readDateStyles } from '../xlsx/dates.ts';
import { decode, readSharedStrings, readWorkbook, type SheetPart, type Workbook } from '../xlsx/workbook.ts';
import { openZip } from '../xlsx/zip-reader.ts';
import { ZipWriter } from '../xlsx/zip-writer.ts';
import { type Account, type Job, refuseColumns, showColumns } from './job.ts';
import { rewriteSheet } from './xlsx-rewrite.ts';
import { surveySheet } from './xlsx-survey.ts';

/** The order of calculation: it names cells whose formulas are values now. Spreadsheets make it anew. */
const calculationChain = /calcChain\.xml$/;
/** The parts that tell of it. */
const registers = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];

/** Checks one sheet of a workbook. */
export async function checkXlsxFile(job: Job & { readonly path: string }): Promise<Account> {
  const zip = await openZip(job.path);
  const workbook = await readWorkbook(zip);
  const sheet = chooseSheet(workbook, job.sheet);
  const entry = zip.entries.find(({ name }) => name === sheet.part) ?? fail(`the sheet ${sheet.name} is missing`, 2);
  const strings = await readSharedStrings(zip);
  const values = { strings, dateStyles: await readDateStyles(zip), since1904: workbook.since1904 };
  const total = zip.entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const read = async (): Promise<AsyncIterable<string>> =>
    decode(await zip.content(entry, (bytes) => job.progress.see((bytes * total) / (2 * entry.packedSize))));
  const survey = await surveySheet(await read(), values);
  if (survey === null) return fail(`there is no header row: the sheet “${sheet.name}” is empty`, 2);
  const columns = findColumns(survey.header, job.mapping);
  if ('detail' in columns) return refuseColumns(columns);
  const writer = new ZipWriter(job.output.write);
  for (const part of zip.entries) {
    if (part === entry) await writer.add(part.name, rewriteSheet(job, await read(), survey, columns, values));
    else if (registers.includes(part.name)) await writer.add(part.name, [dropChain((await zip.text(part.name)) ?? '')]);
    else if (!calculationChain.test(part.name)) await writer.copy(part, await zip.raw(part));
  }
  await writer.finish();
  return { encoding: null, columns: showColumns(survey.header, columns), sheet: sheet.name };
}

function chooseSheet({ sheets }: Workbook, name: string | null): SheetPart {
  const sheet = name === null ? sheets[0] : sheets.find((one) => one.name === name);
  const there = sheets.map((one) => `“${one.name}”`).join(', ');
  return sheet ?? fail(`there is no sheet ${name === null ? 'at all' : `“${name}”; there are ${there}`}`, 2);
}

function dropChain(register: string): string {
  return register.replace(/<(?:\w+:)?(?:Override|Relationship)\b[^>]*calcChain\.xml[^>]*\/>/g, '');
}
