/** The whole import: seed files → documents in order → changes → revisions with a digest chain → everything the tables hold. */

import { digestRevision, digestSeeds, digestText } from '../catalogue/history/digest.ts';
import { Register } from '../catalogue/register.ts';
import type { FileProblem, Imported, ReadAloud, Source } from '../catalogue/registry.ts';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import type { Change } from '../catalogue/vocabulary/change.ts';
import type { Erratum } from '../catalogue/vocabulary/erratum.ts';
import type { Mention } from '../catalogue/vocabulary/mention.ts';
import { compareRevisions, type Revision } from '../catalogue/vocabulary/revision.ts';
import { type Document, readDocuments } from './document.ts';
import { orderDocuments } from './order.ts';
import { type Replay, replay } from './replay.ts';
import { readAliases } from './table/aliases.ts';
import { readAnnotations } from './table/annotation/annotations.ts';
import { type FindName, readErrata } from './table/errata.ts';
import { type FindEntry, type FindNamesake, readMentions } from './table/mentions.ts';

/** Makes the registry from its seeds. Any error refuses everything: `registry` is null and the problems say why. */
export function importSeeds(sources: readonly Source[], readAloud: ReadAloud): Imported {
  const read = readDocuments(sources);
  const ordered = orderDocuments(read.documents);
  const unheld = findUnheld(ordered.documents, read.notHeld);
  const replayed = replay(
    ordered.documents,
    unheld.map(({ id }) => id),
  );
  const problems = [...read.problems, ...ordered.problems, ...replayed.problems];
  if (ordered.documents.length === 0) {
    const message = 'no revision among the seeds: at least one edition is needed';
    problems.push({
      file: 'seeds',
      problem: { severity: 'error', code: 'no-revision', line: 0, message, excerpt: '' },
    });
  }
  if (problems.some(({ problem }) => problem.severity === 'error')) return { registry: null, problems };

  const kept = dropCopies(sources, read.documents, ordered.documents);
  const { revisions, changes } = sealRevisions(replayed, kept);
  const all = [...revisions, ...unheld].sort((left, right) => compareRevisions(left.id, right.id));
  const register = new Register({ head: '', revisions: all, changes, mentions: [], errata: [] });
  const { mentions, aliases, errata, problems: late } = readNames(register, read.later);
  const { annotations, words, problems: told } = readAnnotations(register, read.annotations);
  problems.push(...late, ...told);
  if ([...late, ...told].some(({ problem }) => problem.severity === 'error')) return { registry: null, problems };

  const entries = [...register.entries()].map(({ id, born }) => ({ id, born }));
  const names = new Set([...register.entries()].flatMap(({ states }) => states.map(({ facts }) => facts.name)));
  for (const { text, kind } of aliases) if (kind === 'popular') names.add(text);
  const readings = new Map([...names].sort().map((name) => [name, readAloud(name)]));
  const head = digestText(`${revisions.at(-1)?.digest}\n${digestSeeds(kept)}`);
  const rows = { revisions: all, entries, changes, mentions, errata, aliases, readings, annotations, words };
  return { registry: { head, ...rows, sources: kept }, problems };
}

/** The sources without those that hold nothing but copies of notices imported already: a copy changes nothing. */
function dropCopies(sources: readonly Source[], read: readonly Document[], kept: readonly Document[]): Source[] {
  const files = new Set(kept.map(({ file }) => file));
  const copies = new Set(read.map(({ file }) => file).filter((file) => !files.has(file)));
  return sources.filter(({ path }) => !copies.has(path));
}

/** The revisions that are known and not held; one whose text has come to the seeds since is held. */
function findUnheld(documents: readonly Document[], listed: readonly Revision[]): Revision[] {
  const held = new Set(documents.flatMap(({ revision: { id, number } }) => [id, number]));
  return listed.filter(({ id, number }) => !held.has(id) && (number === null || !held.has(number)));
}

/** Chains the revisions: each digest covers the one before it, the source and the changes. */
function sealRevisions(
  { ledger, revisions }: Replay,
  sources: readonly Source[],
): { revisions: Revision[]; changes: Change[] } {
  const byRevision = Map.groupBy(ledger.changes, ({ revision }) => revision);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  let digest = '';
  const sealed = revisions.map(({ document, coverage }) => {
    const { revision, file } = document;
    const digestFile = (path: string): string => digestText(texts.get(path) ?? '');
    const sourceDigest = digestFile(file);
    const supplements = document.supplements.map(({ file: source, restsOn }) => ({
      ...{ source, digest: digestFile(source), restsOn },
    }));
    const digests = [sourceDigest, ...supplements.map((supplement) => supplement.digest)];
    digest = digestRevision(digest, digests, byRevision.get(revision.id) ?? []);
    return { ...revision, coverage, sourceDigest, supplements, digest };
  });
  return { revisions: sealed, changes: ledger.changes };
}

/** Reads the tables that name entries of the finished register. */
function readNames(
  register: Register,
  later: ReadonlyMap<string, Source>,
): { mentions: Mention[]; aliases: Alias[]; errata: Erratum[]; problems: FileProblem[] } {
  const find: FindEntry = (revision, code, name, subType) => {
    const holder = register.holding(code, revision)?.entry;
    if (holder === undefined || register.facts(holder, revision)?.name !== name) return null;
    if (subType === null) return holder;
    return register.children(holder, revision).find(({ facts }) => facts.name === subType)?.id ?? null;
  };
  const namesake: FindNamesake = (revision, name) => {
    for (const id of register.bearers(name)) {
      const facts = register.facts(id, revision);
      if (facts?.status === 'current' && facts.name === name)
        return { id, occupation: facts.level === 'subtype' ? facts.parent : null };
    }
    return null;
  };
  const mentionTable = later.get('mentions');
  const findName: FindName = (revision, code) => {
    if (register.revision(revision)?.digest == null) return undefined;
    const holder = register.holding(code, revision)?.entry;
    return holder === undefined ? null : (register.facts(holder, revision)?.name ?? null);
  };
  const aliasTable = later.get('aliases');
  const errataTable = later.get('errata');
  const mentions = mentionTable === undefined ? { mentions: [], problems: [] } : readMentions(mentionTable.text, find);
  const aliases =
    aliasTable === undefined ? { aliases: [], problems: [] } : readAliases(aliasTable.text, find, namesake);
  const errata = errataTable === undefined ? { errata: [], problems: [] } : readErrata(errataTable.text, findName);
  return {
    mentions: mentions.mentions,
    errata: errata.errata,
    aliases: aliases.aliases,
    problems: [
      ...mentions.problems.map((problem) => ({ file: mentionTable?.path ?? '', problem })),
      ...errata.problems.map((problem) => ({ file: errataTable?.path ?? '', problem })),
      ...aliases.problems.map((problem) => ({ file: aliasTable?.path ?? '', problem })),
    ],
  };
}
