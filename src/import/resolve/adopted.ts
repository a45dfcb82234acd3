/** What was adopted → changes: texts and 工种 of entries that the registry knows by the same code and name. */
import type { AdoptedEntry } from '../table/adopted.ts';
import type { Draft } from './draft.ts';

/** Drafts them beside a revision. An entry that is called otherwise by now is an error: the copy was adopted before the seeds changed. */
export function resolveAdopted(draft: Draft, entries: readonly AdoptedEntry[]): void {
  for (const { code, name, evidence, definition, tasks, subTypes } of entries) {
    const id = draft.holderNow(code);
    if (id === null || draft.facts(id)?.name !== name) {
      const held = id === null ? 'nobody holds that code' : `it is “${draft.facts(id)?.name}”`;
      const message = `the adopted copy has ${code} “${name}”; in the registry ${held}: adopt the copy again, or take it out with \`zhilu adopt --remove\``;
      draft.report('error', 'adopted-differs', evidence, message);
      continue;
    }
    if (definition !== null) draft.patch(id, { definition: definition.text }, definition.evidence);
    if (tasks !== null) draft.patch(id, { tasks: [...tasks.items] }, tasks.evidence);
    for (const subType of subTypes) {
      const known = draft.subTypeNow(id, subType.name);
      if (known !== null) draft.patch(known, { name: subType.name, parent: id }, subType.evidence);
      else draft.create('subtype', null, subType.name, { parent: id }, subType.evidence);
    }
  }
}
