/** Folded histories (变更史): the changes of one entry, whose states are folded when they are first asked for, and what is found among many of them. */
import { IdIndex } from '../id-index.ts';
import type { EntryHistory, Holding } from '../register.ts';
import type { Change } from '../vocabulary/change.ts';
import { foldStates, type State } from './overlay.ts';

/** One entry; changes are added to it in their order until somebody asks for its states. */
export class Folded implements EntryHistory {
  readonly id: string;
  readonly changes: Change[];
  #states: readonly State[] | null = null;

  constructor(id: string, first: Change) {
    this.id = id;
    this.changes = [first];
  }

  get born(): string {
    return this.changes[0]?.revision ?? '';
  }

  get states(): readonly State[] {
    this.#states ??= foldStates(this.changes);
    return this.#states;
  }
}

/** The fields by which entries are looked for. */
export type Indexed = 'code' | 'name' | 'parent' | 'becomes';

/** Entries by what their changes say of a field, in the order of the entries. */
export function indexChanges(entries: Iterable<Folded>, field: Indexed): IdIndex {
  const index = new IdIndex();
  for (const { id, changes } of entries)
    for (const { patch } of changes) {
      const said = patch[field];
      if (typeof said === 'string') index.add(said, id);
      else if (said !== null && said !== undefined) for (const one of said) index.add(one, id);
    }
  return index;
}

/** The periods over which an entry held a code. */
export function holdingsOf(code: string, history: EntryHistory | null): Holding[] {
  const holdings: Holding[] = [];
  for (const { since, until, facts } of history?.states ?? []) {
    if (facts.code !== code || facts.status !== 'current') continue;
    const last = holdings.at(-1);
    const entry = history?.id ?? '';
    if (last !== undefined && last.until === since) holdings[holdings.length - 1] = { ...last, until };
    else holdings.push({ entry, since, until });
  }
  return holdings;
}
