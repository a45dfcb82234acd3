/** Reconciling: what a record tells, and candidates that are matches only where the check says so. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkQuestion } from '../../src/answer/check.ts';
import { Service } from '../../src/answer/service.ts';
import { features } from '../../src/reconcile/feature.ts';
import { type ResultBatch, resultBatchSchema } from '../../src/reconcile/reconcile.ts';
import { loadBuiltNames } from '../registry.ts';
import { startService, today } from '../service.ts';
import { ask, form } from './client.ts';

type Candidate = ResultBatch[string]['result'][number];

async function reconcile(query: object, at = ''): Promise<Candidate[]> {
  const answered = await ask(resultBatchSchema, `/reconcile${at}`, form({ queries: { q0: query } }));
  return answered.q0?.result ?? [];
}

/** The ids of the features that a candidate has, those that are false with a mark. */
function tell({ features: given }: Candidate): string[] {
  return given.map(({ id, value }) => (value === false ? `!${id}` : id));
}

let service: Service;
beforeAll(async () => {
  const { register } = await startService();
  const report = (error: unknown): never => {
    throw error;
  };
  service = new Service({ register: () => register, names: loadBuiltNames, today: () => today, report });
});

test('a query that cannot be read is told, and does not stop the others', async () => {
  const queries = {
    good: { query: '厨师长' },
    none: {},
    text: 'x',
    long: { query: 'x'.repeat(3_000) },
    bad: { query: 1 },
  };
  const answered = await ask(resultBatchSchema, '/reconcile', form({ queries }));
  expect(answered.good?.result.length).toBeGreaterThan(0);
  for (const key of ['none', 'text', 'long', 'bad']) {
    expect([key, answered[key]?.result, answered[key]?.notes?.length]).toEqual([key, [], 1]);
  }
});

test('an unknown property and an unknown type are told', async () => {
  const query = { query: '厨师长', type: 'Q5', properties: [{ pid: 'salary', v: 1 }] };
  const { q0 } = await ask(resultBatchSchema, '/reconcile', form({ queries: { q0: query } }));
  expect(q0?.notes?.map((note) => note.slice(0, 30))).toEqual(
    ['There is no property “salary”; ', 'There is no type “Q5”; there a'].map((note) => note.slice(0, 30)),
  );
});

describe('properties', () => {
  test('code and date: what was right then, and what the code means now', async () => {
    const record = { query: '网约配送员', properties: [{ pid: 'code', v: '4-02-07-10' }] };
    const [now] = await reconcile(record);
    expect(now?.match).toBe(false);
    const dated = { ...record, properties: [...record.properties, { pid: 'date', v: '2021-05-01' }] };
    const [then] = await reconcile(dated);
    expect([then?.name, then?.match, then?.score]).toEqual(['网约配送员', true, 100]);
    const [service] = await reconcile(record, '?at=2021-05-01');
    expect([service?.name, service?.match, service?.description.slice(0, 10)]).toEqual([
      '网约配送员',
      true,
      '4-02-07-10',
    ]);
  });

  test('a plausible code of another occupation is no match', async () => {
    const candidates = await reconcile({ query: '养老护理员', properties: [{ pid: 'code', v: '4-10-01-06' }] });
    expect(candidates.every(({ match }) => !match)).toBe(true);
    expect(candidates.map(({ name }) => name)).toContain('养老护理员');
    expect(candidates.flatMap(tell)).toContain('issue-NAME_MISMATCH');
  });

  test('a cell that was reconciled before stands for its code', async () => {
    const [known] = await reconcile({ query: '网约配送员' });
    const [again] = await reconcile({ query: '', properties: [{ pid: 'code', v: { id: known?.id, name: 'x' } }] });
    expect(again?.id).toBe(known?.id);
  });

  test.each([
    ['4-10', true],
    ['居民服务人员', true],
    ['4-02', false],
  ])('parent %s: agrees is %s', async (v, agrees) => {
    const [first] = await reconcile({ query: '网约配送员', properties: [{ pid: 'parent', v }] });
    expect([first?.match, first?.score]).toEqual(agrees ? [true, 100] : [false, 50]);
    expect(first && tell(first)).toContain(agrees ? 'parent-agrees' : '!parent-agrees');
  });

  test('a mark that the entry does not bear', async () => {
    const [first] = await reconcile({ query: '网约配送员', properties: [{ pid: 'mark', v: 'L' }] });
    expect([first?.match, first?.score]).toEqual([false, 80]);
    const { register } = await startService();
    const green = register.standings(register.latest.id).find(({ facts }) => facts.marks.join() === 'L,S');
    const [marked] = await reconcile({ query: green?.facts.name, properties: [{ pid: 'mark', v: 'L/S' }] });
    expect([marked?.id, marked?.match]).toEqual([green?.id, true]);
  });

  test('duties decide what a vague title means', async () => {
    const [first] = await reconcile({ query: '工人', properties: [{ pid: 'duties', v: '把籽棉去籽、打包成皮棉' }] });
    expect([first?.name, first?.match]).toEqual(['棉花加工工', false]);
  });
});

