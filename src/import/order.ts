/** Order (次序): documents in time, each with an id of its own; the same notice twice counts once, two texts of one number are an error. */

import type { FileProblem } from '../catalogue/registry.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import type { Document } from './document.ts';

/** Sorts documents by issue date and gives a second notice of one day the id `date.2`, in the order of document numbers. */
export function orderDocuments(documents: readonly Document[]): { documents: Document[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const distinct: Document[] = [];
  for (const document of [...documents].sort((left, right) => Number(isProper(right)) - Number(isProper(left)))) {
    const twin = distinct.find((other) => isSameNotice(other, document));
    if (twin === undefined) distinct.push(document);
    else problems.push(judgeTwin(twin, document));
  }
  const sorted = distinct.sort(compareDocuments);
  const taken = new Set(sorted.flatMap(({ revision: { id } }) => (id.includes('.') ? [id] : [])));
  const numbered = sorted.map((document) => {
    const { id } = document.revision;
    if (id.includes('.')) return document;
    const own = firstFree(id, taken);
    taken.add(own);
    return own === id ? document : { ...document, revision: { ...document.revision, id: own } };
  });
  return { documents: numbered.sort(compareDocuments), problems };
}

/** A file named after its revision goes before its copies, so that a copy takes nothing over. */
function isProper({ file, revision: { id } }: Document): boolean {
  return (
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]+$/, '') === id
  );
}

function compareDocuments(left: Document, right: Document): number {
  return (
    compareRevisions(left.revision.id, right.revision.id) ||
    (left.revision.number ?? '').localeCompare(right.revision.number ?? '', 'zh', { numeric: true }) ||
    (left.file < right.file ? -1 : 1)
  );
}

function firstFree(date: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? date : `${date}.${count}`;
    if (!taken.has(id)) return id;
  }
}

/** The same document number, or, where neither has one, the same revision or the same content, of which a number is part. */
function isSameNotice(left: Document, right: Document): boolean {
  const [first, second] = [left.revision, right.revision];
  if (first.number !== null || second.number !== null) return first.number === second.number;
  return first.id === second.id || left.content() === right.content();
}

function judgeTwin(first: Document, second: Document): FileProblem {
  const same = first.content() === second.content();
  const what = second.revision.number ?? second.revision.id;
  const message = same
    ? `${what} is imported from ${first.file} already; this copy changes nothing`
    : `${what} is given by ${first.file} too, with another content; keep the better one`;
  const code = same ? 'imported-already' : 'revision-twice';
  const problem = {
    severity: same ? 'warning' : 'error',
    code,
    line: 1,
    message,
    excerpt: second.revision.title,
  } as const;
  return { file: second.file, problem };
}
