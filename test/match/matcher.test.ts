import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/match/matcher.ts';
import type { Matching } from '../../src/match/term.ts';
import { createExample } from './example.ts';

const source = createExample();
const matcher = createMatcher(source);
const officialNames = source.terms.filter((term) => term.source === 'name' && term.targets[0]?.length === 10);

describe('what a title is matched on', () => {
  test.each([
    { title: '网约配送员', id: '4-10-08-01', matchedOn: 'name', verdict: 'match' },
    { title: '網約配送員', id: '4-10-08-01', matchedOn: 'name', verdict: 'match' },
    { title: '网约 配送员', id: '4-10-08-01', matchedOn: 'name', verdict: 'match' },
    { title: '网络主播S', id: '4-13-01-10', matchedOn: 'name', verdict: 'match' },
    { title: '网络主播Ｓ', id: '4-13-01-10', matchedOn: 'name', verdict: 'match' },
    { title: '低代码开发员', id: '4-04-05-01/低代码开发员', matchedOn: 'subType', verdict: 'match' },
    { title: '防腐蚀工', id: '6-11-01-06', matchedOn: 'formerName', verdict: 'match' },
    { title: 'wangyuepeisongyuan', id: '4-10-08-01', matchedOn: 'pinyin', verdict: 'match' },
    { title: 'wang yue pei song yuan', id: '4-10-08-01', matchedOn: 'pinyin', verdict: 'match' },
    { title: 'wypsy', id: '4-10-08-01', matchedOn: 'initials', verdict: 'suggested' },
    { title: '网约配送圆', id: '4-10-08-01', matchedOn: 'partial', verdict: 'suggested' },
    { title: '网约配员送', id: '4-10-08-01', matchedOn: 'partial', verdict: 'suggested' },
    { title: '网约配送', id: '4-10-08-01', matchedOn: 'partial', verdict: 'suggested' },
  ])('$title', ({ title, id, matchedOn, verdict }) => {
    const { suggestions, verdict: given } = matcher.match(title);
    expect({ id: suggestions[0]?.id, matchedOn: suggestions[0]?.matchedOn, verdict: given }).toEqual({
      id,
      matchedOn,
      verdict,
    });
  });

  test.each([
    { title: '外卖骑手', id: '4-10-08-01' },
    { title: 'hr', id: '4-07-03-04' },
    { title: 'Java Developer', id: '2-02-10-03' },
    { title: 'Senior Java Developer', id: '2-02-10-03' },
    { title: '某某电子商务有限公司急聘外卖骑手（月薪8000-12000，包吃住）', id: '4-10-08-01' },
    { title: '高级采购经理 J20031', id: '4-01-01-00' },
    { title: '苏州-氩弧焊工-五险一金', id: '6-18-02-04' },
    { title: '西餐厅中餐厨师', id: '4-03-02-01' },
    { title: '夜班保安/双休', id: '4-07-05-01' },
    { title: '实习会计', id: '2-06-03-00' },
  ])('$title', ({ title, id }) => {
    expect(matcher.match(title).suggestions[0]?.id).toBe(id);
  });

  test('a rank that leads puts professional occupations first', () => {
    const [first] = matcher.match('焊接工程师').suggestions;
    expect(first?.id).toBe('2-02-07-09');
  });

  test('all entries of a popular name are given, best first', () => {
    expect(matcher.match('软件开发').suggestions.map(({ id }) => id)).toEqual(['2-02-10-03', '4-04-05-01']);
  });
});

describe('skill levels', () => {
  test.each([
    { title: '焊工（高级技师）', id: '6-18-02-04', skillLevel: '高级技师' },
    { title: '电工三级/高级工', id: '6-31-01-03', skillLevel: '高级工' },
    { title: '高级工 起重工', id: '6-30-05-02', skillLevel: '高级工' },
    { title: '影像技师', id: '2-05-07-01', skillLevel: null },
  ])('$title', ({ title, id, skillLevel }) => {
    const matching = matcher.match(title);
    expect({ id: matching.suggestions[0]?.id, skillLevel: matching.skillLevel }).toEqual({ id, skillLevel });
  });
});

