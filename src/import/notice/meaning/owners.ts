/** Whose 工种 are meant (所属): the occupations that they lie in, and how names are given to several. */
import type { Spread } from '../sentence/clause.ts';
import type { Phrase } from '../sentence/phrase.ts';
import type { Row } from '../sentence/row.ts';
import { type Context, type Deed, type Ground, type PartOf, type Party, pairUp } from './context.ts';
import { namesOfRow, occupationsOf, occupationsOfRow } from './refer.ts';
import { thingOfRow } from './shape.ts';

/** The occupations that 工种 of a phrase stand under: in 甲职业下的工种 and 甲职业 alike. */
export function ownersOf(phrase: Phrase, context: Context): readonly Party[] {
  return phrase.rows.flatMap((row) => {
    const whole = thingOfRow(row) === 'part' && row.within !== null ? row.within : row;
    return occupationsOfRow(whole, context);
  });
}

/** The 工种 of a phrase, each with the occupation that it lies in; `place` is that of all, where the sentence says it apart. */
export function partsOf(
  phrase: Phrase | null,
  place: readonly Party[] | null,
  spread: { readonly spread: Spread; readonly shared: boolean },
  context: Context,
): readonly PartOf[] {
  return (phrase?.rows ?? []).flatMap((row) => {
    /** 该工种, and 工种 where the clause before spoke of some. */
    if (row.references.length === 0 && row.within === null) {
      if (context.held === null) context.note('reference-ambiguous/thing');
      return context.held?.parts ?? [];
    }
    const owners = place ?? ownersOfRow(row, context);
    const told = place !== null || (row.within !== null && row.within.back === null);
    const paired = spread.shared && spread.spread === 'pairwise';
    if (!told && !paired && owners.length > 1 && row.references.length > 1)
      return unclear(context, row.references.length, owners);
    return spreadOver(context, owners, namesOfRow(row, context), spread);
  });
}

export function ownersOfRow(row: Row, context: Context): readonly Party[] {
  if (row.within !== null) return occupationsOfRow(row.within, context);
  /** 合并为“丙员”，增设“子员”工种: what was merged is no more. */
  if (context.made.length === 1 && context.subjects.length > 1) return context.made;
  return context.subjects.length > 0 ? context.subjects : occupationsOf(null, context);
}

/** Gives names to occupations: all to the only one; one to one with 分别; all to each with 均 or 各, or where there is only one. */
function spreadOver(
  { note }: Ground,
  occupations: readonly Party[],
  names: readonly string[],
  { spread, shared }: { readonly spread: Spread; readonly shared: boolean },
): readonly PartOf[] {
  const [only] = occupations;
  if (only === undefined) return [];
  if (occupations.length === 1) return names.map((name) => [only, name]);
  if (spread === 'pairwise') return pairUp(note, occupations, names);
  if (spread === 'every' || ((shared || spread === 'own') && names.length === 1))
    return occupations.flatMap((occupation) => names.map((name) => [occupation, name] as const));
  return unclear({ note }, names.length, occupations);
}

function unclear({ note }: Pick<Ground, 'note'>, names: number, { length }: readonly Party[]): readonly PartOf[] {
  note('distribution/sub-types', { count: names, length });
  return [];
}

/** The context behind a clause on 工种: their occupations are what the sentence is about. */
export function afterSubTypes(context: Context, parts: readonly PartOf[], did: Deed): Context {
  const subjects = [...new Set(parts.map(([of]) => of))];
  return subjects.length === 0 ? context : { ...context, subjects, targets: [], made: [], held: { parts, did } };
}
