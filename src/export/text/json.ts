/** JSON: the catalogue as one document, flat or as a tree, written in pieces; and the same entries as NDJSON, one a line. */
import type { Described } from '../../catalogue/views/described.ts';
import { describeCatalogue, describeEntries } from '../catalogue.ts';
import type { Subject } from '../subject.ts';
import type { Table } from '../table/table.ts';
import { gather } from './gather.ts';

/** The flat document: `entries` are current, `withdrawn` those that were, with what they became. */
export function writeJson(subject: Subject): Generator<string> {
  const head = JSON.stringify(describeCatalogue(subject)).slice(0, -1);
  return gather(writeFlat(head, subject));
}

function* writeFlat(head: string, subject: Subject): Generator<string> {
  yield `${head},"entries":[`;
  yield* writeList(describeEntries(subject), (entry) => JSON.stringify(entry));
  yield '\n],"withdrawn":[';
  yield* writeList(describeEntries(subject, 'withdrawn'), (entry) => JSON.stringify(entry));
  yield '\n]}\n';
}

/** The tree: each entry with its `children`. What has no group that is known stands at the top. */
export function writeTree(subject: Subject): Generator<string> {
  const head = JSON.stringify(describeCatalogue(subject)).slice(0, -1);
  return gather(writeNested(head, subject));
}

function* writeNested(head: string, subject: Subject): Generator<string> {
  const { register, moment } = subject;
  const entries = new Map([...describeEntries(subject)].map((entry) => [entry.id, entry]));
  const parentOf = (id: string): string | null => {
    const parent = register.facts(id, moment.revision.id)?.parent ?? null;
    return parent !== null && entries.has(parent) ? parent : null;
  };
  const children = Map.groupBy(entries.values(), ({ id }) => parentOf(id));
  yield `${head},"tree":[`;
  yield* nest(children, null);
  yield '\n]}\n';
}

function* nest(children: ReadonlyMap<string | null, readonly Described[]>, parent: string | null): Generator<string> {
  let before = '\n';
  for (const { subTypes: _, ...own } of children.get(parent) ?? []) {
    yield `${before}${JSON.stringify(own).slice(0, -1)},"children":[`;
    yield* nest(children, own.id);
    yield ']}';
    before = ',\n';
  }
}

/** Each current entry as one line. */
export function writeNdjson(subject: Subject): Generator<string> {
  return gather(writeLines(describeEntries(subject)));
}

/** A table as one JSON document: what it is of, and its rows as objects. */
export function writeTableJson(subject: Subject, table: Table): Generator<string> {
  const { id, digest } = subject.moment.revision;
  const head = JSON.stringify({ revision: id, digest, table: table.name }).slice(0, -1);
  return gather(writeTableRows(head, subject, table));
}

function* writeTableRows(head: string, subject: Subject, table: Table): Generator<string> {
  yield `${head},"rows":[`;
  yield* writeList(rowsAsObjects(subject, table), (row) => JSON.stringify(row));
  yield '\n]}\n';
}

/** Each row of a table as one line. */
export function writeTableNdjson(subject: Subject, table: Table): Generator<string> {
  return gather(writeLines(rowsAsObjects(subject, table)));
}

function* rowsAsObjects(subject: Subject, { columns, rows }: Table): Generator<object> {
  for (const cells of rows(subject))
    yield Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}

function* writeLines(values: Iterable<object>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function* writeList<T>(values: Iterable<T>, write: (value: T) => string): Generator<string> {
  let before = '\n';
  for (const value of values) {
    yield before + write(value);
    before = ',\n';
  }
}
