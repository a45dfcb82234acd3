/** A listing (目录) beside a revision → changes: it confirms what is held, tells what was not known, and contradicts nothing unsaid. */
import { levelOfCode, levelTerms } from '../../../catalogue/vocabulary/code.ts';
import type { Patch } from '../../../catalogue/vocabulary/entry.ts';
import type { ListedRow } from '../../../catalogue/vocabulary/statement.ts';
import type { Draft } from '../draft.ts';
import { codedRows, findStated, type ListedTable } from './continuation.ts';
import { findDemotions, layDemotions } from './demotion.ts';
import { type Completeness, withdrawOmitted } from './omission.ts';
import { layListedSubTypes } from './subtype.ts';

/**
 * Drafts what a listing adds to a revision that is laid already. A row whose code or name the registry has otherwise at this
 * date is an error, unless the concordance says how the two hang together.
 */
export function resolveListing(draft: Draft, listing: ListedTable & { readonly completeness: Completeness }): void {
  const stated = findStated(draft, listing);
  const demotions = findDemotions(draft, listing);
  const claimed = new Set([...stated.values(), ...demotions].map(({ id }) => id));
  const downwards = codedRows(listing).sort((left, right) => left.code.length - right.code.length);
  for (const row of downwards) {
    const ancestor = stated.get(row);
    if (ancestor === undefined) {
      const id = confirm(draft, row);
      if (id !== null) claimed.add(id);
      continue;
    }
    const { id, certainty, note } = ancestor;
    const level = levelOfCode(row.code);
    const patch = { level, code: row.code, parent: draft.groupOf(row.code), ...headingOf(row) };
    draft.patch(id, patch, certainty === 'stated' ? row.evidence : { ...row.evidence, certainty, note });
  }
  layDemotions(draft, demotions);
  for (const id of layListedSubTypes(draft, listing, stated)) claimed.add(id);
  withdrawOmitted(draft, claimed, listing.completeness);
}

/** The entry that a row confirms, or makes known; null after a problem. */
function confirm(draft: Draft, row: ListedRow): string | null {
  const { code, name, evidence } = row;
  const level = levelOfCode(code);
  const holder = draft.holderNow(code);
  if (holder !== null && draft.facts(holder)?.name === name) {
    draft.patch(holder, { code, ...headingOf(row) }, evidence);
    return holder;
  }
  const namesakes = draft.ledger.namesakes(name, level).filter((id) => level === 'occupation' && draft.isCurrent(id));
  const codeless = namesakes.find((id) => draft.facts(id)?.code === null);
  if (holder === null && codeless !== undefined) {
    draft.patch(codeless, { code, parent: draft.groupOf(code), ...headingOf(row) }, evidence);
    return codeless;
  }
  if (holder === null && namesakes.length === 0) {
    const id = draft.create(level, code, name, { parent: draft.groupOf(code), ...headingOf(row) }, evidence);
    draft.adopt(id, code, evidence);
    return id;
  }
  const held = holder === null ? 'nobody' : `“${draft.facts(holder)?.name}”`;
  const stands = namesakes.map((id) => draft.facts(id)?.code ?? 'without a code').join(', ');
  const message = `the list has ${levelTerms[level]} ${code} “${name}”; in the registry ${held} holds that code${stands === '' ? '' : `, and the name stands at ${stands}`}; say in a table of amendments or in the concordance how the two hang together`;
  draft.report('error', 'listing-contradicts', evidence, message);
  return null;
}

function headingOf({ name, marks }: ListedRow): Patch {
  return marks === null ? { name } : { name, marks: [...marks] };
}
