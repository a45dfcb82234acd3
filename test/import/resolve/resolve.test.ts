/** Any set of statements is carried out with every invariant kept, or refused; never half, never thrown, whatever its order. */
import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  shuffledSubarray,
  tuple,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brokenInvariants,
  complete,
  editionOf,
  factsOf,
  listing,
  noticeOf,
  partial,
  type Said,
  tell,
  world,
} from './world.ts';

const occupations = ['4-01-01-01 甲员', '4-01-01-02 乙员', '4-01-02-00 丙员', '4-01-03-01 丁员', '4-01-03-02 戊员'];
const strangers = ['4-01-04-01 己员', '4-01-01-03 庚员', '4-01-02-01 辛员'];
const pair = (key: string): { code: string; name: string } => {
  const [code = '', name = ''] = key.split(' ');
  return { code, name };
};
const known = constantFrom(...occupations).map(pair);
const named = oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: constantFrom(...strangers).map(pair) });
const anyone = constantFrom(...occupations, ...strangers).map(pair);
const newName = constantFrom('甲师', '乙师', '庚员', '丙员');
const newCode = constantFrom('4-01-01-01', '4-01-01-04', '4-01-02-01', '4-01-04-01', '4-01-05-02', '4-01-06-01');
const subType = constantFrom('甲一', '甲二', '乙一', '丙一', '丙二', '新种');
const group = constantFrom('4-01-01 甲类', '4-01-02 乙类', '4-01-04 丁类', '4-01-05 戊类').map(pair);
const newGroup = constantFrom('4-01-04 新类', '4-01-06 己类', '4-02 新中类').map(pair);
const edit = oneof(
  record({ op: constantFrom('add' as const), index: nat(4).map((n) => n + 1), text: constantFrom('增') }),
  record({ op: constantFrom('replace' as const), index: nat(3).map((n) => n + 1), text: constantFrom('改') }),
  record({ op: constantFrom('remove' as const), index: nat(3).map((n) => n + 1), text: constantFrom(null) }),
);
const listed = oneof(anyone, record({ code: newCode, name: newName })).map(({ code, name }) => listing(code, name));
const mark = constantFrom('L' as const, 'S' as const);

/** One statement of any type, mostly of what exists. */
const statement: Arbitrary<Said> = oneof(
  listed.map((occupation) => ({ type: 'addOccupation' as const, occupation })),
  tuple(named, subType).map(([one, sub]) => ({ type: 'addSubType' as const, ...one, subType: sub })),
  tuple(named, subType).map(([one, sub]) => ({ type: 'cancelSubType' as const, ...one, subType: sub })),
  tuple(named, subType, subType).map(([one, sub, next]) => ({
    type: 'renameSubType' as const,
    ...one,
    subType: sub,
    newName: next,
  })),
  tuple(named, subType, named).map(([one, sub, to]) => ({ type: 'moveSubType' as const, ...one, subType: sub, to })),
  tuple(named, subType, newCode).map(([one, sub, code]) => ({
    type: 'promoteSubType' as const,
    ...one,
    subType: sub,
    occupation: listing(code, sub),
  })),
  tuple(named, named).map(([one, to]) => ({ type: 'demoteOccupation' as const, ...one, to })),
  tuple(named, newCode).map(([one, code]) => ({ type: 'recode' as const, ...one, newCode: code })),
  tuple(named, newName).map(([one, name]) => ({ type: 'rename' as const, ...one, newName: name })),
  named.map((one) => ({ type: 'redefine' as const, ...one, definition: '……的人员。' })),
  tuple(named, array(edit, { minLength: 1, maxLength: 2 })).map(([one, edits]) => ({
    type: 'retask' as const,
    ...one,
    tasks: null,
    edits,
  })),
  named.map((one) => ({ type: 'retask' as const, ...one, tasks: ['全新'], edits: null })),
  tuple(named, mark).map(([one, added]) => ({ type: 'addMark' as const, ...one, mark: added })),
  tuple(named, mark).map(([one, removed]) => ({ type: 'removeMark' as const, ...one, mark: removed })),
  named.map((one) => ({ type: 'cancelOccupation' as const, ...one })),
  tuple(uniqueArray(named, { minLength: 1, maxLength: 2, selector: ({ code }) => code }), anyone).map(
    ([from, into]) => ({ type: 'mergeOccupations' as const, from, into }),
  ),
  tuple(named, uniqueArray(anyone, { minLength: 2, maxLength: 3, selector: ({ code }) => code })).map(
    ([one, into]) => ({ type: 'splitOccupation' as const, ...one, into }),
  ),
  newGroup.map((one) => ({ type: 'addGroup' as const, ...one })),
  tuple(group, newName).map(([one, name]) => ({ type: 'renameGroup' as const, ...one, newName: name })),
  group.map((one) => ({ type: 'cancelGroup' as const, ...one })),
  oneof(group, newGroup).map((one) => ({ type: 'mentionGroup' as const, ...one })),
);
const statements = array(statement, { minLength: 1, maxLength: 5 });
const coverages = constantFrom(complete, partial);

describe('random notices against a ledger', () => {
  test('keep every invariant or are refused', () => {
    assert(
      property(coverages, statements, statements, statements, (coverage, first, second, third) => {
        const { ledger, errors } = tell([
          editionOf(world, coverage),
          noticeOf('2020-01-01', first),
          noticeOf('2021-01-01', second, coverage),
          noticeOf('2022-01-01', third),
        ]);
        if (errors.length > 0) return;
        const broken = brokenInvariants(factsOf(ledger));
        expect(coverage === complete ? broken : broken.filter((what) => !what.endsWith('is not alone'))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('mean the same in any order of sentences', () => {
    const shuffled = statements.chain((all) =>
      tuple(constantFrom(all), shuffledSubarray(all, { minLength: all.length })),
    );
    assert(
      property(coverages, shuffled, (coverage, [plain, mixed]) => {
        const [left, right] = [plain, mixed].map((all) =>
          tell([editionOf(world, coverage), noticeOf('2020-01-01', all)]),
        );
        expect(left?.errors.length === 0).toBe(right?.errors.length === 0);
        if (left === undefined || right === undefined || left.errors.length > 0) return;
        expect(factsOf(right.ledger)).toEqual(factsOf(left.ledger));
      }),
      { numRuns: 1500 },
    );
  });

  test('lay nothing of a notice that is refused while it is read', () => {
    assert(
      property(coverages, statements, (coverage, said) => {
        const id = '2020-01-01';
        const unread = [{ type: 'recode', code: '4-01-01-01', name: '无此员', newCode: '4-01-01-09' }] as const;
        const { ledger, errors } = tell([editionOf(world, coverage), noticeOf(id, [...said, ...unread])]);
        expect(errors).toContain('name-code-mismatch');
        expect(ledger.changes.filter(({ revision }) => revision === id)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
