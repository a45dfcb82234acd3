/** Damage in lists of tasks and names is reported at its line, whatever the list looks like. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseNotices } from '../../../../src/import/notice/parse.ts';

const official = readFileSync('seeds/2020-02-25.txt', 'utf8');
const plainTasks = official.replace(/^\d+\. (?!\d-)/gm, '');

const damages: { damage: string; text?: string; from: string; to: string; code: string }[] = [
  {
    damage: 'a lost stop between tasks without numbers',
    text: plainTasks,
    from: '仿真技术；',
    to: '仿真技术',
    code: 'cut-off',
  },
  { damage: 'half a task without a number', text: plainTasks, from: '生产管控系统；', to: '生产', code: 'cut-off' },
  {
    damage: 'a foreign line among such tasks',
    text: plainTasks,
    from: '设计、开发、应用',
    to: '请注明出处\n设计、开发、应用',
    code: 'cut-off',
  },
  {
    damage: 'a foreign line behind them',
    text: plainTasks,
    from: '咨询和技术服务。',
    to: '咨询和技术服务。\n请注明出处',
    code: 'line-unread',
  },
  { damage: 'one task without its number', from: '3. 研究、开发、应用', to: '研究、开发、应用', code: 'numbering' },
  { damage: 'the start of a task lost', from: '3. 研究、开发、应用', to: '3. 、应用', code: 'cut-off' },
  { damage: 'words lost between two stops', from: '设计、安装、调试', to: '设计、、调试', code: 'cut-off' },
  { damage: 'two columns in one line', from: '相关技术；\n2.', to: '相关技术；5. 提供服务；\n2.', code: 'numbering' },
  { damage: 'names that ran together', from: '数据标注员 人工', to: '数据标注员人工', code: 'names-glued' },
  { damage: 'the name of a field in a name', from: '13 智能制造', to: '13 职业名称智能制造', code: 'name-improbable' },
  { damage: 'a sign for a lost character in a name', from: '04 全媒体', to: '04 全□体', code: 'name-improbable' },
  {
    damage: 'another section behind the last',
    from: '接触网作业车司机”2个工种。',
    to: '接触网作业车司机”2个工种。\n\n三、其他事项',
    code: 'line-unread',
  },
];

test.each(damages)('$damage is reported as $code', ({ text = official, from, to, code }) => {
  expect(text).toContain(from);
  const damaged = text.replace(from, to);
  const lines = damaged.split('\n');
  const line = lines.findIndex((words, index) => words !== text.split('\n')[index]) + 1;
  const found = parseNotices(damaged).problems.filter((problem) => problem.code === code);
  expect(found.some((problem) => Math.abs(problem.line - line) <= 2)).toBe(true);
});

const letter = '人力资源社会保障部办公厅关于发布甲茶员等职业信息的通知\n人社厅发〔2038〕7号\n';
const signed = '人力资源社会保障部办公厅\n2038年4月9日\n';
const item = '（一）将“甲茶员（4-03-02-07）”更名为“乙茶员”。\n';

test.each([
  {
    what: 'an annex that is not there',
    body: '对甲茶员等1个职业信息进行了调整变更，现予发布。\n附件：1.新职业信息\n2.调整变更职业信息\n',
  },
  { what: 'new occupations that are not there', body: '现发布甲茶员等新职业，并对甲茶员职业信息进行了调整变更。\n' },
])('a letter that names $what is reported', ({ body }) => {
  const { problems } = parseNotices(`${letter}${body}${signed}调整变更职业信息\n${item}`);
  expect(problems.map(({ code }) => code)).toContain('section-missing');
});
