/** The grammar (语法) as a document for people: the actions with their forms and examples, then the lexicon, printed from what the reader uses. */

import { actions } from '../action/actions.ts';
import { lexicon, wordClasses } from '../token/lexicon.ts';
import type { Form } from './action.ts';

/** Prints the grammar as Markdown. */
export function renderGrammar(): string {
  const printed = actions.map(({ name, says, forms, examples }) => {
    const rows = [...forms.map(printForm), ...examples.map((example) => `- ${example}`)];
    return `### ${name}\n\n${says.slice(0, 1).toUpperCase()}${says.slice(1)}.\n\n${rows.join('\n')}\n`;
  });
  const words = wordClasses.map((is) => `- \`${is}\` ${lexicon[is].join('、')}`);
  return `${[...introduction, ...printed, '## Lexicon', '', ...words].join('\n')}\n`;
}

const introduction = [
  '# The sentences of change that are read',
  '',
  'A sentence is cut into clauses: a verb, what stands before it behind 将, 在, 由 (or nothing), and its object. Whatever their order, these',
  'are the theme (what is acted on, with the whole that it lies in), the origin (what was before) and the result. The first action with a form',
  'that fits reads the clause. A form names a class of verbs of the lexicon below and the shapes of theme, result, origin and complement (`as`):',
  '`subtype` is 工种, `part` 某职业下的工种, `occupation.code` the code of an occupation, `.tasks` its tasks, `text` words quoted or free, `none`',
  'what is left out: the one of the clause before, as with 该职业 and 其. Where several stand on both sides, 分别 pairs them, 均 and 各 give all',
  'to each. Codes may stand anywhere in the sentence, also several in one bracket. Words that no action reads are the error `sentence-unread`.',
  '',
  '## Actions',
  '',
];

function printForm({ verbs, negated, theme, result, origin, as }: Form): string {
  const told = Object.entries({ theme, result, origin, as }).flatMap(([role, shapes]) =>
    shapes === undefined ? [] : `${role} \`${shapes.join('|')}\``,
  );
  return `- ${negated === true ? '不再 ' : ''}\`${verbs.join('|')}\`: ${told.join(', ')}`;
}
