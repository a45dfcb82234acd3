/**
 * The tables of the edge, empty in a file: the rows of every table in pieces named by their own digest, and which pieces make
 * which head. Pieces make loading a matter of a few hundred rows, and let only what changed travel.
 */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Rows of one table as a JSON array of arrays of cells; never altered once written. */
export const piece = sqliteTable('piece', {
  digest: text('digest').primaryKey(),
  body: text('body').notNull(),
  /** The body packed, for loading; null in tables that no isolate loads. */
  packed: text('packed'),
});

/** The pieces of a head, by table and place. A head is published once `registry` names it. */
export const snapshot = sqliteTable(
  'snapshot',
  {
    head: text('head').notNull(),
    table: text('table').notNull(),
    position: integer('position').notNull(),
    piece: text('piece')
      .notNull()
      .references(() => piece.digest),
  },
  (table) => [
    primaryKey({ columns: [table.head, table.table, table.position] }),
    index('snapshot_piece').on(table.piece),
  ],
);
