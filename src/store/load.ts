/** Loading: the tables → one immutable `Register`; the head digest says cheaply whether it is still the one. */
import { asc, eq, sql } from 'drizzle-orm';
import type { AnnotationRows } from '../catalogue/annotations.ts';
import { Register } from '../catalogue/register.ts';
import type { Source } from '../catalogue/registry.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import { crosswalk, gloss, item, origin, scheme, standard, word } from './annotation-schema.ts';
import { buildQueries, type Database } from './database.ts';
import { reasonOf } from './reason.ts';
import { alias, change, erratum, mention, reading, registry, revision, source } from './schema.ts';

/** The head digest that the tables hold now. Throws where there is none: the file is not a registry. */
export async function readHead(database: Database): Promise<string> {
  return (await readSeal(database)).head;
}

/** The head digest and the digest of the seeds that it was built from. */
export async function readSeal(database: Database): Promise<{ head: string; seeds: string }> {
  const [row] = await buildQueries(database).select().from(registry).limit(1);
  if (row === undefined) throw new Error('the registry table is empty');
  return row;
}

/** The seed files that the registry was built from. */
export async function readSources(database: Database): Promise<Source[]> {
  const rows = await buildQueries(database).select().from(source).orderBy(asc(source.path));
  return rows.map(({ path, text }) => ({ path, text }));
}

/** The text of one seed file; null where there is none of that path. */
export async function loadText(database: Database, path: string): Promise<string | null> {
  const [row] = await buildQueries(database).select().from(source).where(eq(source.path, path));
  return row?.text ?? null;
}

/** Loads what matching needs beside the register: aliases in the order of their table, which decides between equals, readings, and words. */
export async function loadNames(database: Database): Promise<Names> {
  return await loadWhole(database, async (queries, head) => {
    const aliases = await queries.select().from(alias).orderBy(sql`rowid`);
    const readings = await queries.select().from(reading);
    const words = await queries.select().from(word).orderBy(sql`rowid`);
    return { head, aliases, readings: new Map(readings.map(({ text, syllables }) => [text, syllables])), words };
  });
}

/** Loads everything that answers need. States are folded from the changes, so the `state` table cannot mislead an answer. */
export async function loadRegister(database: Database): Promise<Register> {
  return await loadWhole(database, async (queries, head) => {
    const [revisions, changes, mentions, errata, annotations] = await Promise.all([
      queries.select().from(revision),
      queries.select().from(change),
      queries.select().from(mention).orderBy(asc(mention.position)),
      queries.select().from(erratum).orderBy(asc(erratum.position)),
      loadAnnotations(queries),
    ]);
    return new Register({
      head,
      revisions: revisions.sort((left, right) => compareRevisions(left.id, right.id)),
      changes: changes
        .map(({ cited, citedSource, firstLine, lastLine, sentence, certainty, note, ...rest }) => ({
          ...rest,
          citation: { revision: cited, source: citedSource, firstLine, lastLine, sentence, certainty, note },
        }))
        .sort((left, right) => compareRevisions(left.revision, right.revision) || left.order - right.order),
      mentions: mentions.map(({ position: _, ...rest }) => rest),
      errata: errata.map(({ position: _, ...rest }) => rest),
      annotations,
    });
  });
}

async function loadAnnotations(queries: ReturnType<typeof buildQueries>): Promise<AnnotationRows> {
  const [origins, standards, glosses, schemes, items, rows] = await Promise.all([
    queries.select().from(origin).orderBy(sql`rowid`),
    queries.select().from(standard).orderBy(asc(standard.position)),
    queries.select().from(gloss).orderBy(sql`rowid`),
    queries.select().from(scheme).orderBy(sql`rowid`),
    queries.select().from(item).orderBy(sql`rowid`),
    queries.select().from(crosswalk).orderBy(asc(crosswalk.position)),
  ]);
  return {
    ...{ origins, glosses, schemes, items },
    standards: standards.map(({ position: _, ...rest }) => rest),
    crosswalk: rows.map(({ position: _, ...rest }) => rest),
  };
}

/** Loads what belongs together: where the tables were replaced between two queries, it loads again. */
async function loadWhole<T>(
  database: Database,
  load: (queries: ReturnType<typeof buildQueries>, head: string) => Promise<T>,
): Promise<T> {
  let head = await readHead(database);
  for (;;) {
    const loaded = await load(buildQueries(database), head).catch((error: unknown) => {
      throw new Error(`the registry cannot be read (${reasonOf(error)}); \`zhilu verify\` names what is wrong`, {
        cause: error,
      });
    });
    const after = await readHead(database);
    if (after === head) return loaded;
    head = after;
  }
}
