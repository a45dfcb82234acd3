/** The reader of notices (通知): finds the notices in a text and reads each completely; what became of every line is told. */
import type { Problem } from '../../catalogue/problem.ts';
import { type LineUse, readNotice } from './notice.ts';
import { readLayout, withWords } from './page/layout.ts';
import { findSegments } from './page/segment.ts';
import type { NoticeSource } from './passage.ts';
import type { NoticeRecord } from './record.ts';
import { reportTo } from './report.ts';
import { countFrontMatter, readSource } from './source.ts';

/** The use of one non-blank line; `text.slice(start, end)` is the line. */
export interface UsedLine extends LineUse {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What was read. `sources` runs parallel to `notices`; `lines` has every non-blank line, in order, where there is a notice. */
export interface Parsed {
  readonly notices: NoticeRecord[];
  readonly sources: NoticeSource[];
  readonly problems: Problem[];
  readonly lines: UsedLine[];
}

const codeInLine = '(?<![0-9０-９-])[1-8１-８](?: ?[^\\p{L}\\p{N}\\s]{1,2} ?[0-9０-９] ?[0-9０-９]){2,3}';
/** What no notice lacks, however it is spaced: its words, and matter: an announcement, the heading of a section, or a numbered line with a code. A cheap look before the careful one. */
const needed = [
  /职\s?业|工\s?种|定\s?义/,
  new RegExp(
    [
      '(?:确\\s?定|变\\s?更|新\\s?增)\\s?了',
      '^[^\\n。]{0,40}[新增调变修更][^\\n。]{0,80}[业种类息][^\\n。]{0,30}$(?<!(?:通\\s?知|公\\s?[告示])\\s*)',
      `^[^\\p{L}\\p{N}\\n]{0,8}(?:[一二三四五六七八九十]|[0-9０-９]{1,3}|\\p{No}).*${codeInLine}`,
    ].join('|'),
    'mu',
  ),
];

/** Reads all notices of a text, in any layout. Never throws; what is wrong is a problem. Time is linear in the length. */
export function parseNotices(text: string): Parsed {
  const lines = needed.every((pattern) => pattern.test(text)) ? readLayout(text) : [];
  const problems: Problem[] = [];
  const report = reportTo(problems, lines);
  const uses = new Map<number, LineUse>();
  const notices: NoticeRecord[] = [];
  const sources: NoticeSource[] = [];
  for (const segment of findSegments(withWords(lines))) {
    const notice = readNotice(lines, segment, report);
    notices.push(notice.record);
    sources.push(notice.source);
    for (const [number, use] of notice.uses) uses.set(number, use);
  }
  if (notices.length === 0) {
    refuse(text, report);
    return { notices, sources, problems, lines: [] };
  }
  problems.sort((a, b) => a.line - b.line);
  const troubled = new Set(problems.map(({ line }) => line));
  const used = lines.flatMap((line): UsedLine[] => {
    if (line.text === '') return [];
    const { number, start, end } = line;
    const known = uses.get(number);
    const outside = line.furniture === 'front-matter' ? frontMatter : notOfNotice;
    const use = known !== undefined && troubled.has(number) ? { use: 'problem' as const, as: known.as } : known;
    return [{ line: number, start, end, ...(use ?? outside) }];
  });
  return { notices, sources, problems, lines: used };
}

const frontMatter: LineUse = { use: 'boilerplate', as: 'front matter' };
const notOfNotice: LineUse = { use: 'outside', as: 'not of a notice' };

function refuse(text: string, report: ReturnType<typeof reportTo>): void {
  const lines = [...readSource(text.slice(0, 10_000))];
  const front = lines[countFrontMatter(text) - 1]?.end ?? 0;
  if (!/[^\s\u00AD\u200B-\u200F\u2060]/.test(text.slice(front))) {
    report('empty', 0);
    return;
  }
  const sample = text.slice(0, 20_000);
  const strange = [...sample].filter((sign) => /[\p{Cc}\uFFFD]/u.test(sign) && !/\s/.test(sign)).length;
  const what = strange > sample.length / 50 ? 'the input is not text in UTF-8' : 'no notice is in this text';
  report('not-a-notice', 0, { what });
}
