/** A code alone: what it means on a date, and what is wrong where it means nothing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
code | on | verdict | entry | issues | now | becomes | suggestions
4-10-08-01 | – | match | 4-10-08-01 网约配送员 | – | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-10-08-01 | 2021-05-01 | unknown | – | CODE_OTHER_REVISION warning | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-02-07-10 | – | matchWithWarning | 4-02-07-10 国际快递业务师 | CODE_REUSED warning | same | 4-02-07-10 国际快递业务师 | 4-02-07-10 国际快递业务师 code
4-02-07-10 | 2024-05-01 | match | 4-02-07-10 国际快递业务师 | CODE_REUSED info | same | 4-02-07-10 国际快递业务师 | 4-02-07-10 国际快递业务师 code
4-02-07-10 | 2021-05-01 | match | 4-02-07-10 网约配送员 | CODE_REUSED info | recoded | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4-14-01-00 | 2019-08-01 | match | 4-14-01-00 医疗临床辅助服务员 | – | recoded | 4-14-01-01 医疗临床辅助服务员 | 4-14-01-01 医疗临床辅助服务员 code
4-14-01-00 | 2021-01-01 | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-01-01 医疗临床辅助服务员 formerCode
4-14-01-00 | – | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-01-01 医疗临床辅助服务员 formerCode
4-14-04-00 | 2020-03-01 | match | 4-14-04-00 公共卫生辅助服务员 | – | split | 4-14-04-01 防疫员 + 4-14-04-02 消毒员 + 4-14-04-03 公共场所卫生管理员 | 4-14-04-00 公共卫生辅助服务员 code + 4-14-04-01 防疫员 code + 4-14-04-02 消毒员 code + 4-14-04-03 公共场所卫生管理员 code
4-14-04-00 | 2021-01-01 | noMatch | – | CODE_RETIRED error | unknown | – | 4-14-04-01 防疫员 formerCode + 4-14-04-02 消毒员 formerCode + 4-14-04-03 公共场所卫生管理员 formerCode
3-01-01-02 | 2016-01-01 | match | 3-01-01-02 社区事务员 | CODE_REUSED info | withdrawn | – | 3-01-01-02 社区事务员 code
4-99-99-99 | 2023-01-01 | noMatch | – | CODE_UNKNOWN error | unknown | – | –
4-99-99-99 | 2021-01-01 | unknown | – | CODE_UNKNOWN warning | unknown | – | –
4-99-99-99 | – | unknown | – | CODE_UNKNOWN warning | unknown | – | –
4 | – | matchWithWarning | 4 社会生产服务和生活服务人员 | GROUP_NOT_OCCUPATION warning | same | 4 社会生产服务和生活服务人员 | 4 社会生产服务和生活服务人员 code
4-02 | – | matchWithWarning | 4-02 交通运输、仓储物流和邮政业服务人员 | GROUP_NOT_OCCUPATION warning | same | 4-02 交通运输、仓储物流和邮政业服务人员 | 4-02 交通运输、仓储物流和邮政业服务人员 code
4-02-07 | – | matchWithWarning | 4-02-07 邮政和快递服务人员 | GROUP_NOT_OCCUPATION warning | same | 4-02-07 邮政和快递服务人员 | 4-02-07 邮政和快递服务人员 code
8-00-00-00 | – | match | 8-00-00-00 不便分类的其他从业人员 | – | same | 8-00-00-00 不便分类的其他从业人员 | 8-00-00-00 不便分类的其他从业人员 code
编码：4100801 | – | matchWithWarning | 4-10-08-01 网约配送员 | CODE_VARIANT warning | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
4100801 网约配送员 | – | matchWithWarning | 4-10-08-01 网约配送员 | CODE_VARIANT warning | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 code
电话 84100801 | – | noMatch | – | CODE_MALFORMED error | unknown | – | –
9-01-01-01 | – | noMatch | – | CODE_MALFORMED error | unknown | – | –
网约配送员 | – | matchWithWarning | 4-10-08-01 网约配送员 | CODE_MALFORMED error | same | 4-10-08-01 网约配送员 | 4-10-08-01 网约配送员 name
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

describe('a code that is written otherwise is read, and told', () => {
  test.each`
    written                      | why
    ${'4100801'}                 | ${'no dashes'}
    ${'4100801.0'}               | ${'made a number'}
    ${'4.10.08.01'}              | ${'points'}
    ${'4/10/08/01'}              | ${'slashes'}
    ${'4、10、08、01'}           | ${'commas'}
    ${'4 10 08 01'}              | ${'spaces'}
    ${'4-10-8-1'}                | ${'single digits'}
    ${"'4-10-08-01"}             | ${'an apostrophe before it'}
    ${'4-10-08-01 L'}            | ${'a mark behind it'}
    ${'4-10-08-01（GBM 41008）'} | ${'the number of another table behind it'}
    ${'职业编码：4-10-08-01'}    | ${'words before it'}
    ${'4-10-08-01 网约配送员'}   | ${'the name behind it'}
    ${'网约配送员(4-10-08-01)'}  | ${'the name before it'}
    ${'4-10-08-01-02'}           | ${'a fifth part'}
    ${'4-10-08-01（02）'}        | ${'a fifth part in brackets'}
    ${'410080102'}               | ${'a fifth part, no dashes'}
  `('$written ($why)', ({ written }) => {
    const { then, suggestions } = checks.lenient({ code: written, on: '2023-01-01' });
    expect(then).toMatchObject({ verdict: 'matchWithWarning', entry: { code: '4-10-08-01' } });
    expect(then.issues).toMatchObject([{ code: 'CODE_VARIANT', severity: 'warning', pointer: '/code' }]);
    expect(suggestions).toMatchObject([{ entry: { code: '4-10-08-01' }, matchedOn: 'code', text: '4-10-08-01' }]);
  });

  test.each(['４－１０－０８－０１', '4—10—08—01', '4 - 10 - 08 - 01', '4-10-08- 01'])('%s is only noted', (code) => {
    const { then } = checks.lenient({ code });
    expect(then).toMatchObject({ verdict: 'match', issues: [{ code: 'CODE_VARIANT', severity: 'info' }] });
  });

  test('the space around a code is nothing', () => {
    expect(checks.lenient({ code: ' 4-10-08-01 ' })).toEqual(checks.lenient({ code: '4-10-08-01' }));
  });
});

describe('what can only be guessed is not read, but what was perhaps meant is suggested', () => {
  test.each`
    written                    | why                        | issue                  | meant
    ${'4-O2-07-1O'}            | ${'the letter O'}          | ${'CODE_MALFORMED'}    | ${['4-02-07-10']}
    ${'4-l0-08-0l'}            | ${'the letter l'}          | ${'CODE_MALFORMED'}    | ${['4-10-08-01']}
    ${'4-10-08-01 4-10-08-02'} | ${'two codes'}             | ${'CODE_MALFORMED'}    | ${['4-10-08-01', '4-10-08-02']}
    ${'2007-04-02'}            | ${'a date of 4-02-07'}     | ${'CODE_VARIANT'}      | ${['4-02-07', '4-02']}
    ${'2007/4/2'}              | ${'the same'}              | ${'CODE_VARIANT'}      | ${['4-02-07', '4-02']}
    ${'2-Apr-07'}              | ${'the same'}              | ${'CODE_VARIANT'}      | ${['4-02-07', '4-02']}
    ${'2004-02-07'}            | ${'the same, years first'} | ${'CODE_VARIANT'}      | ${['2-07-04', '4-02-07', '2-07']}
    ${'4月2日'}                | ${'a date of 4-02'}        | ${'CODE_VARIANT'}      | ${['4-02']}
    ${'GBM 40207'}             | ${'a GBM number'}          | ${'CODE_OTHER_SCHEME'} | ${['4-02-07']}
    ${'40207'}                 | ${'digits of one'}         | ${'CODE_OTHER_SCHEME'} | ${['4-02-07']}
    ${'10000'}                 | ${'one of a 大类'}         | ${'CODE_OTHER_SCHEME'} | ${['1']}
  `('$written ($why)', ({ written, issue, meant }) => {
    const { then, suggestions } = checks.lenient({ code: written, on: '2023-01-01' });
    expect(then).toMatchObject({ verdict: 'suggested', issues: [{ code: issue, pointer: '/code' }] });
    for (const code of meant) expect(then.issues[0]?.message).toContain(code);
    expect(suggestions.map(({ entry }) => entry.code)).toEqual(meant);
    for (const { confidence } of suggestions) expect(confidence).toBeLessThanOrEqual(0.5);
  });

  test('a name beside it decides', () => {
    for (const code of ['2007-04-02', 'GBM 40207'])
      expect(checks.lenient({ code, name: '邮政和快递服务人员' }).then).toMatchObject({
        verdict: 'matchWithWarning',
        entry: { code: '4-02-07' },
      });
  });

  test.each(['abc', '12345678', '400-810-0801', '9999-99-99', '99999'])('%s is like no code', (written) => {
    const { then, suggestions } = checks.lenient({ code: written, on: '2023-01-01' });
    expect(then).toMatchObject({ verdict: 'noMatch', issues: [{ code: 'CODE_MALFORMED' }] });
    expect(suggestions).toEqual([]);
  });
});
