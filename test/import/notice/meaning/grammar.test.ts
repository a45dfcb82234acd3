/** The grammar: each example is read by its action and completely, each form has an example, and the document is what the actions say. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '../../../../src/import/notice/action/actions.ts';
import { fits } from '../../../../src/import/notice/meaning/action.ts';
import { renderGrammar } from '../../../../src/import/notice/meaning/grammar.ts';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import { joinClauses } from '../../../../src/import/notice/meaning/join.ts';
import { rolesOf } from '../../../../src/import/notice/meaning/roles.ts';
import { turn } from '../../../../src/import/notice/meaning/turn.ts';
import { spell } from '../../../../src/import/notice/report.ts';
import { readClauses } from '../../../../src/import/notice/sentence/clauses.ts';
import { wordings } from '../action/wordings.ts';
import { detailedListing, emptyListing, occupationListing } from '../listing-fixture.ts';
import { common, otherwise } from './sentences.ts';

const examples = actions.flatMap(({ name, examples }) => examples.map((example) => ({ name, example })));

test.each(examples)('$name reads $example', ({ name, example }) => {
  const problems: string[] = [];
  const below = name === 'promoteSubType' ? occupationListing('4-14-04-01', '防疫员') : detailedListing();
  const listing = /：$/.test(example) ? below : emptyListing();
  const read = interpret(example, listing, 1, (name, ...values) => problems.push(spell(name, ...values).message));
  expect(problems).toEqual([]);
  expect(read.actions).toContain(name);
});

const used = [...common, ...otherwise, ...wordings]
  .map(({ sentence }) => sentence)
  .concat(examples.map(({ example }) => example))
  .flatMap((sentence) => joinClauses(readClauses(sentence).clauses.map(turn)))
  .flatMap((clause) => rolesOf(clause) ?? []);

test.each(actions)('every form of $name is that of a sentence that is tested', ({ forms, examples }) => {
  expect(forms.filter((form) => examples.length > 0 && !used.some((clause) => fits(clause, form)))).toEqual([]);
});

test('the names of the actions are distinct', () => {
  const names = actions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the document is rendered from the actions', () => {
  const golden = 'test/fixtures/notices/grammar.md';
  if (process.env.UPDATE === '1') writeFileSync(golden, renderGrammar());
  expect(existsSync(golden), `${golden} is missing; UPDATE=1 writes it`).toBe(true);
  expect(renderGrammar()).toBe(readFileSync(golden, 'utf8'));
});
