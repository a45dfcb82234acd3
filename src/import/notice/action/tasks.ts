/** Actions on single tasks (主要工作任务第N项): added, replaced, removed by their numbers; the words are quoted, free, or stand below. */
import { stripStop } from '../matter/task.ts';
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context, type Ground, type Outcome } from '../meaning/context.ts';
import { occupationsOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import { thingOfRow } from '../meaning/shape.ts';
import { splitNumbered } from '../page/mark.ts';
import type { TaskEdit } from '../record.ts';
import type { Phrase } from '../sentence/phrase.ts';

const several = ['.task', '.tasks', '.spot'] as const;

export const addTasks: Action = {
  name: 'retask (tasks added)',
  says: 'adds tasks, at a number, behind one, or at the end',
  forms: [{ verbs: ['add'], theme: several, result: ['none', 'text'], as: ['none.task', 'none'] }],
  examples: [
    '在“劝募员（3-01-01-05）”职业的主要工作任务中增加第6项：“管理捐赠信息；”。',
    '在“劝募员（3-01-01-05）”主要工作任务末尾增加一项，列为第6项：“管理捐赠信息”。',
    '在“劝募员（3-01-01-05）”职业主要工作任务第5项后增加一项：“管理捐赠信息；”。',
    '在“劝募员（3-01-01-05）”职业的主要工作任务中增加一项：',
  ],
  act(roles, context) {
    const { theme, as } = roles;
    const [spot = null, ...others] = new Set(theme?.spots ?? []);
    const given = as !== null && as.indexes.length > 0 ? as.indexes : (theme?.indexes ?? []);
    for (const other of spot === null ? [] : [...others, given[0] ?? spot])
      if (other !== spot) context.note('value-differs/spot', { spot, other });
    return edit(roles, context, 'add', given, spot);
  },
};

export const replaceTasks: Action = {
  name: 'retask (tasks replaced)',
  says: 'gives tasks new words',
  forms: [
    {
      verbs: ['become', 'be', 'change'],
      theme: ['.task'],
      result: ['text', 'none', 'plain'],
      origin: ['plain', 'subtype'],
    },
  ],
  examples: [
    '将“劝募员（3-01-01-05）”主要工作任务第3项修改为：“管理捐赠信息；”。',
    '将“劝募员（3-01-01-05）”主要工作任务中第3项“管理信息”修改为“管理捐赠信息”。',
    '将“劝募员（3-01-01-05）”主要工作任务“3.管理信息；”修改为“3.管理捐赠信息；”。',
  ],
  act: (roles, context) => edit(roles, context, 'replace', indexesOf(roles.theme), null),
};

export const removeTasks: Action = {
  name: 'retask (tasks removed)',
  says: 'takes tasks out of the list',
  forms: [{ verbs: ['remove'], theme: ['.task'] }],
  examples: [
    '删去“劝募员（3-01-01-05）”主要工作任务第2项、第4项。',
    '将“劝募员（3-01-01-05）”主要工作任务中的第2项删去。',
  ],
  act(roles, context) {
    const edits = indexesOf(roles.theme).map((index): TaskEdit => ({ op: 'remove', index, text: null }));
    return claimEdits(roles.theme, edits, false, context);
  },
};

/** Edits at `given` numbers, or, of new tasks, at `spot` and behind it. */
function edit(
  roles: Roles,
  context: Context,
  op: 'add' | 'replace',
  given: readonly number[],
  spot: number | null,
): Outcome {
  const beside =
    op === 'add' ? [roles.theme, roles.as].flatMap((said) => said?.texts ?? []).map(({ text }) => text) : [];
  const texts = (roles.text?.texts ?? (beside.length > 0 ? beside : quotedIn(roles))).flatMap(readTasksTold);
  const numbers =
    given.length > 0 || spot === null ? given : Array.from({ length: texts.length || 1 }, (_, place) => spot + place);
  if (texts.length === 0) return claimEdits(roles.theme, listedEdits(context, op, numbers), true, context);
  const { note } = context;
  if (numbers.length > 0 && numbers.length !== texts.length)
    note('distribution/tasks', { texts: texts.length, numbers: numbers.length });
  const counted = (roles.theme?.rows ?? []).find(({ count }) => count !== null)?.count ?? null;
  if (counted !== null && counted !== texts.length)
    note('count-mismatch/tasks', { count: counted, read: texts.length });
  const edits = texts.map(({ ordinal, text }, place): TaskEdit => {
    const index = numbers[place] ?? ordinal;
    if (text === '') note('cut-off/task-empty');
    if (ordinal !== null && ordinal !== index) note('numbering/task-told', { index, ordinal });
    return { op, index, text };
  });
  return claimEdits(roles.theme, edits, false, context);
}

/** Texts that stand as a row of the object: 增加一项：“…”. */
function quotedIn({ theme, result }: Roles): string[] {
  return [...(theme?.rows ?? []), ...(result?.rows ?? [])]
    .filter((row) => ['plain', 'subtype'].includes(thingOfRow(row)))
    .flatMap(({ references }) => references.filter(({ quoted }) => quoted).map(({ text }) => text));
}

/** The tasks of a quotation, with the numbers before them, if there are any. */
function readTasksTold(words: string): { ordinal: number | null; text: string }[] {
  const match = numbered.exec(words);
  if (match === null) return [{ ordinal: null, text: stripStop(words) }];
  const first = Number((match[1] ?? '').normalize('NFKC'));
  return splitNumbered(words.slice(match[0].length), first).map((text, offset) => ({
    ordinal: first + offset,
    text: stripStop(text),
  }));
}

const numbered = /^[（(]?([0-9０-９]{1,3})(?:[)）、]|[.．](?![0-9０-９])) ?/;

/** The numbers of the tasks that a phrase means: 第2项, or “2.…；” where it quotes them. */
function indexesOf(theme: Phrase | null): readonly number[] {
  if (theme === null || theme.indexes.length > 0) return theme?.indexes ?? [];
  return theme.texts.flatMap(({ text }) => readTasksTold(text)).flatMap(({ ordinal }) => ordinal ?? []);
}

function listedEdits({ listing, note }: Ground, op: 'add' | 'replace', numbers: readonly number[]): TaskEdit[] {
  const { tasks } = listing.details;
  const wanted = numbers.length > 0 ? numbers : tasks.map((task) => task.ordinal);
  if (wanted.length === 0) note('tasks-missing/words');
  for (const task of tasks) {
    if (!wanted.includes(task.ordinal)) note('numbering/task-below', { task: task.ordinal });
    if (task.stop === '') note('cut-off/task-below', { task: task.ordinal });
  }
  return wanted.flatMap((index): TaskEdit[] => {
    const task = tasks.find((candidate) => candidate.ordinal === index);
    if (task !== undefined) return [{ op, index, text: task.text }];
    note('tasks-missing/task', { index });
    return [];
  });
}

function claimEdits(theme: Phrase | null, edits: TaskEdit[], listed: boolean, context: Context): Outcome {
  const [of, ...others] = occupationsOf(ownerOfTasks(theme), context);
  if (of === undefined) return { claims: [], context };
  if (others.length > 0) context.note('distribution/tasks-shared', { count: others.length + 1 });
  const claim: Claim = { type: 'retask', of, tasks: null, edits, listed };
  return { claims: [claim], context: about([of], context) };
}

/** Whose tasks they are: a count or a text stands within the occupation. */
function ownerOfTasks(theme: Phrase | null): Phrase | null {
  const rows = (theme?.rows ?? [])
    .map((row) => (thingOfRow(row) === 'occupation' ? row : (row.within ?? row)))
    .filter((row) => row.references.length > 0 || row.level === 'occupation' || row.back !== null);
  return theme === null || rows.length === 0 ? null : { ...theme, rows };
}
