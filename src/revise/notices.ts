/** Notices (通知) of a text → documents: each record with its extents becomes statements that cite their own lines. */
import type { Problem } from '../catalogue/problem.ts';
import { refuses } from '../catalogue/problem.ts';
import { parseNotices } from '../notice/parse.ts';
import { resolveStatements } from '../resolve/resolve.ts';
import type { Document, Source } from './document.ts';
import { listStatements } from './statements.ts';

/** Reads the notices of a file; a problem of the reader refuses the file. */
export function readNoticeDocuments({ path, text }: Source): { documents: Document[]; problems: Problem[] } {
  const { notices, sources, problems } = parseNotices(text);
  if (refuses(problems)) return { documents: [], problems };
  const documents = notices.flatMap((record, index): Document[] => {
    const source = sources[index];
    if (source === undefined || record.issuedOn === null) return [];
    const { number, issuers, issuedOn, announced } = record;
    const revision: Document['revision'] = {
      ...{ id: issuedOn, number, title: record.title ?? '', issuers, issuedOn, coverage: null },
      kind: 'notice',
      held: 'full',
      announced: { ...announced, newSubTypes: announced.newSubTypes ?? null },
      ...{ restsOn: 'the official text', source: path },
    };
    const statements = listStatements(record, source);
    return [
      {
        revision,
        file: path,
        content: JSON.stringify(record, (key, value) => (key === 'line' ? undefined : value)),
        draft: (draft) => resolveStatements(draft, statements),
      },
    ];
  });
  return { documents, problems };
}
