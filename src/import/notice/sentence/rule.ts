/** The rule (规则): one kind of clause, with its forms and an example of each beside it, so that the grammar can be printed and tested. */

import type { Change } from '../record.ts';
import type { Captures } from './form.ts';
import type { Scene, SourcedChange } from './scene.ts';

/** A form and a whole sentence that it reads. */
export interface RuleForm {
  readonly form: string;
  readonly example: string;
}

export interface Rule {
  readonly name: string;
  readonly says: string;
  readonly forms: readonly RuleForm[];
  /** Turns what a form captured into changes; `words` is the clause as it stands in the skeleton. */
  read(captures: Captures, scene: Scene, words: string): SourcedChange[];
}

/** Changes that rest on their sentence alone. */
export function plain(changes: readonly Change[]): SourcedChange[] {
  return changes.map((change) => ({ change, source: null }));
}
