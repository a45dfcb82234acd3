/** `zhilu export`: the catalogue or its tables as of a revision, in a format, to a file, a folder or standard output. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dayInChina } from '../../catalogue/today.ts';
import { createBinaries } from '../../export/binaries.ts';
import { type Exported, type ExportRequest, openExport } from '../../export/export.ts';
import { type Binaries, formatNames, formats } from '../../export/format.ts';
import type { Subject } from '../../export/subject.ts';
import { tableNames } from '../../export/table/tables.ts';
import { loadNames, loadRegister } from '../../store/load.ts';
import { type Output, openOutputFile, openStandardOutput } from '../check/output.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail, failWith } from '../error.ts';
import { registryArguments, showPath } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { complain } from '../print.ts';
import { makeDatabase, openRegistry } from '../sqlite.ts';
import { takeMoment } from './open.ts';

export const exportCatalogue = defineCommand({
  args: {
    ...registryArguments,
    at: { type: 'string', description: 'a date (YYYY-MM-DD) or revision id; today where it is not given' },
    format: { type: 'enum', options: [...formatNames], description: 'the format', required: true },
    table: { type: 'string', description: `one table: ${tableNames.join(', ')}` },
    out: { type: 'string', description: 'a file, or a folder; parquet in a folder is one file a table' },
  },
  run: async ({ db, at, format, table, out }, io) => {
    const subject = await openSubject(io, db, at);
    const binaries = createBinaries(makeDatabase, setImmediate);
    const open = (request: ExportRequest): Exported => {
      const opened = openExport(subject, request, binaries);
      if (opened.ok) return opened.value;
      return fail(`--${opened.error.field}: ${opened.error.message} ${opened.error.hint}`, 2);
    };
    if (out === undefined) {
      if (isBinary(format)) fail(`${format} is no text: say where to with --out FILE`, 2);
      await write(open({ format, table: table ?? null }), openStandardOutput(io));
      return 0;
    }
    const place = locate(io, out);
    const isFolder = out.endsWith('/') || (existsSync(place) && statSync(place).isDirectory());
    const asTables = format === 'parquet' && table === undefined && !out.endsWith('.zip');
    if (asTables && existsSync(place) && !statSync(place).isDirectory())
      fail(
        `${showPath(io, place)} is a file: parquet has one file a table, so give a folder, or a name that ends in .zip`,
        2,
      );
    if (isFolder || asTables)
      attempt(`${showPath(io, place)} cannot be made`, () => mkdirSync(place, { recursive: true }));
    const files = asTables
      ? tableNames.map((name) => ({ path: join(place, `${name}.parquet`), exported: open({ format, table: name }) }))
      : [open({ format, table: table ?? null })].map((exported) => ({
          path: isFolder ? join(place, exported.fileName) : place,
          exported,
        }));
    for (const { path, exported } of files) {
      const output = attempt(`${showPath(io, path)} cannot be written`, () => openOutputFile(path, io.signal));
      const size = await write(exported, output);
      complain(io, `${showPath(io, path)}: ${subject.moment.revision.id}, ${size} bytes`);
    }
    return 0;
  },
});

async function openSubject(io: Io, path: string, at: string | undefined): Promise<Subject> {
  try {
    const database = openRegistry(locate(io, path));
    const [register, { aliases }] = [await loadRegister(database), await loadNames(database)];
    database.close();
    const moment = takeMoment({ register, today: dayInChina(Date.now()) }, at);
    return { register, moment, aliases };
  } catch (error) {
    return failWith(error);
  }
}

function isBinary(format: ExportRequest['format']): format is keyof Binaries {
  return !/charset/.test(formats[format].type);
}

/** Writes a file whole or not at all; gives its size in bytes. */
async function write({ pieces }: Exported, output: Output): Promise<number> {
  let size = 0;
  try {
    for await (const piece of pieces()) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      size += bytes.length;
      await output.write(bytes);
    }
  } catch (error) {
    output.discard();
    throw error;
  }
  output.finish();
  return size;
}
