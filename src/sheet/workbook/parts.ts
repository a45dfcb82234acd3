/** The parts of a workbook (工作簿的部件): which entries of the archive are its sheets, strings and styles, found by their relations, not by their names. */
import { type ByteSource, UnreadableFile } from '../source.ts';
import type { ZipEntry } from '../zip/archive.ts';
import { unpack } from '../zip/unpack.ts';
import { readXml } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  /** Hidden from the user, by whatever degree. */
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  /** The sheets with cells, in the order of their tabs; sheets that are a chart alone are none. */
  readonly sheets: readonly SheetPart[];
  readonly strings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Whether day 0 is 1 January 1904, as on old Macintoshes. */
  readonly since1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last part of the type: `worksheet`, `styles` … whichever edition of the standard it is of. */
  readonly type: string;
  /** The name of the entry. */
  readonly target: string;
}

/** Reads the parts. Throws `UnreadableFile` where the archive is no workbook. */
export async function readParts(source: ByteSource, entries: readonly ZipEntry[]): Promise<WorkbookParts> {
  const find = createFind(entries);
  const roots = await readRelations(source, find('_rels/.rels'), '');
  const main = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = find(main);
  if (workbook === null || !/xl|workbook|sheet/i.test(main)) throw new UnreadableFile(sayNoWorkbook(entries));
  if (/\.bin$/i.test(main))
    throw new UnreadableFile('the file is a binary workbook (.xlsb), which cannot be read here; save it as .xlsx');
  const relations = await readRelations(source, find(relationsOf(main)), folderOf(main));
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await readXml(main, unpack(source, workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const relation = targets.get(id);
      const entry = relation?.type === 'worksheet' ? find(relation.target) : null;
      if (entry === null) return;
      sheets.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', entry });
    },
  });
  const one = (type: string): ZipEntry | null => {
    const relation = relations.find((some) => some.type === type);
    return relation === undefined ? null : find(relation.target);
  };
  return { sheets, since1904, strings: one('sharedStrings'), styles: one('styles') };
}

/** The ranges of the tables (表格) laid over a sheet, as `A1:B9`. */
export async function readTableRanges(
  source: ByteSource,
  entries: readonly ZipEntry[],
  sheet: ZipEntry,
): Promise<string[]> {
  const find = createFind(entries);
  const relations = await readRelations(source, find(relationsOf(sheet.name)), folderOf(sheet.name));
  const ranges: string[] = [];
  for (const { type, target } of relations) {
    const table = type === 'table' ? find(target) : null;
    if (table === null) continue;
    await readXml(target, unpack(source, table), {
      open: (name, { ref }) => {
        if (name === 'table' && ref !== undefined) ranges.push(ref);
      },
    });
  }
  return ranges;
}

function createFind(entries: readonly ZipEntry[]): (name: string) => ZipEntry | null {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase().replaceAll('\\', '/'), entry]));
  return (name) => byName.get(name.toLowerCase()) ?? null;
}

async function readRelations(source: ByteSource, entry: ZipEntry | null, base: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  if (entry === null) return relations;
  await readXml(entry.name, unpack(source, entry), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name === 'Relationship' && mode !== 'External')
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(base, target) });
    },
  });
  return relations;
}

function resolveTarget(base: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${base}${target}`;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function relationsOf(name: string): string {
  return `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;
}

/** What an archive is that is no workbook. */
function sayNoWorkbook(entries: readonly ZipEntry[]): string {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^content\.xml$/)) return 'the file is of OpenDocument (.ods), which cannot be read here; save it as .xlsx';
  if (has(/^word\//)) return 'the file is a Word document, no workbook; copy its table into one and save it as .xlsx';
  if (has(/^ppt\//)) return 'the file is a presentation, no workbook; copy its table into one and save it as .xlsx';
  if (has(/^Index\/.*\.iwa$/)) return 'the file is of Numbers, which cannot be read here; export it as .xlsx';
  return 'the file is a ZIP archive, no workbook; unpack it and check the files in it';
}
