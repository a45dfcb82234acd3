/** `zhilu show CODE`: what a code means on a date, with the sentences it rests on. */
import { defineCommand } from 'citty';
import { codeQuestion } from '../answer/code/code.ts';
import { type AnswerTo, ask } from '../answer/question.ts';
import type { ShownCitation } from '../catalogue/views/described.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';
import { datedArguments, take } from './ask.ts';
import { openSetting } from './open.ts';
import { clip, print } from './print.ts';

export const show = defineCommand({
  meta: { name: 'show', description: 'What a code means on a date' },
  args: { ...datedArguments, code: { type: 'positional', description: 'a code such as 4-02-07-10', required: true } },
  run: async ({ args }) => {
    const answer = take(ask(await openSetting(args.db), codeQuestion, { code: args.code, at: args.at }));
    if (args.json) return print(JSON.stringify(answer));
    const { revision, gaps, code, entry, formerly } = answer;
    print(`${code} as of ${revision}${gaps.length === 0 ? '' : ` (not wholly held: ${gaps.join(', ')})`}`);
    if (entry === null) print('nobody holds it');
    else printEntry(entry);
    for (const { entry: former, since, until, becomes } of formerly) {
      const now = becomes.map((heir) => `${heir.code ?? levelTerms[heir.level]} ${heir.name}`).join(', ');
      print(`formerly ${former.name} [${since}, ${until ?? ''}), ${now === '' ? 'no known successor' : `now ${now}`}`);
    }
  },
});

/** Prints an entry with its citations. */
export function printEntry(entry: NonNullable<AnswerTo<typeof codeQuestion>['entry']>): void {
  const marks = entry.marks.length === 0 ? '' : ` ${entry.marks.join('/')}`;
  print(
    `${entry.name}${marks}  ${levelTerms[entry.level]}, ${entry.status}, since ${entry.since}${entry.until === null ? '' : ` until ${entry.until}`}  ${entry.id}`,
  );
  const path = entry.path.map(({ code, name }) => `${code ?? ''} ${name ?? '(name not held)'}`.trim());
  if (path.length > 0) print(`  ${path.join(' › ')}`);
  if (entry.definition !== null) print(`  定义 (${entry.definitionFrom}): ${entry.definition}`);
  entry.tasks?.forEach((task, index) => {
    print(`  ${index + 1}. ${task}`);
  });
  if (entry.subTypes.length > 0) print(`  工种: ${entry.subTypes.map(({ name }) => name).join('、')}`);
  for (const [field, citation] of Object.entries(entry.citations)) {
    for (const cited of [citation, ...(citation.also ?? [])]) print(`  ${field}: ${showGround(cited)}`);
  }
}

/** A citation in one line: certainty, document, lines, sentence, and the reason where it is inferred. */
export function showGround({
  revision,
  number,
  source,
  firstLine,
  lastLine,
  sentence,
  certainty,
  note,
}: Omit<ShownCitation, 'also'>): string {
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
  const reason = note === null ? '' : ` (${note})`;
  return `${certainty}${reason}, ${number ?? revision}, ${source}:${lines} “${clip(sentence.replaceAll('\t', ' '), 60)}”`;
}
