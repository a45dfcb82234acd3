/** `zhilu grammar`: the sentence forms that the reader of notices knows, with an example of each, made from its rules. */
import { defineCommand } from 'citty';
import { renderGrammar } from '../import/notice/sentence/grammar.ts';
import { print } from './print.ts';

export const grammar = defineCommand({
  meta: { name: 'grammar', description: 'The sentence forms of notices that are read, as Markdown' },
  run: () => print(renderGrammar()),
});
