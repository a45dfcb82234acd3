/**
 * The layout (版式) of a table: which rows are its headings, found among the first twenty, and which column says what. Headings
 * may stand in up to three rows, one above the other, and titles above them; what stands in them is never taken for a person.
 */
import { chooseColumns, claimsOf, type Headed, sayUnnamed, showHeading } from './choose.ts';
import type { ColumnProblem, Columns, Mapping } from './columns.ts';
import { holdsCodes, holdsTitles, looksLikeCode, looksLikeData, looksLikeTitle } from './content.ts';
import { plain } from './heading-label.ts';
import { vague } from './heading-names.ts';
import { joinRows, type SampleRow, type Span } from './joined.ts';

/** The rows of the headings by their numbers; none where every row is one of the table. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

export interface Layout {
  /** The headings, one text a column. */
  readonly heading: readonly string[];
  readonly rows: HeadingRows | null;
  readonly columns: Columns;
  /** Whether nothing but the look of its cells says that a column names occupations. */
  readonly isGuess: boolean;
  readonly unread: readonly number[];
  readonly warnings: readonly string[];
}

export interface LayoutOptions {
  readonly mapping: Mapping;
  /** The rows that the user says are the headings; null where they are to be found; `none` where there are none. */
  readonly header: HeadingRows | 'none' | null;
}

/** Reads the user's word for the rows of the headings: `3`, `2-3`, `0` for none; undefined where it is neither. */
export function readHeader(text: string): HeadingRows | 'none' | undefined {
  const [, first = '', last = first] = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(text) ?? [];
  if (first === '') return undefined;
  const rows = { first: Number(first), last: Number(last) };
  if (rows.first === 0 && rows.last === 0) return 'none';
  return rows.first > 0 && rows.last >= rows.first && rows.last - rows.first < mostJoined ? rows : undefined;
}

/** How far down headings are looked for, and how many rows they may take. */
const mostAbove = 20;
const mostJoined = 3;

interface Candidate {
  readonly at: number;
  readonly count: number;
  readonly headed: Headed;
  readonly score: number;
}

/** Finds the layout of a table by its first rows, blank ones left out, and by the cells merged in them. */
export function findLayout(
  sample: readonly SampleRow[],
  options: LayoutOptions,
  spans: readonly Span[] = [],
): Layout | ColumnProblem {
  const { header, mapping } = options;
  if (sample.length === 0) return { field: null, detail: 'there is no header row: the file is empty' };
  if (header === 'none') return lay(sample, bare(sample), null, mapping);
  const candidate = header === null ? find(sample, spans, mapping) : given(sample, header, spans);
  if ('detail' in candidate) return candidate;
  const [first, last] = [sample[candidate.at], sample[candidate.at + candidate.count - 1]];
  if (first === undefined || last === undefined) return lay(sample, candidate.headed, null, mapping);
  return lay(sample, candidate.headed, { first: first.number, last: last.number }, mapping);
}

function lay(
  sample: readonly SampleRow[],
  headed: Headed,
  rows: HeadingRows | null,
  mapping: Mapping,
): Layout | ColumnProblem {
  const choice = chooseColumns(headed, mapping);
  if ('detail' in choice) return choice;
  const missing = 'no row of headings was found: every row is read as one of the table; --header N names the row';
  const warnings = rows === null && sample.length > 0 ? [missing, ...choice.warnings] : choice.warnings;
  return { ...choice, warnings, heading: showHeading(headed.labels), rows };
}

/** A table without headings: its columns are known by their content or by the user's word alone. */
function bare(sample: readonly SampleRow[]): Headed {
  const width = Math.max(...sample.map(({ cells }) => cells.length));
  return { labels: Array.from({ length: width }, () => ['']), rows: sample.map(({ cells }) => cells) };
}

function given(
  sample: readonly SampleRow[],
  { first, last }: HeadingRows,
  spans: readonly Span[],
): Candidate | ColumnProblem {
  const at = sample.findIndex(({ number }) => number === first);
  const count = sample.filter(({ number }) => number >= first && number <= last).length;
  if (at < 0 || sample[at + count - 1]?.number !== last)
    return {
      field: null,
      detail: `there is no header row ${first === last ? first : `${first}-${last}`} among the first rows`,
    };
  return candidateAt(sample, at, count, spans);
}

/** The rows that name most of what is read; where names tell nothing, the row above a column of codes, or of names of posts. */
function find(sample: readonly SampleRow[], spans: readonly Span[], mapping: Mapping): Candidate | ColumnProblem {
  const counts = Array.from({ length: mostJoined }, (_, index) => index + 1);
  const candidates = sample
    .slice(0, mostAbove)
    .flatMap((_, at) =>
      counts.flatMap((count) => (canJoin(sample, at, count, spans) ? [candidateAt(sample, at, count, spans)] : [])),
    );
  const best = candidates.reduce<Candidate | null>(
    (found, one) => (one.score > (found?.score ?? 0) ? one : found),
    null,
  );
  if (best !== null) return extend(sample, best, spans);
  const byCodes = findByContent(sample, spans, codes);
  if (byCodes !== null) return byCodes;
  // What the user says of the columns goes before what their cells may be.
  return (mapping.size === 0 ? findByContent(sample, spans, titles) : null) ?? findByMapping(sample, spans, mapping);
}

