/** `zhilu correspondence FROM TO`: which entry of one revision is which of another, as a table, CSV or JSON. */
import { correspondenceQuestion } from '../../answer/correspondence/correspondence.ts';
import { writeCorrespondence } from '../../answer/correspondence/table.ts';
import { type AnswerTo, askInText } from '../../answer/question.ts';
import { writeCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { print, printTable } from '../print.ts';
import { readArguments, take } from './ask.ts';
import { openSetting } from './open.ts';

export const correspondence = defineCommand({
  args: {
    ...readArguments,
    from: { type: 'positional', description: 'a date or revision id', required: true },
    to: { type: 'positional', description: 'a date or revision id; it may be the earlier one', required: true },
    level: { type: 'string', description: 'only this level: major, middle, minor, occupation or subtype' },
    parent: { type: 'string', description: 'only entries whose code lies in this group' },
    relation: { type: 'string', description: 'only this relation: same, renamed, recoded, split …' },
    format: { type: 'enum', options: ['csv'], description: 'print CSV instead of a table' },
  },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const { from, to, level, parent, relation } = args;
    const answer = take(askInText(setting, correspondenceQuestion, { from, to, level, parent, relation }));
    if (args.json) print(io, JSON.stringify(answer));
    else if (args.format === 'csv') io.stdout.write(writeCorrespondence(answer));
    else printPairs(io, answer);
    return 0;
  },
});

function printPairs(io: Io, { from, to, summary, items, coverage }: AnswerTo<typeof correspondenceQuestion>): void {
  const counts = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  print(io, `${from} → ${to}: ${counts.length === 0 ? 'nothing' : counts.join(', ')}`);
  if (coverage.gaps.length > 0) print(io, `  Not wholly held in between: ${coverage.gaps.join(', ')}`);
  const side = (entry: (typeof items)[number]['source']): string =>
    entry === null ? '–' : `${writeCode(entry)} ${entry.name}`;
  const rows = items.map(({ source, target, relation, certainty, path }) => [
    ...[relation, side(source), side(target), certainty ?? ''],
    [...new Set(path.map(({ revision }) => revision))].join(' '),
  ]);
  if (rows.length > 0) printTable(io, ['relation', 'from', 'to', 'certainty', 'by'], rows);
}