describe('refusals', () => {
  test.each([
    { title: '', reason: 'empty' },
    { title: '  ', reason: 'empty' },
    { title: '123', reason: 'rubbish' },
    { title: '???', reason: 'rubbish' },
    { title: 'qwrtz', reason: 'rubbish' },
    { title: '灵活就业人员', reason: 'status' },
    { title: '待业', reason: 'status' },
    { title: '学生', reason: 'status' },
    { title: '退休', reason: 'status' },
    { title: '无', reason: 'status' },
    { title: '经理', reason: 'rank' },
    { title: '主管', reason: 'rank' },
    { title: '员工', reason: 'rank' },
    { title: '管培生', reason: 'rank' },
    { title: '区域经理', reason: 'rank' },
    { title: '急招急招，包吃住，月薪6000', reason: 'noise' },
  ])('$title: $reason', ({ title, reason }) => {
    expect(matcher.match(title)).toMatchObject({ verdict: 'noMatch', reason, suggestions: [] });
  });

  test('three different jobs in one posting cannot be told apart', () => {
    const matching = matcher.match('保安/保洁/仓管员');
    expect(matching).toMatchObject({ verdict: 'ambiguous', reason: 'severalJobs' });
    expect(matching.suggestions.map(({ id }) => id)).toEqual(['4-07-05-01', '4-09-08-01', '4-02-06-01']);
    expect(confidencesOf(matching).every((confidence) => confidence <= 0.3)).toBe(true);
  });

  test('several names with the same initials are all given', () => {
    const twins = createMatcher({
      ...source,
      readings: new Map([...source.readings, ['外科医师', ['nei', 'ke', 'yi', 'shi']]]),
    });
    const { verdict, suggestions } = twins.match('nkys');
    expect(verdict).toBe('ambiguous');
    expect(suggestions.map(({ id }) => id)).toEqual(['2-05-01-01', '2-05-01-02']);
  });
});

describe('withdrawn entries', () => {
  const old = { id: 'old', level: 'occupation', code: '6-99-00-01', name: '焊条工', marks: [], parent: null } as const;
  const withOld = (name: string) =>
    createMatcher({
      ...source,
      terms: [...source.terms, { text: name, source: 'formerName', targets: ['old'] }],
      candidates: new Map([...source.candidates, ['old', { ...old, withdrawn: true }]]),
    });

  test('one that nothing current resembles is answered', () => {
    expect(withOld('电报员').match('电报员').suggestions[0]).toMatchObject({ id: 'old', matchedOn: 'formerName' });
  });

  test('it comes behind a current one of the same stem', () => {
    const { suggestions } = withOld('采购工').match('采购工');
    expect(suggestions.map(({ id }) => id)).toEqual(['4-01-01-00', 'old']);
  });
});

describe('laws', () => {
  test('an official name is found whatever its spacing, width or mark', () => {
    const spoilt = fc
      .tuple(
        fc.constantFrom(...officialNames),
        fc.array(fc.constantFrom('', ' ', '\u3000'), { minLength: 16, maxLength: 16 }),
        fc.constantFrom('', 'S', 'L', 'L/S', '（S）', 'Ｌ'),
      )
      .map(([term, gaps, mark]) => ({
        term,
        title: [...term.text].map((character, at) => character + (gaps[at] ?? '')).join('') + mark,
      }));
    fc.assert(
      fc.property(spoilt, ({ term, title }) => {
        expect(matcher.match(title)).toMatchObject({
          verdict: 'match',
          suggestions: [{ id: term.targets[0], matchedOn: 'name' }],
        });
      }),
    );
  });

  test('any string is answered, with confidences from 0 to 1 in falling order', () => {
    const words = fc.array(
      fc.constantFrom(...source.terms.map((term) => term.text), '经理', '/', '8000元', '（', 'abc'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          words.map((some) => some.join('')),
        ),
        (title) => {
          const matching = matcher.match(title);
          const confidences = confidencesOf(matching);
          expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
          expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
          expect(matching.suggestions.length).toBeLessThanOrEqual(5);
          expect(new Set(matching.suggestions.map(({ id }) => id)).size).toBe(matching.suggestions.length);
          if (matching.verdict === 'noMatch') expect(confidences.every((confidence) => confidence <= 0.3)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the same title gets the same answer', () => {
    const titles = source.terms.map((term) => `急聘${term.text}经理`);
    expect(titles.map((title) => matcher.match(title))).toEqual(
      titles.map((title) => createMatcher(source).match(title)),
    );
  });

  test('a megabyte is cut, not read', () => {
    const { normalised } = matcher.match('外卖骑手/'.repeat(200_000));
    expect(normalised.length).toBeLessThanOrEqual(160);
  });
});

function confidencesOf({ suggestions }: Matching): number[] {
  return suggestions.map(({ confidence }) => confidence);
}