function candidateAt(sample: readonly SampleRow[], at: number, count: number, spans: readonly Span[]): Candidate {
  const rows = sample.slice(at + count).map(({ cells }) => cells);
  const headed = { labels: joinRows(sample.slice(at, at + count), spans), rows };
  return { at, count, headed, score: scoreOf(headed, sample.slice(at, at + count)) };
}

/** How much the headings tell: what names or codes an occupation counts most, vague words half; a row that holds data is no heading. */
function scoreOf({ labels }: Headed, rows: readonly SampleRow[]): number {
  if (rows.some(isData)) return 0;
  const ranks = new Map<string, number>();
  for (const { field, rank } of claimsOf(labels)) ranks.set(field, Math.max(rank, ranks.get(field) ?? 0));
  const tells = ranks.has('name') || ranks.has('code') || ranks.has('subType') || ranks.has('work');
  const weights: Readonly<Record<string, number>> = { name: 30, code: 30, subType: 20, on: 20 };
  const weigh = (field: string, rank: number): number => ((weights[field] ?? 5) * (rank > vague ? 2 : 1)) / 2 + rank;
  const sum = [...ranks].reduce((total, [field, rank]) => total + weigh(field, rank), 0);
  return tells ? sum - rows.length : 0;
}

function isData({ cells }: SampleRow): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.some(looksLikeCode) || told.filter(looksLikeData).length * 2 > told.length;
}

/** Whether rows may be one heading: each has something that the one above leaves open, or cells merged over both. */
function canJoin(sample: readonly SampleRow[], at: number, count: number, spans: readonly Span[]): boolean {
  if (at + count > sample.length) return false;
  return sample.slice(at + 1, at + count).every((lower, index) => {
    const upper = sample[at + index];
    return upper !== undefined && leavesOpen(upper, lower, spans);
  });
}

function leavesOpen(upper: SampleRow, lower: SampleRow, spans: readonly Span[]): boolean {
  const told = upper.cells.filter((cell) => cell.trim() !== '').length;
  if (told < 2) return false;
  const joined = spans.some(({ top, bottom }) => top <= upper.number && bottom >= lower.number);
  return joined || lower.cells.some((cell, column) => cell.trim() !== '' && (upper.cells[column] ?? '').trim() === '');
}

/** Takes in rows below that belong to the headings though they name nothing that is read: cells merged into them, or parts of groups. */
function extend(sample: readonly SampleRow[], candidate: Candidate, spans: readonly Span[]): Candidate {
  const last = sample[candidate.at + candidate.count - 1];
  const next = sample[candidate.at + candidate.count];
  if (last === undefined || next === undefined || candidate.count >= mostJoined) return candidate;
  const columns = new Set(claimsOf(candidate.headed.labels).map(({ column }) => column));
  const covered = spans.some(
    ({ top, bottom, left }) => columns.has(left) && top <= last.number && bottom >= next.number,
  );
  const partOfGroup =
    leavesOpen(last, next, []) &&
    !next.cells.some(looksLikeData) &&
    [...columns].every((column) => (next.cells[column] ?? '').trim() === '');
  if (!covered && !partOfGroup) return candidate;
  return extend(sample, candidateAt(sample, candidate.at, candidate.count + 1, spans), spans);
}

/** The row above the first cell of a column that tells by its content what it is; every row where the first has one already. */
function findByContent(
  sample: readonly SampleRow[],
  spans: readonly Span[],
  { looks, holds }: { looks: (cell: string) => boolean; holds: (cells: readonly string[]) => boolean },
): Candidate | null {
  const { labels } = bare(sample);
  const starts = labels.flatMap((_, column) => {
    const from = sample.findIndex(({ cells }) => looks(cells[column] ?? ''));
    const below = sample.slice(Math.max(0, from)).map(({ cells }) => cells[column] ?? '');
    return from >= 0 && from <= mostAbove && holds(below) ? [from] : [];
  });
  if (starts.length === 0) return null;
  const from = Math.min(...starts);
  return from === 0 ? { at: -1, count: 0, headed: bare(sample), score: 0 } : candidateAt(sample, from - 1, 1, spans);
}

const codes = { looks: looksLikeCode, holds: holdsCodes };
const titles = { looks: looksLikeTitle, holds: holdsTitles };

/** The row with most of the headings that the user names; where he names none, the first with most cells. */
function findByMapping(
  sample: readonly SampleRow[],
  spans: readonly Span[],
  mapping: Mapping,
): Candidate | ColumnProblem {
  const words = [...mapping.values()].filter((word) => word !== '').map(plain);
  const fits = sample.slice(0, mostAbove).map(({ cells }) => {
    const labels = cells.map(plain).filter((label) => label !== '');
    return labels.length + 1000 * words.filter((word) => labels.includes(word)).length;
  });
  const candidate = candidateAt(sample, fits.indexOf(Math.max(...fits)), 1, spans);
  if (words.length > 0) return candidate;
  return { field: null, detail: sayUnnamed(showHeading(candidate.headed.labels)) };
}
