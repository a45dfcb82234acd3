/** A copy held against the registry at a revision: what of it fits is adopted; everything that differs is said, and left out. */
import type { Register } from '../../catalogue/register.ts';
import { type Level, levelOfCode, levelTerms } from '../../catalogue/vocabulary/code.ts';
import type { CopiedEntry, Copy } from './copy.ts';
import { splitNames } from './split.ts';

/** A fact that is adopted, under the code and name that the registry has. */
export interface AdoptedFact {
  readonly code: string;
  readonly name: string;
  readonly fact: 'definition' | 'task' | 'subType';
  readonly text: string;
}

/** Where the copy and the registry differ. `row` is null where it is the copy that lacks something. */
export interface CopyDifference {
  readonly row: number | null;
  readonly kind:
    | 'code-unread'
    | 'code-unknown'
    | 'name-differs'
    | 'names-conflict'
    | 'definitions-conflict'
    | 'subtype-unknown'
    | 'subtype-missing'
    | 'code-missing';
  readonly message: string;
}

export interface Adoption {
  readonly facts: readonly AdoptedFact[];
  readonly differences: readonly CopyDifference[];
}

/** Compares a copy with what the registry knows at a revision. */
export function compareCopy(copy: Copy, register: Register, revision: string): Adoption {
  const facts: AdoptedFact[] = [];
  const differences: CopyDifference[] = copy.unread.map(({ row, code }) => ({
    ...{ row, kind: 'code-unread' },
    message: code === '' ? 'there is no code' : `“${code}” is no code d, d-dd, d-dd-dd or d-dd-dd-dd`,
  }));
  for (const entry of copy.entries.values()) {
    const note = (kind: CopyDifference['kind'], message: string): void => {
      differences.push({ row: entry.row, kind, message: `${entry.code}: ${message}` });
    };
    const id = register.holding(entry.code, revision)?.entry ?? null;
    const known = id === null ? null : register.facts(id, revision);
    if (id === null || known === null) {
      const [named] = entry.names;
      note(
        'code-unknown',
        `nobody holds this code in the registry at ${revision}${named ? `; the copy has “${named}”` : ''}`,
      );
      continue;
    }
    const others = [...entry.names].filter((name) => plainName(name) !== plainName(known.name));
    if (others.length > 0) {
      const [kind, own] =
        entry.names.size > 1 ? (['names-conflict', [...entry.names]] as const) : (['name-differs', others] as const);
      note(kind, `the copy has “${own.join('”, “')}”, the registry “${known.name}”`);
      continue;
    }
    const { name } = known;
    const add = (fact: AdoptedFact['fact'], text: string): void => {
      facts.push({ code: entry.code, name, fact, text });
    };
    const [definition, ...rest] = entry.definitions;
    if (rest.length > 0) note('definitions-conflict', `the copy has ${rest.length + 1} definitions of “${name}”`);
    else if (definition !== undefined) add('definition', definition);
    for (const task of entry.tasks) add('task', task);
    for (const subType of compareSubTypes(entry, id, register, revision, note)) add('subType', subType);
  }
  return { facts: facts.sort(byCode), differences: [...differences, ...findMissing(copy, register, revision)] };
}

/** The 工种 of a code that are adopted; where the registry knows every one, those that it has not are said and left out. */
function compareSubTypes(
  { subTypes }: CopiedEntry,
  occupation: string,
  register: Register,
  revision: string,
  note: (kind: CopyDifference['kind'], message: string) => void,
): string[] {
  if (subTypes.length === 0) return [];
  const held = new Map(register.children(occupation, revision).map(({ facts }) => [plainName(facts.name), facts.name]));
  const told = subTypes.flatMap((text) => splitNames(text, (name) => held.has(plainName(name))));
  const names = new Map(told.map((name) => [plainName(name), held.get(plainName(name)) ?? name]));
  const complete = register.revision(revision)?.coverage.subtype === 'complete';
  if (!complete) return [...names.values()];
  for (const [plain, name] of names)
    if (!held.has(plain)) note('subtype-unknown', `the registry has no 工种 “${name}” there`);
  for (const [plain, name] of held)
    if (!names.has(plain)) note('subtype-missing', `the copy does not have the 工种 “${name}”`);
  return [...names].flatMap(([plain, name]) => (held.has(plain) ? [name] : []));
}

/** What the registry has at a level that the copy goes through, and the copy has not. A copy of 工种 alone lists some codes only. */
function findMissing({ entries }: Copy, register: Register, revision: string): CopyDifference[] {
  const copied = new Set<Level>();
  for (const { code, definitions } of entries.values()) if (definitions.size > 0) copied.add(levelOfCode(code));
  return register.standings(revision).flatMap(({ facts: { level, code, name, status } }): CopyDifference[] => {
    if (status !== 'current' || code === null || !copied.has(level) || entries.has(code)) return [];
    return [{ row: null, kind: 'code-missing', message: `${code}: the copy lacks the ${levelTerms[level]} “${name}”` }];
  });
}

/** A name without what is no difference: the width of signs, spaces, and marks glued on behind. */
function plainName(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\s/g, '');
  return plain.replace(/(?<=[\p{Script=Han})])(?:\(?[LS](?:[/、,][LS])?\)?|LS)$/u, '');
}

function byCode({ code: left }: AdoptedFact, { code: right }: AdoptedFact): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
