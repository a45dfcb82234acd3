/** The summary (小结): what was checked and what came of it, for a reader or as JSON. */
import type { Completeness } from '../../check/complete.ts';
import { showCompleteness } from '../../check/show/completeness.ts';
import type { HeadingRows } from '../../sheet/layout/layout.ts';
import type { TallySummary } from '../../sheet/tally.ts';
import { showPath } from '../files.ts';
import type { Io } from '../io.ts';
import { widthOf } from '../print.ts';
import type { Account } from './job.ts';

export interface Summary extends TallySummary, Account {
  readonly file: string | null;
  readonly format: string;
  readonly output: string | null;
  readonly policy: string;
  /** The date of rows that give none. */
  readonly on: string;
  /** The date that "now" means for rows that give none. */
  readonly at: string;
  readonly milliseconds: number;
  /** Whether the result is in the encoding of the file. */
  readonly keptEncoding: boolean;
  /** What the table lacks against the catalogue, where that was asked. */
  readonly complete?: Completeness | null;
}

const encodingNames: Readonly<Record<string, string>> = {
  ...{ 'utf-8': 'UTF-8', gb18030: 'GB18030 (GBK)', gbk: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' },
};

/** The summary as lines of text. */
export function showSummary(io: Pick<Io, 'cwd'>, summary: Summary): string[] {
  const { rows, verdicts, issues, unreadable, failing, file, format, encoding, columns, sheet, milliseconds } = summary;
  const { header, unread: unreadColumns, warnings, damaged, headings, asides, complete = null } = summary;
  const speed = milliseconds === 0 ? rows : Math.round((rows / milliseconds) * 1000);
  const facts: [string, string][] = [
    ['file', `${file === null ? 'standard input' : showPath(io, file)} (${format})`],
    ...(encoding === null ? [] : [['encoding', showEncoding(encoding, summary.keptEncoding)] as [string, string]]),
    ...(sheet === null ? [] : [['sheet', sheet] as [string, string]]),
    ...(header === null ? [] : [['headings', showRows(header)] as [string, string]]),
    ...Object.entries(columns ?? {}).map(([field, column]): [string, string] => [`${field} from`, `column ${column}`]),
    ...(unreadColumns.length === 0 ? [] : [['not read', `column ${unreadColumns.join(', ')}`] as [string, string]]),
    ...(columns !== null && columns.on === undefined
      ? [['date', `${summary.on}, for every row`] as [string, string]]
      : []),
    [
      'rows',
      `${rows.toLocaleString('en')} in ${(milliseconds / 1000).toFixed(1)} s (${speed.toLocaleString('en')} rows/s)`,
    ],
  ];
  const counted = [...Object.entries(verdicts), ...Object.entries(issues)];
  const counts = counted.map(([name, count]): [string, string] => [
    name,
    `${showCount(count)}  ${showShare(count, rows)}`,
  ]);
  const unread = unreadable.first.map(({ line, reason }) => `  line ${line}: ${reason}`);
  const more = unreadable.count - unreadable.first.length;
  return [
    ...layOut(facts),
    ...(counts.length === 0 ? [] : ['', ...layOut(counts)]),
    ...warned(warnings, damaged, headings, asides).map((warning) => `warning: ${warning}`),
    ...(unread.length === 0 ? [] : ['', `${unreadable.count} unreadable:`, ...unread]),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(complete === null ? [] : ['', ...showCompleteness(complete)]),
    ...(failing > 0 ? ['', `${failing} rows fail by --fail-on`] : []),
    ...(summary.output === null ? [] : ['', `written to ${showPath(io, summary.output)}`]),
  ];
}

function showEncoding(encoding: string, kept: boolean): string {
  const name = encodingNames[encoding] ?? encoding;
  return kept || encoding === 'utf-8' ? name : `${name}; the result is UTF-8`;
}

function warned(warnings: readonly string[], damaged: number, headings: number, asides: number): string[] {
  return [
    ...warnings,
    ...(damaged > 0 ? [`${damaged} characters could not be decoded and are � now; --encoding names the encoding`] : []),
    ...(headings > 0 ? [`${headings} rows only repeat the headings; they are no one's and got no result`] : []),
    ...(asides > 0 ? [`${asides} rows are totals or notes; they are no one's and got no result`] : []),
  ];
}

function showRows({ first, last }: HeadingRows): string {
  return first === last ? `row ${first}` : `rows ${first} to ${last}`;
}

function showCount(count: number): string {
  return count.toLocaleString('en').padStart(9);
}

function showShare(count: number, rows: number): string {
  return `${((100 * count) / rows).toFixed(1).padStart(5)} %`;
}

function layOut(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => widthOf(name)));
  return pairs.map(([name, text]) => `${name}${' '.repeat(width - widthOf(name))}  ${text}`);
}
