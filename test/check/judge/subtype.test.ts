/** A 工种 (sub-type) beside an occupation, or alone; and occupations that stand in the column of 工种. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
code | name | subType | on | policy | verdict | entry | issues | now | best
– | – | 直播销售员 | – | strict | match | 4-01-06-02 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
– | – | 直播销售员 | 2021-01-01 | – | match | 4-01-02-07 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
– | – | 直播 销售员 | – | – | matchWithWarning | 4-01-06-02 › 直播销售员 | NAME_VARIANT warning | same | 4-01-06-02 › 直播销售员 subType
– | – | 直播 销售员 | – | strict | suggested | – | NAME_VARIANT error | unknown | 4-01-06-02 › 直播销售员 subType
– | – | 防疫员 | 2020-03-01 | – | match | 4-14-04-00 › 防疫员 | – | promoted | 4-14-04-01 防疫员 subType
– | – | 防疫员 | 2021-03-01 | – | matchWithWarning | 4-14-04-01 防疫员 | SUBTYPE_NOT_UNDER_CODE warning | same | 4-14-04-01 防疫员 name
– | – | 焊工 | – | – | matchWithWarning | 6-18-02-04 焊工 | SUBTYPE_NOT_UNDER_CODE warning | same | 6-18-02-04 焊工 name
– | – | 焊工 | – | strict | matchWithWarning | 6-18-02-04 焊工 | SUBTYPE_NOT_UNDER_CODE warning | same | 6-18-02-04 焊工 name
– | – | 外卖小哥 | – | – | matchWithWarning | 4-10-08-01 网约配送员 | SUBTYPE_NOT_UNDER_CODE warning | same | 4-10-08-01 网约配送员 alias
– | – | 外卖小哥 | – | strict | suggested | – | SUBTYPE_NOT_UNDER_CODE warning | unknown | 4-10-08-01 网约配送员 alias
– | – | 保育员 | – | – | matchWithWarning | 4-10-01-03 保育师 | SUBTYPE_NOT_UNDER_CODE warning, NAME_FORMER warning | same | 4-10-01-03 保育师 formerName
– | – | 餐饮服务人员 | – | – | matchWithWarning | 4-03-02 餐饮服务人员 | SUBTYPE_NOT_UNDER_CODE warning, GROUP_NOT_OCCUPATION warning | same | 4-03-02 餐饮服务人员 name
– | – | 光子纠缠工 | 2023-01-01 | – | unknown | – | SUBTYPE_NOT_UNDER_CODE warning | unknown | –
– | – | 无 | – | – | noMatch | – | – | unknown | –
4-01-06-02 | 互联网营销师 | 直播销售员 | – | strict | match | 4-01-06-02 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
4-01-02-07 | 互联网营销师 | 直播销售员 | 2021-01-01 | – | match | 4-01-02-07 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
4-01-06-02 | – | 直播销售员 | – | – | match | 4-01-06-02 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
– | 互联网营销师 | 直播销售员 | – | – | match | 4-01-06-02 › 直播销售员 | – | same | 4-01-06-02 › 直播销售员 subType
– | 互联网营销师 | 直播 销售员 | – | – | matchWithWarning | 4-01-06-02 › 直播销售员 | NAME_VARIANT warning | same | 4-01-06-02 › 直播销售员 subType
– | 互联网营销师 | 直播 销售员 | – | strict | suggested | – | NAME_VARIANT error | unknown | 4-01-06-02 › 直播销售员 subType
– | 直播销售员 | 直播销售员 | – | – | match | 4-01-06-02 › 直播销售员 | NAME_IS_SUBTYPE info | same | 4-01-06-02 › 直播销售员 subType
– | 医疗护理员 | 医疗护理员 | – | – | match | 4-14-01-02 医疗护理员 | SUBTYPE_NOT_UNDER_CODE info | same | 4-14-01-02 医疗护理员 name
6-31-01-03 | 电工 | 电工 | – | – | match | 6-31-01-03 电工 | SUBTYPE_NOT_UNDER_CODE info | same | 6-31-01-03 电工 code
– | 公共卫生辅助服务员 | 防疫员 | 2020-03-01 | – | match | 4-14-04-00 › 防疫员 | – | promoted | 4-14-04-01 防疫员 subType
– | 公共卫生辅助服务员 | 防疫员 | 2021-03-01 | – | matchWithWarning | 4-14-04-01 防疫员 | NAME_FORMER warning, SUBTYPE_NOT_UNDER_CODE info | same | 4-14-04-01 防疫员 name
– | 网约配送员 | 直播销售员 | – | – | ambiguous | 4-10-08-01 网约配送员 + 4-01-06-02 › 直播销售员 | SUBTYPE_NOT_UNDER_CODE error | same | 4-01-06-02 › 直播销售员 subType
– | 健康照护师 | 医疗护理员 | – | – | ambiguous | 4-14-01-03 健康照护师 + 4-14-01-02 医疗护理员 | SUBTYPE_NOT_UNDER_CODE error | same | 4-14-01-02 医疗护理员 name
– | 健康照护师 | 医疗护理员 | 2021-01-01 | – | match | 4-14-01-02 › 医疗护理员 | – | promoted | 4-14-01-02 医疗护理员 subType
– | 互联网营销师 | 光子直播员 | – | – | matchWithWarning | 4-01-06-02 互联网营销师 | SUBTYPE_NOT_UNDER_CODE warning | same | 4-01-06-02 互联网营销师 name
4-01-06-02 | 网络主播 | 直播销售员 | – | – | matchWithWarning | 4-01-06-02 › 直播销售员 | NAME_MISMATCH error | same | 4-01-06-02 › 直播销售员 subType
4-13-01-10 | 互联网营销师 | 直播销售员 | – | – | matchWithWarning | 4-01-06-02 › 直播销售员 | NAME_MISMATCH error | same | 4-01-06-02 › 直播销售员 subType
– | 光子纠缠师 | 直播销售员 | – | – | suggested | – | – | unknown | 4-01-06-02 › 直播销售员 subType
4-O1-06-02 | – | 直播销售员 | – | – | suggested | – | CODE_MALFORMED error | unknown | 4-01-06-02 › 直播销售员 subType
4-01-02-07 | – | 直播销售员 | – | – | suggested | – | CODE_RETIRED error | unknown | 4-01-06-02 › 直播销售员 subType
– | 光子纠缠师 | 光子纠缠工 | 2023-01-01 | – | noMatch | – | SUBTYPE_NOT_UNDER_CODE warning | unknown | –
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

describe('what is said of a 工种 claims no more than the sources of the date know', () => {
  test.each`
    row                                                | told
    ${{ name: '网约配送员', subType: '直播销售员' }}   | ${'“直播销售员” is a 工种 of 4-01-06-02 互联网营销师; no held source names it under 4-10-08-01; the sources of this date are partial'}
    ${{ subType: '焊工' }}                             | ${'“焊工” is the occupation 6-18-02-04; no held source names it as a 工种'}
    ${{ name: '健康照护师', subType: '医疗护理员' }}   | ${'“医疗护理员” is the occupation 4-14-01-02; no held source names it as a 工种 of 4-14-01-03'}
    ${{ name: '互联网营销师', subType: '光子直播员' }} | ${'no held source names a 工种 “光子直播员” under 4-01-06-02; the sources of this date are partial'}
  `('$told', ({ row, told }) => {
    const { issues } = checks.lenient(row).then;
    expect(issues).toMatchObject([{ code: 'SUBTYPE_NOT_UNDER_CODE', pointer: '/subType', message: told }]);
  });
});
