/** What each statement about a 工种 does, in a table: the sentence's content, and the facts that differ afterwards. */
import { describe, expect, test } from 'vitest';
import { complete, editionOf, effectOf, listing, noticeOf, type Said, tell, world } from './world.ts';

const base = editionOf(world, complete);
const jia = { code: '4-01-01-01', name: '甲员' };
const yi = { code: '4-01-01-02', name: '乙员' };
const wu = { code: '4-01-03-02', name: '戊员' };

interface Case {
  readonly what: string;
  readonly said: readonly Said[];
  readonly effect: readonly string[];
}

const effects: readonly Case[] = [
  { what: 'adds', said: [{ type: 'addSubType', ...jia, subType: '甲三' }], effect: ['+ 工种 甲三 under 甲员'] },
  {
    what: 'cancels',
    said: [{ type: 'cancelSubType', ...jia, subType: '甲一' }],
    effect: ['工种 甲一 under 甲员 → 工种 甲一 under 甲员 withdrawn'],
  },
  {
    what: 'renames',
    said: [{ type: 'renameSubType', ...jia, subType: '甲一', newName: '甲壹' }],
    effect: ['工种 甲一 under 甲员 → 工种 甲壹 under 甲员'],
  },
  {
    what: 'moves',
    said: [{ type: 'moveSubType', ...jia, subType: '甲一', to: wu }],
    effect: ['工种 甲一 under 甲员 → 工种 甲一 under 戊员'],
  },
  {
    what: 'moves to an occupation that the same notice defines, whose list names it too',
    said: [
      { type: 'addOccupation', occupation: listing('4-01-04-01', '己员') },
      { type: 'addSubType', code: '4-01-04-01', name: '己员', subType: '甲一' },
      { type: 'moveSubType', ...jia, subType: '甲一', to: { code: '4-01-04-01', name: '己员' } },
    ],
    effect: ['工种 甲一 under 甲员 → 工种 甲一 under 己员', '+ 4-01-04-01 己员'],
  },
  {
    what: 'moves between occupations whose codes change in the same notice, named by the old codes',
    said: [
      { type: 'recode', ...jia, newCode: '4-01-04-01' },
      { type: 'moveSubType', ...jia, subType: '甲一', to: wu },
    ],
    effect: ['4-01-01-01 甲员 [L] → 4-01-04-01 甲员 [L]', '工种 甲一 under 甲员 → 工种 甲一 under 戊员'],
  },
  {
    what: 'rises: the same entry under the heading of its listing',
    said: [{ type: 'promoteSubType', ...jia, subType: '甲一', occupation: listing('4-01-01-03', '甲一', ['S']) }],
    effect: ['工种 甲一 under 甲员 → 4-01-01-03 甲一 [S]'],
  },
  {
    what: 'rises under another name',
    said: [{ type: 'promoteSubType', ...jia, subType: '甲一', occupation: listing('4-01-01-03', '甲壹员') }],
    effect: ['工种 甲一 under 甲员 → 4-01-01-03 甲壹员'],
  },
  {
    what: 'is made of an occupation, and those of that occupation go with it, into one of their name',
    said: [{ type: 'demoteOccupation', ...jia, to: yi }],
    effect: [
      '4-01-01-01 甲员 [L] → 工种 甲员 [L] under 乙员',
      '工种 甲一 under 甲员 → 工种 甲一 under 乙员',
      '工种 甲二 under 甲员 → 工种 甲二 under 甲员 withdrawn becomes 甲二',
    ],
  },
  {
    what: 'is made of an occupation that is renamed, by its old name',
    said: [
      { type: 'rename', ...wu, newName: '戊工' },
      { type: 'demoteOccupation', ...wu, to: yi },
    ],
    effect: ['4-01-03-02 戊员 → 工种 戊工 under 乙员'],
  },
  {
    what: 'frees its name for a new one',
    said: [
      { type: 'renameSubType', ...jia, subType: '甲一', newName: '甲壹' },
      { type: 'addSubType', ...jia, subType: '甲一' },
    ],
    effect: ['工种 甲一 under 甲员 → 工种 甲壹 under 甲员', '+ 工种 甲一 under 甲员'],
  },
  {
    what: 'is cancelled where one of its name is added elsewhere: two entries',
    said: [
      { type: 'cancelSubType', ...jia, subType: '甲一' },
      { type: 'addSubType', ...wu, subType: '甲一' },
    ],
    effect: ['工种 甲一 under 甲员 → 工种 甲一 under 甲员 withdrawn', '+ 工种 甲一 under 戊员'],
  },
];

