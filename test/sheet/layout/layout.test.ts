/** The headings are found wherever they stand, and the columns by their names and their content; nothing is guessed between equals. */
import { describe, expect, test } from 'vitest';
import { readMapping } from '../../../src/sheet/layout/columns.ts';
import type { Span } from '../../../src/sheet/layout/joined.ts';
import { findLayout, type Layout, readHeader } from '../../../src/sheet/layout/layout.ts';

/** Rows as text: cells parted by |, rows by /. */
const lay = (text: string, { map = '', header = '', spans = [] as readonly Span[] } = {}): Layout | string => {
  const mapping = readMapping(map);
  if (typeof mapping === 'string') return mapping;
  const rows = text.split(' / ').map((row, index) => ({ number: index + 1, cells: row.split('|') }));
  const found = findLayout(rows, { mapping, header: header === '' ? null : (readHeader(header) ?? null) }, spans);
  return 'detail' in found ? found.detail : found;
};

const shown = (text: string, options: Parameters<typeof lay>[1] = {}): string => {
  const found = lay(text, options);
  if (typeof found === 'string') return found;
  const rows = found.rows === null ? 'none' : `${found.rows.first}-${found.rows.last}`;
  return [rows, ...[...found.columns].map(([field, at]) => `${field}=${at + 1}`)].join(' ');
};

describe('one row of headings', () => {
  test.each`
    heading                                          | columns
    ${'序号|姓名|职业名称|职业编码|发证日期'}        | ${'name=3 code=4 on=5 ref=1'}
    ${'岗位|编码|日期'}                              | ${'name=1 code=2 on=3'}
    ${'Job Title|CODE|Date|ID'}                      | ${'name=1 code=2 on=3 ref=4'}
    ${'职业名称（必填）|ｃｏｄｅ|工 种'}             | ${'name=1 code=2 subType=3'}
    ${'职业（工种）名称|入职日期'}                   | ${'name=1 on=2'}
    ${'工种名称'}                                    | ${'subType=1'}
    ${'岗位(名称)|职业代码'}                         | ${'name=1 code=2'}
    ${'id|编号|name'}                                | ${'name=3 ref=1'}
    ${'编码|名称|申报日期'}                          | ${'name=2 code=1 on=3'}
    ${'岗位/职务|工种代码|取证时间'}                 | ${'name=1 code=2 on=3'}
    ${'申报职业|gb_code|start_date'}                 | ${'name=1 code=2 on=3'}
    ${'Employee Name|Position Title|Hire Date'}      | ${'name=2 on=3'}
    ${'Name|Occupation|Occupation Code|Issued On'}   | ${'name=2 code=3 on=4'}
    ${'職業名稱|職業編碼|發證日期'}                  | ${'name=1 code=2 on=3'}
    ${'1.岗位名称|2.职业编码|3.到岗时间'}            | ${'name=1 code=2 on=3'}
    ${'鉴定职业（工种）|鉴定工种代码|证书核发日期'}  | ${'name=1 code=2 on=3'}
    ${'单位名称|员工名称|现从事岗位|统一代码'}       | ${'name=3'}
    ${'职业名称|证书名称|证书编码'}                  | ${'name=1'}
    ${'入职日期(YYYY-MM-DD)|职业编码\n（2022年版）'} | ${'code=2 on=1'}
    ${'姓名|申报职业及编码|申报时间'}                | ${'name=2 on=3'}
    ${'职业（工种）名称、等级|岗位等级'}             | ${'name=1'}
    ${'工种及级别|技能等级|职业资格等级'}            | ${'subType=1'}
    ${'缺工岗位|岗位工资|岗位人数|岗位性质'}         | ${'name=1'}
    ${'技能等级证书工种|新职业编码|原职业编码'}      | ${'code=2 subType=1'}
    ${'岗位名称 (Position)|职业代码（八位）'}        | ${'name=1 code=2'}
    ${'姓名|职业ID|职业'}                            | ${'name=3 code=2'}
    ${'是否特殊工种|拟评职业'}                       | ${'name=2'}
    ${'职业资格名称|证书级别'}                       | ${'name=1'}
    ${'代码和职业名称'}                              | ${'name=1'}
    ${'培训工种及代码'}                              | ${'subType=1'}
    ${'拟聘岗位|职业'}                               | ${'name=2'}
    ${'工种（职业）名称|工种（职业）代码|申报人'}    | ${'name=1 code=2'}
    ${'考核工种（职业）代码|原职业编码'}             | ${'code=1'}
    ${'职业资格（工种）|合同起始|合同终止'}          | ${'name=1 on=2'}
    ${'work'}                                        | ${'work=1'}
    ${'序号|岗位职责|入职日期'}                      | ${'work=2 on=3 ref=1'}
  `('$heading: $columns', ({ heading, columns }) => expect(shown(heading)).toBe(`1-1 ${columns}`));
});

