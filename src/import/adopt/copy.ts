/** A copy (副本) as its rows tell it: what each code is called, defined as, does and contains, with the rows that say so. */
import { readCode } from '../../catalogue/vocabulary/code.ts';
import type { CopyColumns, CopyField, CopyRow } from './columns.ts';
import { onLine, splitTasks } from './split.ts';

/** What a copy says of one code. `subTypes` are texts as they stand: names, perhaps several in one. */
export interface CopiedEntry {
  readonly code: string;
  /** The number of the first row that speaks of it. */
  readonly row: number;
  readonly names: Set<string>;
  readonly definitions: Set<string>;
  readonly tasks: string[];
  readonly subTypes: string[];
  /** The cells of tasks read so far: a table with a row for each 工种 repeats them. */
  readonly told: Set<string>;
}

export interface Copy {
  readonly entries: ReadonlyMap<string, CopiedEntry>;
  /** Rows with something in them and no code that can be read. */
  readonly unread: readonly { readonly row: number; readonly code: string }[];
}

/**
 * Reads the rows below the headings. One row may hold all tasks and 工种 of a code, or each may have a row of its own; where
 * the cell of the code is empty, as under merged cells, the row belongs to the code above.
 */
export function readCopy(rows: readonly CopyRow[], { at, headingIndex, heading }: CopyColumns): Copy {
  const entries = new Map<string, CopiedEntry>();
  const unread: { row: number; code: string }[] = [];
  let above: string | null = null;
  for (const { number, cells } of rows.slice(headingIndex + 1)) {
    const cell = (field: CopyField): string => cells[at.get(field) ?? -1]?.trim() ?? '';
    const repeated = cells.every((text, index) => text.trim() === '' || text.trim() === heading[index]?.trim());
    if (repeated) continue;
    const typed = cell('code');
    const code: string | null = typed === '' ? above : readCode(typed);
    if (code === null) {
      unread.push({ row: number, code: typed });
      above = null;
      continue;
    }
    above = code;
    const current: CopiedEntry = entries.get(code) ?? {
      ...{ code, row: number, names: new Set<string>(), definitions: new Set<string>() },
      ...{ tasks: [], subTypes: [], told: new Set<string>() },
    };
    entries.set(code, current);
    const [name, definition, subTypes] = [onLine(cell('name')), onLine(cell('definition')), cell('subTypes')];
    if (name !== '') current.names.add(name);
    if (definition !== '') current.definitions.add(definition);
    if (subTypes !== '') current.subTypes.push(subTypes);
    const tasks = cell('tasks');
    if (tasks === '' || (subTypes !== '' && current.told.has(tasks))) continue;
    current.told.add(tasks);
    current.tasks.push(...splitTasks(tasks));
  }
  return { entries, unread };
}
