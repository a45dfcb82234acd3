/** The grammar: each form reads its own example, each example is read by its rule and completely, and the document is what the rules say. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSentence } from '../../../../src/import/notice/sentence/clause.ts';
import { compileForm } from '../../../../src/import/notice/sentence/form.ts';
import { grammar, renderGrammar } from '../../../../src/import/notice/sentence/grammar.ts';
import { openScene } from '../../../../src/import/notice/sentence/scene.ts';
import { readTokens } from '../../../../src/import/notice/sentence/tokens.ts';
import { emptyListing, occupationListing } from '../scene-fixture.ts';

const examples = grammar.flatMap((rule) => rule.forms.map(({ form, example }) => ({ rule: rule.name, form, example })));

test.each(examples)('$rule reads $example', ({ rule, example }) => {
  const problems: string[] = [];
  const scene = openScene(
    rule === 'promoteSubType' ? occupationListing('4-14-04-01', '防疫员') : emptyListing(),
    (_severity, code, message) => problems.push(`${code}: ${message}`),
  );
  const { rules, unread } = readSentence(example, scene);
  expect(problems).toEqual([]);
  expect(unread).toBe(false);
  expect(rules).toContain(rule);
});

test.each(examples)('$form reads a clause of its own example', ({ form, example }) => {
  const tokens = readTokens(example);
  const compiled = compileForm(form);
  const starts = [...tokens.skeleton].map((_, start) => compiled.read(tokens, start));
  expect(starts.some((match) => match !== null && match.end > 0)).toBe(true);
});

test('the names of the rules are distinct', () => {
  const names = grammar.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

test('the document is rendered from the rules', () => {
  const golden = 'test/fixtures/notices/grammar.md';
  if (process.env.UPDATE === '1') writeFileSync(golden, renderGrammar());
  expect(existsSync(golden), `${golden} is missing; UPDATE=1 writes it`).toBe(true);
  expect(renderGrammar()).toBe(readFileSync(golden, 'utf8'));
});
