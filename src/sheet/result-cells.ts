/** Result cells (结果列): a result as the cells that stand beside the user's own columns; several things in one cell are parted by " | ". */

import type { NamedEntry } from '../catalogue/views/described.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';
import type { PathStep, Result, Suggested } from '../check/row.ts';

const names = [
  ...['verdict', 'confidence', 'code_then', 'name_then', 'issues', 'status_now', 'code_now', 'name_now'],
  ...['path', 'citation', 'suggestions'],
];

/** How many result columns there are. */
export const resultColumnCount = names.length;

/** A spreadsheet holds no more characters in a cell than this. */
const longestCell = 32_767;

/** The headers of the result columns; numbered where the table has been checked before, so that no header stands twice. */
export function nameResultColumns(header: readonly string[]): string[] {
  const taken = new Set(header.map((cell) => cell.trim()));
  for (let round = 1; ; round += 1) {
    const prefix = round === 1 ? 'zhilu_' : `zhilu${round}_`;
    const columns = names.map((name) => prefix + name);
    if (!columns.some((column) => taken.has(column))) return columns;
  }
}

/** The cells of a result, one for each result column. */
export function showResult({ then, now, suggestions }: Result): string[] {
  const held = then.entries ?? (then.entry === undefined ? [] : [then.entry]);
  const cells = [
    ...[then.verdict, String(then.confidence), join(held.map(codeOf)), join(held.map(nameOf))],
    join(then.issues.map(({ code, message }) => `${code}: ${message}`)),
    ...[now.status, join(now.entries.map(codeOf)), join(now.entries.map(nameOf))],
    join(now.path.map(showStep)),
    join([...new Set(now.path.flatMap(showGround))]),
    join(suggestions.map(showSuggestion)),
  ];
  return cells.map((cell) => (cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell));
}

/** The cells of a row that could not be read. */
export function showUnreadable(reason: string): string[] {
  return names.map((name) => (name === 'verdict' ? 'unreadable' : name === 'issues' ? reason : ''));
}

/** The cells of a row that closes the table: what is to be told of the whole. */
export function showClosing(lines: readonly string[]): string[] {
  const told = join(lines.map((line) => line.trim())).slice(0, longestCell);
  return names.map((name) => (name === 'verdict' ? 'complete' : name === 'issues' ? told : ''));
}

/** The cells of a row that is no one's. */
export function showNothing(): string[] {
  return names.map(() => '');
}

/** The code of an entry; a 工种 has its occupation's. */
function codeOf({ code, parent }: NamedEntry): string {
  return code ?? parent?.code ?? '';
}

function nameOf({ level, name, parent }: NamedEntry): string {
  return level === 'subtype' && parent ? `${parent.name} › ${name}` : name;
}

function showStep({ revision, types, before, after }: PathStep): string {
  return `${revision} ${types.join(', ')}: ${showSide(before)} → ${showSide(after)}`;
}

function showSide(side: PathStep['before']): string {
  if (side === null) return '–';
  const { level, code, name, status } = side;
  const words = [level === undefined ? '' : levelTerms[level], code ?? '', name ?? '', status ?? ''];
  return words.filter((word) => word !== '').join(' ') || '–';
}

function showGround({ citation }: PathStep): string[] {
  if (citation === null) return [];
  const { number, revision, firstLine, lastLine, sentence, certainty } = citation;
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
  return [`${number ?? revision} l.${lines} ${certainty} “${sentence.trim().replace(/\s+/g, ' ')}”`];
}

function showSuggestion({ entry, confidence, matchedOn }: Suggested): string {
  return `${codeOf(entry)} ${nameOf(entry)} ${confidence} ${matchedOn}`;
}

function join(parts: readonly string[]): string {
  return parts.join(' | ');
}
