/** `zhilu compare FROM TO`: typed changes between two revisions, and what either side does not know. */
import { writeCsv, writeMarkdown } from '../../api/comparison.ts';
import { type ComparedEntry, type Comparison, describeComparison } from '../../catalogue/views/comparison.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import { fail } from '../error.ts';
import type { Io } from '../io.ts';
import { clip, print, printTable } from '../print.ts';
import { readArguments } from './ask.ts';
import { openSetting, takeMoment } from './open.ts';

export const compare = defineCommand({
  args: {
    ...readArguments,
    from: { type: 'positional', description: 'a date or revision id', required: true },
    to: { type: 'positional', description: 'a date or revision id', required: true },
    parent: { type: 'string', description: 'only entries whose code lies in this group' },
    learned: { type: 'boolean', description: 'also list what one side merely does not know' },
    format: { type: 'enum', options: ['csv', 'md'], description: 'print CSV or Markdown instead of a table' },
  },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const group =
      args.parent === undefined ? null : (readCode(args.parent) ?? fail(`--parent: “${args.parent}” is not a code`, 2));
    const [low, high] = [takeMoment(setting, args.from, 'from'), takeMoment(setting, args.to, 'to')];
    const comparison = describeComparison(setting.register, low, high, { group, learned: args.learned });
    if (args.json) print(io, JSON.stringify(comparison));
    else if (args.format === 'csv') print(io, writeCsv(comparison));
    else if (args.format === 'md') print(io, writeMarkdown(comparison));
    else printComparison(io, comparison);
    return 0;
  },
});

function printComparison(io: Io, { from, to, summary, changes, coverage }: Comparison): void {
  const counts = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  print(io, `${from} → ${to}: ${counts.length === 0 ? 'no difference' : counts.join(', ')}`);
  for (const note of coverage.notes) print(io, `  ${note}`);
  if (coverage.gaps.length > 0) print(io, `  Not wholly held in between: ${coverage.gaps.join(', ')}`);
  if (changes.length > 0) printTable(io, ['types', 'from', 'to', 'rests on'], changes.map(rowOf));
}

/** An entry of a comparison as the cells of a table. */
export function rowOf({ types, entry: { from, to }, citation }: ComparedEntry): string[] {
  const side = (brief: typeof from): string => {
    if (brief === null) return '–';
    const under = brief.parent ? `（${brief.parent.code ?? ''} ${brief.parent.name}）` : '';
    return `${brief.code ?? '工种'} ${brief.name}${under}`;
  };
  const ground =
    citation === null
      ? ''
      : `${citation.number ?? citation.revision} l.${citation.firstLine} ${citation.certainty} ${clip(citation.sentence.replaceAll('\t', ' '), 30)}`;
  return [types.join(', '), side(from), side(to), ground];
}
