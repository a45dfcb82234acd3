/** `zhilu standards [CODE]`: national occupational standards, by code or group, days of issue and fit. */
import { standardsQuestion } from '../../answer/annotation/standards.ts';
import { type AnswerTo, askInText } from '../../answer/question.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';
import { fitSchema } from '../../catalogue/vocabulary/standard.ts';
import { defineCommand } from '../command.ts';
import { print, printTable } from '../print.ts';
import { datedArguments, take } from './ask.ts';
import { openSetting } from './open.ts';

export const standards = defineCommand({
  args: {
    ...datedArguments,
    code: { type: 'positional', description: 'an occupation’s code, or a group’s: all below it', required: false },
    since: { type: 'string', description: 'issued on this day (YYYY-MM-DD) or later' },
    until: { type: 'string', description: 'issued on this day or earlier' },
    fit: { type: 'enum', options: [...fitSchema.options], description: 'how they fit the classification' },
    limit: { type: 'string', description: 'how many at most, 1 to 1000; 100 without it' },
  },
  run: async (args, io) => {
    const { code, at, since, until, fit, limit } = args;
    const isGroup = code !== undefined && (readCode(code)?.split('-').length ?? 4) < 4;
    const place = isGroup ? { parent: code } : { code };
    const setting = await openSetting(io, args.db);
    const answer = take(askInText(setting, standardsQuestion, { ...place, at, since, until, fit, limit }));
    if (args.json) {
      print(io, JSON.stringify(answer));
      return 0;
    }
    const { revision, total, undated, items } = answer;
    print(io, `${total} standards as of ${revision}${items.length < total ? `, the first ${items.length}` : ''}`);
    if (undated > 0) print(io, `  ${undated} more have no day of issue that is held`);
    if (items.length > 0) printTable(io, ['listed as', 'issued', 'number', 'for', 'fit'], items.map(rowOf));
    return 0;
  },
});

function rowOf({ code, name, issuedOn, number, editionYear, entry, fit, reason }: Item): string[] {
  const issued = issuedOn ?? (editionYear === null ? '' : `${editionYear}`);
  return [
    `${code} ${name}`,
    issued,
    number ?? '',
    entry === null ? (reason ?? '') : `${entry.code} ${entry.name}`,
    fit,
  ];
}

type Item = AnswerTo<typeof standardsQuestion>['items'][number];
