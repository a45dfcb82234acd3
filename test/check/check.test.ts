/** The check over the real registry: what it is for, as one table; every verdict, issue and status; and its laws. */
import { assert, constantFrom, option, property, record, string, stringMatching } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCheck } from '../../src/check/check.ts';
import {
  issueCodes,
  nowStatusSchema,
  type Result,
  type Row,
  resultSchema,
  verdictSchema,
} from '../../src/check/row.ts';
import { makeMatchSource } from '../../src/check/source.ts';
import { createMatcher } from '../../src/match/matcher.ts';
import { changes, registerOf } from '../catalogue/history.ts';
import { today } from '../service.ts';
import { type Checks, expectLine, readTable, rowOf, startChecks, titleOf } from './tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const shown = readTable(`
code | name | on | revision | verdict | entry | matchedOn | issues | now | becomes | path | suggestions
4-02-07-10 | 网约配送员 | 2021-05-01 | 2021-03-09 | match | 4-02-07-10 网约配送员 | code | – | recoded | 4-10-08-01 网约配送员 | 2022-09-28 recoded learned | 4-10-08-01 网约配送员 code
4-02-07-10 | 网约配送员 | 2024-05-01 | 2022-09-28 | ambiguous | 4-02-07-10 国际快递业务师 + 4-10-08-01 网约配送员 | – | CODE_OTHER_REVISION warning, CODE_REUSED warning | same | 4-02-07-10 国际快递业务师 + 4-10-08-01 网约配送员 | – | 4-10-08-01 网约配送员 name + 4-02-07-10 国际快递业务师 code
4-02-07-10 | 国际快递业务师 | 2021-05-01 | 2021-03-09 | ambiguous | 4-02-07-10 网约配送员 + 4-02-07-10 国际快递业务师 | – | CODE_OTHER_REVISION warning, CODE_REUSED warning | unknown | 4-10-08-01 网约配送员 + 4-02-07-10 国际快递业务师 | 2022-09-28 recoded learned > 2022-09-28 firstListed | 4-02-07-10 国际快递业务师 name + 4-10-08-01 网约配送员 code
4-02-07-10 | 国际快递业务师 | – | 2025-07-22 | match | 4-02-07-10 国际快递业务师 | code | – | same | 4-02-07-10 国际快递业务师 | – | 4-02-07-10 国际快递业务师 code
4-14-01-02 | 健康照护师 | 2021-05-01 | 2021-03-09 | match | 4-14-01-02 健康照护师 | code | – | recoded | 4-14-01-03 健康照护师 | 2022-09-28 recoded learned | 4-14-01-03 健康照护师 code
– | 防腐蚀工 | – | 2025-07-22 | matchWithWarning | 6-11-01-06 腐蚀控制工 | formerName | NAME_FORMER warning | same | 6-11-01-06 腐蚀控制工 | – | 6-11-01-06 腐蚀控制工 formerName
– | 网络主播S | – | 2025-07-22 | matchWithWarning | 4-13-01-10 网络主播 | name | NAME_VARIANT warning | same | 4-13-01-10 网络主播 | – | 4-13-01-10 网络主播 name
– | 网络主播Ｓ | – | 2025-07-22 | matchWithWarning | 4-13-01-10 网络主播 | name | NAME_VARIANT warning | same | 4-13-01-10 网络主播 | – | 4-13-01-10 网络主播 name
– | 網約配送員 | – | 2025-07-22 | matchWithWarning | 4-10-08-01 网约配送员 | name | NAME_VARIANT warning | same | 4-10-08-01 网约配送员 | – | 4-10-08-01 网约配送员 name
– | 网约 配送员 | – | 2025-07-22 | matchWithWarning | 4-10-08-01 网约配送员 | name | NAME_VARIANT warning | same | 4-10-08-01 网约配送员 | – | 4-10-08-01 网约配送员 name
– | wangyuepeisongyuan | – | 2025-07-22 | matchWithWarning | 4-10-08-01 网约配送员 | pinyin | NAME_VARIANT warning | same | 4-10-08-01 网约配送员 | – | 4-10-08-01 网约配送员 pinyin
– | wypsy | – | 2025-07-22 | suggested | – | – | – | unknown | – | – | 4-10-08-01 网约配送员 initials
– | 网约配送圆 | – | 2025-07-22 | suggested | – | – | – | unknown | – | – | 4-10-08-01 网约配送员 partial + 4-02-02-02 道路货运汽车驾驶员 partial + 4-02-07-08 快递员 partial
４－０２－０７－１０ | – | – | 2025-07-22 | matchWithWarning | 4-02-07-10 国际快递业务师 | code | CODE_VARIANT info, CODE_REUSED warning | same | 4-02-07-10 国际快递业务师 | – | 4-02-07-10 国际快递业务师 code
４－０２－０７－１０ | – | 2021-05-01 | 2021-03-09 | match | 4-02-07-10 网约配送员 | code | CODE_VARIANT info, CODE_REUSED info | recoded | 4-10-08-01 网约配送员 | 2022-09-28 recoded learned | 4-10-08-01 网约配送员 code
– | 医疗护理员 | 2019-08-01 | 2019-04-01 | match | 4-14-01-00 › 医疗护理员 | subType | NAME_IS_SUBTYPE info | promoted | 4-14-01-02 医疗护理员 | 2020-02-25 moved > 2022-09-28 promoted | 4-14-01-02 医疗护理员 subType
– | 数据标注员 | 2021-05-01 | 2021-03-09 | match | 4-04-05-05 › 数据标注员 | subType | NAME_IS_SUBTYPE info | same | 4-04-05-05 › 数据标注员 | – | 4-04-05-05 › 数据标注员 subType
`);

test.each(shown.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

test('the way from then to now is cited by its notice', () => {
  const { now } = checks.lenient({ code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' });
  expect(now.path).toMatchObject([
    {
      revision: '2022-09-28',
      entry: { code: '4-10-08-01', name: '网约配送员' },
      gsim: expect.arrayContaining(['VC1']),
      before: { code: '4-02-07-10' },
      after: { code: '4-10-08-01' },
      citation: { revision: '2022-09-28', source: expect.stringContaining('2022-09-28'), sentence: expect.any(String) },
    },
  ]);
});

describe('what names no occupation is refused, and nothing is pressed on it', () => {
  test.each(['灵活就业人员', '经理', '123', '无', '管培生', '待业', '实习生', '员工', '=1+1', '🙂', '#N/A', '-'])(
    '%s',
    (name) => {
      for (const on of ['2016-01-01', '2021-05-01', '2023-01-01', null]) {
        const { then, now, suggestions } = checks.lenient({ name, on });
        expect(then).toMatchObject({ verdict: 'noMatch', confidence: 0 });
        expect(now).toMatchObject({ status: 'unknown', entries: [], path: [] });
        expect(suggestions.filter(({ confidence }) => confidence > 0.3)).toEqual([]);
      }
    },
  );
});

/** Rows that between them are answered in every way there is. */
const everyWay = readTable(`
code | name | subType | on | at | verdict | issues | now
4-10-08-01 | 网约配送员 | – | – | – | match | – | same
4-10-01-03 | 保育员 | – | 2021-01-01 | – | match | – | renamed
– | 医疗护理员 | – | 2019-08-01 | 2021-05-01 | match | NAME_IS_SUBTYPE info | moved
– | 防疫员 | – | 2020-03-01 | – | match | NAME_IS_SUBTYPE info | promoted
– | 公共卫生辅助服务员 | – | 2020-03-01 | – | match | – | split
– | 社区事务员 | – | 2016-01-01 | – | match | – | withdrawn
– | 育婴员 | – | 2021-01-01 | – | match | – | demoted
– | 育婴员 | – | – | – | match | NAME_IS_SUBTYPE info | same
– | 社区事务员 | – | 2023-01-01 | – | noMatch | NAME_FORMER error | unknown
4-14-01-00 | – | – | 2021-01-01 | – | noMatch | CODE_RETIRED error | unknown
4-10-08-01 | – | – | 2021-05-01 | – | unknown | CODE_OTHER_REVISION warning | same
4-99-99-99 | – | – | 2023-01-01 | – | noMatch | CODE_UNKNOWN error | unknown
4-99-99-99 | – | – | – | – | unknown | CODE_UNKNOWN warning | unknown
4-O2-07-10 | – | – | – | – | suggested | CODE_MALFORMED error | unknown
4-02-07 | – | – | – | – | matchWithWarning | GROUP_NOT_OCCUPATION warning | same
– | 网约配送员 | 直播销售员 | – | – | ambiguous | SUBTYPE_NOT_UNDER_CODE error | same
6-31-01-03 | 焊工 | – | – | – | ambiguous | NAME_MISMATCH error | same
– | 網約配送員 | – | 2021-05-01 | – | matchWithWarning | NAME_VARIANT warning | recoded
– | 防腐蚀工 | – | – | – | matchWithWarning | NAME_FORMER warning | same
4-02-07-10 | – | – | – | – | matchWithWarning | CODE_REUSED warning | same
– | 网约配送员 | – | 1999-01-01 | – | unknown | REVISION_UNKNOWN warning | same
– | 网约配送员 | – | 下周一 | – | insufficient | REVISION_UNKNOWN error | same
– | – | – | 2021-05-01 | – | insufficient | – | unknown
– | 网约配送圆 | – | – | – | suggested | – | unknown
4100801 | – | – | – | – | matchWithWarning | CODE_VARIANT warning | same
GBM 40207 | – | – | – | – | suggested | CODE_OTHER_SCHEME warning | unknown
– | 网约配送员 | – | 2019-12-31 | – | noMatch | NAME_OTHER_REVISION error | same
– | 网约配送员 | – | 2022-09 | – | ambiguous | DATE_IS_PERIOD warning | unknown
– | 网约配送员 | – | 44317 | – | match | DATE_VARIANT info | recoded
`);

test.each(everyWay.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

test('these rows show every verdict, every issue, and every status that the history has had so far', () => {
  const results = everyWay.map((line) => checks.lenient(rowOf(line)));
  expect([...new Set(results.map(({ then }) => then.verdict))].sort()).toEqual([...verdictSchema.options].sort());
  const codes = new Set(results.flatMap(({ then }) => then.issues.map(({ code }) => code)));
  expect([...codes].sort()).toEqual([...issueCodes].sort());
  const statuses = new Set(results.map(({ now }) => now.status));
  expect(nowStatusSchema.options.filter((status) => !statuses.has(status))).toEqual(['merged']);
});

/** What holds of every result. */
function expectLaws({ ref, then, now, suggestions }: Result, row: Row, current: (id: string) => boolean): void {
  expect(resultSchema.safeParse({ ref, then, now, suggestions }).error).toBeUndefined();
  expect(ref).toBe(row.ref ?? null);
  const one = then.verdict === 'match' || then.verdict === 'matchWithWarning';
  expect(then.entry !== undefined).toBe(one);
  const isPeriod = then.issues.some(({ code, severity }) => code === 'DATE_IS_PERIOD' && severity === 'warning');
  expect((then.entries?.length ?? 0) >= (isPeriod ? 1 : 2)).toBe(then.verdict === 'ambiguous');
  expect(then.matchedOn !== undefined).toBe(one);
  const told = then.issues.filter(({ severity, pointer }) => severity !== 'info' && pointer !== '/at');
  if (then.verdict === 'match') expect(told).toEqual([]);
  if (then.verdict === 'matchWithWarning') expect(then.confidence).toBeLessThan(1);
  if (then.verdict === 'suggested') expect(suggestions.length).toBeGreaterThan(0);
  const ids = suggestions.map(({ entry }) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  const confidences = suggestions.map(({ confidence }) => confidence);
  expect(confidences).toEqual([...confidences].sort((left, right) => right - left));
  if (then.entry !== undefined) expect(ids[0]).toBe(then.entry.id);
  if (then.entry !== undefined) expect(confidences[0]).toBe(then.confidence);
  expect(now.entries.filter(({ id }) => !current(id))).toEqual([]);
  if (now.revision === null) expect(now.status).toBe('unknown');
}

const mess = option(
  string({ unit: 'grapheme', maxLength: 30 }).chain((text) => constantFrom(text, `${text}\u0000`, `\ud800${text}`)),
);
const title = option(
  constantFrom(
    ...[
      '网约配送员',
      '国际快递业务师',
      '防疫员',
      '公共卫生辅助服务员',
      '直播销售员',
      '医疗护理员',
      '健康照护师',
      '育婴员',
      '外卖小哥',
    ],
    ...[
      '電工',
      '电工高级技师',
      '电工、焊工',
      '4-02-07-10 网约配送员',
      'wypsy',
      '快递外卖',
      '无',
      '生活照料服务人员',
      ' ',
      '保育师',
    ],
  ),
);
const code = option(
  constantFrom(
    '4-02-07-10',
    '4-10-08-01',
    '4-14-04-00',
    '4-14-01-02',
    '4-02',
    '4-99-99-99',
    '4020710',
    '4-10-08-01 网约配送员',
    '2007-04-02',
    '40207',
    '4-10-08-01-02',
    '养老护理员',
    '4-O2-07-10',
    '',
    '8',
  ),
);
const date = option(
  constantFrom(
    ...['2014-01-01', '2016-01-01', '2019-08-01', '2021/5/1', '2023-01-01', '20250801', '2099-01-01', '?'],
    ...['2022-09', '2021', '2015', '44317', '5/9/2022', '2019.3至今', '2014', '2099-01'],
  ),
);

test('any row of any strings is answered, and the answer keeps the laws', () => {
  const { register, lenient, strict } = checks;
  const rows = record({ ref: mess, code: mess, name: mess, subType: mess, on: mess, at: mess });
  const likely = record({ code, name: title, subType: title, on: date, at: date });
  const hold = (row: Row): void => {
    for (const check of [lenient, strict]) {
      const result = check(row);
      expectLaws(result, row, (id) => register.facts(id, result.now.revision ?? '')?.status === 'current');
    }
  };
  assert(property(rows, hold), { numRuns: 300 });
  assert(property(likely, hold), { numRuns: 1500 });
});

test('over any history whatever, any row is answered, and the answer keeps the laws', () => {
  const word = option(constantFrom('甲员', '乙员', '丙员', '甲员S', '丁员', '4', '4-01-01-01'));
  const number = option(constantFrom('4-01-01-01', '4-01-01-02', '4-01', '4', '4-01-01-03', 'x'));
  const day = option(constantFrom('2015-07-29', '2020-02-25', '2020-02-25.2', '2023-01-01', '2014-01-01'));
  const rows = record({ code: number, name: word, subType: word, on: day, at: day });
  assert(
    property(
      changes,
      constantFrom('complete' as const, 'partial' as const),
      rows,
      rows,
      (history, coverage, ...asked) => {
        const register = registerOf(history, coverage);
        const matcher = createMatcher(
          makeMatchSource(register, { head: 'head', aliases: [], readings: new Map(), words: [] }),
        );
        const check = createCheck({ register, matcher, policy: 'lenient', today });
        for (const row of asked) {
          const result = check(row);
          expectLaws(result, row, (id) => register.facts(id, result.now.revision ?? '')?.status === 'current');
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('rows of the same words and the same time key have the same result', () => {
  const { lenient } = checks;
  const day = stringMatching(/^20(1[4-9]|2[0-7])-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/);
  const dates = record({ on: option(day), at: option(day) });
  assert(
    property(code, title, title, dates, dates, (typed, name, subType, one, other) => {
      if (lenient.timeKey(one) !== lenient.timeKey(other)) return;
      const words = { code: typed, name, subType };
      expect(lenient({ ...words, ...one })).toEqual(lenient({ ...words, ...other }));
    }),
    { numRuns: 2000 },
  );
});

test('every occupation by its code and name is a match at every revision in which it is current', () => {
  const { register, lenient, strict } = checks;
  for (const { id: on } of register.held) {
    for (const { id, facts } of register.standings(on)) {
      if (facts.level !== 'occupation' || facts.status !== 'current' || facts.code === null) continue;
      for (const check of [lenient, strict]) {
        const { then, now } = check({ code: facts.code, name: facts.name, on });
        expect(then).toMatchObject({ revision: on, verdict: 'match', confidence: 1, entry: { id }, issues: [] });
        const present = register.facts(id, register.latest.id);
        const stays = present?.status === 'current' && present.code === facts.code && present.name === facts.name;
        if (stays) expect(now).toMatchObject({ status: 'same', entries: [{ id }] });
        else expect(now.status).not.toBe('same');
        if (present?.status === 'withdrawn') expect(['split', 'merged', 'withdrawn']).toContain(now.status);
        if (present?.status === 'current' && present.code !== facts.code)
          expect(now.status).toBe(present.level === 'subtype' ? 'demoted' : 'recoded');
      }
    }
  }
});
