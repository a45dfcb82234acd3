/** The history (沿革): seed files → documents in order of time → changes → revisions, chained by their digests. */
import { type DigestText, digestRevision } from '../catalogue/history/digest.ts';
import type { FileProblem, Source } from '../catalogue/registry.ts';
import type { Change } from '../catalogue/vocabulary/change.ts';
import { compareRevisions, type Revision } from '../catalogue/vocabulary/revision.ts';
import { type Document, type Documents, readDocuments } from './document.ts';
import { orderDocuments } from './order.ts';
import { type Replay, replay } from './replay.ts';

/** Everything that revisions say; what else stands in the seeds is read against it. */
export interface History {
  /** All revisions in order of time, those that are not held among them. */
  readonly revisions: readonly Revision[];
  readonly changes: readonly Change[];
  /** The digest of the last revision. */
  readonly digest: string;
  /** The seed files without those that only repeat others. */
  readonly sources: readonly Source[];
}

/** Makes the history; null where there is an error. Documents and the ledger, which hold a great deal, go with the call. */
export function makeHistory(
  sources: readonly Source[],
  digestOf: DigestText,
): { history: History | null; beside: Pick<Documents, 'later' | 'annotations'>; problems: FileProblem[] } {
  const { documents, notHeld, problems: unread, later, annotations } = readDocuments(sources);
  const beside = { later, annotations };
  const ordered = orderDocuments(documents);
  const unheld = findUnheld(ordered.documents, notHeld);
  const ids = unheld.map(({ id }) => id);
  const replayed = replay(ordered.documents, ids, digestOf);
  const problems = [...unread, ...ordered.problems, ...replayed.problems];
  if (ordered.documents.length === 0) {
    const message = 'no revision among the seeds: at least one edition is needed';
    const problem = { severity: 'error', code: 'no-revision', line: 0, message, excerpt: '' } as const;
    problems.push({ file: 'seeds', problem });
  }
  if (problems.some(({ problem }) => problem.severity === 'error')) return { history: null, beside, problems };
  const kept = dropCopies(sources, documents, ordered.documents);
  const { revisions, changes } = sealRevisions(replayed, kept, digestOf);
  const all = [...revisions, ...unheld].sort((left, right) => compareRevisions(left.id, right.id));
  const digest = revisions.at(-1)?.digest ?? '';
  return { history: { revisions: all, changes, digest, sources: kept }, beside, problems };
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
  digestOf: DigestText,
): { revisions: Revision[]; changes: Change[] } {
  const byRevision = Map.groupBy(ledger.changes, ({ revision }) => revision);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  let digest = '';
  const sealed = revisions.map(({ document, coverage }) => {
    const { revision, file } = document;
    const digestFile = (path: string): string => digestOf(texts.get(path) ?? '');
    const sourceDigest = digestFile(file);
    const supplements = document.supplements.map(({ file: source, restsOn }) => ({
      ...{ source, digest: digestFile(source), restsOn },
    }));
    const digests = [sourceDigest, ...supplements.map((supplement) => supplement.digest)];
    digest = digestRevision(digest, digests, byRevision.get(revision.id) ?? [], digestOf);
    return { ...revision, coverage, sourceDigest, supplements, digest };
  });
  return { revisions: sealed, changes: ledger.changes };
}
