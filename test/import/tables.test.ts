/** The fact tables among the real seeds: the listing of 2025-07-22, the notices of 2019 and 2021, demotions and errata. */
import { describe, expect, test } from 'vitest';
import { compareRevisionStates, isNewIn } from '../../src/catalogue/history/compare.ts';
import { traceSteps } from '../../src/catalogue/history/trace.ts';
import { countCurrent } from '../../src/catalogue/views/count.ts';
import { describeEntry } from '../../src/catalogue/views/described.ts';
import { nameOf, register } from './seeds.ts';

const listing = 'seeds/2025-07-22.listing.tsv';

/** The one entry that bears a name as of a revision. */
function bearer(name: string, at: string): string {
  const [id, ...others] = register.bearers(name).filter((one) => register.facts(one, at)?.name === name);
  if (id === undefined || others.length > 0) throw new Error(`${name} is borne by ${others.length + 1} at ${at}`);
  return id;
}

describe('the listing of 2025-07-22', () => {
  test('makes every level complete, and tells 3,057 工种 under 711 occupations', () => {
    const counts = countCurrent(register, '2025-07-22');
    expect(counts).toMatchObject({ major: 8, middle: 79, minor: 450, occupation: 1676, subtype: 3057 });
    expect(counts.marks).toEqual({ L: 115, S: 84, both: 24 });
    const parents = register
      .standings('2025-07-22')
      .flatMap(({ facts }) => (facts.level === 'subtype' && facts.status === 'current' ? [facts.parent] : []));
    expect(new Set(parents).size).toBe(711);
    expect(new Set(Object.values(register.revision('2025-07-22')?.coverage ?? {}))).toEqual(new Set(['complete']));
    expect(register.revision('2022-09-28')?.coverage.subtype).toBe('partial');
  });

  test('is cited by its own lines, and confirms what was inferred', () => {
    expect(register.revision('2025-07-22')?.supplements).toMatchObject([{ source: listing }]);
    const { changes } = register.entry(bearer('证券期货服务师', '2025-07-22')) ?? { changes: [] };
    expect(changes.map(({ citation }) => citation.certainty).slice(-2)).toEqual(['inferred', 'stated']);
    expect(changes.at(-1)?.citation.source).toBe(listing);
  });

  test('calls no 工种 new that it is the first to name, and those of the notices stay the entries they were', () => {
    const born = [...register.entries()].filter(({ changes }) => changes[0]?.citation.source === listing);
    expect(born.filter((history) => isNewIn(register, history))).toEqual([]);
    expect(born).toHaveLength(2969);
    for (const name of ['直播销售员', '数据标注员', '人工智能算法测试员'])
      expect(register.entry(bearer(name, '2025-07-22'))?.born).toMatch(/^2020/);
    const rejoined = born.filter(({ changes }) => changes[0]?.citation.certainty === 'rejoined');
    expect(rejoined.every(({ states }) => states[0]?.facts.name.includes('、'))).toBe(true);
    expect(rejoined).toHaveLength(25);
  });

  test.each(['跨境电子商务师', '珠宝设计师', '饰品设计师'])('withdraws %s by omission, and says so', (name) => {
    const { changes } = register.entry(bearer(name, '2025-07-22')) ?? { changes: [] };
    expect(changes.at(-1)).toMatchObject({
      patch: { status: 'withdrawn' },
      citation: {
        certainty: 'inferred',
        source: listing,
        note: expect.stringContaining('when and whither was not seen'),
      },
    });
  });

  test('goes on with 互联网信息审核员 as 网络信息审核员', () => {
    const id = bearer('互联网信息审核员', '2020-06-28');
    expect(register.facts(id, '2025-07-22')).toMatchObject({ level: 'subtype', name: '网络信息审核员' });
  });
});

describe('the notices of 2019 and 2021', () => {
  test('have all their occupations, seven of them by name alone', () => {
    const added = (at: string): (string | null)[] =>
      compareRevisionStates(register, at === '2019-04-01' ? '2015-07-29' : '2020-06-28', at).flatMap((item) =>
        item.types.includes('created') ? [register.facts(item.entry, at)?.code ?? null] : [],
      );
    expect(added('2019-04-01')).toHaveLength(13);
    expect(added('2021-03-09')).toHaveLength(18);
    expect(added('2021-03-09').filter((code) => code === null)).toHaveLength(7);
  });

  test('无人机驾驶员 was 4-99-00-00 until the edition', () => {
    const id = bearer('无人机驾驶员', '2020-02-25');
    expect(nameOf('4-99-00-00', '2020-02-25')).toBe('无人机驾驶员');
    expect(nameOf('4-99-00-00', '2022-09-28')).toBeNull();
    expect(traceSteps(register, id, '2020-02-25', '2025-07-22')).toMatchObject([
      { revision: '2022-09-28', types: expect.arrayContaining(['recoded']), after: { code: '4-02-04-06' } },
    ]);
  });

  test('企业合规师 is known without a code until the edition, and its answer says so', () => {
    const history = register.entry(bearer('企业合规师', '2021-03-09'));
    if (history === null) throw new Error('not known');
    expect(describeEntry(register, history, '2021-03-09')).toMatchObject({
      ...{ level: 'occupation', code: null, path: [] },
      citations: { code: { note: expect.stringContaining('a code that was not seen') } },
    });
    expect(describeEntry(register, history, '2022-09-28')).toMatchObject({ code: '2-06-07-14' });
  });
});

test.each([
  { name: '育婴员', under: '婴幼儿发展引导员' },
  { name: '激光头制造工', under: '激光设备安装调试员' },
  { name: '激光机装调工', under: '激光设备安装调试员' },
])('$name is one entry, demoted by the edition to a 工种 of $under', ({ name, under }) => {
  const id = bearer(name, '2015-07-29');
  const facts = register.facts(id, '2022-09-28');
  expect(facts).toMatchObject({ level: 'subtype', code: null, status: 'current' });
  expect(register.facts(facts?.parent ?? '', '2022-09-28')?.name).toBe(under);
  const [step] = traceSteps(register, id, '2015-07-29', '2025-07-22');
  expect(step).toMatchObject({ types: expect.arrayContaining(['demoted']), gsim: ['RC5'] });
});

test('28 codes of the draft of the edition are errata, none of them what the edition says', () => {
  const drafted = register.rows.errata.filter(({ kind }) => kind === 'draft');
  expect(drafted).toHaveLength(28);
  expect(register.errata('4-04-04-06')).toMatchObject([{ kind: 'draft', name: '网络安全等级保护测评师' }]);
  for (const { code, revision, name } of drafted) expect(nameOf(code ?? '', revision)).not.toBe(name);
});
