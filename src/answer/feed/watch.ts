/** Watching (关注): whether a step touches one of some codes or entries, or whatever their holders became from then on. */
import type { ItemDifference } from '../../catalogue/history/compare.ts';
import type { Register } from '../../catalogue/register.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';

/** Whether a step of an entry is watched. */
export type Watch = (entry: string, step: ItemDifference & { readonly revision: string }) => boolean;

export const watchAll: Watch = () => true;

/** Watches codes and entries. An entry is followed from when it first held a watched code, and then what it becomes. */
export function watchSome(register: Register, codes: readonly string[], entries: readonly string[]): Watch {
  /** For each entry that is followed, the revision after which its steps count; empty for all of them. */
  const followed = new Map<string, string>();
  const follow = (entry: string, after: string): void => {
    const known = followed.get(entry);
    if (known !== undefined && (known === '' || (after !== '' && compareRevisions(known, after) <= 0))) return;
    followed.set(entry, after);
    for (const { since, facts } of register.entry(entry)?.states ?? [])
      for (const heir of facts.becomes) if (after === '' || compareRevisions(since, after) >= 0) follow(heir, since);
  };
  for (const entry of entries) follow(entry, '');
  for (const code of codes) for (const { entry, since } of register.holdings(code)) follow(entry, since);
  return (entry, { revision, before, after }) => {
    if (codes.includes(before?.code ?? '') || codes.includes(after?.code ?? '')) return true;
    const from = followed.get(entry);
    return from !== undefined && (from === '' || compareRevisions(revision, from) >= 0);
  };
}
