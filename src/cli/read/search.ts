/** `zhilu search TEXT`: entries by name, old name, popular name, English name, pinyin, initials or code, or by what someone does. */
import { type AnswerTo, askInText } from '../../answer/question.ts';
import { searchQuestion } from '../../answer/search.ts';
import { levels, levelTerms, writeCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import { fail } from '../error.ts';
import { print, printTable } from '../print.ts';
import { datedArguments, take } from './ask.ts';
import { openMatching } from './matcher.ts';

export const search = defineCommand({
  args: {
    ...datedArguments,
    text: { type: 'positional', description: 'what to look for', required: false },
    work: { type: 'string', description: 'look for what someone does, in a sentence or a few words, instead' },
    level: { type: 'enum', options: [...levels], description: 'only entries of this level' },
    limit: { type: 'string', description: 'how many at most, 1 to 100; 20 without it' },
  },
  run: async (args, io) => {
    if ((args.text ?? args.work ?? '').trim() === '') fail('say what to look for', 2);
    const { setting } = await openMatching(io, args.db);
    const { text: q, work, at, level, limit } = args;
    const answer = take(askInText(setting, searchQuestion, { q, work, at, level, limit }));
    if (args.json) {
      print(io, JSON.stringify(answer));
      return 0;
    }
    const { revision, gaps, items } = answer;
    const held = gaps.length === 0 ? '' : ` (not wholly held: ${gaps.join(', ')})`;
    print(io, `${items.length} found as of ${revision}${held}`);
    if (items.length > 0)
      printTable(
        io,
        [
          'confidence',
          'matched on',
          'code',
          'name',
          'level',
          'marks',
          work === undefined ? 'by the name' : 'by the words',
        ],
        items.map(rowOf),
      );
    return 0;
  },
});

function rowOf({ entry, confidence, matchedOn, text }: AnswerTo<typeof searchQuestion>['items'][number]): string[] {
  const { level, code, name, marks, status, parent } = entry;
  const place = parent ? `${code ?? parent.code ?? ''} ${parent.name} ›`.trim() : writeCode(entry);
  const shown = status === 'current' ? name : `${name} (${status})`;
  return [
    confidence.toFixed(3),
    matchedOn,
    place,
    shown,
    levelTerms[level],
    marks.join('/'),
    text === name ? '' : text,
  ];
}
