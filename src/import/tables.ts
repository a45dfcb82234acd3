/** Fact tables (事实表) of revisions → documents and supplements: each reads its rows at once and drafts them when its turn comes. */
import type { Problem } from '../catalogue/problem.ts';
import type { Source } from '../catalogue/registry.ts';
import type { Evidence } from '../catalogue/vocabulary/change.ts';
import { type Level, levelOfCode, levels } from '../catalogue/vocabulary/code.ts';
import type { Continuation, ListedRow } from '../catalogue/vocabulary/statement.ts';
import type { Document, Supplement } from './document.ts';
import { resolveAdopted } from './resolve/adopted.ts';
import type { Draft } from './resolve/draft.ts';
import { resolveEdition } from './resolve/listed/edition.ts';
import { resolveListing } from './resolve/listed/listing.ts';
import { resolveStatements } from './resolve/resolve.ts';
import { readAdopted } from './table/adopted.ts';
import { readAmendments } from './table/amendments.ts';
import { readHeader, readOwnHeader, readSupplementHeader } from './table/header.ts';
import { readListing } from './table/listing.ts';
import { readFrontMatter } from './table/table.ts';

const omittedByEdition = 'not listed, and the edition lists everything at this level';
const omittedByListing =
  'not in the list, which names everything at this level: gone by then; when and whither was not seen';

/** Reads a table that makes a revision: an edition's, or amendments. `continuations` may still grow until it is drafted. */
export function readTableDocument(
  { path, text }: Source,
  table: 'listing' | 'amendments',
  continuations: readonly Continuation[],
): { document: Document | null; problems: Problem[] } {
  const { header, problems } = readHeader(readFrontMatter(text));
  if (header === null) return { document: null, problems };
  const revision = { ...header.revision, source: path };
  const common = { revision, file: path, content: () => text, listed: [], supplements: [] };
  if (table === 'amendments') {
    const read = readAmendments(text);
    const draft = (draft: Draft): void => resolveStatements(draft, read.statements);
    return { document: { ...common, draft }, problems: read.problems };
  }
  const read = readListing(text);
  const own = levels.filter((level) => revision.coverage[level] === 'complete');
  const completeness = { levels: own, evidence: header.completeness, note: omittedByEdition };
  const listed = levelsOf(read.rows);
  const draft = (draft: Draft): void => {
    const taken = continuations.filter((item) => item.toRevision === revision.id && listed.includes(levelOf(item.to)));
    resolveEdition(draft, { rows: read.rows, continuations: taken, completeness });
  };
  const empty = findEmpty(own, listed, header.completeness);
  return { document: { ...common, listed, draft }, problems: [...read.problems, ...empty] };
}

/** Reads a listing beside a revision. */
export function readSupplement(
  { path, text }: Source,
  continuations: readonly Continuation[],
): { supplement: Supplement | null; problems: Problem[] } {
  const { header, problems } = readSupplementHeader(readFrontMatter(text));
  if (header === null) return { supplement: null, problems };
  const { revision, levels, restsOn } = header;
  const read = readListing(text);
  const completeness = { levels, evidence: header.completeness, note: omittedByListing };
  const listed = levelsOf(read.rows);
  const draft = (draft: Draft): void => {
    const besideEdition = draft.setting.base === revision;
    const taken = continuations.filter(({ toRevision, to }) => {
      const level = levelOf(to);
      return toRevision === revision && listed.includes(level) && (level === 'subtype' || !besideEdition);
    });
    resolveListing(draft, { rows: read.rows, continuations: taken, completeness });
  };
  const supplement = { revision, file: path, restsOn, levels, listed, draft };
  return { supplement, problems: [...read.problems, ...findEmpty(levels, listed, header.completeness)] };
}

/** Reads what was adopted from a user's own copy. */
export function readOwnSupplement({ path, text }: Source): { supplement: Supplement | null; problems: Problem[] } {
  const { header, problems } = readOwnHeader(readFrontMatter(text));
  if (header === null) return { supplement: null, problems };
  const { revision, restsOn } = header;
  const read = readAdopted(text);
  const draft = (draft: Draft): void => resolveAdopted(draft, read.entries);
  return { supplement: { revision, file: path, restsOn, levels: [], listed: [], draft }, problems: read.problems };
}

/** The level of what a row lists or the concordance points to. */
export function levelOf({ code, subType }: Pick<ListedRow, 'code' | 'subType'>): Level {
  return subType === null ? levelOfCode(code) : 'subtype';
}

function levelsOf(rows: readonly ListedRow[]): Level[] {
  const found = new Set(rows.map(levelOf));
  return levels.filter((level) => found.has(level));
}

/** A table that claims to list everything of a level and has no row of it would withdraw all of it. */
function findEmpty(complete: readonly Level[], listed: readonly Level[], { firstLine, sentence }: Evidence): Problem[] {
  return complete
    .filter((level) => !listed.includes(level))
    .map((level) => {
      const message = `the table says that it lists every ${level}, and has no row of one`;
      return { severity: 'error', code: 'complete-without-rows', line: firstLine, message, excerpt: sentence };
    });
}
