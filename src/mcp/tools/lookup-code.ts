/** The tool that looks a code up: what it means on a date, who held it before, and the sentence that says so. */
import { codeQuestion } from '../../answer/code/code.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import { clip } from '../../catalogue/clip.ts';
import { say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { cite, citeRevision, join, name, nameWithLevel, tellGaps } from '../writing.ts';

const mostDefinition = 300;

export const lookupCode = defineTool({
  name: 'lookup_code',
  title: 'Look up a code 查编码',
  description:
    'What an occupation code (职业编码, such as 4-02-07-10, or that of a group) means on a date, who held it before and where they went, with the official sentence. Codes are reused: always give the date that matters.',
  needs: 'register',
  takes: codeQuestion.asks,
  needed: { code: 'Give code as d, d-dd, d-dd-dd or d-dd-dd-dd, such as 4-02-07-10.' },
  gives: codeQuestion.answers,
  call: (context, asked) => {
    const answered = ask(context, codeQuestion, asked);
    if (!answered.ok) return sayRefusal(answered.error);
    const { code, revision, entry, formerly, gaps } = answered.value;
    const past = formerly.map(tellFormer).join(' ');
    if (entry === null) {
      const text = [`As of revision ${revision} nobody holds ${code}.`, past, tellGaps(gaps)];
      return say('noMatch', answered.value, join([...text, citeRevision(context.register, revision)]));
    }
    const citation = entry.citations.code ?? entry.citations.name;
    const until = entry.until === null ? '' : ` until ${entry.until}`;
    return say(
      'found',
      answered.value,
      join([
        `As of revision ${revision}, ${nameWithLevel(entry)}${entry.marks.length === 0 ? '' : `, marks ${entry.marks.join('/')}`}; so since ${entry.since}${until}.`,
        entry.definition === null ? '' : `Definition: ${clip(entry.definition, mostDefinition)}`,
        past,
        tellGaps(gaps),
        citation === undefined ? citeRevision(context.register, revision) : cite(citation),
      ]),
    );
  },
});

function tellFormer({ entry, since, until, becomes }: AnswerTo<typeof codeQuestion>['formerly'][number]): string {
  const now = becomes.map(name).join(', ');
  return `From ${since} to ${until ?? 'now'} it was ${entry.name}${now === '' ? '' : `, which is now ${now}`}.`;
}
