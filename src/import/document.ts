/** A document (文件): one seed file's revision, read but not yet resolved; it knows how to draft its own changes. */

import type { Problem } from '../catalogue/problem.ts';
import type { FileProblem, Source } from '../catalogue/registry.ts';
import { levels } from '../catalogue/vocabulary/code.ts';
import type { Revision } from '../catalogue/vocabulary/revision.ts';
import type { Continuation } from '../catalogue/vocabulary/statement.ts';
import { readNoticeDocuments } from './notices.ts';
import type { Draft } from './resolve/draft.ts';
import { resolveEdition } from './resolve/listing.ts';
import { resolveStatements } from './resolve/resolve.ts';
import { readAmendments } from './table/amendments.ts';
import { annotationTables } from './table/annotation/annotations.ts';
import { readConcordance } from './table/concordance.ts';
import { readHeader } from './table/header.ts';
import { readListing } from './table/listing.ts';
import { readNotHeld } from './table/notheld.ts';
import { readFrontMatter } from './table/table.ts';

export interface Document {
  /** The revision it makes; a notice's coverage is that of the revision before it. */
  readonly revision: Omit<Revision, 'digest' | 'coverage' | 'sourceDigest'> & {
    readonly coverage: Revision['coverage'] | null;
  };
  readonly file: string;
  /** The words it consists of, without layout: two files of the same content are one notice. */
  readonly content: string;
  readonly draft: (draft: Draft) => void;
}

export interface Documents {
  readonly documents: readonly Document[];
  readonly notHeld: readonly Revision[];
  /** Tables that need the finished register: aliases and mentions. */
  readonly later: ReadonlyMap<string, Source>;
  /** Tables of annotations, which need it too. */
  readonly annotations: readonly Source[];
  readonly problems: readonly FileProblem[];
}

/** A continuation and the file of the concordance it stands in. */
type FiledContinuation = Continuation & { readonly file: string };

/** Reads every seed file. A file of no known form is an error. */
export function readDocuments(sources: readonly Source[]): Documents {
  const documents: Document[] = [];
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
    const table = readFrontMatter(text).get('table')?.value;
    if (path.endsWith('.txt') || source.supposedOn !== undefined) {
      const read = readNoticeDocuments(source);
      documents.push(...read.documents);
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
    } else if (table === 'aliases' || table === 'mentions') {
      const first = later.get(table);
      if (first === undefined) later.set(table, source);
      else note([fault('table-twice', 1, `the table of ${table} is ${first.path} already; put the rows there`, '')]);
    } else if (table !== undefined && annotationTables.includes(table)) {
      annotations.push(source);
    } else {
      const message =
        'a seed is a notice (.txt) or a table whose front matter says `table: listing | amendments | concordance | mentions | aliases | not-held`, or one of annotations: ';
      note([
        fault('not-a-seed', 1, `${message}${annotationTables.join(' | ')}`, text.slice(0, 80).split('\n')[0] ?? ''),
      ]);
    }
  }
  problems.push(...findStray(continuations, documents));
  return { documents, notHeld, later, annotations, problems };
}

/** Rows of the concordance whose edition is not among the seeds would say nothing. */
function findStray(items: readonly FiledContinuation[], documents: readonly Document[]): FileProblem[] {
  const editions = new Set(documents.flatMap(({ revision }) => (revision.kind === 'edition' ? [revision.id] : [])));
  return items.flatMap(({ toRevision, to, line, file }) => {
    if (editions.has(toRevision)) return [];
    const message = `there is no edition ${toRevision} that could list ${to.code} “${to.name}”`;
    return [{ file, problem: fault('edition-unknown', line, message, '') }];
  });
}

function fault(code: string, line: number, message: string, excerpt: string): Problem {
  return { severity: 'error', code, line, message, excerpt };
}

function readTableDocument(
  { path, text }: Source,
  table: 'listing' | 'amendments',
  continuations: readonly Continuation[],
): { document: Document | null; problems: Problem[] } {
  const { header, problems } = readHeader(readFrontMatter(text));
  if (header === null) return { document: null, problems };
  const revision = { ...header.revision, source: path };
  if (table === 'amendments') {
    const read = readAmendments(text);
    const draft = (draft: Draft): void => resolveStatements(draft, read.statements);
    return { document: { revision, file: path, content: text, draft }, problems: read.problems };
  }
  const read = readListing(text);
  const complete = levels.filter((level) => level !== 'subtype' && revision.coverage[level] === 'complete');
  const completeness = { levels: complete, evidence: header.completeness };
  const draft = (draft: Draft): void => {
    const own = continuations.filter(({ toRevision }) => toRevision === revision.id);
    resolveEdition(draft, { rows: read.rows, continuations: own, completeness });
  };
  return { document: { revision, file: path, content: text, draft }, problems: read.problems };
}

/** By path, so that the order of files does not matter; what is only supposed comes after what is held. */
function bySupposition(left: Source, right: Source): number {
  const supposed = Number(left.supposedOn !== undefined) - Number(right.supposedOn !== undefined);
  return supposed || (left.path < right.path ? -1 : 1);
}
