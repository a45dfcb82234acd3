/** `zhilu history CODE|ID`: everything a code has meant, or everything that happened to an entry. */
import { defineCommand } from 'citty';
import { codeHistorySchema } from '../api/codes.ts';
import { entryHistorySchema } from '../api/entries.ts';
import { readCode } from '../catalogue/vocabulary/code.ts';
import { answerTo, readArguments } from './ask.ts';
import { openSetting } from './open.ts';
import { print } from './print.ts';
import { showGround } from './show.ts';

export const history = defineCommand({
  meta: { name: 'history', description: 'Everything a code has meant, or everything that happened to an entry' },
  args: { ...readArguments, of: { type: 'positional', description: 'a code or an entry id', required: true } },
  run: async ({ args }) => {
    const setting = await openSetting(args.db);
    const code = readCode(args.of);
    if (code === null) {
      const body = answerTo(setting, `/v1/entries/${encodeURIComponent(args.of)}/history`);
      return args.json ? print(body) : printSteps(body);
    }
    const body = answerTo(setting, `/v1/codes/${code}/history`);
    if (args.json) return print(body);
    const { holders } = codeHistorySchema.parse(JSON.parse(body));
    print(`${code} has meant`);
    for (const { entry, since, until, citation, now } of holders) {
      const heirs = now.map((heir) => `${heir.code ?? heir.level} ${heir.name}`).join(', ');
      print(
        `\n${entry.name} [${since}, ${until ?? ''})  ${entry.id}, now ${heirs === '' ? 'withdrawn, no known successor' : heirs}`,
      );
      if (citation !== null) print(`  ${showGround(citation)}`);
      printSteps(answerTo(setting, `/v1/entries/${entry.id}/history`));
    }
  },
});

function printSteps(body: string): void {
  for (const { revision, types, gsim, before, after, citations } of entryHistorySchema.parse(JSON.parse(body))
    .changes) {
    print(
      `  ${revision}  ${types.join(', ')}${gsim.length === 0 ? '' : ` (${gsim.join(', ')})`}: ${sayFacts(before)} → ${sayFacts(after)}`,
    );
    for (const citation of citations) print(`    ${showGround(citation)}`);
  }
}

function sayFacts(facts: Readonly<Record<string, unknown>> | null): string {
  if (facts === null) return '–';
  const shown = ['level', 'status', 'code', 'name', 'marks'].flatMap((field) =>
    field in facts ? [String(facts[field])] : [],
  );
  return shown.filter((value) => value !== '').join(' ') || Object.keys(facts).join(', ');
}
