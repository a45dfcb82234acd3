/** A table of what was adopted (采用): definitions, tasks and 工种 from a user's own copy, each fact with the lines that hold it. */
import type { Problem } from '../../catalogue/problem.ts';
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import { citeRow, readTable, rowError, type TableRow } from './table.ts';

/** What a copy tells of one code. */
export interface AdoptedEntry {
  readonly code: string;
  readonly name: string;
  readonly evidence: Evidence;
  definition: { readonly text: string; readonly evidence: Evidence } | null;
  tasks: { readonly items: readonly string[]; readonly evidence: Evidence } | null;
  readonly subTypes: { readonly name: string; readonly evidence: Evidence }[];
}

/** Reads rows `code name fact text`, `fact` being definition, task or subType; the tasks of a code stand one below the other. */
export function readAdopted(text: string): { entries: AdoptedEntry[]; problems: Problem[] } {
  const table = readTable(text, ['code', 'name', 'fact', 'text']);
  const problems: Problem[] = [...table.problems];
  const entries = new Map<string, AdoptedEntry>();
  for (const row of table.rows) {
    const [code, name, told] = [row.cell('code'), row.cell('name'), row.cell('text')];
    const evidence = citeRow(row, 'adopted');
    const entry = entries.get(code) ?? { code, name, evidence, definition: null, tasks: null, subTypes: [] };
    const wellFormed = isCode(code) && name !== '' && told !== '' && entry.name === name;
    if (!wellFormed || !addFact(entry, row, told, evidence)) {
      problems.push(
        rowError(
          row,
          'row-unread',
          'expected a code, its name, definition, task or subType, and a text; adopt the copy again',
        ),
      );
    } else entries.set(code, entry);
  }
  return { entries: [...entries.values()], problems };
}

/** Adds a fact; false where the row is of no known kind, defines twice, or parts the tasks of a code. */
function addFact(entry: AdoptedEntry, row: TableRow, text: string, evidence: Evidence): boolean {
  const fact = row.cell('fact');
  if (fact === 'definition' && entry.definition === null) entry.definition = { text, evidence };
  else if (fact === 'subType') entry.subTypes.push({ name: text, evidence });
  else if (fact === 'task') {
    const { tasks } = entry;
    if (tasks !== null && tasks.evidence.lastLine !== row.line - 1) return false;
    const sentence = tasks === null ? row.text : `${tasks.evidence.sentence}\n${row.text}`;
    const firstLine = tasks?.evidence.firstLine ?? row.line;
    entry.tasks = {
      items: [...(tasks?.items ?? []), text],
      evidence: { ...evidence, firstLine, lastLine: row.line, sentence },
    };
  } else return false;
  return true;
}
