/**
 * IRIs: names of resources that do not depend on which server tells of them. A concept belongs to the scheme of one revision, as
 * the best practices of XKOS ask; it is a version of the entry, which outlives its code and name.
 */

/** Where nothing else is known, a name in a space of our own: the data of all servers can be joined. */
const root = 'urn:zhilu:';

/** The classification, of which every scheme is a version. */
export const classification = `${root}classification`;

/** The concept scheme of a revision. */
export function schemeOf(revision: string): string {
  return `${root}revision/${revision}`;
}

/** An entry as a revision has it. */
export function conceptOf(revision: string, entry: string): string {
  return `${schemeOf(revision)}/entry/${entry}`;
}

/** An entry, whatever it is called. */
export function identityOf(entry: string): string {
  return `${root}entry/${entry}`;
}

/** A level of the scheme of a revision. */
export function levelOf(revision: string, level: string): string {
  return `${schemeOf(revision)}/level/${level}`;
}

/** The collection of the concepts that bear a mark. */
export function markOf(revision: string, mark: string): string {
  return `${schemeOf(revision)}/mark/${mark}`;
}

/** The correspondence between two revisions, or one of its associations. */
export function correspondenceOf(from: string, to: string, association: string | null = null): string {
  const whole = `${root}correspondence/${from}/${to}`;
  return association === null ? whole : `${whole}/${association}`;
}

/** The source of a revision, such as `seeds/2020-02-25.txt`. */
export function sourceOf(path: string): string {
  return `${root}source/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Lines of a source, counted from 1 (RFC 5147 counts the places between lines, from 0). */
export function linesOf(path: string, firstLine: number, lastLine: number): string {
  return `${sourceOf(path)}#line=${firstLine - 1},${lastLine}`;
}

/** A unit group of ISCO-08 as the European Commission names it. */
export function iscoOf(code: string): string {
  return `http://data.europa.eu/esco/isco/C${code}`;
}