describe('more than one claim', () => {
  test.each`
    heading                          | columns          | warning
    ${'职业名称|岗位'}               | ${'name=1'}      | ${'the name is read from column 1 “职业名称”, not from 2 “岗位”'}
    ${'岗位|入职日期|日期'}          | ${'name=1 on=2'} | ${'the on is read from column 2 “入职日期”, not from 3 “日期”'}
    ${'职业|入职日期|发证日期'}      | ${'name=1 on=3'} | ${'not from 2 “入职日期”'}
    ${'现岗位|原岗位'}               | ${'name=1'}      | ${'not from 2 “原岗位”'}
    ${'岗位|合同到期日期'}           | ${'name=1'}      | ${'no column is read as the date of a row, though 2 “合同到期日期” seems to hold dates; --map on=2'}
    ${'x|培训方向 / 甲|焊工'}        | ${'name=2'}      | ${'no heading says name: column 2 “培训方向” is read as it, by what stands in it; --map name=COLUMN'}
    ${'岗位|什么时候 / 焊工|2021.3'} | ${'name=1'}      | ${'though 2 “什么时候” seems to hold dates'}
  `('$heading: $columns, with a warning', ({ heading, columns, warning }) => {
    const found = lay(heading);
    expect(shown(heading)).toBe(`1-1 ${columns}`);
    expect(typeof found === 'string' ? found : found.warnings.join()).toContain(warning);
  });

  test('a date of birth is no date of a record, and what is not read is named', () => {
    expect(lay('姓名|岗位|出生日期|备注||x')).toMatchObject({ warnings: [], unread: [0, 2, 3, 5] });
  });

  test.each`
    heading                | map            | problem
    ${'岗位|职位'}         | ${''}          | ${'2 columns could be the name: 1 “岗位” and 2 “职位”'}
    ${'岗位|岗位'}         | ${'name=岗位'} | ${'2 columns could be the name: 1 “岗位” and 2 “岗位”'}
    ${'职业编码|职业代码'} | ${''}          | ${'2 columns could be the code'}
    ${'姓名|岗位职责'}     | ${''}          | ${'no column names an occupation: there are 1 “姓名”, 2 “岗位职责”'}
    ${'姓名|部门'}         | ${''}          | ${'no column names an occupation: there are 1 “姓名”, 2 “部门”; expected a name (职业名称'}
    ${'岗位'}              | ${'code=9'}    | ${'no column is “9” (code); there are 1 “岗位”'}
  `('$heading with "$map": $problem', ({ heading, map, problem }) => {
    expect(shown(heading, { map })).toContain(problem);
  });
});

test.each`
  heading                 | map                   | columns
  ${'甲|乙|丙'}           | ${'name=乙,on=C'}     | ${'name=2 on=3'}
  ${'甲|乙|丙'}           | ${'code=3, name = 1'} | ${'name=1 code=3'}
  ${'职业名称|岗位|日期'} | ${'name=2,on='}       | ${'name=2'}
  ${'2|name|code'}        | ${'name=2'}           | ${'name=1 code=3'}
`('$heading with "$map": $columns', ({ heading, map, columns }) => {
  expect(shown(heading, { map })).toBe(`1-1 ${columns}`);
});

