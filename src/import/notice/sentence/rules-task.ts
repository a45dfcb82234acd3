/** Rules for single tasks (主要工作任务第N项): added, replaced, removed by their numbers. */

import { stripStop, type Task } from '../matter/task.ts';
import type { TaskEdit } from '../record.ts';
import type { Captures } from './form.ts';
import type { Rule } from './rule.ts';
import { type Scene, takeTasks } from './scene.ts';
import { occupationsOf } from './slot-values.ts';

export const editTasks: Rule = {
  name: 'retask (single tasks)',
  says: 'adds, replaces or removes tasks by their numbers; the words are quoted or stand below under these numbers',
  forms: [
    {
      form: '在|将|对|为|把? {of:occupation}? 的? <任务>? 中? 的? <增设> 一项|1项? 作为|为? {add:indexes} <任务>? 为? {texts:texts}?',
      example: '在“劝募员（3-01-01-05）”职业的主要工作任务中增加第6项：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|为|把? {of:occupation}? 的? <任务>? 中? 的? <增设> 一项|1项|以下|如下? <任务> 为? {texts:texts}?',
      example: '为“劝募员（3-01-01-05）”职业增加一项主要工作任务：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|为|把 {of:occupation} 的? <任务> 中? <增设> 一项|1项? 为? {texts:texts}',
      example: '在“劝募员（3-01-01-05）”职业的主要工作任务中增加一项：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|为|把 {of:occupation} 的? <任务> 中? <增设> 一项|1项',
      example: '在“劝募员（3-01-01-05）”职业的主要工作任务中增加一项：',
    },
    {
      form: '<增设> {of:occupation} 的? <任务> {add:indexes} {texts:texts}?',
      example: '增加“劝募员（3-01-01-05）”主要工作任务第6项：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|把? {of:occupation}? 的? <任务>? 中? 的? {replace:indexes} <任务>? 分别? <变更为> {texts:texts}?',
      example: '将“劝募员（3-01-01-05）”主要工作任务第3项修改为：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|把? {of:occupation}? 的? <任务>? 中? 的? {replace:index} <任务>? 由? {old:name} <变更为> {texts:texts}',
      example: '将“劝募员（3-01-01-05）”主要工作任务中第3项“管理信息”修改为“管理捐赠信息”。',
    },
    {
      form: '<取消> {of:occupation}? 的? <任务>? 中? 的? {remove:indexes} {old:name}? <任务>?',
      example: '删去“劝募员（3-01-01-05）”主要工作任务第2项。',
    },
    {
      form: '在|将|对|把? {of:occupation}? 的? <任务>? 中? 的? {remove:indexes} {old:name}? <任务>? <取消>',
      example: '将“劝募员（3-01-01-05）”主要工作任务中的第2项、第4项删去。',
    },
    {
      form: '在|将|对|把 {of:occupation} 的? <任务> 中? 的? <取消> {remove:indexes}',
      example: '在“劝募员（3-01-01-05）”的主要工作任务中删去第2项。',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    if (occupation === undefined) return [];
    const quoted = captures.texts !== undefined || captures.remove !== undefined;
    const edits = editsOf(scene, captures);
    const source = quoted ? null : scene.listing.details.source;
    return [{ change: { type: 'retask', ...occupation, tasks: null, edits }, source }];
  },
};

function editsOf(scene: Scene, captures: Captures): TaskEdit[] {
  if (captures.remove !== undefined) {
    return captures.remove.numbers.map((index) => ({ op: 'remove', index, text: null }));
  }
  const op = captures.replace === undefined ? 'add' : 'replace';
  const numbers = (captures.replace ?? captures.add)?.numbers ?? [];
  const quoted = captures.texts?.references.map(({ text }) => readQuotedTask(text)) ?? [];
  if (quoted.length === 0) return listedEdits(scene, op, numbers);
  if (numbers.length > 0 && numbers.length !== quoted.length) {
    scene.report(
      'error',
      'distribution',
      `${quoted.length} texts stand against ${numbers.length} tasks: expected a text for each`,
    );
  }
  return quoted.map(({ ordinal, text }, place) => {
    const index = numbers[place] ?? ordinal;
    if (text === '') scene.report('error', 'cut-off', 'a quoted task has no words: restore them');
    if (ordinal !== null && ordinal !== index)
      scene.report('error', 'numbering', `the sentence says task ${index}, its words have ${ordinal}: mend one`);
    return { op, index, text };
  });
}

/** A quoted task, with the number inside the quotation marks, if there is one. */
function readQuotedTask(quoted: string): { ordinal: number | null; text: string } {
  const match = /^[（(]?([0-9０-９]{1,2})(?:[)）、]|[.．](?![0-9０-９])) ?/.exec(quoted);
  const text = stripStop(match === null ? quoted : quoted.slice(match[0].length));
  return { ordinal: match === null ? null : Number((match[1] ?? '').normalize('NFKC')), text };
}

function listedEdits(scene: Scene, op: 'add' | 'replace', numbers: readonly number[]): TaskEdit[] {
  const tasks: readonly Task[] = takeTasks(scene);
  const wanted = numbers.length > 0 ? numbers : tasks.map((task) => task.ordinal);
  if (wanted.length === 0) {
    scene.report(
      'error',
      'tasks-missing',
      'a task is added or replaced, and its words do not follow: expected them quoted or numbered below',
    );
  }
  for (const task of tasks) {
    if (!wanted.includes(task.ordinal))
      scene.report(
        'error',
        'numbering',
        `task ${task.ordinal} stands below, and the sentence does not name it: mend one of them`,
      );
    if (task.stop === '')
      scene.report('error', 'cut-off', `task ${task.ordinal} below ends without ；or 。: its end is missing`);
  }
  return wanted.flatMap((index): TaskEdit[] => {
    const task = tasks.find((candidate) => candidate.ordinal === index);
    if (task !== undefined) return [{ op, index, text: task.text }];
    scene.report('error', 'tasks-missing', `the words of task ${index} do not follow: expected ${index}. below`);
    return [];
  });
}
