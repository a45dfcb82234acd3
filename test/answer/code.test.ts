/** Codes over HTTP: what each means on a date, who held it before, and what is said of codes that nobody holds. */
import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { codesQuestion } from '../../src/answer/code/codes.ts';
import { expectGoldenJson } from '../golden.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

describe('what a code means on a date', () => {
  test.each`
    code            | at              | revision        | name
    ${'4-02-07-10'} | ${'2020-02-25'} | ${'2020-02-25'} | ${'网约配送员'}
    ${'4-02-07-10'} | ${'2021-01-01'} | ${'2020-06-28'} | ${'网约配送员'}
    ${'4-02-07-10'} | ${'2022-09-27'} | ${'2021-03-09'} | ${'网约配送员'}
    ${'4-02-07-10'} | ${'2022-09-28'} | ${'2022-09-28'} | ${'国际快递业务师'}
    ${'4-10-08-01'} | ${'2023-01-01'} | ${'2022-09-28'} | ${'网约配送员'}
    ${'4-14-01-02'} | ${'2021-01-01'} | ${'2020-06-28'} | ${'健康照护师'}
    ${'4-14-01-02'} | ${'2025-07-22'} | ${'2025-07-22'} | ${'医疗护理员'}
    ${'4-07-05-03'} | ${'2019-01-01'} | ${'2015-07-29'} | ${'智能楼宇管理员'}
    ${'4-07-05-03'} | ${'2025-07-22'} | ${'2025-07-22'} | ${'消防设施操作员'}
    ${'4-05-04-01'} | ${'2016-01-01'} | ${'2015-07-29'} | ${'保险代理人'}
    ${'4-05-04-01'} | ${'2025-07-22'} | ${'2025-07-22'} | ${'典当业务员'}
    ${'4-14-04-00'} | ${'2020-06-28'} | ${'2020-06-28'} | ${null}
    ${'8'}          | ${'2022-09-28'} | ${'2022-09-28'} | ${'不便分类的其他从业人员'}
  `('$code at $at is $name', async ({ code, at, revision, name }) => {
    const { status, json } = await service.ask(`/v1/codes/${code}?at=${at}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ code, revision, entry: name === null ? null : { name, code } });
  });

  test.each`
    file                       | address
    ${'couriers-2021'}         | ${'/v1/codes/4-02-07-10?at=2021-01-01'}
    ${'couriers-2025'}         | ${'/v1/codes/4-10-08-01?at=2025-07-22'}
    ${'express-2025'}          | ${'/v1/codes/4-02-07-10?at=2025-07-22'}
    ${'public-health-2021'}    | ${'/v1/codes/4-14-04-00?at=2021-01-01'}
    ${'couriers-history'}      | ${'/v1/codes/4-02-07-10/history'}
    ${'care-history'}          | ${'/v1/codes/4-14-01-02/history'}
    ${'esports-history'}       | ${'/v1/codes/4-13-99-00/history'}
    ${'unknown-under-partial'} | ${'/v1/codes/4-02-07-10?at=2020-01-01'}
    ${'absent-under-complete'} | ${'/v1/codes/4-02-07-99?at=2022-09-28'}
    ${'history-of-no-code'}    | ${'/v1/codes/4-02-07-99/history'}
  `('$address is golden', async ({ file, address }) => {
    const { status, json } = await service.ask(address);
    expectGoldenJson(`api/${file}.json`, { address, status, body: json });
  });
});

describe('how a code may be written', () => {
  test.each`
    written                   | how
    ${'4-02-07-10'}           | ${'plainly'}
    ${'４－０２－０７－１０'} | ${'full-width'}
    ${'4–02–07–10'}           | ${'en dashes'}
    ${'4—02—07—10'}           | ${'em dashes'}
    ${'4−02−07−10'}           | ${'minus signs'}
    ${'4‐02‐07‐10'}           | ${'hyphens'}
    ${' 4-02-07-10 '}         | ${'spaces around'}
    ${'4 - 02 - 07 - 10'}     | ${'spaces inside'}
    ${'４－02－07–10'}        | ${'a mixture'}
  `('$how: $written', async ({ written }) => {
    const plain = await service.ask('/v1/codes/4-02-07-10?at=2021-01-01');
    const asked = await service.ask(`/v1/codes/${encodeURIComponent(written)}?at=2021-01-01`);
    expect(asked.text).toBe(plain.text);
    const history = await service.ask(`/v1/codes/${encodeURIComponent(written)}/history`);
    expect(history.json).toMatchObject({ code: '4-02-07-10' });
  });

  test.each`
    written                    | why
    ${'4-O2-07-10'}            | ${'the letter O'}
    ${'4-02-07-l0'}            | ${'the letter l'}
    ${'４－Ｏ２－０７－１０'}  | ${'a full-width letter'}
    ${'40207'}                 | ${'no dashes, and no occupation'}
    ${'20200225'}              | ${'a day'}
    ${'4-2-7-10'}              | ${'no leading zeros'}
    ${'4-02-07-10-01'}         | ${'five groups'}
    ${'4-02-07-'}              | ${'a dash at the end'}
    ${'9-01'}                  | ${'no such major group'}
    ${'0'}                     | ${'no such major group'}
    ${'网约配送员'}            | ${'a name'}
    ${'%'}                     | ${'no text'}
    ${'4/02/07/10'}            | ${'slashes'}
    ${"4'; drop table change"} | ${'an injection'}
  `('$written is refused: $why', async ({ written }) => {
    for (const tail of ['', '/history']) {
      const { status, json } = await service.ask(`/v1/codes/${encodeURIComponent(written)}${tail}`);
      expect(status).toBe(400);
      expect(json).toMatchObject({
        type: '/problems/code-malformed',
        detail: expect.stringContaining(written),
        hint: expect.stringContaining('d-dd-dd-dd'),
        errors: [{ pointer: '/path/code' }],
      });
    }
  });

  test('a path that is not even percent-encoded is refused', async () => {
    const { status, json } = await service.ask('/v1/codes/%zz');
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: '/problems/code-malformed' });
  });
});

describe('what nobody holds', () => {
  test('under partial coverage a code is unknown, and what it means later is said', async () => {
    const { status, json } = await service.ask('/v1/codes/4-02-07-10?at=2020-01-01');
    expect(status).toBe(404);
    expect(json).toMatchObject({
      type: '/problems/code-unknown',
      coverage: 'partial',
      later: [{ entry: { name: '网约配送员' } }, { entry: { name: '国际快递业务师' } }],
    });
  });

  test('under complete coverage it is absent', async () => {
    const { status, json } = await service.ask('/v1/codes/4-02-07-99?at=2022-09-28');
    expect(status).toBe(404);
    expect(json).toMatchObject({ type: '/problems/code-absent', coverage: 'complete', later: [] });
  });

  test('a vacated code says who held it and where they went', async () => {
    const { json } = await service.ask('/v1/codes/4-14-04-00?at=2021-01-01');
    expect(json).toMatchObject({
      entry: null,
      formerly: [
        {
          entry: { code: '4-14-04-00', name: '公共卫生辅助服务员' },
          until: '2020-06-28',
          becomes: [{ code: '4-14-04-01' }, { code: '4-14-04-02' }, { code: '4-14-04-03' }],
        },
      ],
    });
  });
});

describe('codes that have named more than one entry', () => {
  async function list(fields: Readonly<Record<string, string>>): Promise<z.infer<typeof codesQuestion.answers>> {
    const { status, json } = await service.ask(`/v1/codes?${new URLSearchParams(fields)}`);
    expect(status).toBe(200);
    return codesQuestion.answers.parse(json);
  }

  test('are those of which the history tells so, and no others', async () => {
    const { total, items, next } = await list({ reused: 'true', limit: '1000' });
    expect([items.length, next]).toEqual([total, null]);
    const { items: all } = await list({ limit: '1000' });
    const [reused, once] = [new Set(items.map(({ code }) => code)), await list({ reused: 'false', limit: '1' })];
    expect(reused).toContain('4-02-07-10');
    expect(total + once.total).toBe((await list({ limit: '1' })).total);
    for (const { code, holders } of all)
      expect([code, reused.has(code)]).toEqual([code, new Set(holders.map(({ entry }) => entry.id)).size > 1]);
  });

  test('as of a date, of a level, below a group, page by page', async () => {
    const then = await list({ reused: 'true', at: '2021-01-01', limit: '1000' });
    expect(then.items.map(({ code }) => code)).not.toContain('4-02-07-10');
    const below = await list({ reused: 'true', parent: '4-02', level: 'occupation', limit: '1000' });
    expect(below.items.map(({ code }) => code)).toContain('4-02-07-10');
    expect(below.items.filter(({ code }) => !/^4-02-\d\d-\d\d$/.test(code))).toEqual([]);
    const first = await list({ reused: 'true', limit: '1' });
    const second = await list({ reused: 'true', limit: '1', cursor: first.next ?? '' });
    expect(second.items[0]?.code.localeCompare(first.items[0]?.code ?? '')).toBe(1);
  });

  test.each(['reused=yes', 'level=subtype', 'parent=x', 'cursor=x', 'at=soon'])('%s is refused', async (query) => {
    expect((await service.ask(`/v1/codes?${query}`)).status).toBe(400);
  });
});

test('a code points to its history and to its present meaning', async () => {
  const { headers } = await service.ask('/v1/codes/4－02－07－10?at=2021-01-01');
  const links = headers.get('link')?.split(', ') ?? [];
  expect(links).toContain('</v1/codes/4-02-07-10/history>; rel="version-history"');
  expect(links).toContain('</v1/codes/4-02-07-10>; rel="latest-version"');
});
