/** Staleness (过时): what a revision changed of an entry since something was written about it, in either direction of time. */
import { describe, expect, test } from 'vitest';
import { changedBetween } from '../../../src/catalogue/history/stale.ts';
import type { Change } from '../../../src/catalogue/vocabulary/change.ts';
import type { Patch } from '../../../src/catalogue/vocabulary/entry.ts';
import { registerOf, revisionIds } from '../history.ts';

const entry = 'e0000000001';
const [first = '', second = '', third = ''] = revisionIds;

/** The register of one entry that is patched revision by revision. */
function patched(...patches: readonly Patch[]): ReturnType<typeof registerOf> {
  const born: Patch = { level: 'occupation', status: 'current', code: '4-01-01-01', name: '甲员' };
  const changes = patches.map((patch, index): Change => {
    const revision = revisionIds[index] ?? '';
    const evidence = { firstLine: 1, lastLine: 1, sentence: '甲', certainty: 'stated', note: null } as const;
    const said = index === 0 ? { ...born, ...patch } : patch;
    return { revision, order: 0, entry, patch: said, citation: { revision, source: null, ...evidence } };
  });
  return registerOf(changes);
}

describe('changedBetween', () => {
  test.each<{ what: string; patch: Patch; changed: string[] }>([
    { what: 'a new name', patch: { name: '甲师' }, changed: ['name'] },
    { what: 'a new code', patch: { code: '4-01-01-02' }, changed: ['code'] },
    { what: 'another level', patch: { level: 'subtype', code: null }, changed: ['level', 'code'] },
    { what: 'the end', patch: { status: 'withdrawn' }, changed: ['status'] },
    { what: 'a new definition', patch: { definition: '乙。' }, changed: ['definition'] },
    { what: 'marks and tasks', patch: { marks: ['L'], tasks: ['一'] }, changed: [] },
  ])('$what', ({ patch, changed }) => {
    const register = patched({ definition: '甲。' }, patch);
    expect(changedBetween(register, entry, first, second)).toEqual(changed);
    expect(changedBetween(register, entry, second, first)).toEqual(changed);
    expect(changedBetween(register, entry, second, second)).toEqual([]);
    expect(changedBetween(register, entry, second, third)).toEqual([]);
  });

  test('a definition that was not known is learned, not changed', () => {
    expect(changedBetween(patched({}, { definition: '甲。' }), entry, first, second)).toEqual([]);
  });

  test('what was changed and changed back has changed', () => {
    expect(changedBetween(patched({}, { name: '甲师' }, { name: '甲员' }), entry, first, third)).toEqual(['name']);
  });

  test('of an entry that is not known nothing changed', () => {
    expect(changedBetween(patched({}), 'e0000000009', first, second)).toEqual([]);
  });
});
