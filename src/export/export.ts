/** An export (导出): the catalogue or one of its tables as of a revision, in a format; refused with a reason where it cannot be made. */
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { type Binaries, type FormatName, formatNames, formats, type Pieces, typeOf } from './format.ts';
import { writeClassificationJsonLd, writeClassificationTurtle } from './rdf/write.ts';
import type { Subject } from './subject.ts';
import type { Table } from './table/table.ts';
import { catalogueTable, tableNames, tables } from './table/tables.ts';
import { writeCsv } from './text/csv.ts';
import { writeJson, writeNdjson, writeTableJson, writeTableNdjson, writeTree } from './text/json.ts';

/** What is asked for. */
export interface ExportRequest {
  readonly format: FormatName;
  readonly table: string | null;
}

/** A file: the same name, type and bytes for the same head, revision, format and table. */
export interface Exported {
  readonly fileName: string;
  readonly type: string;
  readonly pieces: () => Pieces;
}

/** Why there is no such file; `field` is to blame. */
export interface ExportRefusal {
  readonly name: 'table-unknown' | 'table-unfit' | 'format-unavailable';
  readonly field: 'format' | 'table';
  readonly message: string;
  readonly hint: string;
}

/** Makes ready to write; nothing is written before the pieces are asked for. `binaries` is null where the runtime has none. */
export function openExport(
  subject: Subject,
  request: ExportRequest,
  binaries: Binaries | null,
): Result<Exported, ExportRefusal> {
  const { format } = request;
  const table = tables.find(({ name }) => name === request.table) ?? null;
  const refusal = refuse(request, table);
  if (refusal !== null) return fail(refusal);
  const write = writers(binaries)[format];
  if (write === null) return fail(refuseUnavailable(format));
  const { extension, tableExtension } = formats[format];
  const revision = subject.moment.revision.id;
  return succeed({
    fileName: `zhilu-${revision}${table === null ? '' : `.${table.name}`}.${table === null ? extension : tableExtension}`,
    type: typeOf(format, table),
    pieces: () => write(subject, table),
  });
}

type Write = (subject: Subject, table: Table | null) => Pieces;

function writers(binaries: Binaries | null): Readonly<Record<FormatName, Write | null>> {
  return {
    json: (subject, table) => (table === null ? writeJson(subject) : writeTableJson(subject, table)),
    tree: writeTree,
    ndjson: (subject, table) => (table === null ? writeNdjson(subject) : writeTableNdjson(subject, table)),
    csv: (subject, table) => writeCsv(subject, table ?? catalogueTable),
    ttl: writeClassificationTurtle,
    jsonld: writeClassificationJsonLd,
    xlsx: binaries?.xlsx ?? null,
    parquet: binaries?.parquet ?? null,
    sqlite: binaries?.sqlite ?? null,
    template: binaries?.template ?? null,
  };
}

function refuse({ format, table: asked }: ExportRequest, table: Table | null): ExportRefusal | null {
  if (asked !== null && table === null) {
    const message = `There is no table “${asked}”.`;
    return { name: 'table-unknown', field: 'table', message, hint: `Tables: ${tableNames.join(', ')}.` };
  }
  if (table !== null && formats[format].tableExtension === null) {
    const fit = formatNames.filter((name) => formats[name].tableExtension !== null);
    const message = `The format ${format} has no single tables.`;
    return { name: 'table-unfit', field: 'table', message, hint: `Leave it out, or take one of ${fit.join(', ')}.` };
  }
  return null;
}

function refuseUnavailable(format: FormatName): ExportRefusal {
  const made = formatNames.filter((name) => writers(null)[name] !== null);
  return {
    ...{ name: 'format-unavailable', field: 'format' },
    message: `This service runs where ${format} cannot be made.`,
    hint: `Take one of ${made.join(', ')}, or run \`zhilu export --format ${format}\` on your own machine.`,
  };
}
