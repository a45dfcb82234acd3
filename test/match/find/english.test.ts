/** English names: the words of a name in any order, the last one not whole yet; a title is certain where one name alone has just its words. */
import { describe, expect, test } from 'vitest';
import { createEnglishFinder, readEnglish } from '../../../src/match/find/english.ts';
import type { Candidate, MatchSource } from '../../../src/match/term.ts';

const named = { a: 'Train driver', b: 'Heavy truck driver', c: 'Software tester', d: 'Software engineer' };
const candidates = new Map<string, Candidate>(
  Object.entries(named).map(([id, nameEn]) => {
    const job = { level: 'occupation', code: `4-01-01-0${id}`, name: id, marks: [], parent: null } as const;
    return [id, { id, ...job, nameEn }];
  }),
);
const terms = [{ text: 'Trucker', source: 'alias', kind: 'English', grade: 'several', targets: ['b', 'a'] }] as const;
const source: MatchSource = {
  candidates,
  terms,
  readings: new Map(),
  *works() {
    yield;
    return [];
  },
};
const find = createEnglishFinder(source);

describe('createEnglishFinder', () => {
  test.each`
    query                 | begun    | ids           | agreement
    ${'train driver'}     | ${false} | ${['a', 'b']} | ${1}
    ${'Driver, train'}    | ${false} | ${['a', 'b']} | ${1}
    ${'software testers'} | ${false} | ${['c', 'd']} | ${1}
    ${'software testing'} | ${false} | ${['c', 'd']} | ${1}
    ${'trucker'}          | ${false} | ${['b']}      | ${1}
    ${'softw'}            | ${true}  | ${['c', 'd']} | ${expect.any(Number)}
    ${'softw'}            | ${false} | ${[]}         | ${undefined}
    ${'asdf'}             | ${true}  | ${[]}         | ${undefined}
    ${''}                 | ${true}  | ${[]}         | ${undefined}
  `('$query finds $ids', ({ query, begun, ids, agreement }) => {
    const hits = find(query, begun);
    expect(hits.map(({ id }) => id)).toEqual(ids);
    expect(hits[0]?.agreement).toEqual(agreement);
  });
});

describe('readEnglish', () => {
  const isJob = (): boolean => true;

  test.each`
    title                | verdict        | id
    ${'train driver'}    | ${'match'}     | ${'a'}
    ${'driver of train'} | ${'suggested'} | ${'a'}
    ${'trucker'}         | ${'suggested'} | ${'b'}
  `('$title is a $verdict', ({ title, verdict, id }) => {
    expect(readEnglish(title, find, isJob)).toMatchObject({ verdict, suggestions: [{ id, matchedOn: 'alias' }] });
  });

  test('titles that share too little with any name are read as none', () => {
    expect(readEnglish('driver', find, isJob)).toBeNull();
    expect(readEnglish('manager', find, isJob)).toBeNull();
    expect(readEnglish('train driver', find, () => false)).toBeNull();
  });
});
