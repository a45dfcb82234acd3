/** `zhilu history CODE|ID`: everything a code has meant, or everything that happened to an entry. */
import { writeCitation } from '../../answer/citation.ts';
import { codeHistoryQuestion } from '../../answer/code/history.ts';
import { entryHistoryQuestion } from '../../answer/entry/history.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import { readCode, writeCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { print } from '../print.ts';
import { readArguments, take } from './ask.ts';
import { openSetting } from './open.ts';
import { citedCharacters } from './show.ts';

export const history = defineCommand({
  args: { ...readArguments, of: { type: 'positional', description: 'a code or an entry id', required: true } },
  run: async (args, io) => {
    const setting = await openSetting(io, args.db);
    const code = readCode(args.of);
    if (code === null) {
      const answer = take(ask(setting, entryHistoryQuestion, { id: args.of }));
      if (args.json) print(io, JSON.stringify(answer));
      else printSteps(io, answer);
      return 0;
    }
    const answer = take(ask(setting, codeHistoryQuestion, { code }));
    if (args.json) {
      print(io, JSON.stringify(answer));
      return 0;
    }
    const { holders } = answer;
    print(io, `${code} has meant`);
    for (const { entry, since, until, citation, now } of holders) {
      const heirs = now.map((heir) => `${writeCode(heir)} ${heir.name}`).join(', ');
      print(
        io,
        `\n${entry.name} [${since}, ${until ?? ''})  ${entry.id}, now ${heirs === '' ? 'withdrawn, no known successor' : heirs}`,
      );
      if (citation !== null) print(io, `  ${writeCitation(citation, citedCharacters)}`);
      printSteps(io, take(ask(setting, entryHistoryQuestion, { id: entry.id })));
    }
    return 0;
  },
});

function printSteps(io: Io, { changes: steps }: AnswerTo<typeof entryHistoryQuestion>): void {
  for (const { revision, types, gsim, before, after, citations } of steps) {
    print(
      io,
      `  ${revision}  ${types.join(', ')}${gsim.length === 0 ? '' : ` (${gsim.join(', ')})`}: ${sayFacts(before)} → ${sayFacts(after)}`,
    );
    for (const citation of citations) print(io, `    ${writeCitation(citation, citedCharacters)}`);
  }
}

function sayFacts(facts: Readonly<Record<string, unknown>> | null): string {
  if (facts === null) return '–';
  const shown = ['level', 'status', 'code', 'name', 'marks'].flatMap((field) =>
    field in facts ? [String(facts[field])] : [],
  );
  return shown.filter((value) => value !== '').join(' ') || Object.keys(facts).join(', ');
}
