/** Notices (通知) of a text → documents: each record with its extents becomes statements that cite their own lines. */
import type { Problem } from '../catalogue/problem.ts';
import type { Document, Source } from './document.ts';

/** Reads the notices of a file; a problem of the reader refuses the file. */
export function readNoticeDocuments(_source: Source): { documents: Document[]; problems: Problem[] } {
  return { documents: [], problems: [] };
}
