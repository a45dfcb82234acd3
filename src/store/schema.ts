/** The tables: the durable truth, plain enough for SQL by hand. Their vocabulary is that of the catalogue's schemas. */
import { sql } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import type { Certainty } from '../catalogue/vocabulary/change.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { CrosswalkRow, Relation } from '../catalogue/vocabulary/crosswalk.ts';
import type { Facts, Mark, Patch } from '../catalogue/vocabulary/entry.ts';
import type { Plain, WorkWords } from '../catalogue/vocabulary/gloss.ts';
import type { Mention } from '../catalogue/vocabulary/mention.ts';
import type { Coverage, Revision } from '../catalogue/vocabulary/revision.ts';
import type { Fit } from '../catalogue/vocabulary/standard.ts';

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
  digest: text('digest'),
});

export const entry = sqliteTable('entry', {
  id: text('id').primaryKey(),
  born: text('born')
    .notNull()
    .references(() => revision.id),
});

/** The changes in the order in which they are laid; `cited` is the revision whose source the lines count. */
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

/** Which seed each table of annotations came from, and the revision that its rows belong to. */
export const origin = sqliteTable('origin', {
  table: text('table').primaryKey(),
  asOf: text('as_of')
    .notNull()
    .references(() => revision.id),
  path: text('path')
    .notNull()
    .references(() => source.path),
  restsOn: text('rests_on').notNull(),
  certainty: text('certainty').notNull(),
});

/** National occupational standards (国家职业标准), in the order of the official catalogue; `entry` is null where none fits. */
export const standard = sqliteTable('standard', {
  position: integer('position').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  number: text('number'),
  issuedOn: text('issued_on'),
  editionYear: integer('edition_year'),
  codePrinted: text('code_printed'),
  fit: text('fit').$type<Fit>().notNull(),
  entry: text('entry').references(() => entry.id),
});

/** What this registry says of an entry in its own words; not official. */
export const gloss = sqliteTable('gloss', {
  entry: text('entry')
    .primaryKey()
    .references(() => entry.id),
  nameEn: text('name_en'),
  plain: text('plain', { mode: 'json' }).$type<Plain>(),
});

/** Other classifications. */
export const scheme = sqliteTable('scheme', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  publisher: text('publisher').notNull(),
  restsOn: text('rests_on').notNull(),
});

/** The items of other classifications. */
export const item = sqliteTable(
  'item',
  {
    scheme: text('scheme')
      .notNull()
      .references(() => scheme.id),
    code: text('code').notNull(),
    level: text('level').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scheme, table.code] })],
);

/** Which items of other classifications an entry corresponds to, best first. */
export const crosswalk = sqliteTable('crosswalk', {
  position: integer('position').primaryKey(),
  scheme: text('scheme')
    .notNull()
    .references(() => scheme.id),
  entry: text('entry')
    .notNull()
    .references(() => entry.id),
  target: text('target').notNull(),
  relation: text('relation').$type<Relation>(),
  certainty: text('certainty').$type<CrosswalkRow['certainty']>().notNull(),
  note: text('note'),
});

/** Words that set an entry's work apart, with their weights, the heaviest first. */
export const word = sqliteTable('word', {
  entry: text('entry')
    .primaryKey()
    .references(() => entry.id),
  words: text('words', { mode: 'json' }).$type<WorkWords['words']>().notNull(),
});

/** Every table, in an order in which rows can be laid under foreign keys. */
export const tables = {
  ...{ registry, source, revision, entry, change, state, mention, alias, reading },
  ...{ origin, standard, gloss, scheme, item, crosswalk, word },
};
