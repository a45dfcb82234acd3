/** The options of `zhilu check`, read and held against each other before anything is opened; what cannot be is refused, exit 2. */
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headSize, tellFormat } from '../../sheet/format.ts';
import { type Mapping, readMapping } from '../../sheet/layout/columns.ts';
import { type HeadingRows, readHeader } from '../../sheet/layout/layout.ts';
import { countable } from '../../sheet/tally.ts';
import { type Encoding, findEncoding } from '../../sheet/text/encoding.ts';
import { fail } from '../error.ts';
import { type Io, locate } from '../io.ts';

/** html: a table saved as a web page; its result is CSV. */
export const formats = ['csv', 'tsv', 'xlsx', 'ndjson', 'html'] as const;
export type Format = (typeof formats)[number];

/** The extensions that go with a format; the first is given to a file that has none of them. */
const extensions: Readonly<Record<Format, readonly string[]>> = {
  csv: ['.csv', '.txt', '.tsv', '.tab'],
  tsv: ['.tsv', '.tab', '.txt', '.csv'],
  xlsx: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
  ndjson: ['.ndjson', '.jsonl'],
  html: ['.csv'],
};

export interface GivenOptions {
  readonly file?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly map?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly 'keep-encoding'?: boolean | undefined;
  readonly header?: string | undefined;
  readonly jobs?: string | undefined;
}

export interface Options {
  /** The file that the user named; null for standard input. */
  readonly named: string | null;
  /** The file to read; null for NDJSON on standard input. */
  readonly path: string | null;
  /** Its bytes; null where nobody knows. */
  readonly size: number | null;
  readonly format: Format;
  /** Null for standard output. */
  readonly output: string | null;
  readonly mapping: Mapping;
  readonly failOn: ReadonlySet<string>;
  readonly sheet: string | null;
  readonly encoding: Encoding | null;
  readonly keepEncoding: boolean;
  readonly header: HeadingRows | 'none' | null;
  /** How many cores to use; null where the file decides. */
  readonly jobs: number | null;
  /** Removes what was kept of standard input. */
  readonly release: () => void;
}

/** Reads the options. Other formats than NDJSON on standard input are first put into a file of their own, which `release` removes. */
export async function readOptions(io: Io, given: GivenOptions): Promise<Options> {
  const named = given.file === undefined || given.file === '-' ? null : locate(io, given.file);
  if (named !== null && !existsSync(named)) fail(`there is no file ${given.file}`, 2);
  if (named !== null && !statSync(named).isFile()) fail(`${given.file} is no file`, 2);
  const kept = named === null && given.format !== 'ndjson' ? await keepStandardInput(io) : null;
  const path = named ?? kept?.path ?? null;
  try {
    return settle(io, given, named, path, kept?.remove ?? (() => undefined));
  } catch (error) {
    kept?.remove();
    throw error;
  }
}

function settle(io: Io, given: GivenOptions, named: string | null, path: string | null, release: () => void): Options {
  const format = path === null ? 'ndjson' : readFormat(given.format, path, given.file ?? 'standard input');
  if (given.map !== undefined && format === 'ndjson') fail('--map is for tables; NDJSON rows name their fields', 2);
  if (given.sheet !== undefined && format !== 'xlsx') fail('--sheet is for workbooks (xlsx)', 2);
  if (given['keep-encoding'] === true && format !== 'csv' && format !== 'tsv')
    fail('--keep-encoding is for CSV and TSV files', 2);
  const mapping = readMapping(given.map ?? '');
  if (typeof mapping === 'string') fail(`--map: ${mapping}`, 2);
  const output = chooseOutput(io, named, given.out, format);
  const failOn = readFailOn(given['fail-on']);
  const header = given.header === undefined ? null : readHeader(given.header);
  if (header === undefined)
    fail(`--header is a row such as 3, rows such as 2-3, or 0 for none; not “${given.header}”`, 2);
  return {
    ...{ named, path, format, output, mapping, failOn, header, sheet: given.sheet ?? null },
    size: path === null ? null : statSync(path).size,
    encoding: readEncoding(given.encoding),
    keepEncoding: given['keep-encoding'] === true,
    jobs: readJobs(given.jobs),
    release,
  };
}

/** The format that the bytes tell; what is said of it may only choose among formats of text. */
function readFormat(given: string | undefined, path: string, shown: string): Format {
  const told = tellFormat(readHead(path));
  const wanted = formats.find((one) => one === given) ?? null;
  if (wanted === 'xlsx' && !(told.ok && told.value === 'xlsx')) {
    const what = told.ok ? '' : `; it ${told.error}`;
    return fail(`${shown} is no .xlsx workbook${what}`, 2);
  }
  if (!told.ok) return fail(`${shown} ${told.error}`, 2);
  if ((told.value === 'html') !== (wanted === 'html') && wanted !== null)
    return fail(
      `${shown} is ${told.value === 'html' ? 'a web page with a table' : 'no web page'}, not ${wanted}; leave --format out`,
      2,
    );
  if (wanted !== null && told.value === 'xlsx' && wanted !== 'xlsx')
    return fail(`${shown} is an .xlsx workbook, not ${wanted}; leave --format out`, 2);
  const named = told.value === 'csv' && extensions.ndjson.includes(extname(path).toLowerCase()) ? 'ndjson' : null;
  return wanted ?? named ?? told.value;
}

function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(headSize);
    return head.subarray(0, readSync(file, head, 0, headSize, 0));
  } finally {
    closeSync(file);
  }
}

function chooseOutput(io: Io, named: string | null, out: string | undefined, format: Format): string | null {
  if (out === '-' || (out === undefined && named === null)) return null;
  const { dir, name, ext } = parse(named ?? '');
  const kept = extensions[format].includes(ext.toLowerCase()) ? ext : extensions[format][0];
  const path = locate(io, out ?? join(dir, `${name}.checked${kept}`));
  if (named !== null && existsSync(path) && realpathSync(path) === realpathSync(named))
    fail('--out is the file to check; it is never overwritten', 2);
  if (!existsSync(dirname(path))) fail(`--out: there is no folder ${dirname(path)}`, 2);
  return path;
}

function readEncoding(given: string | undefined): Encoding | null {
  if (given === undefined || given === 'auto') return null;
  return (
    findEncoding(given) ?? fail(`--encoding: there is no “${given}”; such are utf-8, gb18030, gbk, utf-16le, big5`, 2)
  );
}

function readJobs(given: string | undefined): number | null {
  if (given === undefined) return null;
  const jobs = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  return jobs >= 1 && jobs <= 256 ? jobs : fail(`--jobs is a number of cores from 1 to 256, not “${given}”`, 2);
}

function readFailOn(given: string | undefined): ReadonlySet<string> {
  const names = (given ?? '').split(',').map((name) => name.trim());
  const asked = names.filter((name) => name !== '');
  for (const name of asked)
    if (!countable.includes(name)) fail(`--fail-on: there is no ${name}; there are ${countable.join(', ')}`, 2);
  return new Set(asked);
}

/** Puts standard input into a file of its own. */
async function keepStandardInput({ stdin }: Io): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  const remove = (): void => {
    process.off('exit', clear);
    clear();
  };
  const path = join(folder, 'input');
  await pipeline(stdin, createWriteStream(path)).catch((error) => {
    remove();
    throw error;
  });
  return { path, remove };
}