describe('a 工种', () => {
  test.each(effects)('$what', ({ said, effect }) => {
    const { ledger, errors } = tell([base, noticeOf('2020-01-01', said)]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([base]).ledger, ledger)).toEqual(effect);
  });
});

interface Refusal {
  readonly what: string;
  readonly said: readonly Said[];
  readonly errors: readonly string[];
}

const refusals: readonly Refusal[] = [
  { what: 'added where it is', said: [{ type: 'addSubType', ...jia, subType: '甲一' }], errors: ['subtype-exists'] },
  {
    what: 'cancelled where it is not',
    said: [{ type: 'cancelSubType', ...jia, subType: '乙一' }],
    errors: ['subtype-unknown'],
  },
  {
    what: 'renamed to the name of its neighbour',
    said: [{ type: 'renameSubType', ...jia, subType: '甲一', newName: '甲二' }],
    errors: ['subtype-twice'],
  },
  {
    what: 'renamed to itself',
    said: [{ type: 'renameSubType', ...jia, subType: '甲一', newName: '甲一' }],
    errors: ['rename-to-itself'],
  },
  {
    what: 'moved to where one of its name is',
    said: [{ type: 'moveSubType', ...jia, subType: '甲二', to: yi }],
    errors: ['subtype-twice'],
  },
  {
    what: 'moved to where it is',
    said: [{ type: 'moveSubType', ...jia, subType: '甲一', to: jia }],
    errors: ['move-to-itself'],
  },
  {
    what: 'moved to two places',
    said: [
      { type: 'moveSubType', ...jia, subType: '甲一', to: yi },
      { type: 'moveSubType', ...jia, subType: '甲一', to: wu },
    ],
    errors: ['conflict'],
  },
  {
    what: 'moved and raised',
    said: [
      { type: 'moveSubType', ...jia, subType: '甲一', to: yi },
      { type: 'promoteSubType', ...jia, subType: '甲一', occupation: listing('4-01-06-01', '甲一') },
    ],
    errors: ['conflict'],
  },
  {
    what: 'raised to a code that is held',
    said: [{ type: 'promoteSubType', ...jia, subType: '甲一', occupation: listing('4-01-01-02', '甲一') }],
    errors: ['code-held'],
  },
  {
    what: 'an occupation under itself',
    said: [{ type: 'demoteOccupation', ...jia, to: jia }],
    errors: ['move-to-itself'],
  },
  {
    what: 'an occupation under one that is demoted too',
    said: [
      { type: 'demoteOccupation', ...jia, to: yi },
      { type: 'demoteOccupation', ...yi, to: wu },
    ],
    errors: ['conflict'],
  },
  {
    what: 'an occupation that is recoded',
    said: [
      { type: 'recode', ...jia, newCode: '4-01-04-01' },
      { type: 'demoteOccupation', ...jia, to: wu },
    ],
    errors: ['conflict', 'conflict'],
  },
  {
    what: 'added to an occupation that the same notice cancels',
    said: [
      { type: 'addSubType', ...wu, subType: '戊一' },
      { type: 'cancelOccupation', ...wu },
    ],
    errors: ['parent-gone'],
  },
];

describe('a 工种 cannot be', () => {
  test.each(refusals)('$what', ({ said, errors }) => {
    expect(tell([base, noticeOf('2020-01-01', said)]).errors).toEqual(errors);
  });
});
