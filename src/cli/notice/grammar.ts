/** `zhilu grammar`: the sentence forms that the reader of notices knows, with an example of each, made from its rules. */
import { renderGrammar } from '../../import/notice/meaning/grammar.ts';
import { defineCommand } from '../command.ts';
import { print } from '../print.ts';

export const grammar = defineCommand({
  args: {},
  run: (_, io) => {
    print(io, renderGrammar());
    return 0;
  },
});
