/** Dates (日期) of a workbook: numbers that count days, told from other numbers by the style of their cell. */
import { attribute, elements } from './markup.ts';
import type { ZipReader } from './zip-reader.ts';

/** Built-in number formats that are dates, the East Asian ones among them. */
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** Reads which cell styles show a number as a date. */
export async function readDateStyles(zip: ZipReader): Promise<ReadonlySet<number>> {
  const text = (await zip.text('xl/styles.xml')) ?? '';
  const dates = new Set(builtInDates);
  for (const tag of elements(text, 'numFmt')) {
    const shape = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    const id = Number(attribute(tag, 'numFmtId'));
    if (/y|d|年|日/i.test(shape) && !/[0#]/.test(shape.replace(/s\.0+/gi, ''))) dates.add(id);
    else dates.delete(id);
  }
  const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(text)?.[0] ?? '';
  const styles = elements(cellFormats, 'xf').map((tag) => Number(attribute(tag, 'numFmtId')));
  return new Set(styles.flatMap((format, style) => (dates.has(format) ? [style] : [])));
}

/** The ISO day of a serial number; null where it is none. Days count from 1899-12-30, or before a 29 February 1900 that never was, from the day after. */
export function dayOfSerial(serial: number, since1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const epoch = since1904 ? 24_107 : serial < 60 ? 25_568 : 25_569;
  return new Date((Math.floor(serial) - epoch) * 86_400_000).toISOString().slice(0, 10);
}
