/** What a difference is called, with the GSIM code beside it; what the earlier side does not know is no change. */
import { describe, expect, test } from 'vitest';
import { gsimCodes, nameDifferences } from '../../../src/catalogue/history/difference.ts';
import type { Facts } from '../../../src/catalogue/vocabulary/entry.ts';

const is: Facts = {
  ...{ level: 'occupation', status: 'current', code: '4-01-01-01', name: '甲员', marks: ['L'] },
  ...{ definition: '定义。', tasks: ['一'], parent: 'e0000000001', becomes: [] },
};
const subType: Facts = { ...is, level: 'subtype', code: null, marks: [] };
const other = 'e0000000002';
const third = 'e0000000003';

interface Case {
  readonly what: string;
  readonly before: Facts | null;
  readonly after: Facts | null;
  readonly isNew?: boolean;
  readonly knew?: boolean;
  readonly names: readonly string[];
  readonly gsim: readonly string[];
}

const cases: readonly Case[] = [
  { what: 'nothing', before: is, after: is, names: [], gsim: [] },
  { what: 'a new occupation', before: null, after: is, names: ['created'], gsim: ['RC2'] },
  { what: 'a new 工种', before: null, after: subType, names: ['subTypeAdded'], gsim: ['RC2'] },
  { what: 'one that may have been there', before: null, after: is, isNew: false, names: ['firstListed'], gsim: [] },
  { what: 'backwards over its making', before: is, after: null, names: ['withdrawn'], gsim: ['RC1'] },
  { what: 'backwards over its first listing', before: is, after: null, isNew: false, names: ['firstListed'], gsim: [] },
  { what: 'a new code', before: is, after: { ...is, code: '4-01-01-02' }, names: ['recoded'], gsim: ['VC1'] },
  { what: 'a new name', before: is, after: { ...is, name: '甲师' }, names: ['renamed'], gsim: ['VC2'] },
  {
    what: 'a new code and name in another group',
    before: is,
    after: { ...is, code: '4-02-01-01', name: '甲师', parent: other },
    names: ['recoded', 'renamed', 'moved'],
    gsim: ['VC1', 'VC2', 'RC5'],
  },
  {
    what: 'a 工种 under another',
    before: subType,
    after: { ...subType, parent: other },
    names: ['moved'],
    gsim: ['RC5'],
  },
  {
    what: 'a 工种 risen to an occupation',
    before: subType,
    after: { ...is, parent: other, marks: [] },
    names: ['promoted'],
    gsim: ['RC5'],
  },
  { what: 'a withdrawal', before: is, after: { ...is, status: 'withdrawn' }, names: ['withdrawn'], gsim: ['RC1'] },
  {
    what: 'a merger',
    before: is,
    after: { ...is, status: 'withdrawn', becomes: [other] },
    names: ['withdrawn', 'merged'],
    gsim: ['RC1', 'RC3.1'],
  },
  {
    what: 'a split',
    before: is,
    after: { ...is, status: 'withdrawn', becomes: [other, third] },
    names: ['withdrawn', 'split'],
    gsim: ['RC1', 'RC4.1'],
  },
  { what: 'a definition', before: is, after: { ...is, definition: '新。' }, names: ['redefined'], gsim: [] },
  { what: 'tasks', before: is, after: { ...is, tasks: ['二'] }, names: ['retasked'], gsim: [] },
  { what: 'marks', before: is, after: { ...is, marks: ['S'] }, names: ['marked', 'unmarked'], gsim: [] },
  {
    what: 'a definition not known before',
    before: { ...is, definition: null },
    after: is,
    names: ['learned'],
    gsim: [],
  },
  { what: 'a group not known before', before: { ...is, parent: null }, after: is, names: ['learned'], gsim: [] },
  {
    what: 'marks that the earlier source does not speak of',
    before: { ...is, marks: [] },
    after: is,
    knew: false,
    names: ['learned'],
    gsim: [],
  },
  { what: 'a return', before: { ...is, status: 'withdrawn' }, after: is, names: ['restored'], gsim: ['RC2'] },
];

describe('the name of a difference', () => {
  test.each(cases)('$what: $names', ({ before, after, isNew = true, knew = true, names, gsim }) => {
    const named = nameDifferences(before, after, { isNew, knew: () => knew });
    expect(named).toEqual(names);
    expect(gsimCodes(named)).toEqual(gsim);
  });
});
