/** Search over HTTP: codes, names in every form, old and popular names, by level, at a date. */
import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { searchQuestion } from '../../src/answer/search.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

async function search(fields: Readonly<Record<string, string>>): Promise<z.infer<typeof searchQuestion.answers>> {
  const { status, json } = await service.ask(`/v1/search?${new URLSearchParams(fields)}`);
  expect(status).toBe(200);
  return searchQuestion.answers.parse(json);
}

describe('the first hit', () => {
  test.each`
    q                         | code            | name                  | matchedOn
    ${'网约配送员'}           | ${'4-10-08-01'} | ${'网约配送员'}       | ${'name'}
    ${'网约配'}               | ${'4-10-08-01'} | ${'网约配送员'}       | ${'partial'}
    ${'约配送'}               | ${'4-10-08-01'} | ${'网约配送员'}       | ${'partial'}
    ${'網約配送員'}           | ${'4-10-08-01'} | ${'网约配送员'}       | ${'name'}
    ${'网约配送圆'}           | ${'4-10-08-01'} | ${'网约配送员'}       | ${'partial'}
    ${'网络主播S'}            | ${'4-13-01-10'} | ${'网络主播'}         | ${'name'}
    ${'wangyuepeisongyuan'}   | ${'4-10-08-01'} | ${'网约配送员'}       | ${'pinyin'}
    ${'wang yue pei'}         | ${'4-10-08-01'} | ${'网约配送员'}       | ${'pinyin'}
    ${'wypsy'}                | ${'4-10-08-01'} | ${'网约配送员'}       | ${'initials'}
    ${'WYPSY'}                | ${'4-10-08-01'} | ${'网约配送员'}       | ${'initials'}
    ${'防腐蚀工'}             | ${'6-11-01-06'} | ${'腐蚀控制工'}       | ${'formerName'}
    ${'保育员'}               | ${'4-10-01-03'} | ${'保育师'}           | ${'formerName'}
    ${'外卖小哥'}             | ${'4-10-08-01'} | ${'网约配送员'}       | ${'alias'}
    ${'直播销售员'}           | ${null}         | ${'直播销售员'}       | ${'subType'}
    ${'4-10-08-01'}           | ${'4-10-08-01'} | ${'网约配送员'}       | ${'code'}
    ${'４－１０－０８－０１'} | ${'4-10-08-01'} | ${'网约配送员'}       | ${'code'}
    ${'4-10-08'}              | ${'4-10-08'}    | ${'社区生活服务人员'} | ${'code'}
    ${'4'}                    | ${'4'}          | ${null}               | ${'code'}
    ${'Neurosurgeon'}         | ${'2-05-01-02'} | ${'外科医师'}         | ${'alias'}
    ${'online delivery rid'}  | ${'4-10-08-01'} | ${'网约配送员'}       | ${'alias'}
    ${'tester, software'}     | ${'4-04-05-02'} | ${'计算机软件测试员'} | ${'alias'}
  `('of $q is $code $name by $matchedOn', async ({ q, code, name, matchedOn }) => {
    const [first] = (await search({ q })).items;
    expect(first).toMatchObject({ matchedOn, entry: { code, ...(name === null ? {} : { name }) } });
  });
});

describe('codes by their beginning', () => {
  test('a group comes with what lies directly in it', async () => {
    const { items } = await search({ q: '4-10-08' });
    expect(items.slice(1).map(({ entry }) => entry.code)).toContain('4-10-08-01');
    expect(items.every(({ entry }) => entry.code?.startsWith('4-10-08'))).toBe(true);
  });

  test.each`
    q               | found
    ${'4-10-08-'}   | ${'4-10-08-01'}
    ${'4-10-08-0'}  | ${'4-10-08-01'}
    ${'4-10-0'}     | ${'4-10-08'}
    ${'４－１０－'} | ${'4-10-08'}
    ${'4-1'}        | ${'4-10'}
    ${'4-'}         | ${'4-10'}
  `('what was typed of a code so far: $q', async ({ q, found }) => {
    const { items } = await search({ q, limit: '100' });
    const codes = items.map(({ entry }) => entry.code);
    expect(codes).toContain(found);
    expect(codes.filter((code) => !code?.startsWith(q.normalize('NFKC')))).toEqual([]);
  });

  test.each`
    q                         | at              | found
    ${'4-02-07-10'}           | ${'2026-01-01'} | ${[['code', '4-02-07-10'], ['formerCode', '4-10-08-01']]}
    ${'4020710'}              | ${'2026-01-01'} | ${[['code', '4-02-07-10'], ['formerCode', '4-10-08-01']]}
    ${'４－０２－０７－１０'} | ${'2026-01-01'} | ${[['code', '4-02-07-10'], ['formerCode', '4-10-08-01']]}
    ${'4-02-07-10'}           | ${'2021-01-01'} | ${[['code', '4-02-07-10']]}
    ${'4140400'}              | ${'2021-01-01'} | ${[['formerCode', '4-14-04-01'], ['formerCode', '4-14-04-02'], ['formerCode', '4-14-04-03']]}
  `('$q at $at finds who holds it, and former holders under their code of then', async ({ q, at, found }) => {
    const items = (await search({ q, at, level: 'occupation' })).items;
    expect(items.map(({ matchedOn, entry }) => [matchedOn, entry.code])).toEqual(found);
    const confidences = items.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
  });

  test('every code that anybody ever held finds somebody, in all its forms', async () => {
    const latest = service.register.latest.id;
    const vacated = [...service.register.codes()].filter((code) => service.register.holding(code, latest) === null);
    expect(vacated.length).toBeGreaterThan(5);
    for (const code of vacated.slice(0, 40)) {
      const { items } = await search({ q: code });
      expect([code, items[0]?.matchedOn]).toEqual([code, 'formerCode']);
      if (code.length === 10)
        expect((await search({ q: code.replaceAll('-', '') })).items.map(({ entry }) => entry.id)).toEqual(
          items.map(({ entry }) => entry.id),
        );
    }
  });

  test('a code that nobody holds finds nothing', async () => {
    expect((await search({ q: '4-99-99-99' })).items).toEqual([]);
  });
});

