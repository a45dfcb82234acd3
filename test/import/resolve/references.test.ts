/** What a sentence may refer to: an exact match, something that partial sources leave open, or a problem that says what holds. */
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/catalogue/vocabulary/revision.ts';
import { complete, editionOf, effectOf, listing, noticeOf, partial, type Said, tell, world } from './world.ts';

interface Case {
  readonly what: string;
  readonly coverage: Coverage;
  readonly said: Said;
  readonly errors: readonly string[];
  readonly says: string;
}

const rename = (code: string, name: string): Said => ({ type: 'rename', code, name, newName: '新名' });

const cases: readonly Case[] = [
  {
    what: 'the code of one, the name of another',
    coverage: complete,
    said: rename('4-01-01-01', '乙员'),
    errors: ['name-code-mismatch'],
    says: '4-01-01-01 is “甲员”; “乙员” is 4-01-01-02',
  },
  {
    what: 'a known name under a code that nobody holds, however partial the sources',
    coverage: partial,
    said: rename('4-01-01-08', '甲员'),
    errors: ['name-code-mismatch'],
    says: 'nobody holds that code; “甲员” is 4-01-01-01',
  },
  {
    what: 'a held code with an unknown name, however partial the sources',
    coverage: partial,
    said: rename('4-01-01-01', '无名员'),
    errors: ['name-code-mismatch'],
    says: '4-01-01-01 is “甲员”',
  },
  {
    what: 'an unknown occupation where every one is listed',
    coverage: complete,
    said: rename('4-01-01-08', '无名员'),
    errors: ['occupation-unknown'],
    says: 'is not in the registry at this date',
  },
  {
    what: 'an unknown 工种 where every one is listed',
    coverage: complete,
    said: { type: 'cancelSubType', code: '4-01-01-01', name: '甲员', subType: '无' },
    errors: ['subtype-unknown'],
    says: 'has no 工种 “无” at this date',
  },
];

describe('a sentence names', () => {
  test.each(cases)('$what: refused', ({ coverage, said, errors, says }) => {
    const outcome = tell([editionOf(world, coverage), noticeOf('2020-01-01', [said])]);
    expect(outcome.errors).toEqual(errors);
    expect(outcome.problems[0]).toMatchObject({ line: 1, excerpt: 'line 1' });
    expect(outcome.problems[0]?.message).toContain(says);
  });
});

test('a notice whose text is held leaves known what was known, and unknown what was not', () => {
  const then = [noticeOf('2020-01-01', []), noticeOf('2021-01-01', [rename('4-01-01-08', '无名员')])];
  expect(tell([editionOf(world, complete), ...then]).errors).toEqual(['occupation-unknown']);
  expect(tell([editionOf(world, partial), ...then]).errors).toEqual([]);
});

describe('what an earlier notice ended cannot be meant by a later one, however partial the sources', () => {
  const jia = { code: '4-01-01-01', name: '甲员' };
  test.each<{ what: string; first: Said; then: Said; error: string }>([
    {
      what: 'an occupation cancelled twice',
      first: { type: 'cancelOccupation', ...jia },
      then: { type: 'cancelOccupation', ...jia },
      error: 'occupation-former',
    },
    {
      what: 'a 工种 cancelled twice',
      first: { type: 'cancelSubType', ...jia, subType: '甲一' },
      then: { type: 'cancelSubType', ...jia, subType: '甲一' },
      error: 'subtype-former',
    },
    {
      what: 'a 工种 under its former name',
      first: { type: 'renameSubType', ...jia, subType: '甲一', newName: '甲壹' },
      then: { type: 'cancelSubType', ...jia, subType: '甲一' },
      error: 'subtype-former',
    },
    {
      what: 'a 工种 under its former occupation',
      first: { type: 'moveSubType', ...jia, subType: '甲一', to: { code: '4-01-03-02', name: '戊员' } },
      then: { type: 'cancelSubType', ...jia, subType: '甲一' },
      error: 'subtype-former',
    },
    {
      what: 'an occupation under its former code',
      first: { type: 'recode', ...jia, newCode: '4-01-01-09' },
      then: { type: 'cancelOccupation', ...jia },
      error: 'name-code-mismatch',
    },
  ])('$what', ({ first, then, error }) => {
    const documents = [editionOf(world, partial), noticeOf('2020-01-01', [first]), noticeOf('2021-01-01', [then])];
    expect(tell(documents.slice(0, 2)).errors).toEqual([]);
    expect(tell(documents).errors).toEqual([error]);
  });

  test('what a third notice gives back can be meant again', () => {
    const back = { code: '4-01-01-01', name: '甲员' };
    const documents = [
      editionOf(world, partial),
      noticeOf('2020-01-01', [{ type: 'recode', ...back, newCode: '4-01-01-09' }]),
      noticeOf('2021-01-01', [{ type: 'recode', code: '4-01-01-09', name: '甲员', newCode: '4-01-01-01' }]),
      noticeOf('2022-01-01', [{ type: 'cancelOccupation', ...back }]),
    ];
    const { ledger, errors } = tell(documents);
    expect(errors).toEqual([]);
    expect(effectOf(tell(documents.slice(0, 3)).ledger, ledger)[0]).toBe(
      '4-01-01-01 甲员 [L] → 4-01-01-01 甲员 [L] withdrawn',
    );
  });
});

describe('an occupation whose code was not seen', () => {
  const occupation = { ...listing('4-01-01-08', '己员'), code: null };
  const partly = editionOf(world, partial);
  const added = noticeOf('2019-01-01', [{ type: 'addOccupation', occupation }], partial);

  test('gets it, from then on, from a later sentence that names both', () => {
    const { ledger, errors } = tell([partly, added, noticeOf('2020-01-01', [rename('4-01-01-08', '己员')])]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([partly, added]).ledger, ledger)).toEqual([
      '（编码未见） 己员 under nothing → 4-01-01-08 新名',
    ]);
    const told = ledger.changes.filter(
      ({ revision, patch }) => revision === '2019-01-01' && patch.code === '4-01-01-08',
    );
    expect(told.map(({ citation }) => `${citation.revision} ${citation.certainty}`)).toEqual([
      '2020-01-01 presupposed',
    ]);
  });

  test('does not get one that somebody holds', () => {
    const { errors } = tell([partly, added, noticeOf('2020-01-01', [rename('4-01-01-01', '己员')])]);
    expect(errors).toEqual(['name-code-mismatch']);
  });

  test('is one where every occupation is listed with its code: an error', () => {
    const { errors } = tell([
      editionOf(world, complete),
      noticeOf('2019-01-01', [{ type: 'addOccupation', occupation }]),
    ]);
    expect(errors).toEqual(['code-missing']);
  });
});
