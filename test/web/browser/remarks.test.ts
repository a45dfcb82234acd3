/** Remarks in Chinese: whatever the check says of a row has its Chinese, with the same codes, names and dates. */
import { expect, test } from 'vitest';
import { translateRemark } from '../../../src/web/browser/remarks.ts';
import { startService } from '../../service.ts';

/** Rows that bring out every remark that there is: each way in which a code, a name, a 工种 or a date is written or is wrong. */
const codes = [
  undefined,
  '4-02-07-10',
  '4020710',
  '4-02-07-10-01',
  '2026-04-01',
  '4-10-01-03',
  '9-99',
  'O-12',
  '4-02-99-99',
].concat([
  '4-14-04-00',
  '4-10',
  '4-02-07-10、4-10-08-01',
  '20210',
  '2-06-07',
  '6-31-01-02',
  '4-13-99-01',
  '4-99-01-01',
]);
const names = [
  undefined,
  '网约配送员',
  '國際快遞業務師',
  '外卖骑手',
  '经理',
  '保育员',
  'wangyuepeisongyuan',
  '互联网营销师',
].concat(['直播销售员', '检验员', '防疫员', '健康照护师', '占卜师', '生活照料服务人员', '4-02-07-10网约配送员']);
const subTypes = [undefined, '直播销售员', '没有的工种', '网约配送员'];
const dates = [
  undefined,
  '2021-03-15',
  '2020',
  '2022年9月',
  '44270',
  '2010-01-01',
  '2999-01-01',
  '昨天',
  '23.3.5',
  '01/02/2021',
  '2020-02-25.9',
];

async function remarks(): Promise<string[]> {
  const { app } = await startService();
  const rows = [
    ...codes.flatMap((code) => names.flatMap((name) => ['2021-03-15'].map((on) => ({ code, name, on })))),
    ...dates.flatMap((on) => codes.map((code) => ({ code, name: '网约配送员', on }))),
    ...subTypes.flatMap((subType) => codes.flatMap((code) => ['2021-03-15'].map((on) => ({ code, subType, on })))),
    ...subTypes.flatMap((subType) => names.map((name) => ({ name, subType }))),
  ];
  const said = new Set<string>();
  for (let at = 0; at < rows.length; at += 900) {
    const response = await app.request('/v1/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rows.slice(at, at + 900)),
    });
    const { rows: results }: { rows: { then?: { issues: { message: string }[] } }[] } = await response.json();
    for (const { then } of results) for (const { message } of then?.issues ?? []) said.add(message);
  }
  return [...said];
}

test('every remark has its Chinese', async () => {
  const said = await remarks();
  expect(said.length).toBeGreaterThan(120);
  expect(said.filter((message) => translateRemark(message) === null)).toEqual([]);
  const left = said.filter((message) => /[a-z]{3}/.test((translateRemark(message) ?? '').replaceAll(/“[^”]*”/g, '')));
  expect(left.map(translateRemark)).toEqual([]);
});

test.each([
  {
    en: '4-02-07-10 is “国际快递业务师” on this date, not “网约配送员”',
    zh: '4-02-07-10 当日是“国际快递业务师”，不是“网约配送员”。',
  },
  {
    en: '4-02-07-10 has also meant “网约配送员” [2020-02-25, 2022-09-28); the date of the record decides',
    zh: '4-02-07-10 还指过“网约配送员”（2020-02-25 至 2022-09-28 前）；所指要看记录的日期。',
  },
  {
    en: '4-02-07-10 “网约配送员” is right from 2020-02-25 until 2022-09-28; on this date its code is 4-10-08-01',
    zh: '4-02-07-10“网约配送员”在 2020-02-25 至 2022-09-28 前是对的；当日它的编码是 4-10-08-01。',
  },
  {
    en: '4-14-01-02 “健康照护师” is right from 2020-02-25 on; on this date it is a 工种, which goes by the code of its occupation',
    zh: '4-14-01-02“健康照护师”在 2020-02-25 起是对的；当日它是工种，用所属职业的编码。',
  },
])('$en', ({ en, zh }) => {
  expect(translateRemark(en)).toBe(zh);
});

test('what is not known here is left as it is', () => {
  expect(translateRemark('something that nobody has said before')).toBe(null);
});