describe('content', () => {
  test.each`
    what                                  | rows                                                              | columns
    ${'a heading of any name over codes'} | ${'姓名|国家标准|岗位 / 甲|6-31-01-03|电工 / 乙|4-10-01-05|护理'} | ${'1-1 name=3 code=2'}
    ${'codes beside a vague other'}       | ${'编码|职业|分类 / A01|电工|6-31-01-03 / A02|焊工|6-18-02-04'}   | ${'1-1 name=2 code=3'}
    ${'a vague code without digits'}      | ${'代码|职业 / 甲|电工 / 乙|焊工'}                                | ${'1-1 name=2'}
    ${'codes where no heading is known'}  | ${'某公司| / 甲栏|乙栏 / 张三|6-31-01-03 / 李四|4-10-01-05'}      | ${'2-2 code=2'}
    ${'codes from the first row on'}      | ${'张三|6-31-01-03 / 李四|4-10-01-05'}                            | ${'none code=2'}
    ${'groups beside the codes'}          | ${'大类|小类|职业|代码 / 4||甲类|4 / 4|4-02-07|乙员|4-02-07-01'}  | ${'1-1 name=3 code=4'}
    ${'groups alone beside names'}        | ${'小类|职业 / 4-02-07|乙员 / 4-02-07|丙员'}                      | ${'1-1 name=2'}
    ${'groups alone'}                     | ${'小类|人数 / 4-02-07|3 / 4-02-08|5'}                            | ${'1-1 code=1'}
    ${'codes of every writing'}           | ${'x|y / 甲|6—31—01—03 / 乙|4－10－01－05(L/S) / 丙|4-02'}        | ${'1-1 code=2'}
    ${'names of posts beside codes'}      | ${'6-31-01-03|电工 / 4-10-01-05|养老护理员'}                      | ${'none name=2 code=1'}
    ${'nothing but titles'}               | ${'电工 / 月嫂 / 外卖员'}                                         | ${'none name=1'}
    ${'titles under a heading unknown'}   | ${'学员|培训方向|学时 / 张三|中式烹调师|40 / 李四|电工|40'}       | ${'1-1 name=2'}
    ${'titles in two columns: neither'}   | ${'甲|乙|代码 / 电工|焊工|6-31-01-03'}                            | ${'1-1 code=3'}
    ${'people whose names are titles'}    | ${'联系人|国家标准 / 王会计|6-31-01-03'}                          | ${'1-1 code=2'}
    ${'ticks under the word of a 工种'}   | ${'特殊工种|职业名称 / 是|电工 / 否|焊工'}                        | ${'1-1 name=2'}
    ${'what only looks like codes'}       | ${'岗位|楼层 / 电工|3-12 / 焊工|2-05'}                            | ${'1-1 name=1'}
  `('$what', ({ rows, columns }) => expect(shown(rows)).toBe(columns));
});

describe('several rows', () => {
  const merged: Span[] = [
    { top: 1, bottom: 1, left: 0, right: 5 },
    { top: 2, bottom: 2, left: 1, right: 2 },
    { top: 2, bottom: 2, left: 3, right: 4 },
    { top: 2, bottom: 3, left: 0, right: 0 },
    { top: 2, bottom: 3, left: 5, right: 5 },
  ];
  const form =
    '职工职业信息采集表||||| / 序号|基本信息||职业信息||备注 / |姓名|入职日期|职业名称|职业编码| / 1|甲|2021-03-01|电工|6-31-01-03|';

  test('merged headings are joined', () => {
    expect(shown(form, { spans: merged })).toBe('2-3 name=4 code=5 on=3 ref=1');
    expect(lay(form, { spans: merged })).toMatchObject({
      heading: ['序号', '基本信息 姓名', '基本信息 入职日期', '职业信息 职业名称', '职业信息 职业编码', '备注'],
    });
    expect(shown(form)).toBe('2-3 name=4 code=5 on=3 ref=1');
  });

  test.each`
    what                                   | rows                                                             | columns
    ${'titles above'}                      | ${'某公司名册|| / 制表日期：2023-01-01|| / 姓名|职业名称|编码'}  | ${'3-3 name=2 code=3'}
    ${'titles of two cells'}               | ${'单位：某公司||日期：2023年 / 姓名|职业名称|职业编码'}         | ${'2-2 name=2 code=3'}
    ${'names that only mean so together'}  | ${'姓名|职业||单位 / |名称|编码|名称 / 甲|电工|6-31-01-03|某厂'} | ${'1-2 name=2 code=3'}
    ${'a group that is of something else'} | ${'岗位|单位||入职 / |名称|代码|日期 / 电工|某厂|77|2021'}       | ${'1-2 name=1 on=4'}
    ${'parts of a group below'}            | ${'岗位|成绩| / |理论|实操 / 电工|80|90'}                        | ${'1-2 name=1'}
    ${'a first row that leaves much open'} | ${'岗位|备注 / 电工| / |x'}                                      | ${'1-1 name=1'}
  `('$what', ({ rows, columns }) => expect(shown(rows)).toBe(columns));

  test('only the first twenty rows are looked at', () => {
    const above = (count: number): string => `${'说明 / '.repeat(count)}岗位|编码 / 电工|6-31-01-03`;
    expect(shown(above(19))).toBe('20-20 name=1 code=2');
    expect(shown(above(25))).toContain('no column names an occupation');
  });

  test('the user may name the rows, or say that there are none', () => {
    expect(shown(form, { header: '3' })).toBe('3-3 name=4 code=5 on=3');
    expect(shown(form, { header: '2-3' })).toBe('2-3 name=4 code=5 on=3 ref=1');
    expect(shown(form, { header: '9' })).toBe('there is no header row 9 among the first rows');
    expect(shown('电工|x / 焊工|y', { header: '0', map: 'name=1' })).toBe('none name=1');
    expect([readHeader('x'), readHeader('3-2'), readHeader('1-9'), readHeader('0')]).toEqual([
      undefined,
      undefined,
      undefined,
      'none',
    ]);
  });
});
