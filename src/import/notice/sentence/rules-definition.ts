/** Rules for the definition and the whole task list of an occupation (定义, 主要工作任务): quoted, or standing below the sentence. */

import { checkTasks, readInlineTasks } from '../matter/task.ts';
import type { CodeAndName } from '../record.ts';
import type { Slot } from './form.ts';
import type { Rule } from './rule.ts';
import { type Scene, type SourcedChange, takeDefinition, takeTasks } from './scene.ts';
import { occupationsOf } from './slot-values.ts';

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
      form: '将|把|对|修改|调整? {of:occupation}? 的? <定义> 和|及|与|以及|、 <任务> 分别|均? <变更为>|<作修改>?',
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
  if (quoted !== undefined && !quoted.endsWith('。')) {
    scene.report('error', 'cut-off', 'the quoted definition ends without 。: its end is missing');
  }
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
