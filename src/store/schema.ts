/** The tables: the durable truth, plain enough for SQL by hand. Their vocabulary is that of the catalogue's schemas. */
import { sql } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import type { Certainty } from '../catalogue/vocabulary/change.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { Facts, Mark, Patch } from '../catalogue/vocabulary/entry.ts';
import type { Erratum } from '../catalogue/vocabulary/erratum.ts';
import type { Mention } from '../catalogue/vocabulary/mention.ts';
import type { Coverage, Revision } from '../catalogue/vocabulary/revision.ts';

/** One row: `head` digests the whole registry, `seeds` the files it was built from. */
export const registry = sqliteTable('registry', {
  head: text('head').primaryKey(),
  seeds: text('seeds').notNull(),
});

/** The seed files, whole, so that every citation can be read and the registry be rebuilt from its own file. */
export const source = sqliteTable('source', {
  path: text('path').primaryKey(),
  digest: text('digest').notNull(),
  text: text('text').notNull(),
});

export const revision = sqliteTable('revision', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<Revision['kind']>().notNull(),
  number: text('number'),
  title: text('title').notNull(),
  issuers: text('issuers', { mode: 'json' }).$type<string[]>().notNull(),
  issuedOn: text('issued_on').notNull(),
  held: text('held').$type<Revision['held']>().notNull(),
  coverage: text('coverage', { mode: 'json' }).$type<Coverage>().notNull(),
  announced: text('announced', { mode: 'json' }).$type<Revision['announced']>().notNull(),
  restsOn: text('rests_on').notNull(),
  source: text('source').references(() => source.path),
  sourceDigest: text('source_digest'),
  supplements: text('supplements', { mode: 'json' }).$type<Revision['supplements']>().notNull().default([]),
  digest: text('digest'),
});

export const entry = sqliteTable('entry', {
  id: text('id').primaryKey(),
  born: text('born')
    .notNull()
    .references(() => revision.id),
});

/** The changes in the order in which they are laid; `cited` is the revision whose source the lines count, or its supplement `cited_source`. */
export const change = sqliteTable(
  'change',
  {
    revision: text('revision')
      .notNull()
      .references(() => revision.id),
    order: integer('order').notNull(),
    entry: text('entry')
      .notNull()
      .references(() => entry.id),
    patch: text('patch', { mode: 'json' }).$type<Patch>().notNull(),
    cited: text('cited')
      .notNull()
      .references(() => revision.id),
    citedSource: text('cited_source').references(() => source.path),
    firstLine: integer('first_line').notNull(),
    lastLine: integer('last_line').notNull(),
    sentence: text('sentence').notNull(),
    certainty: text('certainty').$type<Certainty>().notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.revision, table.order] })],
);

/** Derived: what is true of an entry over [since, until). */
export const state = sqliteTable(
  'state',
  {
    entry: text('entry')
      .notNull()
      .references(() => entry.id),
    since: text('since')
      .notNull()
      .references(() => revision.id),
    until: text('until').references(() => revision.id),
    level: text('level').$type<Level>().notNull(),
    status: text('status').$type<Facts['status']>().notNull(),
    code: text('code'),
    name: text('name').notNull(),
    marks: text('marks', { mode: 'json' }).$type<Mark[]>().notNull(),
    definition: text('definition'),
    tasks: text('tasks', { mode: 'json' }).$type<string[]>(),
    parent: text('parent').references(() => entry.id),
    becomes: text('becomes', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entry, table.since] }),
    uniqueIndex('state_code_now').on(table.code).where(sql`until is null and status = 'current'`),
  ],
);

export const mention = sqliteTable('mention', {
  position: integer('position').primaryKey(),
  number: text('number'),
  title: text('title').notNull(),
  issuedOn: text('issued_on'),
  quote: text('quote').notNull(),
  term: text('term').notNull(),
  strength: text('strength').$type<Mention['strength']>().notNull(),
  entry: text('entry')
    .notNull()
    .references(() => entry.id),
});

/** Where print is odd and kept, or a public copy is known to be wrong. */
export const erratum = sqliteTable('erratum', {
  position: integer('position').primaryKey(),
  kind: text('kind').$type<Erratum['kind']>().notNull(),
  revision: text('revision')
    .notNull()
    .references(() => revision.id),
  code: text('code'),
  name: text('name').notNull(),
  note: text('note'),
});

export const alias = sqliteTable('alias', {
  text: text('text').primaryKey(),
  kind: text('kind').$type<Alias['kind']>().notNull(),
  grade: text('grade').$type<Alias['grade']>().notNull().default('usual'),
  targets: text('targets', { mode: 'json' }).$type<string[]>().notNull(),
  note: text('note'),
});

/** Derived: how each name and popular alias is read, a syllable a character, without tone. */
export const reading = sqliteTable('reading', {
  text: text('text').primaryKey(),
  syllables: text('syllables', { mode: 'json' }).$type<readonly string[]>().notNull(),
});
