/** Standards over HTTP: attached where they fit, listed with the reason where not; by code, group, day of issue and fit in one request. */
import { beforeAll, describe, expect, test } from 'vitest';
import { standardsQuestion } from '../../../src/answer/annotation/standards.ts';
import type { AnswerTo } from '../../../src/answer/question.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

type Answer = AnswerTo<typeof standardsQuestion>;

async function ask(query: string): Promise<Answer> {
  const { status, json } = await service.ask(`/v1/standards?${query}`);
  expect(status).toBe(200);
  return standardsQuestion.answers.parse(json);
}

describe('one request', () => {
  test.each`
    query                                  | total
    ${''}                                  | ${701}
    ${'fit=same'}                          | ${518}
    ${'fit=name-at'}                       | ${114}
    ${'attached=true'}                     | ${632}
    ${'attached=false'}                    | ${69}
    ${'since=2022-06-27'}                  | ${268}
    ${'since=2025-11-01&until=2026-10-31'} | ${59}
    ${'parent=4-02-07'}                    | ${11}
    ${'code=2-02-38-05'}                   | ${1}
    ${'code=2-02-07-13'}                   | ${0}
    ${'code=4-02-01-01&at=2025-07-22'}     | ${4}
    ${'code=4-02-07-10&at=2021-01-01'}     | ${1}
    ${'code=4-10-08-01'}                   | ${1}
    ${'parent=8'}                          | ${0}
  `('$query finds $total', async ({ query, total }) => {
    expect((await ask(query)).total).toBe(total);
  });

  test('tells which occupations of a 小类 have a standard', async () => {
    const { items } = await ask('parent=4-02-07&attached=true');
    expect(items.map(({ entry }) => entry?.code)).toEqual(
      Array.from({ length: 11 }, (_, index) => `4-02-07-${String(index + 1).padStart(2, '0')}`),
    );
  });

  test('goes through all pages, each standard once', async () => {
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Answer = await ask(`limit=300${next === '' ? '' : `&cursor=${next}`}`);
      names.push(...page.items.map(({ code, name, number }) => `${code} ${name} ${number}`));
      next = page.next;
    }
    expect(names).toHaveLength(701);
    expect(new Set(names).size).toBe(701);
  });
});

describe('days of issue', () => {
  test('a standard without one is older than all that have one', async () => {
    const { total, undated } = await ask('until=2022-06-27');
    expect([total, undated]).toEqual([447, 0]);
    expect(await ask('since=2022-06-27')).toMatchObject({ undated: 0 });
  });

  test('where that leaves it open, they are counted apart', async () => {
    expect(await ask('until=2020-01-01')).toMatchObject({ total: 0, undated: 433 });
    expect(await ask('since=2020-01-01')).toMatchObject({ total: 268, undated: 433 });
  });
});

describe('a standard that fits nothing says why', () => {
  test.each`
    code            | reason
    ${'4-02-01-01'} | ${'As of 2025-07-22 4-02-01-01 is “轨道交通列车司机”; on 2015-07-29 it was “轨道列车司机”, which is 4-02-01-01 “轨道交通列车司机” by then.'}
    ${'4-01-99-02'} | ${'As of 2025-07-22 nothing holds 4-01-99-02; “中药调剂员” is a 工种 of 4-01-05-02 “医药商品购销员” by then.'}
    ${'2-02-34-10'} | ${'As of 2025-07-22 nothing holds 2-02-34-10, and no occupation has the name of the standard.'}
  `('$code', async ({ code, reason }) => {
    const { items } = await ask(`attached=false&code=${code}`);
    expect(new Set(items.map((item) => item.reason))).toEqual(new Set([reason]));
  });

  test('every one that is attached to nothing, and no other', async () => {
    const { items } = await ask('limit=1000');
    for (const { entry, reason } of items) expect(entry === null).toBe(reason !== null);
    const { items: old } = await ask('fit=other-scheme&limit=1000');
    expect(old.find(({ code }) => code.startsWith('X'))?.reason).toMatch(/^X\S+ is a code of another, older system\.$/);
  });
});

test.each([
  'fit=fits',
  'since=2025-02-30',
  'code=abc',
  'parent=x',
  'attached=maybe',
  'q=1',
  'cursor=zz',
  'at=2030-01-01',
])('%s is refused', async (query) => {
  expect((await service.ask(`/v1/standards?${query}`)).status).toBe(400);
});
