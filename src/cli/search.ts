/** `zhilu search TEXT`: entries by name, old name, popular name, pinyin, initials or code, as the service answers them. */
import { defineCommand } from 'citty';
import { searchSchema } from '../api/search.ts';
import { levels, levelTerms } from '../catalogue/vocabulary/code.ts';
import { answerTo, datedArguments } from './ask.ts';
import { openMatching } from './matcher.ts';
import { fail, print, printTable } from './print.ts';

export const search = defineCommand({
  meta: { name: 'search', description: 'Find entries by a name, a part of one, pinyin, initials or a code' },
  args: {
    ...datedArguments,
    text: { type: 'positional', description: 'what to look for', required: true },
    level: { type: 'enum', options: [...levels], description: 'only entries of this level' },
    limit: { type: 'string', description: 'how many at most, 1 to 100; 20 without it' },
  },
  run: async ({ args }) => {
    if (args.text.trim() === '') fail('say what to look for', 2);
    const { setting } = await openMatching(args.db);
    const body = answerTo(setting, '/v1/search', { q: args.text, at: args.at, level: args.level, limit: args.limit });
    if (args.json) return print(body);
    const { revision, gaps, items } = searchSchema.parse(JSON.parse(body));
    const held = gaps.length === 0 ? '' : ` (not wholly held: ${gaps.join(', ')})`;
    print(`${items.length} found as of ${revision}${held}`);
    if (items.length > 0)
      printTable(['confidence', 'matched on', 'code', 'name', 'level', 'marks', 'by the name'], items.map(rowOf));
  },
});

function rowOf({ entry, confidence, matchedOn, text }: (typeof searchSchema)['_output']['items'][number]): string[] {
  const { level, code, name, marks, status, parent } = entry;
  const place = parent ? `${code ?? parent.code ?? ''} ${parent.name} ›`.trim() : (code ?? '');
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
