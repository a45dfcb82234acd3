/** Replay (重放): documents in order of time, each as one transaction on the ledger, until what later ones presuppose is laid. */

import { type DigestText, digestText } from '../catalogue/history/digest.ts';
import { checkInvariants } from '../catalogue/history/invariants.ts';
import type { Problem } from '../catalogue/problem.ts';
import { refuses } from '../catalogue/problem.ts';
import type { FileProblem } from '../catalogue/registry.ts';
import { levels } from '../catalogue/vocabulary/code.ts';
import { type Coverage, weakenCoverage } from '../catalogue/vocabulary/revision.ts';
import { CoverageRecord } from './coverage-record.ts';
import type { Document } from './document.ts';
import { Draft } from './resolve/draft.ts';
import { Ledger } from './resolve/ledger.ts';
import { layPresuppositions, type Presupposition, presuppositionKey } from './resolve/presuppose.ts';

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

/** How often we replay until what later texts presuppose is settled, before we call it our own mistake. */
const deepest = 60;

/** The fewest changes that a run lays after the first new presupposition, before it is begun again. */
const leastAhead = 1_000;

interface Run extends Replay {
  readonly presupposed: readonly Presupposition[];
  /** It has seen every document: none had an error, and the run was not given up for one with what was found by then. */
  readonly whole: boolean;
}

/**
 * Replays the documents, given in order of time; `unheld` are the revisions known to exist between them. It stops at the first
 * document with an error: what follows would rest on it. `digest` is what ids are made of.
 */
export function replay(
  documents: readonly Document[],
  unheld: readonly string[] = [],
  digest: DigestText = digestText,
): Replay {
  let presupposed: readonly Presupposition[] = [];
  for (let round = 0; round < deepest; round += 1) {
    const run = runOnce(documents, unheld, presupposed, digest);
    const found = run.whole ? run.presupposed : unite(presupposed, run.presupposed);
    if (signatureOf(found) === signatureOf(presupposed)) return run;
    presupposed = found;
  }
  throw new Error('Presuppositions do not settle');
}

/** A run that stops early has not seen what later documents presuppose; what is known of that stays. */
function unite(known: readonly Presupposition[], found: readonly Presupposition[]): Presupposition[] {
  return [...new Map([...known, ...found].map((item) => [presuppositionKey(item), item])).values()];
}

function markOf(item: Presupposition): string {
  return [presuppositionKey(item), item.entry, item.parent].join(' ');
}

function signatureOf(items: readonly Presupposition[]): string {
  return items.map(markOf).sort().join('\n');
}

/**
 * Lays document after document. Once something is presupposed that is not laid, the run will have to be begun again: it goes
 * on until it has laid about as much again, to find more of the kind, and is given up there. So all runs together lay little
 * more than the last.
 */
function runOnce(
  documents: readonly Document[],
  unheld: readonly string[],
  presupposed: readonly Presupposition[],
  digest: DigestText,
): Run {
  const ledger = new Ledger();
  const record = new CoverageRecord(unheld);
  const revisions: Replayed[] = [];
  const problems: FileProblem[] = [];
  const found = new Map<string, Presupposition>();
  const files = new Map(documents.map(({ revision, file }) => [revision.id, file]));
  const byTarget = Map.groupBy(presupposed, ({ into }) => into);
  const laid = new Set(presupposed.map(markOf));
  let coverage = unknown;
  let base: string | null = null;
  let enough = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    const { id, kind, coverage: own } = document.revision;
    if (record.hasGap(revisions.at(-1)?.document.revision.id ?? '', id)) coverage = weakenCoverage(coverage);
    const before = coverage;
    const touched: string[] = [];
    const lay = (file: string, supplement: string | null, write: (draft: Draft) => void): boolean => {
      const partialFrom: Draft['setting']['partialFrom'] = (from, level) => record.partialFrom(from, level, id);
      const order = touched.length;
      const draft = new Draft(ledger, { revision: id, base, coverage, partialFrom, supplement, order, digest });
      write(draft);
      for (const item of draft.presuppositions) {
        found.set(presuppositionKey(item), item);
        if (!laid.has(markOf(item))) enough = Math.min(enough, 2 * ledger.changes.length + leastAhead);
      }
      problems.push(...draft.problems.map((problem) => ({ file, problem })));
      if (refuses(draft.problems)) return false;
      draft.commit();
      for (const { entry } of draft.changes) touched.push(entry);
      return true;
    };
    const fits = lay(document.file, null, (draft) => {
      document.draft(draft);
      layPresuppositions(draft, byTarget.get(id) ?? []);
    });
    if (!fits) break;
    coverage = own ?? coverage;
    if (kind === 'edition') base = id;
    if (!document.supplements.every(({ file, draft }) => lay(file, file, draft))) break;
    const listed = Object.fromEntries(
      document.supplements.flatMap((supplement) => supplement.levels.map((level) => [level, 'complete' as const])),
    );
    coverage = { ...coverage, ...listed };
    record.tell(id, { ...own, ...listed });
    // Where a level becomes complete, what was a doubt about any entry of it is an error now.
    const rises = levels.some((level) => before[level] === 'partial' && coverage[level] === 'complete');
    const inDoubt = rises ? [...ledger.current()].map(([entry]) => entry) : touched;
    for (const { revision, source, ...problem } of checkInvariants(ledger, inDoubt, coverage)) {
      const file = source ?? (revision === null ? undefined : files.get(revision)) ?? document.file;
      problems.push({ file, problem });
    }
    revisions.push({ document, coverage });
    if (ledger.changes.length > enough) break;
  }
  const whole = revisions.length === documents.length;
  return { ledger, revisions, problems: once(problems), presupposed: [...found.values()], whole };
}

/** An invariant that stays broken is said once. */
function once(problems: readonly FileProblem[]): FileProblem[] {
  const key = (file: string, { line, code, message }: Problem): string => [file, line, code, message].join('\n');
  return [...new Map(problems.map((item) => [key(item.file, item.problem), item])).values()];
}
