/** The claim (主张) of a clause: a change whose occupations may still lack their codes; those come from the whole sentence. */
import type { Mark, TaskEdit } from '../record.ts';
import type { Party } from './context.ts';
import type { Staying } from './contradiction.ts';

/**
 * `assign` gives a name or a code to something the sentence makes; `owe` is a new code in a group that another clause must bring; `stay` is what
 * must not change.
 */
export type Claim =
  | { readonly type: 'addSubType' | 'cancelSubType'; readonly of: Party; readonly subType: string }
  | { readonly type: 'renameSubType'; readonly of: Party; readonly subType: string; readonly newName: string }
  | { readonly type: 'moveSubType'; readonly of: Party; readonly subType: string; readonly to: Party }
  | { readonly type: 'promoteSubType'; readonly of: Party; readonly subType: string; readonly into: Party }
  | { readonly type: 'demoteOccupation'; readonly of: Party; readonly to: Party }
  | { readonly type: 'recode'; readonly of: Party; readonly newCode: string }
  | { readonly type: 'rename' | 'renameGroup'; readonly of: Party; readonly newName: string }
  | { readonly type: 'redefine'; readonly of: Party; readonly definition: string | null }
  | {
      readonly type: 'retask';
      readonly of: Party;
      readonly tasks: string[] | null;
      readonly edits: TaskEdit[] | null;
      readonly listed: boolean;
    }
  | { readonly type: 'addMark' | 'removeMark'; readonly of: Party; readonly mark: Mark }
  | { readonly type: 'cancelOccupation' | 'addGroup' | 'cancelGroup'; readonly of: Party }
  | { readonly type: 'mergeOccupations'; readonly from: readonly Party[]; readonly into: Party }
  | { readonly type: 'splitOccupation'; readonly of: Party; readonly into: readonly Party[] }
  | { readonly type: 'assign'; readonly to: Party; readonly name: string | null; readonly code: string | null }
  | { readonly type: 'stay'; readonly of: Party; readonly fields: readonly Staying[] }
  | { readonly type: 'owe'; readonly of: Party; readonly group: Party };
