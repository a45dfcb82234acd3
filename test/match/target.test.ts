import { expect, test } from 'vitest';
import { createLexicon } from '../../src/match/find/lexicon.ts';
import { Targets } from '../../src/match/target.ts';
import type { Candidate, Term } from '../../src/match/term.ts';

const terms: Term[] = [
  { text: '采购员', source: 'name', targets: ['a'] },
  { text: '采购', source: 'alias', targets: ['b', 'a'] },
];
const candidate = (id: string, withdrawn: boolean): [string, Candidate] => [
  id,
  { id, level: 'occupation', code: null, name: id, marks: [], parent: null, withdrawn },
];
const lexicon = createLexicon(terms, () => true);
const targets = new Targets(lexicon, new Map([candidate('a', false), candidate('b', true)]));

test('the targets of a headword stand side by side, in its order', () => {
  const from = targets.startOf(lexicon.exact('采购'));
  expect([0, 1].map((place) => targets.idOf(targets.at(from + place)))).toEqual(['b', 'a']);
  expect(targets.candidatesOf(lexicon.exact('采购')).map((named) => named?.id)).toEqual(['b', 'a']);
  expect([0, 1].map((place) => targets.isWithdrawn(targets.at(from + place)))).toEqual([true, false]);
});

test('a note stays until all are forgotten', () => {
  expect(targets.noted(1)).toBe(-1);
  targets.note(1, 0);
  expect([targets.noted(0), targets.noted(1)]).toEqual([-1, 0]);
  targets.forget();
  expect(targets.noted(1)).toBe(-1);
});
