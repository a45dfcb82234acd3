/** Rules for what is said of an occupation: its definition (定义), its tasks (主要工作任务), its marks (绿色职业 L, 数字职业 S). */
import type { Slot } from './form.ts';
import type { CodeAndName, Mark, TaskEdit } from './record.ts';
import { plain, type Rule } from './rule.ts';
import { occupationsOf, type Scene, type SourcedChange, takeDefinition, takeTasks } from './scene.ts';
import { joinLines } from './spacing.ts';
import { checkTasks, readInlineTasks, stripStop, type Task } from './task.ts';

export const redefine: Rule = {
  name: 'redefine',
  says: 'gives an occupation a new definition, quoted in the sentence or standing below it',
  forms: [
    {
      form: '将|把|对? {of:occupation}? 的? <定义> <变更为> {text:text}',
      example: '将“劝募员（3-01-01-05）”的定义修改为：“从事募捐活动策划与实施的人员。”。',
    },
    {
      form: '将|把|对? {of:occupation}? 的? <定义> <变更为>|<作修改>',
      example: '将“劝募员（3-01-01-05）”的职业定义修改为：',
    },
    {
      form: '修改|调整|修订 {of:occupation}? 的? <定义>',
      example: '修改“劝募员（3-01-01-05）”的定义，修改后的定义如下：',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    return occupation === undefined ? [] : redefinition(scene, occupation, captures.text);
  },
};

export const retask: Rule = {
  name: 'retask (whole)',
  says: 'replaces the whole task list, which stands below the sentence or is quoted in it',
  forms: [
    {
      form: '将|把|对? {of:occupation}? 的? <任务> <变更为> {text:text}',
      example: '将“劝募员（3-01-01-05）”的主要工作任务修改为：“1. 策划募捐活动；2. 管理捐赠信息。”。',
    },
    {
      form: '将|把|对? {of:occupation}? 的? <任务> <变更为>|<作修改>',
      example: '将“劝募员（3-01-01-05）”职业的主要工作任务调整为：',
    },
    {
      form: '修改|调整|修订 {of:occupation}? 的? <任务>',
      example: '调整“劝募员（3-01-01-05）”的主要工作任务，调整后的职业信息如下：',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    return occupation === undefined ? [] : retasking(scene, occupation, captures.text);
  },
};

export const rewrite: Rule = {
  name: 'redefine and retask',
  says: 'replaces definition and task list, both standing below the sentence',
  forms: [
    {
      form: '将|把|对? {of:occupation}? 的? <定义> 和|及|与|以及|、 <任务> 分别|均? <变更为>|<作修改>',
      example: '将“劝募员（3-01-01-05）”的定义和主要工作任务修改为：',
    },
    {
      form: '将|把|对? {of:occupation} 的? 职业信息|职业描述|职业内容|描述信息|信息描述 <变更为>|<作修改>',
      example: '将“劝募员（3-01-01-05）”的职业信息调整为：',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    if (occupation === undefined) return [];
    return [...redefinition(scene, occupation, undefined), ...retasking(scene, occupation, undefined)];
  },
};

export const editTasks: Rule = {
  name: 'retask (single tasks)',
  says: 'adds, replaces or removes tasks by their numbers; the words are quoted or stand below under these numbers',
  forms: [
    {
      form: '在|将|对|为|把? {of:occupation}? 的? <任务>? 中? 的? <增设> {add:indexes} <任务>? 为? {text:text}?',
      example: '在“劝募员（3-01-01-05）”职业的主要工作任务中增加第6项：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|为|把? {of:occupation}? 的? <任务>? 中? 的? <增设> 一项|1项|以下|如下? <任务> 为? {text:text}?',
      example: '为“劝募员（3-01-01-05）”职业增加一项主要工作任务：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|为|把 {of:occupation} 的? <任务> 中? <增设> 一项|1项 为? {text:text}?',
      example: '在“劝募员（3-01-01-05）”职业的主要工作任务中增加一项：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|把? {of:occupation}? 的? <任务>? 中? 的? {replace:indexes} <任务>? <变更为> {text:text}?',
      example: '将“劝募员（3-01-01-05）”主要工作任务第3项修改为：“管理捐赠信息；”。',
    },
    {
      form: '在|将|对|把? {of:occupation}? 的? <任务>? 中? 的? {replace:index} <任务>? {old:name} <变更为> {text:text}',
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
    return [{ change: { type: 'retask', ...occupation, tasks: null, edits: editsOf(scene, captures) }, source: null }];
  },
};

export const markOccupations: Rule = {
  name: 'addMark / removeMark',
  says: 'adds or takes away the marks L and S; of 由L变更为L/S only the difference is a change',
  forms: [
    {
      form: '将|把|对|在|为? {of:occupations}? 的? <标识>? 分别|均? <标注为>|<增设>|<变更为>|标注 {add:marks} 职业? <标识>?',
      example: '将“碳排放管理员（4-09-07-04）”职业标注为“绿色职业（L）”。',
    },
    {
      form: '将|把|对? {of:occupations}? 的? 职业? <标识>? 由|从 {old:marks} 职业? <标识>? <变更为>|<标注为> {now:marks} 职业? <标识>?',
      example: '将“碳排放管理员（4-09-07-04）”职业标识由L变更为L/S。',
    },
    {
      form: '<取消> {of:occupations}? 的? {remove:marks} 职业? <标识>?',
      example: '取消“碳排放管理员（4-09-07-04）”职业的绿色职业（L）标识。',
    },
    {
      form: '将|把|对? {of:occupations} 的? {remove:marks} 职业? <标识>? <取消>',
      example: '将“碳排放管理员（4-09-07-04）”职业的绿色职业标识取消。',
    },
    {
      form: '不再 <标注为>|标注 {remove:marks} 职业?',
      example: '将“碳排放管理员（4-09-07-04）”职业名称变更为“碳管理员”，不再标注为绿色职业（L）。',
    },
  ],
  read(captures, scene) {
    const old = marksOf(captures.old);
    const now = marksOf(captures.now);
    const add = [...marksOf(captures.add), ...now.filter((mark) => !old.includes(mark))];
    const remove = [...marksOf(captures.remove), ...old.filter((mark) => !now.includes(mark))];
    if (add.length + remove.length === 0)
      scene.report('error', 'change-to-itself', 'the marks before and after are the same: expected a difference');
    return occupationsOf(scene, captures.of).flatMap((occupation) => [
      ...plain(remove.map((mark) => ({ type: 'removeMark', ...occupation, mark }))),
      ...plain(add.map((mark) => ({ type: 'addMark', ...occupation, mark }))),
    ]);
  },
};

function marksOf(slot: Slot | undefined): Mark[] {
  return [...new Set((slot?.references ?? []).flatMap((reference) => reference.marks))].toSorted();
}

function redefinition(scene: Scene, occupation: CodeAndName, slot: Slot | undefined): SourcedChange[] {
  const quoted = slot?.references[0]?.text;
  const definition = quoted ?? takeDefinition(scene);
  if (definition === null) {
    scene.report(
      'error',
      'definition-missing',
      `“${occupation.name}” gets a new definition, and none follows: expected it quoted, or below as 定义：…。`,
    );
    return [];
  }
  if (quoted !== undefined && !quoted.endsWith('。'))
    scene.report('error', 'cut-off', 'the quoted definition ends without 。: its end is missing');
  const source = quoted === undefined ? scene.listing.details.source : null;
  return [{ change: { type: 'redefine', ...occupation, definition }, source }];
}

function retasking(scene: Scene, occupation: CodeAndName, slot: Slot | undefined): SourcedChange[] {
  const quoted = slot?.references[0]?.text;
  const tasks = quoted === undefined ? takeTasks(scene) : readInlineTasks(quoted, { firstLine: 0, lastLine: 0 });
  checkTasks(tasks, (severity, code, _line, message) => scene.report(severity, code, message));
  if (tasks.length === 0) {
    scene.report(
      'error',
      'tasks-missing',
      `“${occupation.name}” gets new tasks, and none follow: expected a numbered list`,
    );
    return [];
  }
  const source = quoted === undefined ? scene.listing.details.source : null;
  return [{ change: { type: 'retask', ...occupation, tasks: tasks.map((task) => task.text), edits: null }, source }];
}

function editsOf(scene: Scene, captures: Readonly<Record<string, Slot>>): TaskEdit[] {
  if (captures.remove !== undefined) {
    return captures.remove.numbers.map((index) => ({ op: 'remove', index, text: null }));
  }
  const op = captures.replace === undefined ? 'add' : 'replace';
  const numbers = (captures.replace ?? captures.add)?.numbers ?? [];
  const quoted = captures.text?.references[0]?.text;
  if (quoted === undefined) return listedEdits(scene, op, numbers);
  if (numbers.length > 1)
    scene.report(
      'error',
      'distribution',
      `one text stands against tasks ${numbers.join(', ')}: expected a text for each`,
    );
  const text = stripStop(quoted.replace(/^(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、]|[①-⑳]) ?/, ''));
  if (text === '') scene.report('error', 'cut-off', 'the quoted task has no words: restore them');
  return [{ op, index: numbers[0] ?? null, text }];
}

function listedEdits(scene: Scene, op: 'add' | 'replace', numbers: readonly number[]): TaskEdit[] {
  const tasks: readonly Task[] = takeTasks(scene);
  const wanted = numbers.length > 0 ? numbers : tasks.map((task) => task.ordinal);
  if (wanted.length === 0)
    scene.report(
      'error',
      'tasks-missing',
      'a task is added or replaced, and its words do not follow: expected them quoted or numbered below',
    );
  return wanted.flatMap((index): TaskEdit[] => {
    const task = tasks.find((candidate) => candidate.ordinal === index) ?? (tasks.length === 1 ? tasks[0] : undefined);
    if (task === undefined) {
      scene.report('error', 'tasks-missing', `the words of task ${index} do not follow: expected ${index}. below`);
      return [];
    }
    return [{ op, index, text: joinLines([task.text]) }];
  });
}
