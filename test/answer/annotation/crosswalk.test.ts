/** Crosswalks over HTTP: both ways, dated, and stale once a notice has changed the entry that a row was judged for. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gbtQuestion } from '../../../src/answer/annotation/gbt.ts';
import { iscoQuestion } from '../../../src/answer/annotation/isco.ts';
import { type AnswerTo, ask } from '../../../src/answer/question.ts';
import { Register } from '../../../src/catalogue/register.ts';
import { readSeeds, root } from '../../../src/cli/files.ts';
import { printNotice } from '../../import/notice-text.ts';
import { built, importing } from '../../import/seeds.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

async function rowsOf(query: string): Promise<AnswerTo<typeof iscoQuestion>['items']> {
  const { status, json } = await service.ask(`/v1/crosswalks/isco-08?${query}`);
  expect(status).toBe(200);
  return iscoQuestion.answers.parse(json).items;
}

describe('ISCO-08', () => {
  test('from a code to unit groups, the best first', async () => {
    const { json } = await service.ask('/v1/crosswalks/isco-08?code=4-10-08-01');
    expect(json).toMatchObject({
      ...{ revision: '2025-07-22', asOf: '2025-07-22', official: false, scheme: { id: 'isco-08' }, total: 2 },
      items: [
        {
          entry: { code: '4-10-08-01', name: '网约配送员' },
          target: { code: '9621', name: 'Messengers, package deliverers and luggage porters' },
          ...{ place: 1, relation: 'narrower', certainty: 'fair', stale: false, changed: [] },
        },
        { target: { code: '8321' }, place: 2, relation: null, certainty: 'weak' },
      ],
    });
  });

  test('from a unit group to occupations, and from its beginning to more', async () => {
    const one = await rowsOf('isco=2512');
    expect(new Set(one.map(({ target }) => target.code))).toEqual(new Set(['2512']));
    expect(one.map(({ entry }) => entry.name)).toContain('计算机软件工程技术人员');
    const more = await rowsOf('isco=25&limit=1000');
    expect(new Set(more.map(({ target }) => target.code.slice(0, 2)))).toEqual(new Set(['25']));
    expect(more.length).toBeGreaterThan(one.length);
  });

  test('both ways say the same', async () => {
    for (const { entry } of await rowsOf('isco=9621')) {
      const back = await rowsOf(`code=${entry.code}`);
      expect(back.map(({ target }) => target.code)).toContain('9621');
    }
  });

  test('a group means all that lies below it', async () => {
    const rows = await rowsOf('code=4-10-08');
    expect(new Set(rows.map(({ entry }) => entry.code?.slice(0, 7)))).toEqual(new Set(['4-10-08']));
  });

  test('at a date at which the entry stood under another code, its row says so', async () => {
    const [row] = await rowsOf('code=4-02-07-10&at=2021-01-01');
    expect(row).toMatchObject({ entry: { name: '网约配送员' }, stale: true, changed: ['code'] });
  });
});

describe('GB/T 6565', () => {
  test.each`
    gbt            | codes                       | sameDigits
    ${'10300'}     | ${['1-03', '1-03-00']}      | ${['1-03', '1-03-00']}
    ${'GBM 10300'} | ${['1-03', '1-03-00']}      | ${['1-03', '1-03-00']}
    ${'20701'}     | ${['2-07-02']}              | ${['2-07-01']}
    ${'80000'}     | ${['8', '8-00', '8-00-00']} | ${['8', '8-00', '8-00-00']}
    ${'20114'}     | ${[]}                       | ${[]}
  `('$gbt is $codes', async ({ gbt, codes, sameDigits }) => {
    const { json } = await service.ask(`/v1/crosswalks/gbt-6565?gbt=${encodeURIComponent(gbt)}`);
    const answer = gbtQuestion.answers.parse(json);
    expect(answer.items.map(({ entry }) => entry.code)).toEqual(codes);
    expect(answer.sameDigits.map(({ code }) => code)).toEqual(sameDigits);
  });

  test('from a group to its item', async () => {
    const { json } = await service.ask('/v1/crosswalks/gbt-6565?code=2-07-02');
    const target = { code: '20701', level: '小类', name: '法官' };
    expect(json).toMatchObject({ items: [{ target, relation: 'exact' }] });
  });
});

test('every crosswalk is listed with what it rests on', async () => {
  const { json } = await service.ask('/v1/crosswalks');
  expect(json).toMatchObject({
    items: [{ scheme: { id: 'gbt-6565' } }, { scheme: { id: 'isco-08' }, rows: 3074, official: false }],
  });
});

describe('a row is stale once a revision has changed its entry', () => {
  const tables = readSeeds(join(root, 'seeds')).filter(({ path }) => /isco-08|gbt-6565/.test(path));
  const adjustments = ['将“网约配送员（4-10-08-01）”职业名称变更为“即时配送员”。'];
  const text = printNotice({ number: '人社厅发〔2026〕98号', issuedOn: '2026-10-01', adjustments });
  const register = new Register(built(importing(...tables, { path: 'seeds/next.txt', text })));
  const context = { register, today: '2026-11-01' };

  test.each`
    at              | name            | stale
    ${'2025-07-22'} | ${'网约配送员'} | ${false}
    ${'2026-09-30'} | ${'网约配送员'} | ${false}
    ${'2026-10-01'} | ${'即时配送员'} | ${true}
    ${undefined}    | ${'即时配送员'} | ${true}
  `('at $at', ({ at, name, stale }) => {
    const answer = ask(context, iscoQuestion, { code: '4-10-08-01', at });
    const row = { entry: { name }, stale, changed: stale ? ['name'] : [] };
    expect(answer).toMatchObject({ ok: true, value: { items: [row, row] } });
  });

  test('and no other is', () => {
    const answer = ask(context, iscoQuestion, { code: '4', limit: 1000 });
    const stale = answer.ok ? answer.value.items.filter((row) => row.stale) : [];
    expect(stale.map(({ entry }) => entry.code)).toEqual(['4-10-08-01', '4-10-08-01']);
  });
});

test.each`
  address                                    | status | problem
  ${'isco-08?isco=9999'}                     | ${404} | ${'item-unknown'}
  ${'isco-08?isco='}                         | ${404} | ${'item-unknown'}
  ${'isco-08?code=x'}                        | ${400} | ${'code-malformed'}
  ${'isco-08?code=4-02-07-99&at=2022-09-28'} | ${404} | ${'code-absent'}
  ${'isco-08?gbt=10300'}                     | ${400} | ${'parameter-unknown'}
  ${'gbt-6565?gbt=10999'}                    | ${404} | ${'item-unknown'}
  ${'gbt-6565?gbt=abc'}                      | ${404} | ${'item-unknown'}
`('$address is refused: $problem', async ({ address, status, problem }) => {
  const answer = await service.ask(`/v1/crosswalks/${address}`);
  expect(answer.status).toBe(status);
  expect(answer.json).toMatchObject({ type: `/problems/${problem}` });
});
