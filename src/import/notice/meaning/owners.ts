/** Whose 工种 are meant (所属): the occupations that they lie in, and how names are given to several. */
import type { Spread } from '../sentence/clause.ts';
import type { Phrase } from '../sentence/phrase.ts';
import type { Row } from '../sentence/row.ts';
import { type Context, type Ground, type Party, pairUp } from './context.ts';
import { occupationsOf, occupationsOfRow } from './refer.ts';
import { thingOfRow } from './shape.ts';

/** The occupations that 工种 of a phrase stand under: in 甲职业下的工种 and 甲职业 alike. */
export function ownersOf(phrase: Phrase, context: Context, ground: Ground): readonly Party[] {
  return phrase.rows.flatMap((row) => {
    const whole = thingOfRow(row) === 'part' && row.within !== null ? row.within : row;
    return occupationsOfRow(whole, context, ground);
  });
}

/** The occupations that the 工种 of a phrase lie in. */
export function ownersOfParts(phrase: Phrase | null, context: Context, ground: Ground): readonly Party[] {
  const [row] = phrase?.rows ?? [];
  return row === undefined ? occupationsOf(null, context, ground) : ownersOfRow(row, context, ground);
}

export function ownersOfRow(row: Row, context: Context, ground: Ground): readonly Party[] {
  return row.within === null ? occupationsOf(null, context, ground) : occupationsOfRow(row.within, context, ground);
}

/** Gives names to occupations: all to the only one; one to one with 分别; all to each with 均 or 各, or where there is only one. */
export function spreadOver(
  { note }: Ground,
  occupations: readonly Party[],
  names: readonly string[],
  spread: Spread,
  shared: boolean,
): [Party, string][] {
  const [only] = occupations;
  if (only === undefined) return [];
  if (occupations.length === 1) return names.map((name) => [only, name]);
  if (spread === 'pairwise') return pairUp(note, occupations, names);
  if (spread === 'every' || (shared && names.length === 1))
    return occupations.flatMap((occupation) => names.map((name): [Party, string] => [occupation, name]));
  note(
    'error',
    'distribution',
    `${names.length} 工种 stand against ${occupations.length} occupations: expected 分别, 均 or a sentence each`,
  );
  return [];
}

/** The context behind a clause on 工种: their occupations are what the sentence is about. */
export function afterSubTypes(
  context: Context,
  claims: readonly { readonly of: Party; readonly subType: string }[],
  stands = false,
): Context {
  const subjects = [...new Set(claims.map(({ of }) => of))];
  if (subjects.length === 0) return context;
  const held = { of: subjects, names: [...new Set(claims.map(({ subType }) => subType))], stands };
  return { ...context, subjects, targets: [], made: [], held };
}
