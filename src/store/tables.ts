/** All tables by name, in an order in which rows can be laid under foreign keys. */
import { crosswalk, gloss, item, origin, scheme, standard, word } from './annotation-schema.ts';
import { alias, change, entry, erratum, mention, reading, registry, revision, source, state } from './schema.ts';

export const tables = {
  ...{ registry, source, revision, entry, change, state, mention, erratum, alias, reading },
  ...{ origin, standard, gloss, scheme, item, crosswalk, word },
};

/** The tables whose order says something that no column says: their rows are read in the order in which they were laid. */
export const ordered: ReadonlySet<string> = new Set(['alias', 'word', 'origin', 'gloss', 'scheme', 'item']);
