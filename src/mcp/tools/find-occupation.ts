/** The tool that finds the occupation of a job title or of duties, with calibrated confidence; that there is none is an answer. */
import * as z from 'zod';
import { checkQuestion } from '../../answer/check.ts';
import { atField } from '../../answer/dated.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import { refuse } from '../../answer/refusal.ts';
import type { Verdict } from '../../check/row.ts';
import { type Outcome, say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { citeEntry, citeRevision, join, listCandidates, nameWithLevel } from '../writing.ts';

const text = z.string().max(2_000).optional();

const outcomes: Readonly<Record<Verdict, Outcome>> = {
  match: 'found',
  matchWithWarning: 'found',
  suggested: 'uncertain',
  ambiguous: 'uncertain',
  noMatch: 'noMatch',
  unknown: 'unknown',
  insufficient: 'insufficient',
};

export const findOccupation = defineTool({
  name: 'find_occupation',
  title: 'Find an occupation 找职业',
  description:
    'The occupation that a job title names, or that duties describe: title in Chinese (also slips, Traditional, pinyin, popular names) or English; duties in a sentence; both together decide what a vague title means. Says noMatch where a title names no occupation.',
  needs: 'matcher',
  takes: z.strictObject({
    title: text.meta({ description: 'A job title.', examples: ['外卖小哥'] }),
    duties: text.meta({ description: 'What the person does.', examples: ['收来籽棉去籽、打包成皮棉'] }),
    at: atField,
  }),
  gives: checkQuestion.answers,
  call: (context, { title, duties, at }) => {
    if (`${title ?? ''}${duties ?? ''}`.trim() === '') {
      const hint = 'Give title as a job title, duties as what the person does, or both.';
      return sayRefusal(refuse('parameter-missing', 'There is nothing to look for.', { field: 'title', hint }));
    }
    const answered = ask(context, checkQuestion, { name: title, work: duties, on: at, at });
    if (!answered.ok) return sayRefusal(answered.error);
    const { then, now, suggestions } = answered.value;
    const said = title ?? duties ?? '';
    const [first] = suggestions;
    const revision = then.revision ?? now.revision ?? context.register.latest.id;
    return say(
      outcomes[then.verdict],
      answered.value,
      join([
        head(answered.value, said),
        then.issues.map(({ message }) => message).join('; '),
        then.verdict === 'match' || then.verdict === 'matchWithWarning' || first === undefined
          ? ''
          : `${then.verdict === 'noMatch' ? 'Nearest, at low confidence' : 'Candidates'}: ${listCandidates(suggestions)}`,
        then.skillLevel === undefined ? '' : `The title also names a skill level: ${then.skillLevel}.`,
        then.entry !== undefined
          ? citeEntry(context, then.entry.id, revision)
          : first !== undefined && then.verdict !== 'noMatch'
            ? citeEntry(context, first.entry.id, now.revision ?? revision)
            : citeRevision(context.register, revision),
      ]),
    );
  },
});

function head({ then }: AnswerTo<typeof checkQuestion>, said: string): string {
  const asOf = then.revision === null ? '' : ` as of revision ${then.revision}`;
  if (then.entry !== undefined && outcomes[then.verdict] === 'found')
    return `“${said}” is ${nameWithLevel(then.entry)}${asOf} (confidence ${then.confidence}).`;
  if (then.verdict === 'suggested') return `Nothing certain for “${said}”${asOf}.`;
  if (then.verdict === 'ambiguous')
    return `“${said}” is open${asOf}: several entries qualify; none may be chosen without more.`;
  if (then.verdict === 'noMatch') return `No match: “${said}” names no occupation${asOf}.`;
  if (then.verdict === 'unknown')
    return `Unknown: the sources of this date are partial, and do not tell what “${said}” was${asOf}.`;
  return 'There is nothing to go by: give a title or duties.';
}
