/** A code with a name: they fit, fit at another time, or disagree, and then both readings come back. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
code | name | on | policy | verdict | entry | matchedOn | issues | now | suggestions
4-10-08-01 | 网约配送员 | – | strict | match | 4-10-08-01 网约配送员 | code | – | same | 4-10-08-01 网约配送员 code
4-10-08-01 | 網約配送員 | – | – | matchWithWarning | 4-10-08-01 网约配送员 | code | NAME_VARIANT warning | same | 4-10-08-01 网约配送员 code
4-10-08-01 | 網約配送員 | – | strict | suggested | – | – | NAME_MISMATCH error, NAME_VARIANT error | unknown | 4-10-08-01 网约配送员 name
4-10-08-01 | 外卖小哥 | – | – | matchWithWarning | 4-10-08-01 网约配送员 | code | NAME_MISMATCH warning | same | 4-10-08-01 网约配送员 code
4-10-08-01 | 外卖小哥 | – | strict | suggested | – | – | NAME_MISMATCH error | unknown | 4-10-08-01 网约配送员 alias
6-31-01-03 | 维修电工 | – | – | matchWithWarning | 6-31-01-03 电工 | code | NAME_MISMATCH warning | same | 6-31-01-03 电工 code
2-02-10-03 | 程序员 | – | – | matchWithWarning | 2-02-10-03 计算机软件工程技术人员 | code | NAME_MISMATCH warning | same | 2-02-10-03 计算机软件工程技术人员 code
4-04-05-01 | 程序员 | – | – | matchWithWarning | 4-04-05-01 计算机程序设计员 | code | NAME_MISMATCH warning | same | 4-04-05-01 计算机程序设计员 code
6-31-01-03 | 程序员 | – | – | ambiguous | 6-31-01-03 电工 + 4-04-05-01 计算机程序设计员 + 2-02-10-03 计算机软件工程技术人员 | – | NAME_MISMATCH error | same | 6-31-01-03 电工 code + 4-04-05-01 计算机程序设计员 alias + 2-02-10-03 计算机软件工程技术人员 alias
4-03-02-05 | 餐饮服务人员 | – | – | matchWithWarning | 4-03-02-05 餐厅服务员 | code | GROUP_NOT_OCCUPATION warning | same | 4-03-02-05 餐厅服务员 code
6-31-01-03 | 维修电工 | – | strict | suggested | – | – | NAME_MISMATCH error | unknown | 6-31-01-03 电工 alias
6-31-01-03 | 电工高级技师 | – | – | match | 6-31-01-03 电工 | code | – | same | 6-31-01-03 电工 code
4-02-07-10 | 网约配送圆 | 2021-05-01 | – | matchWithWarning | 4-02-07-10 网约配送员 | code | NAME_MISMATCH warning | recoded | 4-10-08-01 网约配送员 code
4-10-01-03 | 保育员 | 2023-01-01 | – | matchWithWarning | 4-10-01-03 保育师 | code | NAME_FORMER warning | same | 4-10-01-03 保育师 code
4-10-01-03 | 保育师 | 2021-01-01 | – | matchWithWarning | 4-10-01-03 保育员 | code | CODE_OTHER_REVISION warning | renamed | 4-10-01-03 保育师 code
4-10-01-03 | 育婴员 | 2021-01-01 | – | ambiguous | 4-10-01-03 保育员 + 4-10-01-02 育婴员 | – | NAME_MISMATCH error | unknown | 4-10-01-01 › 育婴员 name + 4-10-01-03 保育师 code
4-14-01-02 | 健康照护师 | 2024-01-01 | – | ambiguous | 4-14-01-02 医疗护理员 + 4-14-01-03 健康照护师 | – | CODE_OTHER_REVISION warning, CODE_REUSED warning | same | 4-14-01-03 健康照护师 name + 4-14-01-02 医疗护理员 code
4-14-01-02 | 医疗护理员 | 2021-01-01 | – | match | 4-14-01-02 › 医疗护理员 | subType | NAME_IS_SUBTYPE info | promoted | 4-14-01-02 医疗护理员 subType
4-14-01-00 | 医疗临床辅助服务员 | 2021-01-01 | – | matchWithWarning | 4-14-01-01 医疗临床辅助服务员 | name | CODE_RETIRED error, CODE_OTHER_REVISION warning | same | 4-14-01-01 医疗临床辅助服务员 name
4-14-04-01 | 公共卫生辅助服务员 | 2021-01-01 | – | matchWithWarning | 4-14-04-01 防疫员 | code | NAME_FORMER warning | same | 4-14-04-01 防疫员 code
4-14-04-00 | 公共场所卫生管理员 | 2021-01-01 | – | matchWithWarning | 4-14-04-03 公共场所卫生管理员 | name | CODE_RETIRED error | same | 4-14-04-03 公共场所卫生管理员 name
4-14-04-00 | 网约配送员 | 2021-01-01 | – | matchWithWarning | 4-02-07-10 网约配送员 | name | CODE_RETIRED error | recoded | 4-10-08-01 网约配送员 name + 4-14-04-01 防疫员 formerCode + 4-14-04-02 消毒员 formerCode + 4-14-04-03 公共场所卫生管理员 formerCode
4-14-01-00 | 光子纠缠师 | 2023-01-01 | – | noMatch | – | – | CODE_RETIRED error | unknown | 4-14-01-01 医疗临床辅助服务员 formerCode
4-99-99-99 | 电工 | – | – | matchWithWarning | 6-31-01-03 电工 | name | CODE_UNKNOWN warning | same | 6-31-01-03 电工 name
4-99-99-99 | 电工 | 2023-01-01 | – | matchWithWarning | 6-31-01-03 电工 | name | CODE_UNKNOWN error | same | 6-31-01-03 电工 name
4-99-99-99 | 光子纠缠师 | 2021-01-01 | – | unknown | – | – | CODE_UNKNOWN warning | unknown | –
4-99-99-99 | 光子纠缠师 | 2023-01-01 | – | noMatch | – | – | CODE_UNKNOWN error | unknown | –
4-O2-07-10 | 网约配送员 | 2021-05-01 | – | matchWithWarning | 4-02-07-10 网约配送员 | name | CODE_MALFORMED error | recoded | 4-10-08-01 网约配送员 name
4-O2-07-10 | 电工 | 2021-05-01 | – | matchWithWarning | 6-31-01-03 电工 | name | CODE_MALFORMED error | same | 6-31-01-03 电工 name + 4-10-08-01 网约配送员 code
4-02 | 网约配送员 | – | – | ambiguous | 4-02 交通运输、仓储物流和邮政业服务人员 + 4-10-08-01 网约配送员 | – | GROUP_NOT_OCCUPATION warning, NAME_MISMATCH error | same | 4-10-08-01 网约配送员 name + 4-02 交通运输、仓储物流和邮政业服务人员 code
6-31-01-03 | 焊工 | – | – | ambiguous | 6-31-01-03 电工 + 6-18-02-04 焊工 | – | NAME_MISMATCH error | same | 6-18-02-04 焊工 name + 6-31-01-03 电工 code
6-31-01-03 | 无 | – | – | suggested | – | – | NAME_MISMATCH error | unknown | 6-31-01-03 电工 code
6-31-01-03 | 光子纠缠师 | – | – | suggested | – | – | NAME_MISMATCH error | unknown | 6-31-01-03 电工 code
4-13-01-10 | 网络主播 | 2023-01-01 | – | noMatch | – | – | CODE_OTHER_REVISION error | same | 4-13-01-10 网络主播 name
4-04-04-06 | 网络安全等级保护测评师 | – | – | ambiguous | 4-04-04-06 密码技术应用员 + 4-04-04-07 网络安全等级保护测评师 | – | CODE_OTHER_SCHEME warning | same | 4-04-04-07 网络安全等级保护测评师 name + 4-04-04-06 密码技术应用员 code
2-05-07-15 | 中医技师 | 2023-01-01 | – | ambiguous | 2-05-07-15 病案信息技师 + 2-05-07-16 中医技师 | – | CODE_OTHER_SCHEME warning | same | 2-05-07-16 中医技师 name + 2-05-07-15 病案信息技师 code
1-04-03-00 | 民办非企业单位负责人 | – | – | matchWithWarning | 1-04-03-00 社会服务机构负责人 | code | CODE_OTHER_SCHEME warning | same | 1-04-03-00 社会服务机构负责人 code
2-10-05-02 | 手语翻译 | – | – | matchWithWarning | 4-13-01-08 手语翻译 | name | CODE_OTHER_SCHEME warning | same | 4-13-01-08 手语翻译 name
2-10-05-02 | – | – | – | suggested | – | – | CODE_OTHER_SCHEME warning | unknown | 4-13-01-08 手语翻译 code
20701 | 法官 | – | – | matchWithWarning | 2-07-02-00 法官 | name | CODE_OTHER_SCHEME warning | same | 2-07-02-00 法官 name + 2-07-02 法官 code + 2-07-01 监察人员 code
4-02-04-06 | 无人机驾驶员 | 2020-01-01 | – | matchWithWarning | 4-99-00-00 无人机驾驶员 | name | CODE_OTHER_REVISION warning | recoded | 4-02-04-06 无人机驾驶员 name
2-06-07-14 | 企业合规师 | 2021-06-01 | – | matchWithWarning | null 企业合规师 | name | CODE_OTHER_REVISION warning | same | 2-06-07-14 企业合规师 name
4-03-02-10 | 调饮师 | 2021-06-01 | – | match | 4-03-02-10 调饮师 | code | – | same | 4-03-02-10 调饮师 code
2-05-08-01 | 内科护士 | 2019-01-01 | – | unknown | – | – | CODE_OTHER_REVISION warning | same | 2-05-08-01 内科护士 name
4-04-04-06 | 网络安全等级保护测评师 | 2021-05-01 | – | unknown | – | – | CODE_OTHER_REVISION warning, CODE_OTHER_SCHEME warning, NAME_OTHER_REVISION error | unknown | 4-04-04-07 网络安全等级保护测评师 name + 4-04-04-06 密码技术应用员 code
2-01-07-00 | 农业研究人员 | – | – | matchWithWarning | 2-01-07-00 农业科学研究人员 | code | NAME_MISMATCH warning | same | 2-01-07-00 农业科学研究人员 code
2-10-04-01 | 翻译人员 | – | – | ambiguous | 2-10-04-01 播音员 + 2-10-05 翻译人员 | – | NAME_MISMATCH error, GROUP_NOT_OCCUPATION warning | same | 2-10-05 翻译人员 name + 2-10-04-01 播音员 code
2-05-02-01 | 护理人员 | – | – | ambiguous | 2-05-02-01 中医内科医师 + 2-05-08 护理人员 | – | NAME_MISMATCH error, GROUP_NOT_OCCUPATION warning | same | 2-05-08 护理人员 name + 2-05-02-01 中医内科医师 code
x | 内勤人员 | – | – | ambiguous | 3-01-02-02 秘书 + 3-01-01-01 行政办事员 + 3-01-02-05 打字员 | – | CODE_MALFORMED error | same | 3-01-02-02 秘书 alias + 3-01-01-01 行政办事员 alias + 3-01-02-05 打字员 alias
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

describe('when a code bore a name is told by the day', () => {
  test.each`
    code            | name                | on              | told
    ${'4-10-01-03'} | ${'保育师'}         | ${'2021-01-01'} | ${'from 2022-09-28 on'}
    ${'4-02-07-10'} | ${'网约配送员'}     | ${'2024-01-01'} | ${'from 2020-02-25 until 2022-09-28'}
    ${'4-02-07-10'} | ${'国际快递业务师'} | ${'2021-01-01'} | ${'from 2022-09-28 on'}
    ${'4-07-05-04'} | ${'消防设施操作员'} | ${'2023-01-01'} | ${'from 2015-07-29 until 2022-09-28'}
    ${'4-10-01-02'} | ${'育婴员'}         | ${'2023-01-01'} | ${'; on this date it is a 工种, which goes by the code of its occupation'}
  `('$code $name on $on: $told', ({ code, name, on, told }) => {
    const { then } = checks.lenient({ code, name, on });
    expect(then.issues.find((issue) => issue.code === 'CODE_OTHER_REVISION')?.message).toContain(told);
  });
});

describe('how far code and name support one another shows in the confidence', () => {
  const confidenceOf = (code: string, name: string, on: string): number =>
    checks.lenient({ code, name, on }).then.confidence;

  test('a retired code of the same occupation is better than one of another', () => {
    expect(confidenceOf('4-14-01-00', '医疗临床辅助服务员', '2021-01-01')).toBe(0.9);
    expect(confidenceOf('4-14-04-00', '网约配送员', '2021-01-01')).toBe(0.6);
  });

  test('a name hardly like that of the code adds little', () => {
    const { then, suggestions } = checks.lenient({ code: '4-14-01-01', name: '医生' });
    expect(then.verdict).toBe('ambiguous');
    expect(suggestions[0]).toMatchObject({ entry: { code: '4-14-01-01' }, confidence: 0.5 });
  });
});
