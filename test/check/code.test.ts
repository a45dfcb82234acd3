/** A code alone: what it means on a date, and what is wrong where it means nothing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from './tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
code | on | verdict | entry | issues | now | becomes | suggestions
4-10-08-01 | – | match | 4-10-08-01 网约配送员 | – | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-10-08-01 | 2021-05-01 | unknown | – | CODE_OTHER_REVISION error | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-02-07-10 | – | matchWithWarning | 4-02-07-10 国际快递业务师 | CODE_REUSED warning | same | 4-02-07-10 国际快递业务师 | 4-02-07-10 国际快递业务师 code
4-02-07-10 | 2024-05-01 | match | 4-02-07-10 国际快递业务师 | CODE_REUSED info | same | 4-02-07-10 国际快递业务师 | 4-02-07-10 国际快递业务师 code
4-02-07-10 | 2021-05-01 | match | 4-02-07-10 网约配送员 | CODE_REUSED info | recoded | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-14-01-00 | 2019-08-01 | match | 4-14-01-00 医疗临床辅助服务员 | – | recoded | 4-14-01-01 医疗临床辅助服务员 | 4-14-01-01 医疗临床辅助服务员 code
4-14-01-00 | 2021-01-01 | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-01-01 医疗临床辅助服务员 code
4-14-01-00 | – | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-01-01 医疗临床辅助服务员 code
4-14-04-00 | 2020-03-01 | match | 4-14-04-00 公共卫生辅助服务员 | – | split | 4-14-04-01 防疫员 + 4-14-04-02 消毒员 + 4-14-04-03 公共场所卫生管理员 | 4-14-04-01 防疫员 code + 4-14-04-02 消毒员 code + 4-14-04-03 公共场所卫生管理员 code
4-14-04-00 | 2021-01-01 | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-04-01 防疫员 code + 4-14-04-02 消毒员 code + 4-14-04-03 公共场所卫生管理员 code
3-01-01-02 | 2016-01-01 | match | 3-01-01-02 社区事务员 | CODE_REUSED info | withdrawn | – | 3-01-01-02 社区事务员 code
4-99-99-99 | 2023-01-01 | noMatch | – | CODE_UNKNOWN error | unknown | – | –
4-99-99-99 | 2021-01-01 | unknown | – | CODE_UNKNOWN warning | unknown | – | –
4-99-99-99 | – | unknown | – | CODE_UNKNOWN warning | unknown | – | –
4 | – | noMatch | – | GROUP_NOT_OCCUPATION error | unknown | – | –
4-02 | – | noMatch | – | GROUP_NOT_OCCUPATION error | unknown | – | –
4-02-07 | – | noMatch | – | GROUP_NOT_OCCUPATION error | unknown | – | –
8-00-00-00 | – | match | 8-00-00-00 不便分类的其他从业人员 | – | same | 8-00-00-00 不便分类的其他从业人员 | 8-00-00-00 不便分类的其他从业人员 code
9-01-01-01 | – | noMatch | – | CODE_MALFORMED error | unknown | – | –
网约配送员 | – | noMatch | – | CODE_MALFORMED error | unknown | – | –
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

describe('a code that is misspelt is not read as another one, but the one that was meant is suggested', () => {
  test.each`
    written                      | why
    ${'4-O2-07-1O'}              | ${'the letter O'}
    ${'4-l0-08-0l'}              | ${'the letter l'}
    ${'4100801'}                 | ${'no dashes'}
    ${'4.10.08.01'}              | ${'points'}
    ${'4/10/08/01'}              | ${'slashes'}
    ${'4-10-8-1'}                | ${'single digits'}
    ${"'4-10-08-01"}             | ${'an apostrophe before it'}
    ${'4-10-08-01 L'}            | ${'a mark behind it'}
    ${'4-10-08-01（GBM 41008）'} | ${'the number of another table behind it'}
    ${'职业编码：4-10-08-01'}    | ${'words before it'}
  `('$written ($why)', ({ written }) => {
    const { then, suggestions } = checks.lenient({ code: written, on: '2023-01-01' });
    expect(then).toMatchObject({ verdict: 'noMatch', issues: [{ code: 'CODE_MALFORMED', severity: 'error' }] });
    const meant = written.includes('O') ? '4-02-07-10' : '4-10-08-01';
    expect(then.issues[0]?.message).toContain(`perhaps ${meant}`);
    expect(suggestions[0]).toMatchObject({ entry: { code: meant }, matchedOn: 'code', text: meant });
    expect(suggestions[0]?.confidence).toBeLessThanOrEqual(0.5);
  });

  test.each([
    'abc',
    '4-10',
    '12345678',
    '4-10-08',
    '4-10-08-01-02',
    '400-810-0801',
    '2021-05-01',
    '4-10-08-01 4-10-08-02',
  ])('%s is like no code', (written) => {
    const { then, suggestions } = checks.lenient({ code: written, on: '2023-01-01' });
    expect(then.verdict).toBe('noMatch');
    expect(suggestions).toEqual([]);
  });
});

test('a full-width code and one with other dashes and spaces is that code', () => {
  const plain = checks.lenient({ code: '4-10-08-01' });
  for (const code of ['４－１０－０８－０１', '4—10—08—01', ' 4-10-08-01 ', '4 - 10 - 08 - 01'])
    expect(checks.lenient({ code })).toEqual(plain);
});
