/** A document (文件): one seed file's revision, read but not yet resolved; it knows how to draft its own changes. */

import type { Problem } from '../catalogue/problem.ts';
import type { FileProblem, Source } from '../catalogue/registry.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { Revision } from '../catalogue/vocabulary/revision.ts';
import type { Continuation } from '../catalogue/vocabulary/statement.ts';
import { readNoticeDocuments } from './notices.ts';
import type { Draft } from './resolve/draft.ts';
import { annotationTables } from './table/annotation/annotations.ts';
import { readConcordance } from './table/concordance.ts';
import { readNotHeld } from './table/notheld.ts';
import { readFrontMatter } from './table/table.ts';
import { levelOf, readOwnSupplement, readSupplement, readTableDocument } from './tables.ts';

export interface Document {
  /** The revision it makes; a notice's coverage is that of the revision before it. */
  readonly revision: Omit<Revision, 'digest' | 'coverage' | 'sourceDigest' | 'supplements'> & {
    readonly coverage: Revision['coverage'] | null;
  };
  readonly file: string;
  /** The words it consists of, without layout: two files of the same content are one notice. */
  readonly content: () => string;
  /** The levels of which it has rows, where it is a table that lists. */
  readonly listed: readonly Level[];
  readonly draft: (draft: Draft) => void;
  /** The tables beside it, in the order in which they are laid. */
  readonly supplements: readonly Supplement[];
}

/** A supplement (补充): a table beside a revision's own source. */
export interface Supplement {
  /** The revision that it stands beside. */
  readonly revision: string;
  readonly file: string;
  readonly restsOn: string;
  /** The levels that it lists completely. */
  readonly levels: readonly Level[];
  readonly listed: readonly Level[];
  readonly draft: (draft: Draft) => void;
}

export interface Documents {
  readonly documents: readonly Document[];
  readonly notHeld: readonly Revision[];
  /** Tables that need the finished register: aliases, mentions, errata. */
  readonly later: ReadonlyMap<string, Source>;
  /** Tables of annotations, which need it too. */
  readonly annotations: readonly Source[];
  readonly problems: readonly FileProblem[];
}

/** A continuation and the file of the concordance it stands in. */
type FiledContinuation = Continuation & { readonly file: string };

/** The tables that are read against the finished register. */
const laterTables = ['aliases', 'mentions', 'errata'];

/** Reads every seed file. A file of no known form is an error. */
export function readDocuments(sources: readonly Source[]): Documents {
  const documents: Document[] = [];
  const supplements: Supplement[] = [];
  const notHeld: Revision[] = [];
  const later = new Map<string, Source>();
  const annotations: Source[] = [];
  const problems: FileProblem[] = [];
  const continuations: FiledContinuation[] = [];
  for (const source of [...sources].sort(bySupposition)) {
    const { path, text } = source;
    const note = (found: readonly Problem[]): void => {
      problems.push(...found.map((problem) => ({ file: path, problem })));
    };
    const front = readFrontMatter(text);
    const table = front.get('table')?.value ?? '';
    if (path.endsWith('.txt') || source.supposedOn !== undefined) {
      const read = readNoticeDocuments(source);
      documents.push(...read.documents);
      note(read.problems);
    } else if (table === 'listing' && front.has('beside')) {
      const read = readSupplement(source, continuations);
      if (read.supplement !== null) supplements.push(read.supplement);
      note(read.problems);
    } else if (table === 'adopted') {
      const read = readOwnSupplement(source);
      if (read.supplement !== null) supplements.push(read.supplement);
      note(read.problems);
    } else if (table === 'listing' || table === 'amendments') {
      const read = readTableDocument(source, table, continuations);
      if (read.document !== null) documents.push(read.document);
      note(read.problems);
    } else if (table === 'concordance') {
      const read = readConcordance(text);
      continuations.push(...read.items.map((item) => ({ ...item, file: path })));
      note(read.problems);
    } else if (table === 'not-held') {
      const read = readNotHeld(text);
      notHeld.push(...read.revisions);
      note(read.problems);
    } else if (laterTables.includes(table)) {
      const first = later.get(table);
      if (first === undefined) later.set(table, source);
      else note([fault('table-twice', 1, `the table of ${table} is ${first.path} already; put the rows there`, '')]);
    } else if (table !== undefined && annotationTables.includes(table)) {
      annotations.push(source);
    } else {
      const message = `a seed is a notice (.txt) or a table whose front matter says \`table: listing | amendments | adopted | concordance | not-held | ${laterTables.join(' | ')}\`, or one of annotations: ${annotationTables.join(' | ')}`;
      note([fault('not-a-seed', 1, message, text.slice(0, 80).split('\n')[0] ?? '')]);
    }
  }
  const joined = joinSupplements(documents, supplements);
  problems.push(...joined.problems, ...findStray(continuations, joined.documents));
  return { documents: joined.documents, notHeld, later, annotations, problems };
}

/** Puts every supplement beside its revision. */
function joinSupplements(
  documents: readonly Document[],
  supplements: readonly Supplement[],
): { documents: Document[]; problems: FileProblem[] } {
  const ids = new Set(documents.map(({ revision }) => revision.id));
  const problems = supplements.flatMap(({ revision, file }): FileProblem[] => {
    const message = `there is no revision ${revision} that this table could stand beside; a table of amendments without rows makes one`;
    return ids.has(revision) ? [] : [{ file, problem: fault('revision-unknown', 1, message, '') }];
  });
  const joined = documents.map((document) => {
    const own = supplements.filter(({ revision }) => revision === document.revision.id);
    return own.length === 0 ? document : { ...document, supplements: own };
  });
  return { documents: joined, problems };
}

/** Rows of the concordance whose edition or listing is not among the seeds would say nothing. */
function findStray(items: readonly FiledContinuation[], documents: readonly Document[]): FileProblem[] {
  const listed = new Map(
    documents.map(({ revision, listed, supplements }) => [
      revision.id,
      [...listed, ...supplements.flatMap((one) => one.listed)],
    ]),
  );
  return items.flatMap(({ toRevision, to, line, file }) => {
    const level = levelOf(to);
    if (listed.get(toRevision)?.includes(level) === true) return [];
    const message = `there is no edition or listing ${toRevision} that could list the ${level} ${to.code} “${to.subType ?? to.name}”`;
    return [{ file, problem: fault('edition-unknown', line, message, '') }];
  });
}

function fault(code: string, line: number, message: string, excerpt: string): Problem {
  return { severity: 'error', code, line, message, excerpt };
}

/** By path, so that the order of files does not matter; what is only supposed comes after what is held. */
function bySupposition(left: Source, right: Source): number {
  const supposed = Number(left.supposedOn !== undefined) - Number(right.supposedOn !== undefined);
  return supposed || (left.path < right.path ? -1 : 1);
}