describe('at a date', () => {
  test('what was not known then is not found', async () => {
    expect((await search({ q: '网络主播', at: '2021-01-01' })).items.map(({ entry }) => entry.name)).not.toContain(
      '网络主播',
    );
    expect((await search({ q: '网约配送员', at: '2019-01-01' })).items.map(({ entry }) => entry.name)).not.toContain(
      '网约配送员',
    );
    expect((await search({ q: '4-10-08-01', at: '2021-01-01' })).items).toEqual([]);
  });

  test('an entry has the code and name of that date, and is found by the name it had', async () => {
    const [courier] = (await search({ q: '网约配送员', at: '2021-01-01' })).items;
    expect(courier).toMatchObject({ entry: { code: '4-02-07-10' }, matchedOn: 'name', path: expect.any(Array) });
    const [nursery] = (await search({ q: '保育员', at: '2021-01-01' })).items;
    expect(nursery).toMatchObject({ entry: { name: '保育员', code: '4-10-01-03' }, matchedOn: 'name' });
    const [care] = (await search({ q: '医疗护理员', at: '2021-01-01', level: 'subtype' })).items;
    expect(care).toMatchObject({ entry: { level: 'subtype', parent: { code: '4-14-01-02', name: '健康照护师' } } });
  });

  test('the answer says of which revision it is true', async () => {
    expect(await search({ q: '电工', at: '2021-01-01' })).toMatchObject({ revision: '2020-06-28', q: '电工' });
  });
});

describe('how many, and of which level', () => {
  test.each(['major', 'middle', 'minor', 'occupation', 'subtype'])('only %s', async (level) => {
    const { items } = await search({ q: '服务', level, limit: '100' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ entry }) => entry.level !== level)).toEqual([]);
  });

  test.each(['1', '7', '100'])('at most %s, each once, best first', async (limit) => {
    const { items } = await search({ q: '工', limit });
    expect(items.length).toBe(Number(limit));
    expect(new Set(items.map(({ entry }) => entry.id)).size).toBe(items.length);
    const confidences = items.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((left, right) => right - left));
  });

  test('twenty where no number is given', async () => {
    expect((await search({ q: '工' })).items).toHaveLength(20);
  });
});

test.each(['%', "' OR 1=1", '()', '\\', '*', '🙂', '\u0000', 'x'.repeat(5_000), '光子纠缠'])(
  '%j is answered',
  async (q) => {
    await search({ q });
  },
);

describe('what is refused', () => {
  test.each`
    query                   | pointer           | type
    ${''}                   | ${'/query/q'}     | ${'parameter-missing'}
    ${'?q='}                | ${'/query/q'}     | ${'parameter-missing'}
    ${'?q=%20'}             | ${'/query/q'}     | ${'parameter-missing'}
    ${'?q=x&limit=0'}       | ${'/query/limit'} | ${'parameter-malformed'}
    ${'?q=x&limit=101'}     | ${'/query/limit'} | ${'parameter-malformed'}
    ${'?q=x&limit=ten'}     | ${'/query/limit'} | ${'parameter-malformed'}
    ${'?q=x&level=job'}     | ${'/query/level'} | ${'parameter-malformed'}
    ${'?q=x&at=2014-01-01'} | ${'/query/at'}    | ${'at-before-first'}
    ${'?q=x&at=2099-01-01'} | ${'/query/at'}    | ${'at-future'}
    ${'?q=x&at=soon'}       | ${'/query/at'}    | ${'at-malformed'}
    ${'?q=x&q=y'}           | ${'/query/q'}     | ${'parameter-twice'}
    ${'?query=x'}           | ${'/query/query'} | ${'parameter-unknown'}
  `('$query', async ({ query, pointer, type }) => {
    const { status, json } = await service.ask(`/v1/search${query}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: `/problems/${type}`, errors: [{ pointer }] });
  });
});

describe('a description of work', () => {
  test('finds occupations with the pieces that led there, and what they are in plain words', async () => {
    const answer = await search({ work: '收来籽棉去籽、打包成皮棉', limit: '2' });
    expect(answer).toMatchObject({ work: '收来籽棉去籽、打包成皮棉', revision: '2025-07-22' });
    expect(answer.items[0]).toMatchObject({
      entry: { code: '5-05-06-02', name: '棉花加工工', nameEn: expect.any(String), plain: { zh: expect.any(String) } },
      matchedOn: 'work',
      words: expect.arrayContaining([expect.stringContaining('籽棉')]),
    });
    expect(answer.items.length).toBeLessThanOrEqual(2);
  });

  test('at an earlier date finds what was known then', async () => {
    const { items } = await search({ work: '用手机接单送外卖', at: '2021-01-01' });
    expect(items[0]?.entry).toMatchObject({ code: '4-02-07-10', name: '网约配送员' });
  });

  test.each`
    query           | problem
    ${'work='}      | ${'parameter-missing'}
    ${'work=%20'}   | ${'parameter-missing'}
    ${''}           | ${'parameter-missing'}
    ${'q=a&work=b'} | ${'search-twofold'}
  `('$query is refused: $problem', async ({ query, problem }) => {
    const { status, json } = await service.ask(`/v1/search?${query}`);
    expect([status, json]).toMatchObject([400, { type: `/problems/${problem}` }]);
  });
});
