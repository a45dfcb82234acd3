/** What statements about groups (大类, 中类, 小类) do, and that a group is never cancelled above its members. */
import { describe, expect, test } from 'vitest';
import { complete, editionOf, effectOf, listing, noticeOf, partial, type Said, tell, world } from './world.ts';

const base = editionOf(world, complete);
const jia = { code: '4-01-01-01', name: '甲员' };
const bing = { code: '4-01-02-00', name: '丙员' };

interface Case {
  readonly what: string;
  readonly said: readonly Said[];
  readonly effect: readonly string[];
}

const effects: readonly Case[] = [
  {
    what: 'a 小类 and its 中类 are added, the lower one first, and an occupation into it',
    said: [
      { type: 'addOccupation', occupation: listing('4-02-01-01', '己员') },
      { type: 'addGroup', code: '4-02-01', name: '新小类' },
      { type: 'addGroup', code: '4-02', name: '新中类' },
    ],
    effect: ['+ 4-02-01 新小类', '+ 4-02 新中类', '+ 4-02-01-01 己员'],
  },
  {
    what: 'a 小类 is renamed',
    said: [{ type: 'renameGroup', code: '4-01-04', name: '丁类', newName: '丁丁类' }],
    effect: ['4-01-04 丁类 → 4-01-04 丁丁类'],
  },
  {
    what: 'an empty 小类 is cancelled',
    said: [{ type: 'cancelGroup', code: '4-01-04', name: '丁类' }],
    effect: ['4-01-04 丁类 → 4-01-04 丁类 withdrawn'],
  },
  {
    what: 'a 小类 is cancelled after its only occupation moved out',
    said: [
      { type: 'cancelGroup', code: '4-01-02', name: '乙类' },
      { type: 'recode', ...bing, newCode: '4-01-04-00' },
    ],
    effect: ['4-01-02 乙类 → 4-01-02 乙类 withdrawn', '4-01-02-00 丙员 → 4-01-04-00 丙员'],
  },
  {
    what: 'a 小类 is recoded with its occupation',
    said: [
      { type: 'recode', ...bing, newCode: '4-01-07-00' },
      { type: 'recode', code: '4-01-02', name: '乙类', newCode: '4-01-07' },
    ],
    effect: ['4-01-02 乙类 → 4-01-07 乙类', '4-01-02-00 丙员 → 4-01-07-00 丙员'],
  },
  {
    what: 'a 小类 that is only mentioned stays as it is',
    said: [
      { type: 'mentionGroup', code: '4-01-01', name: '甲类' },
      { type: 'recode', ...jia, newCode: '4-01-01-07' },
    ],
    effect: ['4-01-01-01 甲员 [L] → 4-01-01-07 甲员 [L]'],
  },
];

describe('groups', () => {
  test.each(effects)('$what', ({ said, effect }) => {
    const { ledger, errors } = tell([base, noticeOf('2020-01-01', said)]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([base]).ledger, ledger)).toEqual(effect);
  });

  test('one that becomes known takes in the occupations that lay in it without a parent', () => {
    const bare = editionOf({ '4-05-01-01 己员': {}, '4-05-02-01 庚员': {} }, partial);
    const { ledger, errors } = tell([
      bare,
      noticeOf('2020-01-01', [{ type: 'addGroup', code: '4-05-01', name: '己类' }]),
    ]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([bare]).ledger, ledger)).toEqual([
      '4-05-01-01 己员 under nothing → 4-05-01-01 己员',
      '+ 4-05-01 己类 under nothing',
    ]);
  });
});

interface Refusal {
  readonly what: string;
  readonly said: readonly Said[];
  readonly errors: readonly string[];
}

const refusals: readonly Refusal[] = [
  { what: 'added where it is', said: [{ type: 'addGroup', code: '4-01-04', name: '丁类' }], errors: ['group-exists'] },
  {
    what: 'added under a held code',
    said: [{ type: 'addGroup', code: '4-01-04', name: '新类' }],
    errors: ['code-held'],
  },
  {
    what: 'cancelled above its members',
    said: [{ type: 'cancelGroup', code: '4-01-01', name: '甲类' }],
    errors: ['parent-gone', 'parent-gone'],
  },
  {
    what: 'recoded without its members',
    said: [{ type: 'recode', code: '4-01-02', name: '乙类', newCode: '4-01-07' }],
    errors: ['parent-code'],
  },
  {
    what: 'cancelled unknown',
    said: [{ type: 'cancelGroup', code: '4-09', name: '无类' }],
    errors: ['middle-unknown'],
  },
  {
    what: 'mentioned under another name',
    said: [{ type: 'mentionGroup', code: '4-01-01', name: '乙类' }],
    errors: ['name-code-mismatch'],
  },
];

describe('a group cannot be', () => {
  test.each(refusals)('$what', ({ said, errors }) => {
    expect(tell([base, noticeOf('2020-01-01', said)]).errors).toEqual(errors);
  });
});
