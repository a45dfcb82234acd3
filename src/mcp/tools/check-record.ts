/** The tool that checks a record: was this code and name right on its date, what is wrong, what was meant, and what is it now. */
import { checkQuestion } from '../../answer/check.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import type { Verdict } from '../../check/row.ts';
import { type Outcome, say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { cite, citeEntry, citeRevision, join, listCandidates, name, nameWithLevel } from '../writing.ts';

const told: Readonly<Record<Verdict, readonly [Outcome, string]>> = {
  match: ['found', 'Right on its date.'],
  matchWithWarning: ['found', 'Right on its date, with something to mend.'],
  suggested: ['uncertain', 'Not right as it is written.'],
  ambiguous: ['uncertain', 'Not to be decided: several entries qualify.'],
  noMatch: ['noMatch', 'Wrong: it names no entry of its date.'],
  unknown: ['unknown', 'Unknown: the sources of its date are partial.'],
  insufficient: ['insufficient', 'There is nothing to go by: give a code or a name, and dates as YYYY-MM-DD.'],
};

const wrong: readonly [Outcome, string] = ['wrong', 'Wrong as it is written.'];

const { code, name: title, subType, work, on, at, policy } = checkQuestion.asks.shape;

export const checkRecord = defineTool({
  name: 'check_record',
  title: 'Check a record 核对',
  description:
    'Whether a code and a name (either or both) were right together on the date of a record, what is wrong with them, which entry was probably meant (best first), and what it is now, by cited steps. Use it before writing any code.',
  needs: 'matcher',
  takes: checkQuestion.asks.pick({}).extend({ code, name: title, subType, work, on, at, policy }),
  gives: checkQuestion.answers,
  call: (context, asked) => {
    const answered = ask(context, checkQuestion, asked);
    if (!answered.ok) return sayRefusal(answered.error);
    const { then, now, suggestions } = answered.value;
    const isWrong = then.issues.some(({ severity }) => severity === 'error');
    const isJudged = then.verdict !== 'unknown' && then.verdict !== 'insufficient' && then.verdict !== 'noMatch';
    const [outcome, verdict] = isWrong && isJudged ? wrong : told[then.verdict];
    const [first] = suggestions;
    const revision = then.revision ?? now.revision ?? context.register.latest.id;
    return say(
      outcome,
      answered.value,
      join([
        verdict,
        then.entry === undefined
          ? ''
          : `${outcome === 'wrong' ? 'What was meant is' : 'It is'} ${nameWithLevel(then.entry)} as of revision ${revision}.`,
        then.issues.map((issue) => `${issue.code}: ${issue.message}`).join('; '),
        first === undefined || (then.entry !== undefined && suggestions.length === 1)
          ? ''
          : `Probably meant: ${listCandidates(suggestions)}`,
        tellNow(answered.value),
        citeOutcome(),
      ]),
    );

    function citeOutcome(): string {
      const step = now.path.at(-1)?.citation ?? null;
      if (step !== null) return cite(step);
      if (then.entry !== undefined) return citeEntry(context, then.entry.id, revision);
      if (first !== undefined) return citeEntry(context, first.entry.id, now.revision ?? revision);
      return citeRevision(context.register, revision);
    }
  },
});

function tellNow({ now }: AnswerTo<typeof checkQuestion>): string {
  if (now.status === 'same' || now.status === 'unknown') return '';
  const entries = now.entries.map(name).join(', ');
  return `Since then: ${now.status}${entries === '' ? '' : `; now ${entries}`} (as of revision ${now.revision}).`;
}
