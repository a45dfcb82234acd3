/** Notices (通知) of a text → documents: each record with its passages becomes statements that cite their own lines. */
import type { Problem } from '../catalogue/problem.ts';
import { refuses } from '../catalogue/problem.ts';
import type { Source } from '../catalogue/registry.ts';
import type { Document } from './document.ts';
import { parseNotices } from './notice/parse.ts';
import type { NoticeRecord } from './notice/record.ts';
import { resolveStatements } from './resolve/resolve.ts';
import { listStatements } from './statements.ts';

/** What a draft lacks by its nature. */
const draftLacks = ['number-missing', 'date-missing'];

/** Reads the notices of a file; an error of the reader refuses the file. A draft that is supposed issued needs no number and date. */
export function readNoticeDocuments({ path, text, supposedOn }: Source): {
  documents: Document[];
  problems: Problem[];
} {
  const { notices, sources, problems: found } = parseNotices(text);
  const problems = supposedOn === undefined ? found : found.map(excuseDraft);
  if (refuses(problems)) return { documents: [], problems };
  const documents = notices.flatMap((record, index): Document[] => {
    const source = sources[index];
    const issuedOn = record.issuedOn ?? supposedOn;
    if (source === undefined || issuedOn === undefined) return [];
    const { statements, problems: lacking } = listStatements(record, source);
    problems.push(...lacking);
    const draft: Document['draft'] = (draft) => resolveStatements(draft, statements);
    return [
      {
        revision: describeRevision(record, issuedOn, path),
        file: path,
        content: () => contentOf(record),
        ...{ listed: [], draft, supplements: [] },
      },
    ];
  });
  return { documents, problems };
}

function excuseDraft(problem: Problem): Problem {
  return draftLacks.includes(problem.code) ? { ...problem, severity: 'warning' } : problem;
}

function describeRevision(record: NoticeRecord, issuedOn: string, path: string): Document['revision'] {
  const { number, title, issuers, announced } = record;
  return {
    ...{ id: issuedOn, kind: 'notice', number, title: title ?? '', issuers, issuedOn, held: 'full', coverage: null },
    announced: { ...announced, newSubTypes: announced.newSubTypes ?? null },
    ...{ restsOn: 'the official text', source: path },
  };
}

/** The words of a notice, wherever they stand in the file. */
function contentOf(record: NoticeRecord): string {
  return JSON.stringify(record, (key, value: unknown) => (key === 'line' ? undefined : value));
}
