/** Replay (重放): documents in order of time, each as one transaction on the ledger, until what later ones presuppose is laid. */

import { checkInvariants } from '../catalogue/history/invariants.ts';
import type { Problem } from '../catalogue/problem.ts';
import { refuses } from '../catalogue/problem.ts';
import type { FileProblem } from '../catalogue/registry.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import { type Coverage, compareRevisions, weakenCoverage } from '../catalogue/vocabulary/revision.ts';
import type { Document } from './document.ts';
import { Draft } from './resolve/draft.ts';
import { Ledger } from './resolve/ledger.ts';
import { layPresuppositions, type Presupposition, presuppositionKey } from './resolve/presuppose.ts';

/** What a document has become in the replay. */
export interface Replayed {
  readonly document: Document;
  readonly coverage: Coverage;
  /** What its own sources say of their coverage. */
  readonly told: Partial<Coverage>;
}

export interface Replay {
  readonly ledger: Ledger;
  readonly revisions: readonly Replayed[];
  readonly problems: readonly FileProblem[];
}

const unknown: Coverage = {
  major: 'partial',
  middle: 'partial',
  minor: 'partial',
  occupation: 'partial',
  subtype: 'partial',
};

/** How often we replay until what later texts presuppose is settled, before we call it our own mistake. */
const deepest = 20;

type Run = Replay & { readonly presupposed: readonly Presupposition[] };

/**
 * Replays the documents, given in order of time; `unheld` are the revisions known to exist between them. It stops at the first document with an error: what follows
 * would rest on it.
 */
export function replay(documents: readonly Document[], unheld: readonly string[] = []): Replay {
  let presupposed: readonly Presupposition[] = [];
  for (let round = 0; round < deepest; round += 1) {
    const run = runOnce(documents, unheld, presupposed);
    const found = refuses(run.problems.map(({ problem }) => problem))
      ? unite(presupposed, run.presupposed)
      : run.presupposed;
    if (signatureOf(found) === signatureOf(presupposed)) return run;
    presupposed = found;
  }
  throw new Error('Presuppositions do not settle');
}

/** A run that stops at an error has not seen what later documents presuppose; what is known of that stays. */
function unite(known: readonly Presupposition[], found: readonly Presupposition[]): Presupposition[] {
  return [...new Map([...known, ...found].map((item) => [presuppositionKey(item), item])).values()];
}

function signatureOf(items: readonly Presupposition[]): string {
  return items
    .map((item) => [presuppositionKey(item), item.entry, item.parent].join(' '))
    .sort()
    .join('\n');
}

function runOnce(
  documents: readonly Document[],
  unheld: readonly string[],
  presupposed: readonly Presupposition[],
): Run {
  const ledger = new Ledger();
  const revisions: Replayed[] = [];
  const problems: FileProblem[] = [];
  const found = new Map<string, Presupposition>();
  const files = new Map(documents.map(({ revision, file }) => [revision.id, file]));
  const byTarget = Map.groupBy(presupposed, ({ into }) => into);
  let coverage = unknown;
  let base: string | null = null;
  for (const document of documents) {
    const { id, kind, coverage: own } = document.revision;
    const since = revisions.at(-1)?.document.revision.id ?? '';
    if (unheld.some((other) => liesBetween(other, since, id))) coverage = weakenCoverage(coverage);
    const partialFrom = (from: string, level: Level): string | null => {
      const settled = findComplete(revisions, level);
      const gap = unheld.some((other) => liesBetween(other, settled ?? from, id)) ? id : null;
      return findPartial(revisions, settled, from, level) ?? gap;
    };
    const touched: string[] = [];
    const lay = (file: string, supplement: string | null, write: (draft: Draft) => void): boolean => {
      const draft = new Draft(ledger, { revision: id, base, coverage, partialFrom, supplement, order: touched.length });
      write(draft);
      for (const item of draft.presuppositions) found.set(presuppositionKey(item), item);
      problems.push(...draft.problems.map((problem) => ({ file, problem })));
      if (refuses(draft.problems)) return false;
      draft.commit();
      touched.push(...draft.changes.map(({ entry }) => entry));
      return true;
    };
    const laid = lay(document.file, null, (draft) => {
      document.draft(draft);
      layPresuppositions(draft, byTarget.get(id) ?? []);
    });
    if (!laid) break;
    coverage = own ?? coverage;
    if (kind === 'edition') base = id;
    if (!document.supplements.every(({ file, draft }) => lay(file, file, draft))) break;
    const listed = Object.fromEntries(
      document.supplements.flatMap(({ levels }) => levels.map((level) => [level, 'complete' as const])),
    );
    coverage = { ...coverage, ...listed };
    const rescan = own !== null || document.supplements.length > 0;
    const checked = rescan ? [...ledger.current()].map(([entry]) => entry) : touched;
    for (const { revision, source, ...problem } of checkInvariants(ledger, checked, coverage)) {
      const file = source ?? (revision === null ? undefined : files.get(revision)) ?? document.file;
      problems.push({ file, problem });
    }
    revisions.push({ document, coverage, told: { ...own, ...listed } });
  }
  return { ledger, revisions, problems: once(problems), presupposed: [...found.values()] };
}

function liesBetween(revision: string, low: string, high: string): boolean {
  return compareRevisions(low, revision) < 0 && compareRevisions(revision, high) < 0;
}

/** The last revision whose own source lists everything at a level: what it does not list came after it. */
function findComplete(revisions: readonly Replayed[], level: Level): string | null {
  return revisions.findLast(({ told }) => told[level] === 'complete')?.document.revision.id ?? null;
}

/** The first revision from one on, and after the settled one, whose own source lists only some of a level. */
function findPartial(
  revisions: readonly Replayed[],
  settled: string | null,
  from: string,
  level: Level,
): string | null {
  const isIt = ({ document: { revision }, told }: Replayed): boolean =>
    told[level] === 'partial' &&
    compareRevisions(revision.id, from) >= 0 &&
    (settled === null || compareRevisions(revision.id, settled) > 0);
  return revisions.find(isIt)?.document.revision.id ?? null;
}

/** An invariant that stays broken is said once. */
function once(problems: readonly FileProblem[]): FileProblem[] {
  const key = (file: string, { line, code, message }: Problem): string => [file, line, code, message].join('\n');
  return [...new Map(problems.map((item) => [key(item.file, item.problem), item])).values()];
}
