/** The own table (自有表): what was adopted, as a seed that is the user's alone; one file a revision, in which later copies replace earlier ones. */
import { readTable } from '../table/table.ts';
import type { AdoptedFact } from './compare.ts';

/** A copy that facts came from: the name of its file, and the SHA-256 of its bytes. */
export interface Origin {
  readonly file: string;
  readonly digest: string;
}

const ownColumns = ['code', 'name', 'fact', 'text'] as const;

/**
 * Writes the table of a revision. What `before`, the table as it stands, has of a code stays unless the copy tells the same kind
 * of fact of that code. The same copy twice gives the same text.
 */
export function writeOwnTable(
  revision: string,
  origin: Origin,
  facts: readonly AdoptedFact[],
  before: string | null,
): string {
  const told = new Set(facts.map(({ code, fact }) => `${code} ${fact}`));
  const earlier = before === null ? null : readTable(before, ownColumns);
  const kept = (earlier?.rows ?? []).flatMap((row): string[][] => {
    const cells = ownColumns.map((column) => row.cell(column));
    return told.has(`${row.cell('code')} ${row.cell('fact')}`) ? [] : [cells];
  });
  const fresh = facts.map(({ code, name, fact, text }) => [code, name, fact, text]);
  const rows = [...kept, ...fresh].sort((left, right) =>
    keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0,
  );
  const from = `${origin.file} (sha256 ${origin.digest})`;
  const others = (earlier?.front.get('from')?.value.split('; ') ?? []).filter(
    (one) => !one.startsWith(`${origin.file} (`),
  );
  const front = [
    'table: adopted',
    `beside: ${revision}`,
    `from: ${[...others, from].sort().join('; ')}`,
    'rests on: a copy of the official list that belongs to the user of this registry; laid in by `zhilu adopt`',
    'certainty: adopted',
    'note: the wording is that of the copy; since when it is so was not seen',
  ];
  return ['---', ...front, '---', ownColumns.join('\t'), ...rows.map((cells) => cells.join('\t')), ''].join('\n');
}

const order = ['definition', 'task', 'subType'];

/** By code, then by kind of fact; within one kind rows keep their order, as the sort is stable. */
function keyOf([code = '', , fact = '']: readonly string[]): string {
  return `${code} ${order.indexOf(fact)}`;
}
