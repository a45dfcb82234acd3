/** What a sentence gives (新值) to things of any level: new names and new codes, one to one. */
import type { Claim } from '../meaning/claim.ts';
import { type Context, type Party, pairUp } from '../meaning/context.ts';
import { codesOf, namesOfRow, referencesOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { aspectOf } from '../meaning/shape.ts';

/** The new names and codes of things. */
export interface Given {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** The new names and codes of a result, each by its kind; those of groups may be longer. */
export function readGiven({ result, theme }: Roles, context: Context, group = false): Given {
  const references = referencesOf(result);
  const rows = (result?.rows ?? []).map((row) => ({
    ...row,
    references: row.references.filter(({ kind }) => kind === 'named'),
    count: null,
  }));
  const named = aspectOf(theme) === 'code' ? [] : rows.filter((row) => row.references.length > 0);
  for (const { name, marks } of references)
    if (name !== '' && marks.length > 0) context.note('mark-unclear/new-name', { name });
  const coded = references.filter(({ kind, printed }) => kind === 'code' || printed !== '');
  return { names: named.flatMap((row) => namesOfRow(row, context, group)), codes: codesOf(coded, context) };
}

/** New names and codes for things, one to one; of a name with its code only what differs is a change. */
export function claimNew(
  parties: readonly Party[],
  { names, codes }: Given,
  rename: 'rename' | 'renameGroup',
  { note }: Context,
  whole = true,
): Claim[] {
  const both = whole && names.length > 0 && codes.length > 0;
  const renamed = pairUp(note, parties, names).filter(([of, name]) => !both || name !== of.name);
  const recoded = pairUp(note, parties, codes).filter(([of, code]) => !both || code !== of.code);
  if (both && renamed.length + recoded.length === 0 && parties.length > 0)
    note('change-to-itself/itself', { name: parties[0]?.name ?? '' });
  return [
    ...renamed.map(([of, newName]): Claim => ({ type: rename, of, newName })),
    ...recoded.map(([of, newCode]): Claim => ({ type: 'recode', of, newCode })),
  ];
}

/** What a sentence says was before must be what it calls the things; a code may stand there only. */
export function readOrigin({ origin, theme }: Roles, parties: readonly Party[], { note }: Context): Claim[] {
  const references = referencesOf(origin);
  const named = references.filter(({ kind }) => kind === 'named');
  const coded = references.filter(({ kind, printed }) => kind === 'code' || printed !== '');
  const unnamed = parties.filter(({ name }) => name === '');
  for (const [{ name }, old] of pairUp(note, parties, aspectOf(theme) === 'code' ? [] : named))
    if (name !== '' && old.name !== name) note('value-differs/name', { name, old: old.name });
  return [
    ...unnamed.map((to): Claim => ({ type: 'assign', to, name: named[parties.indexOf(to)]?.name ?? null, code: null })),
    ...pairUp(note, parties, coded).map(([to, { code }]): Claim => ({ type: 'assign', to, name: null, code })),
  ];
}
