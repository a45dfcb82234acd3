/** Headings of sections are told by their form and by the item behind them; what only looks like one is none. */
import { expect, test } from 'vitest';
import { readLayout } from '../../../../src/import/notice/page/layout.ts';

const item = '（一）将“营销员（4-01-02-01）”更名为“销售员”。';
const plainItem = '1. 将“营销员（4-01-02-01）”更名为“销售员”。';

test.each([
  { heading: '一、新职业信息', section: 'newOccupations', ordinal: 1 },
  { heading: '二 、 调整变更职业信息', section: 'adjustments', ordinal: 2 },
  { heading: '二、调整变更职业（工种）信息', section: 'adjustments', ordinal: 2 },
  { heading: '二、调整变更职业和小类信息', section: 'adjustments', ordinal: 2 },
  { heading: '二、调整变更职业（含小类）信息', section: 'adjustments', ordinal: 2 },
  { heading: '三、新增工种信息', section: 'newSubTypes', ordinal: 3 },
  { heading: '一、拟新增职业信息', section: 'newOccupations', ordinal: 1 },
  { heading: '新职业信息（19个）', section: 'newOccupations', ordinal: null },
  { heading: '二、对雪橇维修工等职业信息进行了调整变更', section: 'adjustments', ordinal: 2 },
  { heading: '一、遴选确定的新职业信息', section: 'newOccupations', ordinal: 1 },
  { heading: '三、在有关职业下新增的工种信息', section: 'newSubTypes', ordinal: 3 },
  { heading: '第二部分 调整变更的职业信息', section: 'adjustments', ordinal: 2 },
  { heading: '附件2 调整变更职业信息', section: 'adjustments', ordinal: 2 },
  { heading: '附件二：新增工种信息', section: 'newSubTypes', ordinal: 2 },
  { heading: '（二）新增工种信息', section: 'newSubTypes', ordinal: 2 },
  { heading: '【调整变更职业信息】', section: 'adjustments', ordinal: null },
  { heading: '四、有关说明', section: null, ordinal: 4 },
])('$heading opens $section', ({ heading, section, ordinal }) => {
  for (const below of [item, plainItem]) {
    const [line] = readLayout(`${heading}\n\n${below}`);
    expect(line?.mark).toMatchObject({ kind: 'section', heading: { section, ordinal } });
  }
});

test.each([
  { line: '附件2 调整变更职业信息', below: '人力资源社会保障部办公厅' },
  { line: '新职业信息', below: '调整变更职业信息' },
  { line: '智能制造工程技术人员等职业信息', below: item },
  { line: '四、有关说明', below: '本通知自发布之日起施行。' },
  { line: '一、加强新职业培训', below: '（一）企业应当开展新职业培训。' },
  { line: '二、在“营销员”职业下增设工种', below: item },
  { line: '（二）4-01-02-01 新职业指导员', below: '定义：从事指导的人员。' },
  { line: '一、新职业信息由各地发布。', below: item },
])('$line above $below opens none', ({ line, below }) => {
  expect(readLayout(`${line}\n${below}`)[0]?.mark.kind).not.toBe('section');
});
