/** `zhilu show CODE`: what a code means on a date, with the sentences it rests on. */
import { writeCitation } from '../../answer/citation.ts';
import { codeQuestion } from '../../answer/code/code.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import { levelTerms, writeCode } from '../../catalogue/vocabulary/code.ts';
import { defineCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { print } from '../print.ts';
import { datedArguments, take } from './ask.ts';
import { openSetting } from './open.ts';

/** How many characters of a sentence are printed. */
export const citedCharacters = 60;

export const show = defineCommand({
  args: { ...datedArguments, code: { type: 'positional', description: 'a code such as 4-02-07-10', required: true } },
  run: async (args, io) => {
    const answer = take(ask(await openSetting(io, args.db), codeQuestion, { code: args.code, at: args.at }));
    if (args.json) {
      print(io, JSON.stringify(answer));
      return 0;
    }
    const { revision, gaps, code, entry, formerly } = answer;
    print(io, `${code} as of ${revision}${gaps.length === 0 ? '' : ` (not wholly held: ${gaps.join(', ')})`}`);
    if (entry === null) print(io, 'nobody holds it');
    else printEntry(io, entry);
    for (const { entry: former, since, until, becomes } of formerly) {
      const now = becomes.map((heir) => `${writeCode(heir)} ${heir.name}`).join(', ');
      print(
        io,
        `formerly ${former.name} [${since}, ${until ?? ''}), ${now === '' ? 'no known successor' : `now ${now}`}`,
      );
    }
    return 0;
  },
});

/** Prints an entry with its citations. */
function printEntry(io: Io, entry: NonNullable<AnswerTo<typeof codeQuestion>['entry']>): void {
  const marks = entry.marks.length === 0 ? '' : ` ${entry.marks.join('/')}`;
  print(
    io,
    `${entry.name}${marks}  ${levelTerms[entry.level]}, ${entry.status}, since ${entry.since}${entry.until === null ? '' : ` until ${entry.until}`}  ${entry.id}`,
  );
  const path = entry.path.map(({ code, name }) => `${code ?? ''} ${name ?? '(name not held)'}`.trim());
  if (path.length > 0) print(io, `  ${path.join(' › ')}`);
  if (entry.definition !== null) print(io, `  定义 (${entry.definitionFrom}): ${entry.definition}`);
  entry.tasks?.forEach((task, index) => {
    print(io, `  ${index + 1}. ${task}`);
  });
  if (entry.nameEn !== null) print(io, `  English (not official): ${entry.nameEn}`);
  if (entry.plain !== null)
    print(io, `  in plain words (not official${entry.plain.stale ? ', stale' : ''}): ${entry.plain.zh}`);
  for (const { name, number, issuedOn, codePrinted } of entry.standards) {
    const told = [name, number, issuedOn, codePrinted === null ? null : `prints ${codePrinted}`];
    print(io, `  国家职业标准: ${told.filter((part) => part !== null).join(', ')}`);
  }
  if (entry.subTypes.length > 0) print(io, `  工种: ${entry.subTypes.map(({ name }) => name).join('、')}`);
  for (const [field, citation] of Object.entries(entry.citations)) {
    for (const cited of [citation, ...(citation.also ?? [])])
      print(io, `  ${field}: ${writeCitation(cited, citedCharacters)}`);
  }
}
