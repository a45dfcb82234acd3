/** Entries over HTTP: filtered lists, one entry on a date with who mentions it, and its whole history. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { entryQuestion } from '../../src/answer/entry/entry.ts';
import { entryMentionsQuestion, mentionsQuestion } from '../../src/answer/entry/mentions.ts';
import { describedSchema } from '../../src/catalogue/views/described.ts';
import { expectGoldenJson } from '../golden.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const pageSchema = z.object({ total: z.int(), items: z.array(describedSchema), next: z.string().nullable() });
const idOf = (code: string, at: string): string => service.register.holding(code, at)?.entry ?? '';

describe('lists', () => {
  test.each`
    query                                              | total   | what
    ${'at=2022-09-28&level=major'}                     | ${8}    | ${'大类'}
    ${'at=2022-09-28&level=middle'}                    | ${79}   | ${'中类'}
    ${'at=2022-09-28&level=minor'}                     | ${450}  | ${'小类'}
    ${'at=2022-09-28&level=occupation'}                | ${1639} | ${'职业'}
    ${'at=2025-07-22&level=occupation'}                | ${1676} | ${'职业 three years later'}
    ${'at=2022-09-28&level=occupation&mark=L'}         | ${134}  | ${'green, digital or not'}
    ${'at=2022-09-28&level=occupation&mark=S'}         | ${97}   | ${'digital, green or not'}
    ${'at=2025-07-22&level=occupation&mark=L'}         | ${139}  | ${'green three years later'}
    ${'at=2025-07-22&level=occupation&mark=S'}         | ${108}  | ${'digital three years later'}
    ${'at=2021-01-01&parent=4-14-04'}                  | ${3}    | ${'below a 小类'}
    ${'at=2021-01-01&level=subtype&parent=4-14-01-02'} | ${1}    | ${'工种 of an occupation, by its code'}
    ${'at=2015-07-29&level=major'}                     | ${0}    | ${'groups that no source names'}
  `('$query: $total, $what', async ({ query, total }) => {
    const { json } = await service.ask(`/v1/entries?${query}&limit=1`);
    expect(json).toMatchObject({ total });
  });

  test('parent= as an entry id gives what stands directly under it', async () => {
    const id = idOf('4-14-04', '2022-09-28');
    const { json } = await service.ask(`/v1/entries?at=2022-09-28&parent=${id}`);
    const { items } = pageSchema.parse(json);
    expect(items.map(({ level }) => level)).toEqual(items.map(() => 'occupation'));
    expect(items.map(({ code }) => code)).toEqual(['4-14-04-01', '4-14-04-02', '4-14-04-03', '4-14-04-04']);
  });

  test('status=withdrawn gives those that are no more, each under the code it last had', async () => {
    const { json } = await service.ask('/v1/entries?status=withdrawn&parent=4-14-04&at=2021-01-01');
    expect(json).toMatchObject({ items: [{ name: '公共卫生辅助服务员', status: 'withdrawn', code: '4-14-04-00' }] });
  });

  test('items come by code', async () => {
    const { json } = await service.ask('/v1/entries?level=occupation&limit=1000&at=2022-09-28');
    const codes = pageSchema.parse(json).items.map(({ code }) => code ?? '');
    expect(codes).toEqual([...codes].sort());
  });

  test.each`
    parent           | what
    ${'4-O2'}        | ${'a code with a letter'}
    ${'e0000000000'} | ${'an id that nobody has'}
    ${'网约配送员'}  | ${'a name'}
    ${''}            | ${'nothing'}
  `('parent=$parent is refused: $what', async ({ parent }) => {
    const { status, json } = await service.ask(`/v1/entries?parent=${parent}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: '/problems/parent-unknown', errors: [{ pointer: '/query/parent' }] });
  });

  test.each(['level=profession', 'level=', 'mark=X', 'mark=l', 'status=gone'])('%s is refused', async (query) => {
    const { status, json } = await service.ask(`/v1/entries?${query}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      type: '/problems/parameter-malformed',
      errors: [{ pointer: `/query/${query.split('=')[0]}`, detail: expect.stringContaining('expected one of') }],
    });
  });
});

describe('one entry', () => {
  test.each`
    file                   | code            | at              | address
    ${'entry-courier'}     | ${'4-10-08-01'} | ${'2025-07-22'} | ${'/v1/entries/{id}?at=2025-07-22'}
    ${'entry-withdrawn'}   | ${'4-14-04-00'} | ${'2020-02-25'} | ${'/v1/entries/{id}?at=2021-01-01'}
    ${'history-nurse'}     | ${'4-14-01-02'} | ${'2025-07-22'} | ${'/v1/entries/{id}/history'}
    ${'history-esports'}   | ${'4-13-99-00'} | ${'2020-02-25'} | ${'/v1/entries/{id}/history'}
    ${'history-corrosion'} | ${'6-11-01-06'} | ${'2015-07-29'} | ${'/v1/entries/{id}/history'}
  `('$file is golden', async ({ file, code, at, address }) => {
    const path = address.replace('{id}', idOf(code, at));
    const { status, json } = await service.ask(path);
    expectGoldenJson(`api/${file}.json`, { address: path, status, body: json });
  });

  test('is one and the same through promotion, and answers before it was an occupation', async () => {
    const id = idOf('4-14-01-02', '2025-07-22');
    const levelAt = async (at: string): Promise<unknown> => (await service.ask(`/v1/entries/${id}?at=${at}`)).json;
    expect(await levelAt('2021-01-01')).toMatchObject({
      entry: { id, name: '医疗护理员', level: 'subtype', code: null },
    });
    expect(await levelAt('2022-09-28')).toMatchObject({ entry: { id, name: '医疗护理员', level: 'occupation' } });
  });

  test('that is not known yet says from when on it is', async () => {
    const { status, json } = await service.ask(`/v1/entries/${idOf('4-02-07-10', '2020-02-25')}?at=2020-02-24`);
    expect(status).toBe(404);
    expect(json).toMatchObject({
      type: '/problems/entry-not-yet',
      hint: expect.stringContaining('2020-02-25'),
    });
  });

  test.each([
    '/v1/entries/e0000000000',
    '/v1/entries/e0000000000/history',
    '/v1/entries/4-02-07-10',
    '/v1/entries/%F0',
  ])('%s: no such entry', async (address) => {
    const { status, json } = await service.ask(address);
    expect(status).toBe(404);
    expect(json).toMatchObject({ type: '/problems/entry-unknown', errors: [{ pointer: '/path/id' }] });
  });

  test('names the policy texts that mention it, as it was then and is now', async () => {
    const id = idOf('4-10-08-01', '2025-07-22');
    const { json } = await service.ask(`/v1/entries/${id}`);
    expect(json).toMatchObject({
      mentions: expect.arrayContaining([
        expect.objectContaining({
          number: '国办发〔2020〕27号',
          term: '网约配送',
          then: { id, level: 'occupation', code: '4-02-07-10', name: '网约配送员' },
          now: { id, level: 'occupation', code: '4-10-08-01', name: '网约配送员' },
        }),
      ]),
    });
  });
});

describe('policy texts and popular names', () => {
  test('an entry has its popular names, without the ids of others', async () => {
    const { json } = await service.ask('/v1/entries/e1gbi1maoa6');
    const { aliases } = entryQuestion.answers.parse(json);
    expect(aliases).toContainEqual(expect.objectContaining({ text: '外卖小哥', kind: 'popular' }));
    expect(Object.keys(aliases[0] ?? {}).sort()).toEqual(['grade', 'kind', 'note', 'text']);
  });

  test.each(['国办发〔2020〕27号', '国办发[2020]27号', '国办发（2020）27号', ' 国办发 〔2020〕 27号'])(
    'a text is found by its number: %s',
    async (number) => {
      const { json } = await service.ask(`/v1/mentions?${new URLSearchParams({ number })}`);
      const { total, items } = mentionsQuestion.answers.parse(json);
      expect([total, items.length]).toEqual([3, 3]);
      for (const { number: own, quote, now } of items) {
        expect(own).toBe('国办发〔2020〕27号');
        expect([quote.length > 0, now !== null]).toEqual([true, true]);
      }
    },
  );

  test('the mentions of an entry are those of the list with its id, as of their day and now', async () => {
    const all = mentionsQuestion.answers.parse((await service.ask('/v1/mentions?limit=1000')).json);
    expect(all.items.map(({ issuedOn }) => issuedOn ?? '')).toEqual(
      all.items.map(({ issuedOn }) => issuedOn ?? '').sort(),
    );
    for (const id of new Set(all.items.map(({ entry }) => entry))) {
      const own = entryMentionsQuestion.answers.parse((await service.ask(`/v1/entries/${id}/mentions`)).json);
      const listed = all.items.filter(({ entry }) => entry === id).map(({ entry: _, ...mention }) => mention);
      expect(new Set(own.items)).toEqual(new Set(listed));
      for (const { issuedOn, then } of own.items) expect(then === null || issuedOn !== null).toBe(true);
    }
    const courier = entryMentionsQuestion.answers.parse((await service.ask('/v1/entries/e1gbi1maoa6/mentions')).json);
    expect(courier.items.filter(({ then }) => then?.code === '4-02-07-10').length).toBeGreaterThan(0);
    expect(courier.items.filter(({ now }) => now?.code !== '4-10-08-01')).toEqual([]);
  });

  test('a number that no text has finds none; an entry that there is not is refused', async () => {
    expect((await service.ask('/v1/mentions?number=x')).json).toMatchObject({ total: 0, items: [] });
    expect((await service.ask('/v1/entries/none/mentions')).status).toBe(404);
    expect((await service.ask('/v1/mentions?strength=strong')).status).toBe(400);
  });
});
