/** The tree (分类树) as of a revision: groups with what lies in them, counted after a filter. */
import type { Register, Standing } from '../../catalogue/register.ts';
import { ancestorCodes, parentCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';

/** Which occupations are looked at: by mark, and by what is known of them. */
export interface Filter {
  readonly mark: 'L' | 'S' | 'both' | null;
  readonly only: 'standard' | 'new' | 'reused' | null;
}

export interface Tree {
  /** Current groups and occupations by the code above them, in the order of their codes; those of the first level under ''. */
  readonly below: ReadonlyMap<string, readonly Standing[]>;
  /** How many groups and occupations lie below a code, by level: `4 occupation`. */
  readonly count: (code: string, level: 'middle' | 'minor' | 'occupation') => number;
  readonly total: number;
}

/** The test of an occupation. */
export function makeTest(
  register: Register,
  { mark, only }: Filter,
  lastEdition: string,
): (standing: Standing) => boolean {
  return ({ id, facts }) => {
    if (mark === 'both' && facts.marks.length < 2) return false;
    if ((mark === 'L' || mark === 'S') && !facts.marks.includes(mark)) return false;
    if (only === 'standard') return register.annotations.standardsOf(id).length > 0;
    if (only === 'new') return compareRevisions(register.entry(id)?.born ?? '', lastEdition) > 0;
    if (only === 'reused')
      return facts.code !== null && register.holdings(facts.code).some(({ entry }) => entry !== id);
    return true;
  };
}

/** Grows the tree of a revision. */
export function growTree(register: Register, revision: string, keep: (standing: Standing) => boolean): Tree {
  const below = new Map<string, Standing[]>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const standing of register.standings(revision)) {
    const { facts } = standing;
    if (facts.status !== 'current' || facts.code === null || facts.level === 'subtype') continue;
    if (facts.level === 'occupation' && !keep(standing)) continue;
    if (facts.level === 'occupation') total += 1;
    const above = parentCode(facts.code) ?? '';
    const known = below.get(above);
    if (known === undefined) below.set(above, [standing]);
    else known.push(standing);
    for (const group of ancestorCodes(facts.code)) {
      const key = `${group} ${facts.level}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return { below, total, count: (code, level) => counts.get(`${code} ${level}`) ?? 0 };
}
