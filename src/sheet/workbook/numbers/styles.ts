/** Styles (样式) of a workbook, of which only the number formats matter here: one for each style that a cell can have. */
import type { ByteSource } from '../../source.ts';
import type { ZipEntry } from '../../zip/archive.ts';
import { unpack } from '../../zip/unpack.ts';
import { readXml } from '../xml.ts';
import { builtInFormat, type NumberFormat, readFormat } from './number-format.ts';

/** The number format of a style, by its number. */
export type FormatOf = (style: number) => NumberFormat;

/** Reads the number formats of all styles. */
export async function readFormats(source: ByteSource, entry: ZipEntry | null): Promise<FormatOf> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (entry !== null)
    await readXml(entry.name, unpack(source, entry), {
      open: (name, attributes) => {
        if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  const made = new Map<number, NumberFormat>();
  return (style) => {
    const id = ids[style] ?? 0;
    const known = made.get(id);
    if (known !== undefined) return known;
    const code = codes.get(id);
    const format = code === undefined ? builtInFormat(id) : readFormat(code);
    made.set(id, format);
    return format;
  };
}
