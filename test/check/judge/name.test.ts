/** A name alone: official, former, later, spelt otherwise, popular, similar, a group's, or none; then and now. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
name | on | policy | verdict | entry | matchedOn | issues | now | best
网约配送员 | 2021-05-01 | strict | match | 4-02-07-10 网约配送员 | name | – | recoded | 4-10-08-01 网约配送员 name
网约配送员 | 2019-12-31 | – | noMatch | – | – | NAME_OTHER_REVISION error | same | 4-10-08-01 网约配送员 name
无人机驾驶员 | 2018-01-01 | – | noMatch | – | – | NAME_OTHER_REVISION error | same | 4-02-04-06 无人机驾驶员 name
无人机驾驶员 | 2020-01-01 | – | match | 4-99-00-00 无人机驾驶员 | name | – | recoded | 4-02-04-06 无人机驾驶员 name
供水管道工 | 2018-01-01 | – | unknown | – | – | NAME_OTHER_REVISION warning | same | 6-28-03-02 › 供水管道工 name
保育员 | 2021-05-01 | – | match | 4-10-01-03 保育员 | name | – | renamed | 4-10-01-03 保育师 name
保育员 | 2023-01-01 | – | matchWithWarning | 4-10-01-03 保育师 | formerName | NAME_FORMER warning | same | 4-10-01-03 保育师 formerName
保育员 | 2023-01-01 | strict | matchWithWarning | 4-10-01-03 保育师 | formerName | NAME_FORMER warning | same | 4-10-01-03 保育师 formerName
保育师 | 2021-05-01 | – | suggested | – | – | NAME_OTHER_REVISION warning | same | 4-10-01-03 保育师 name
育婴员 | 2021-05-01 | – | match | 4-10-01-02 育婴员 | name | – | demoted | 4-10-01-01 › 育婴员 name
育婴员 | – | – | match | 4-10-01-01 › 育婴员 | subType | NAME_IS_SUBTYPE info | same | 4-10-01-01 › 育婴员 subType
社区事务员 | 2023-01-01 | – | noMatch | – | – | NAME_FORMER error | unknown | –
公共卫生辅助服务员 | 2020-03-01 | – | match | 4-14-04-00 公共卫生辅助服务员 | name | – | split | 4-14-04-00 公共卫生辅助服务员 name
公共卫生辅助服务员 | 2021-01-01 | – | ambiguous | 4-14-04-01 防疫员 + 4-14-04-02 消毒员 + 4-14-04-03 公共场所卫生管理员 | – | NAME_FORMER warning | same | 4-14-04-01 防疫员 formerName
防疫员 | 2020-03-01 | strict | match | 4-14-04-00 › 防疫员 | subType | NAME_IS_SUBTYPE info | promoted | 4-14-04-01 防疫员 subType
防疫员 | 2021-01-01 | strict | match | 4-14-04-01 防疫员 | name | – | same | 4-14-04-01 防疫员 name
直播销售员 | 2021-01-01 | – | match | 4-01-02-07 › 直播销售员 | subType | NAME_IS_SUBTYPE info | same | 4-01-06-02 › 直播销售员 subType
網約配送員 | – | strict | suggested | – | – | NAME_VARIANT error | unknown | 4-10-08-01 网约配送员 name
网络主播S | – | strict | suggested | – | – | NAME_VARIANT error | unknown | 4-13-01-10 网络主播 name
网约配送员L/S | – | – | matchWithWarning | 4-10-08-01 网约配送员 | name | NAME_VARIANT warning | same | 4-10-08-01 网约配送员 name
防腐蝕工 | – | – | matchWithWarning | 6-11-01-06 腐蚀控制工 | formerName | NAME_VARIANT warning, NAME_FORMER warning | same | 6-11-01-06 腐蚀控制工 formerName
外卖小哥 | – | – | match | 4-10-08-01 网约配送员 | alias | – | same | 4-10-08-01 网约配送员 alias
外卖小哥 | – | strict | suggested | – | – | – | unknown | 4-10-08-01 网约配送员 alias
外卖小哥 | 2021-05-01 | – | match | 4-02-07-10 网约配送员 | alias | – | recoded | 4-10-08-01 网约配送员 alias
外卖小哥 | 2019-01-01 | – | unknown | – | – | – | same | 4-10-08-01 网约配送员 alias
wangyuepeisongyuan | – | strict | suggested | – | – | – | unknown | 4-10-08-01 网约配送员 pinyin
电工高级技师 | – | strict | suggested | – | – | – | unknown | 6-31-01-03 电工 name
急招电工5名月薪8000 | – | – | match | 6-31-01-03 电工 | name | – | same | 6-31-01-03 电工 name
光子纠缠师 | 2023-01-01 | – | noMatch | – | – | – | unknown | –
光子纠缠师 | 2021-01-01 | – | unknown | – | – | – | unknown | –
光子纠缠师 | – | – | unknown | – | – | – | unknown | –
电工、焊工、镀层工 | – | – | ambiguous | 6-31-01-03 电工 + 6-18-02-04 焊工 + 6-18-03-01 镀层工 | – | – | same | 6-31-01-03 电工 name
餐饮服务人员 | – | – | matchWithWarning | 4-03-02 餐饮服务人员 | name | GROUP_NOT_OCCUPATION warning | same | 4-03-02 餐饮服务人员 name
医疗辅助服务人员 | – | – | matchWithWarning | 4-14-01 医疗辅助服务人员 | name | GROUP_NOT_OCCUPATION warning | same | 4-14-01 医疗辅助服务人员 name
专业技术人员 | – | – | matchWithWarning | 2 专业技术人员 | name | GROUP_NOT_OCCUPATION warning | same | 2 专业技术人员 name
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

test.each`
  name                    | skill         | entry
  ${'电工高级技师'}       | ${'高级技师'} | ${'6-31-01-03'}
  ${'焊工 高级工'}        | ${'高级工'}   | ${'6-18-02-04'}
  ${'中式烹调师（二级）'} | ${'技师'}     | ${'4-03-02-01'}
  ${'電工（三级）'}       | ${'高级工'}   | ${'6-31-01-03'}
`('the skill level of $name is reported, not matched', ({ name, skill, entry }) => {
  expect(checks.lenient({ name }).then).toMatchObject({ skillLevel: skill, entry: { code: entry } });
});

test('a suggestion tells the name that led to it', () => {
  const textOf = (name: string): string | undefined => checks.lenient({ name }).suggestions[0]?.text;
  expect(textOf('防腐蚀工')).toBe('防腐蚀工');
  expect(textOf('網約配送員')).toBe('网约配送员');
  expect(textOf('外卖小哥')).toBe('外卖小哥');
});

test('what is first known later says from when', () => {
  const [mismatch] = checks.lenient({ name: '网约配送员', on: '2019-12-31' }).then.issues;
  expect(mismatch?.message).toContain('2020-02-25');
});

test('what is ambiguous on a date qualifies on that date', () => {
  for (const on of ['2016-01-01', '2020-03-01', '2021-05-01', '2023-01-01']) {
    const { then } = checks.lenient({ name: '外卖员、电工、网络主播', on });
    for (const { id } of then.entries ?? [])
      expect(checks.register.facts(id, then.revision ?? '')?.status).toBe('current');
  }
});

describe('strict takes only official names as they are written', () => {
  test.each([
    '網約配送員',
    '网约 配送员',
    '外卖小哥',
    'wangyuepeisongyuan',
    '电工高级技师',
    '急招电工',
    '网约配送员 4-10-08-01',
  ])('%s', (name) => {
    expect(checks.lenient({ name }).then.verdict).toMatch(/^match/);
    expect(checks.strict({ name }).then.verdict).toBe('suggested');
    expect(checks.strict({ name, code: '4-99-99-99', on: '2023-01-01' }).then.verdict).toBe('suggested');
  });
});

test.each`
  name                  | title           | verdict
  ${'主管护师'}         | ${'主管护师'}   | ${'ambiguous'}
  ${'高级工程师'}       | ${'高级工程师'} | ${'noMatch'}
  ${'电工（高级技师）'} | ${undefined}    | ${'match'}
`('the 职称 of $name is told: $title', ({ name, title, verdict }) => {
  const { then } = checks.lenient({ name });
  expect([then.professionalTitle, then.verdict]).toEqual([title, verdict]);
});
