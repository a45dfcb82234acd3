/** A workbook (工作簿) as far as reading a sheet needs it: its sheets and its shared strings. */
import type { Readable } from 'node:stream';
import { attribute, elements, textOf } from './markup.ts';
import type { ZipReader } from './zip-reader.ts';

export interface SheetPart {
  readonly name: string;
  /** The entry of the ZIP file. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904. */
  readonly since1904: boolean;
}

/** Reads which sheets a workbook has, in its own order. Throws a plain message where it is none. */
export async function readWorkbook(zip: ZipReader): Promise<Workbook> {
  const text = await zip.text('xl/workbook.xml');
  const relations = await zip.text('xl/_rels/workbook.xml.rels');
  if (text === null || relations === null) throw new Error('it is no workbook: it has no xl/workbook.xml');
  const targets = new Map(
    elements(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
  const sheets = elements(text, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id'));
    if (target === undefined) return [];
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return part.includes('worksheets/') ? [{ name: attribute(tag, 'name') ?? '', part }] : [];
  });
  const [properties = ''] = elements(text, 'workbookPr');
  return { sheets, since1904: /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? '') };
}

/** Reads the strings that cells refer to by number. */
export async function readSharedStrings(zip: ZipReader): Promise<string[]> {
  const entry = zip.entries.find(({ name }) => name === 'xl/sharedStrings.xml');
  if (entry === undefined) return [];
  const strings: string[] = [];
  let rest = '';
  for await (const text of decode(await zip.content(entry))) {
    rest += text;
    let done = 0;
    for (const found of rest.matchAll(/<(?:\w+:)?si\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/(?:\w+:)?si>)/g)) {
      strings.push(textOf(found[1] ?? ''));
      done = found.index + found[0].length;
    }
    rest = rest.slice(done);
  }
  return strings;
}

/** Bytes as text in UTF-8, which workbooks are written in. */
export async function* decode(source: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
