/** Actions on the definition and the whole task list of an occupation (定义, 主要工作任务): in the sentence, or standing below it. */
import { checkTasks, readInlineTasks } from '../matter/task.ts';
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Ground, type Party, reportTo } from '../meaning/context.ts';
import { occupationsOf } from '../meaning/refer.ts';
import { aspectOf } from '../meaning/shape.ts';
import type { FreeText } from '../sentence/free-text.ts';
import type { Field } from '../token/token.ts';

export const rewrite: Action = {
  name: 'redefine, retask (whole)',
  says: 'gives an occupation a new definition, a new task list or both: quoted, without quotation marks to the end of the sentence, or below it',
  forms: [
    {
      verbs: ['become', 'be', 'change', 'use'],
      theme: ['.definition', '.tasks'],
      result: ['text', 'none'],
      origin: ['plain', 'subtype', 'count'],
    },
    { verbs: ['become', 'be', 'change'], theme: ['.content', '.information'], result: ['none', 'text'] },
  ],
  examples: [
    '将“劝募员（3-01-01-05）”的定义修改为：“从事募捐活动策划与实施的人员。”。',
    '将“劝募员（3-01-01-05）”职业定义变更为从事募捐活动策划与实施的人员。',
    '将“劝募员（3-01-01-05）”的主要工作任务修改为：“1. 策划募捐活动；2. 管理捐赠信息。”。',
    '将“劝募员（3-01-01-05）”的定义和主要工作任务修改为：',
  ],
  act({ theme, text }, context) {
    const explicit = (theme?.rows ?? []).some(({ references }) => references.length > 0);
    const parties = !explicit && context.made.length > 0 ? context.made : occupationsOf(theme, context);
    const [of, ...others] = parties;
    if (of === undefined) return { claims: [], context };
    const aspect = aspectOf(theme);
    /** 甲、乙的定义分别修改为“…”“…”: a text for each. */
    if (others.length > 0 && text?.texts.length === parties.length && aspect === 'definition') {
      const claims = parties.flatMap((party, index) =>
        redefine(party, { ...text, texts: text.texts.slice(index, index + 1) }, context),
      );
      return { claims, context: about(parties, context) };
    }
    if (others.length > 0) context.note('distribution/texts-shared', { count: parties.length });
    /** 定义和主要工作任务分别修改为“…”和“…”: a text for each. */
    const told = (field: Field): FreeText | null => {
      if (text === null || aspect !== 'content') return text;
      return { ...text, texts: text.texts.slice(theme?.fields.indexOf(field)).slice(0, 1) };
    };
    if (text !== null && !['definition', 'tasks'].includes(aspect) && text.texts.length !== 2)
      context.note('distribution/texts-two');
    const claims = [
      ...(aspect === 'tasks' ? [] : redefine(of, told('definition'), context)),
      ...(aspect === 'definition' ? [] : retask(of, told('tasks'), context)),
    ];
    return { claims, context: about(parties, context) };
  },
};

function redefine(of: Party, text: FreeText | null, { listing, note }: Ground): Claim[] {
  if (text === null) {
    if (listing.details.definition === null) {
      note('definition-missing/of-occupation', { name: of.name });
      return [];
    }
    return [{ type: 'redefine', of, definition: null }];
  }
  const [definition = '', ...others] = text.texts;
  if (others.length > 0) note('quotes-unbalanced/definition');
  if (definition.length < 3) note('cut-off/definition-empty');
  if (definition.endsWith('。')) return [{ type: 'redefine', of, definition }];
  const whole = text.stopped || (!text.quoted && definition.endsWith('人员'));
  if (!whole) note(text.quoted ? 'cut-off/definition-maybe' : 'cut-off/definition-told');
  return [{ type: 'redefine', of, definition: whole ? `${definition}。` : definition }];
}

function retask(of: Party, text: FreeText | null, { listing, note }: Ground): Claim[] {
  const told = text === null ? listing.details.tasks : readInlineTasks(closeList(text), { firstLine: 0, lastLine: 0 });
  checkTasks(told, reportTo({ note }));
  if (told.length === 0) {
    note('tasks-missing/of-occupation', { name: of.name });
    return [];
  }
  const count = text?.count ?? told.length;
  if (count !== told.length) note('count-mismatch/tasks', { count, read: told.length });
  return [{ type: 'retask', of, tasks: told.map((task) => task.text), edits: null, listed: text === null }];
}

/** A 。 outside the quotation marks closes the list too. */
function closeList({ texts, stopped }: FreeText): string {
  const list = texts.join('');
  return stopped && !/[。；;]$/.test(list) ? `${list}。` : list;
}