describe('types', () => {
  test('only entries of the types asked for', async () => {
    const groups = await reconcile({ query: '餐饮', type: ['minor', 'middle'] });
    expect(groups.length).toBeGreaterThan(1);
    for (const { type, match } of groups)
      expect([['minor', 'middle'].includes(type[0]?.id ?? ''), match]).toEqual([true, false]);
    expect(await reconcile({ query: '餐饮', type: ['minor', 'middle'], type_strict: 'all' })).toEqual([]);
  });

  test('should: others stay, with half the score, and are no match', async () => {
    const [first] = await reconcile({ query: '网约配送员', type: 'minor', type_strict: 'should' });
    expect([first?.name, first?.match, first?.score]).toEqual(['网约配送员', false, 50]);
  });

  test('what names no occupation has no candidates of any type', async () => {
    for (const query of ['灵活就业人员', '经理', '？？？'])
      expect([query, await reconcile({ query, type: 'occupation' })]).toEqual([query, []]);
  });
});

test('what is empty, null or cannot be read is told, and the rest counts', async () => {
  const nothing = { type: null, limit: null, properties: null, type_strict: null };
  expect((await reconcile({ query: '网约配送员', ...nothing }))[0]?.match).toBe(true);
  const codes = [{ pid: 'code', v: [null, '4-10-08-01'] }];
  expect((await reconcile({ query: '网约配送员', properties: codes }))[0]?.match).toBe(true);
  const dated = { query: '网约配送员', properties: [{ pid: 'date', v: 'x' }] };
  const { q0 } = await ask(resultBatchSchema, '/reconcile', form({ queries: { q0: dated } }));
  expect(q0).toEqual({ result: [], notes: [expect.stringContaining('“x” is no date')] });
  const below = { queries: { q0: { query: '网约配送员', limit: -1 } } };
  const { q0: none } = await ask(resultBatchSchema, '/reconcile', form(below));
  expect(none).toEqual({ result: [], notes: [expect.stringContaining('/limit: ')] });
});

test('where only occupations are looked for, a 工种 leads to its occupation, which is no match', async () => {
  const [first] = await reconcile({ query: '托育师', type: 'occupation' });
  expect([first?.name, first?.match, first?.description]).toEqual([
    '保育师',
    false,
    expect.stringContaining('“托育师” is a 工种'),
  ]);
  expect((await reconcile({ query: '托育师' }))[0]).toMatchObject({ name: '托育师', match: true });
});

test('a column of codes reconciles', async () => {
  const [plain] = await reconcile({ query: '4-10-08-01' });
  expect([plain?.name, plain?.match]).toEqual(['网约配送员', true]);
  const [wide] = await reconcile({ query: '４－１０－０８－０１' });
  expect(wide?.name).toBe('网约配送员');
});

test('as many candidates as were asked for, those beyond the check by a similar name and never a match', async () => {
  const many = await reconcile({ query: '护理员', limit: 20 });
  expect(many.length).toBeGreaterThan(5);
  expect(many.length).toBeLessThanOrEqual(20);
  for (const { match, score } of many.slice(5)) expect([match, score <= 30]).toEqual([false, true]);
  expect(await reconcile({ query: '护理员', limit: 0 })).toEqual([]);
  expect(await reconcile({ query: '护理员', limit: 1 })).toHaveLength(1);
});

test('every feature can be looked up', async () => {
  for (const query of ['网约配送员', '保育员', '外卖小哥', 'wypsy', '软件工程师']) {
    for (const { features: given } of await reconcile({ query, limit: 10 })) {
      for (const { id } of given) expect(Object.keys(features)).toContain(id);
    }
  }
});

test('match stands where the check says match, and nowhere else; candidates are sorted and at most as many as asked for', async () => {
  const { register } = await startService();
  const names = register.standings(register.latest.id).map(({ facts }) => facts.name);
  const title = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...names).map((name) => name.slice(1)),
    fc.tuple(fc.constantFrom('高级', '兼职', '夜班'), fc.constantFrom(...names)).map((parts) => parts.join('')),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 20 }), async (titles) => {
      const queries = Object.fromEntries(titles.map((query, index) => [`q${index}`, { query }]));
      const answered = await ask(resultBatchSchema, '/reconcile', form({ queries }));
      for (const [index, name] of titles.entries()) {
        const { result = [] } = answered[`q${index}`] ?? {};
        expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).sort((a, b) => b - a));
        expect(result.length).toBeLessThanOrEqual(5);
        if (/^[\d\s\p{Pd}−.．]*$/u.test(name.normalize('NFKC').trim())) continue;
        const checked = await service.ask(checkQuestion, { name });
        const { then } = checked.ok ? checked.value : expect.fail(checked.error.message);
        const matches = result.filter(({ match }) => match).map(({ id }) => id);
        expect([name, matches]).toEqual([name, then.verdict === 'match' ? [then.entry?.id] : []]);
      }
    }),
    { numRuns: 30 },
  );
});
