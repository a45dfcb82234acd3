/** `zhilu compare FROM TO`: typed changes between two revisions, and what either side does not know. */
import { defineCommand } from 'citty';
import { writeCsv, writeMarkdown } from '../api/comparison.ts';
import { type ComparedEntry, describeComparison } from '../catalogue/views/comparison.ts';
import { readCode } from '../catalogue/vocabulary/code.ts';
import { readArguments } from './ask.ts';
import { openSetting, takeMoment } from './open.ts';
import { clip, fail, print, printTable } from './print.ts';

export const compare = defineCommand({
  meta: { name: 'compare', description: 'What differs between two revisions' },
  args: {
    ...readArguments,
    from: { type: 'positional', description: 'a date or revision id', required: true },
    to: { type: 'positional', description: 'a date or revision id', required: true },
    parent: { type: 'string', description: 'only entries whose code lies in this group' },
    learned: { type: 'boolean', description: 'also list what one side merely does not know' },
    format: { type: 'enum', options: ['csv', 'md'], description: 'print CSV or Markdown instead of a table' },
  },
  run: async ({ args }) => {
    const setting = await openSetting(args.db);
    const group =
      args.parent === undefined ? null : (readCode(args.parent) ?? fail(`--parent: “${args.parent}” is not a code`, 2));
    const [low, high] = [takeMoment(setting, args.from, 'from'), takeMoment(setting, args.to, 'to')];
    const comparison = describeComparison(setting.register, low, high, { group, learned: args.learned === true });
    if (args.json) return print(JSON.stringify(comparison));
    if (args.format === 'csv') return print(writeCsv(comparison));
    if (args.format === 'md') return print(writeMarkdown(comparison));
    const { from, to, summary, changes, coverage } = comparison;
    const counts = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
    print(`${from} → ${to}: ${counts.length === 0 ? 'no difference' : counts.join(', ')}`);
    for (const note of coverage.notes) print(`  ${note}`);
    if (coverage.gaps.length > 0) print(`  Not wholly held in between: ${coverage.gaps.join(', ')}`);
    if (changes.length > 0) printTable(['types', 'from', 'to', 'rests on'], changes.map(rowOf));
  },
});

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
