/** The tables of annotations (注记): standards, names in English, plain words and crosswalks, each from a seed of its own. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CrosswalkRow, Relation } from '../catalogue/vocabulary/crosswalk.ts';
import type { Plain } from '../catalogue/vocabulary/gloss.ts';
import type { Fit } from '../catalogue/vocabulary/standard.ts';
import { entry, revision, source } from './schema.ts';

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
  words: text('words').notNull(),
});
