/** A table set as text is read row by row; a row that lacks a cell, or has one too many, is reported. */
import { expect, test } from 'vitest';
import { parseNotices } from '../../../../src/import/notice/parse.ts';
import { describeChange } from '../../../../src/import/notice/summary.ts';

const head = `人力资源社会保障部办公厅
关于发布甲茶员等职业信息的通知
人社厅发〔2038〕7号
对甲茶员等2个职业信息进行了调整变更，现予发布。
人力资源社会保障部办公厅
2038年4月9日
`;

const tables = [
  {
    table: 'codes and names before and after',
    text: '序号\t原职业编码\t原职业名称\t新职业编码\t新职业名称\n1\t4-03-02-07\t甲茶员\t4-03-02-17\t甲茶员\n2\t4-03-02-08\t乙茶员\t4-03-02-08\t乙茶师\n',
    says: ['4-03-02-07 甲茶员: code → 4-03-02-17', '4-03-02-08 乙茶员: name → 乙茶师'],
  },
  {
    table: 'names first, over two pages',
    text: '序号 职业名称 职业编码 变更后名称\n1 甲茶员 4-03-02-07 甲茶师\n\n— 2 —\n\n2 乙茶员 4-03-02-08 乙茶师\n',
    says: ['4-03-02-07 甲茶员: name → 甲茶师', '4-03-02-08 乙茶员: name → 乙茶师'],
  },
  {
    table: 'in words',
    text: '序号　职业编码　职业名称　调整内容\n1　4-03-02-07　甲茶员　增设“香茶员”工种\n2　4-03-02-08　乙茶员　标注为绿色职业（L），名称不变\n',
    says: ['4-03-02-07 甲茶员: + 工种 香茶员', '4-03-02-08 乙茶员: + mark L'],
  },
  {
    table: 'of new codes alone',
    text: '序号\t职业名称\t原职业编码\t新职业编码\n1\t甲茶员\t4-03-02-07\t4-03-02-17\n2\t乙茶员\t4-03-02-08\t4-03-02-18\n',
    says: ['4-03-02-07 甲茶员: code → 4-03-02-17', '4-03-02-08 乙茶员: code → 4-03-02-18'],
  },
  {
    table: 'of Markdown',
    text: '| 序号 | 职业编码 | 职业名称 | 新增工种 |\n|---|---|---|---|\n| 1 | 4-03-02-07 | 甲茶员 | 香茶员、评茶员 |\n| 2 | 4-03-02-08 | 乙茶员 | 茶席员 |\n',
    says: ['4-03-02-07 甲茶员: + 工种 香茶员', '4-03-02-07 甲茶员: + 工种 评茶员', '4-03-02-08 乙茶员: + 工种 茶席员'],
  },
];

test.each(tables)('a table $table', ({ text, says }) => {
  const { notices, problems } = parseNotices(`${head}调整变更职业信息\n${text}`);
  expect(problems).toEqual([]);
  expect(notices[0]?.adjustments.flatMap(({ changes }) => changes.map(describeChange))).toEqual(says);
});

test('a table of new occupations without numbers', () => {
  const rows = ['甲', '乙'].map(
    (name, index) => `4-03-02-1${index}\t${name}茶员\t从事${name}茶的人员。\t1.泡茶；2.品茶。`,
  );
  const table = ['职业编码\t职业名称\t职业定义\t主要工作任务', ...rows].join('\n');
  const text = `${head.replace('对甲茶员等2个职业信息进行了调整变更', '遴选确定了甲茶员等2个新职业信息')}新职业信息\n${table}\n`;
  const { notices, problems } = parseNotices(text);
  expect(problems).toEqual([]);
  expect(notices[0]?.newOccupations.map(({ name, tasks }) => [name, ...tasks])).toEqual([
    ['甲茶员', '泡茶', '品茶'],
    ['乙茶员', '泡茶', '品茶'],
  ]);
});

const damages = [
  { damage: 'a row without its last cell', from: '\t4-03-02-08\t乙茶师\n', to: '\n' },
  { damage: 'a row with a cell too many', from: '\t乙茶师\n', to: '\t乙茶师\t丙茶师\n' },
  { damage: 'a row without its number', from: '2\t4-03', to: '4-03' },
  { damage: 'a damaged code', from: '4-03-02-17', to: '4-03-02' },
  { damage: 'a row that is gone', from: '1\t4-03-02-07\t甲茶员\t4-03-02-17\t甲茶员\n', to: '' },
  { damage: 'no column names', from: '序号\t原职业编码\t原职业名称\t新职业编码\t新职业名称\n', to: '' },
];

test.each(damages)('$damage is reported', ({ from, to }) => {
  const text = `${head}调整变更职业信息\n${tables[0]?.text ?? ''}`;
  expect(text).toContain(from);
  expect(parseNotices(text.replace(from, to)).problems.map(({ severity }) => severity)).toContain('error');
});
