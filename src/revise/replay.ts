/** Replay (重放): documents in order of time, each as one transaction on the ledger, until what later ones presuppose is laid. */
import { checkInvariants } from '../catalogue/invariants.ts';
import type { Problem } from '../catalogue/problem.ts';
import { refuses } from '../catalogue/problem.ts';
import type { Coverage } from '../catalogue/revision.ts';
import { Draft, type Presupposition } from '../resolve/draft.ts';
import { Ledger } from '../resolve/ledger.ts';
import { layPresuppositions, presuppositionKey } from '../resolve/presuppose.ts';
import type { Document, FileProblem } from './document.ts';

/** What a document has become in the replay. */
export interface Replayed {
  readonly document: Document;
  readonly coverage: Coverage;
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

/** How often a presupposition may rest on another one before we call it our own mistake. */
const deepest = 10;

/** Replays the documents, given in order of time. It stops at the first document with an error: what follows would rest on it. */
export function replay(documents: readonly Document[]): Replay {
  let presupposed: readonly Presupposition[] = [];
  let known = '';
  for (let round = 0; round < deepest; round += 1) {
    const run = runOnce(documents, presupposed);
    const keys = run.presupposed.map(presuppositionKey).sort().join('\n');
    if (keys === known) return run;
    known = keys;
    presupposed = run.presupposed;
  }
  throw new Error('Presuppositions do not settle');
}

function runOnce(
  documents: readonly Document[],
  presupposed: readonly Presupposition[],
): Replay & { presupposed: Presupposition[] } {
  const ledger = new Ledger();
  const revisions: Replayed[] = [];
  const problems: FileProblem[] = [];
  const found = new Map<string, Presupposition>();
  const files = new Map(documents.map(({ revision, file }) => [revision.id, file]));
  const partial = new Set(
    documents.filter(({ revision }) => revision.held !== 'full').map(({ revision }) => revision.id),
  );
  let coverage = unknown;
  let base: string | null = null;
  for (const document of documents) {
    const { id, kind, coverage: own } = document.revision;
    const draft = new Draft(ledger, { revision: id, base, coverage, heldInPart: (revision) => partial.has(revision) });
    document.draft(draft);
    for (const item of draft.presuppositions) found.set(presuppositionKey(item), item);
    layPresuppositions(
      draft,
      presupposed.filter(({ into }) => into === id),
    );
    problems.push(...draft.problems.map((problem) => ({ file: document.file, problem })));
    if (refuses(draft.problems)) break;
    draft.commit();
    coverage = own ?? coverage;
    if (kind === 'edition') base = id;
    problems.push(...inspect(ledger, coverage, files, document.file));
    revisions.push({ document, coverage });
  }
  return { ledger, revisions, problems: once(problems), presupposed: [...found.values()] };
}

function inspect(ledger: Ledger, coverage: Coverage, files: ReadonlyMap<string, string>, file: string): FileProblem[] {
  const snapshot = {
    current: new Map(ledger.current()),
    known: (id: string) => ledger.facts(id) !== null,
    citation: (id: string) => ledger.lastChange(id)?.citation ?? null,
  };
  return checkInvariants(snapshot, coverage).map(({ revision, ...problem }) => ({
    file: (revision === null ? undefined : files.get(revision)) ?? file,
    problem,
  }));
}

/** An invariant that stays broken is said once. */
function once(problems: readonly FileProblem[]): FileProblem[] {
  const key = (file: string, { line, code, message }: Problem): string => [file, line, code, message].join('\n');
  return [...new Map(problems.map((item) => [key(item.file, item.problem), item])).values()];
}
