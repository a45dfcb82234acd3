/** `zhilu history CODE|ID`: everything a code has meant, or everything that happened to an entry. */
import { codeHistorySchema } from '../../api/codes.ts';
import { entryHistorySchema } from '../../api/entries.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { print } from '../print.ts';
import { answerTo, readArguments } from './ask.ts';
import { openSetting } from './open.ts';
import { showGround } from './show.ts';

export const history = defineCommand({
  args: { ...readArguments, of: { type: 'positional', description: 'a code or an entry id', required: true } },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const code = readCode(args.of);
    if (code === null) {
      const body = answerTo(setting, `/v1/entries/${encodeURIComponent(args.of)}/history`);
      if (args.json) print(io, body);
      else printSteps(io, body);
      return 0;
    }
    const body = answerTo(setting, `/v1/codes/${code}/history`);
    if (args.json) {
      print(io, body);
      return 0;
    }
    const { holders } = codeHistorySchema.parse(JSON.parse(body));
    print(io, `${code} has meant`);
    for (const { entry, since, until, citation, now } of holders) {
      const heirs = now.map((heir) => `${heir.code ?? heir.level} ${heir.name}`).join(', ');
      print(
        io,
        `\n${entry.name} [${since}, ${until ?? ''})  ${entry.id}, now ${heirs === '' ? 'withdrawn, no known successor' : heirs}`,
      );
      if (citation !== null) print(io, `  ${showGround(citation)}`);
      printSteps(io, answerTo(setting, `/v1/entries/${entry.id}/history`));
    }
    return 0;
  },
});

function printSteps(io: Io, body: string): void {
  for (const { revision, types, gsim, before, after, citations } of entryHistorySchema.parse(JSON.parse(body))
    .changes) {
    print(
      io,
      `  ${revision}  ${types.join(', ')}${gsim.length === 0 ? '' : ` (${gsim.join(', ')})`}: ${sayFacts(before)} → ${sayFacts(after)}`,
    );
    for (const citation of citations) print(io, `    ${showGround(citation)}`);
  }
}

function sayFacts(facts: Readonly<Record<string, unknown>> | null): string {
  if (facts === null) return '–';
  const shown = ['level', 'status', 'code', 'name', 'marks'].flatMap((field) =>
    field in facts ? [String(facts[field])] : [],
  );
  return shown.filter((value) => value !== '').join(' ') || Object.keys(facts).join(', ');
}
