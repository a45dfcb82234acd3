/** `zhilu compare FROM TO`: typed changes between two revisions, and what either side does not know. */

import { compareQuestion } from '../../answer/compare.ts';
import { writeMarkdown } from '../../answer/comparison-notes.ts';
import { writeCsv } from '../../answer/comparison-table.ts';
import { type AnswerTo, askInText } from '../../answer/question.ts';
import { clip } from '../../catalogue/clip.ts';
import { writeCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { print, printTable } from '../print.ts';
import { readArguments, take } from './ask.ts';
import { openSetting } from './open.ts';

export const compare = defineCommand({
  args: {
    ...readArguments,
    from: { type: 'positional', description: 'a date or revision id', required: true },
    to: { type: 'positional', description: 'a date or revision id', required: true },
    parent: { type: 'string', description: 'only entries whose code lies in this group' },
    level: { type: 'string', description: 'only this level: major, middle, minor, occupation or subtype' },
    type: { type: 'string', description: 'only changes of this type: created, recoded, renamed …' },
    learned: { type: 'boolean', description: 'also list what one side merely does not know' },
    format: { type: 'enum', options: ['csv', 'md'], description: 'print CSV or Markdown instead of a table' },
  },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const { from, to, parent, level, type } = args;
    const learned = String(args.learned);
    const comparison = take(askInText(setting, compareQuestion, { from, to, parent, level, type, learned }));
    if (args.json) print(io, JSON.stringify(comparison));
    else if (args.format === 'csv') print(io, writeCsv(comparison));
    else if (args.format === 'md') print(io, writeMarkdown(comparison));
    else printComparison(io, comparison);
    return 0;
  },
});

type Comparison = AnswerTo<typeof compareQuestion>;

function printComparison(io: Io, { from, to, summary, changes, coverage }: Comparison): void {
  const counts = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  print(io, `${from} → ${to}: ${counts.length === 0 ? 'no difference' : counts.join(', ')}`);
  for (const note of coverage.notes) print(io, `  ${note}`);
  if (coverage.gaps.length > 0) print(io, `  Not wholly held in between: ${coverage.gaps.join(', ')}`);
  if (changes.length > 0) printTable(io, ['types', 'from', 'to', 'rests on'], changes.map(rowOf));
}

/** An entry of a comparison as the cells of a table. */
export function rowOf({ types, entry: { from, to }, citation }: Comparison['changes'][number]): string[] {
  const side = (brief: typeof from): string => {
    if (brief === null) return '–';
    const under = brief.parent ? `（${brief.parent.code ?? ''} ${brief.parent.name}）` : '';
    return `${writeCode(brief)} ${brief.name}${under}`;
  };
  const ground =
    citation === null
      ? ''
      : `${citation.number ?? citation.revision} l.${citation.firstLine} ${citation.certainty} ${clip(citation.sentence.replaceAll('\t', ' '), 30)}`;
  return [types.join(', '), side(from), side(to), ground];
}
