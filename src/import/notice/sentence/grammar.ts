/** The grammar (语法): the rules in the order in which they are tried, and the same as a document for people. */
import { type CompiledForm, compileForm } from './form.ts';
import type { Rule } from './rule.ts';
import { moveOccupations, recode, rename } from './rules-code.ts';
import { redefine, retask, rewrite } from './rules-definition.ts';
import { addGroups, cancelGroups, pointers, recodeGroups, renameGroups, topics, unchanged } from './rules-group.ts';
import { cancelOccupations, demoteOccupations, mergeOccupations, splitOccupation } from './rules-lineage.ts';
import { markOccupations } from './rules-mark.ts';
import { addSubTypes, cancelSubTypes, moveSubTypes, promoteSubTypes, renameSubTypes } from './rules-subtype.ts';
import { editTasks } from './rules-task.ts';
import { connectives, vocabulary } from './vocabulary.ts';

/** All rules. Where two read equally far, the earlier one holds. */
export const grammar: readonly Rule[] = [
  addSubTypes,
  cancelSubTypes,
  renameSubTypes,
  moveSubTypes,
  promoteSubTypes,
  demoteOccupations,
  recode,
  rename,
  moveOccupations,
  cancelOccupations,
  mergeOccupations,
  splitOccupation,
  redefine,
  retask,
  rewrite,
  editTasks,
  markOccupations,
  addGroups,
  renameGroups,
  recodeGroups,
  cancelGroups,
  topics,
  pointers,
  unchanged,
];

/** The compiled forms of all rules, in order. */
export const compiledForms: readonly { readonly rule: Rule; readonly form: CompiledForm }[] = grammar.flatMap((rule) =>
  rule.forms.map(({ form }) => ({ rule, form: compileForm(form) })),
);

/** Prints the grammar as Markdown: each rule with its forms, one example of each, then the vocabulary. */
export function renderGrammar(): string {
  const rules = grammar.map((rule) => {
    const forms = rule.forms.map(({ form, example }) => `- \`${form}\`\n  - ${example}`);
    return `### ${rule.name}\n\n${capitalise(rule.says)}.\n\n${forms.join('\n')}\n`;
  });
  const words = Object.entries(vocabulary).map(([term, list]) => `- \`<${term}>\` ${list.join('、')}`);
  return [
    '# The sentences of change that are read',
    '',
    'A sentence is a row of clauses; each clause is read by the form that reads furthest. In a form, atoms are parted by spaces:',
    'words as printed (`a|b` either), `<词>` any word of the vocabulary below, `{slot:kind}` something quoted or coded; `?` makes an',
    'atom optional. Plural kinds are lists parted by 、 和 及 与 or nothing, with 等N个 behind. `of` left out, or 该职业, 其, means the',
    'occupation of the clause before. Words that no form reads are the error `sentence-unread`.',
    '',
    '## Rules',
    '',
    rules.join('\n'),
    '## Vocabulary',
    '',
    ...words,
    '',
    '## Connectives',
    '',
    connectives.join(' '),
    '',
  ].join('\n');
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
