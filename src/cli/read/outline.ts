/** `zhilu outline CODE`: the outline of a training package (职业培训包) as Markdown, or as JSON. */
import { outlineQuestion } from '../../answer/annotation/outline.ts';
import { writeOutline } from '../../answer/annotation/outline-document.ts';
import { ask } from '../../answer/question.ts';
import { defineCommand } from '../command.ts';
import { print } from '../print.ts';
import { datedArguments, take } from './ask.ts';
import { openSetting } from './open.ts';

export const outline = defineCommand({
  args: { ...datedArguments, code: { type: 'positional', description: 'an occupation’s code', required: true } },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const answer = take(ask(setting, outlineQuestion, { code: args.code, at: args.at }));
    print(io, args.json ? JSON.stringify(answer) : writeOutline(answer));
    return 0;
  },
});
