/** The options of `zhilu check`, read and held against each other before anything is opened; what cannot be is refused, exit 2. */
import { createWriteStream, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Mapping, readMapping } from '../../sheet/columns.ts';
import { type HeadingRows, readHeader } from '../../sheet/layout.ts';
import { countable } from '../../sheet/tally.ts';
import { type Encoding, findEncoding } from '../../sheet/text/encoding.ts';
import { fail } from '../error.ts';
import { type Io, locate } from '../io.ts';

export const formats = ['csv', 'tsv', 'xlsx', 'ndjson'] as const;
export type Format = (typeof formats)[number];

const formatOfExtension: Readonly<Record<string, Format>> = {
  ...{ '.csv': 'csv', '.txt': 'csv', '.tsv': 'tsv', '.tab': 'tsv' },
  ...{ '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.ndjson': 'ndjson', '.jsonl': 'ndjson' },
};

export interface GivenOptions {
  readonly file?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly map?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly header?: string | undefined;
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
  readonly header: HeadingRows | 'none' | null;
  /** Removes what was kept of standard input. */
  readonly release: () => void;
}

/** Reads the options. Other formats than NDJSON on standard input are first put into a file of their own, which `release` removes. */
export async function readOptions(io: Io, given: GivenOptions): Promise<Options> {
  const named = given.file === undefined || given.file === '-' ? null : locate(io, given.file);
  if (named !== null && !existsSync(named)) fail(`there is no file ${given.file}`, 2);
  if (named !== null && !statSync(named).isFile()) fail(`${given.file} is no file`, 2);
  const format = readFormat(given.format, named);
  if (given.map !== undefined && format === 'ndjson') fail('--map is for tables; NDJSON rows name their fields', 2);
  if (given.sheet !== undefined && format !== 'xlsx') fail('--sheet is for workbooks (xlsx)', 2);
  const mapping = readMapping(given.map ?? '');
  if (typeof mapping === 'string') fail(`--map: ${mapping}`, 2);
  const output = chooseOutput(io, named, given.out, format);
  const failOn = readFailOn(given['fail-on']);
  const header = given.header === undefined ? null : readHeader(given.header);
  if (header === undefined)
    fail(`--header is a row such as 3, rows such as 2-3, or 0 for none; not “${given.header}”`, 2);
  const kept = named === null && format !== 'ndjson' ? await keepStandardInput(io) : null;
  const path = named ?? kept?.path ?? null;
  return {
    ...{ named, path, format, output, mapping, failOn, header, sheet: given.sheet ?? null },
    size: path === null ? null : statSync(path).size,
    encoding: readEncoding(given.encoding),
    release: kept?.remove ?? (() => undefined),
  };
}

function readFormat(given: string | undefined, named: string | null): Format {
  const format = formats.find((one) => one === given);
  if (format !== undefined) return format;
  if (named === null) return fail(`say with --format what standard input is: ${formats.join(', ')}`, 2);
  const told = formatOfExtension[extname(named).toLowerCase()];
  return told ?? fail(`the name ${named} does not tell the format; say it with --format ${formats.join('|')}`, 2);
}

function chooseOutput(io: Io, named: string | null, out: string | undefined, format: Format): string | null {
  if (out === '-' || (out === undefined && named === null)) return null;
  const { dir, name, ext } = parse(named ?? '');
  const path = locate(io, out ?? join(dir, `${name}.checked${ext === '.xlsm' ? '.xlsx' : ext || `.${format}`}`));
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
