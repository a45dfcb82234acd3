/** The dialect (方言) of a separated text: which sign parts its cells, told by a line `sep=;` or by how evenly each sign parts the first rows. */
import { RecordReader } from './records.ts';

/** The signs that may part cells, the usual ones first. */
const delimiters = [',', '\t', ';', '|', '，', '；'];

/** The most rows that are looked at. */
const most = 50;

/** The delimiter that a first line such as `sep=;` declares to spreadsheets, or null where it is no such line. */
export function readDeclaration(line: string): string | null {
  return /^"?sep=(.)"?[,;\t]*$/i.exec(line)?.[1] ?? null;
}

/** The delimiter that parts most rows of a text into the same number of cells; a comma where none does. */
export function tellDelimiter(sample: string): string {
  const weighed = delimiters.map((delimiter) => ({ delimiter, ...weigh(sample, delimiter) }));
  return weighed.reduce((best, one) =>
    one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best,
  ).delimiter;
}

/**
 * How many rows have the commonest width above one, and that width. Where it is a single row of many, or more rows below the first of
 * them are not parted at all, the sign only stands in some cells: a list of one column is no table.
 */
function weigh(sample: string, delimiter: string): { rows: number; width: number } {
  const widths = widthsOf(sample, delimiter);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 1, rows = 0] =
    [...counts].sort(([left, leftRows], [right, rightRows]) => rightRows - leftRows || right - left)[0] ?? [];
  const single = widths.slice(widths.indexOf(width)).filter((one) => one === 1).length;
  return single > rows || (rows === 1 && widths.length > 2) ? { rows: 0, width: 1 } : { rows, width };
}

function widthsOf(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  const reader = new RecordReader({ delimiter, widths: null }, ({ cells, problem }) => {
    if (cells.length > 0 && widths.length < most) widths.push(problem === null ? cells.length : 0);
  });
  reader.read(sample);
  if (widths.length === 0) reader.end();
  return widths;
}
