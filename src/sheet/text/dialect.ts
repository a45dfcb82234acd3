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

/** How many rows have the commonest width above one, and that width. */
function weigh(sample: string, delimiter: string): { rows: number; width: number } {
  const counts = new Map<number, number>();
  for (const width of widthsOf(sample, delimiter)) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 1, rows = 0] =
    [...counts].sort(([left, leftRows], [right, rightRows]) => rightRows - leftRows || right - left)[0] ?? [];
  return { rows, width };
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
