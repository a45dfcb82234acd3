/** Every table of an export by its name: the catalogue of the revision, and the tables of the whole history up to it. */
import { alias } from './alias.ts';
import { change } from './change.ts';
import { codePeriod } from './code-period.ts';
import { correspondence } from './correspondence.ts';
import { coverage } from './coverage.ts';
import { entry } from './entry.ts';
import { entryState } from './entry-state.ts';
import { revision } from './revision.ts';
import { subType } from './sub-type.ts';
import type { Table } from './table.ts';

/** The catalogue of one revision. */
export const catalogueTable = entry;

/** The history up to a revision, as a warehouse keeps it. */
export const warehouseTables: readonly Table[] = [
  ...[entryState, codePeriod, subType, change, correspondence, alias, coverage, revision],
];

export const tables: readonly Table[] = [catalogueTable, ...warehouseTables];
export const tableNames = tables.map(({ name }) => name);
