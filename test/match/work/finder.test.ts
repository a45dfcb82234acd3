/** Search by work: what most descriptions find, how sure it is, what led there; and that nothing is found where nothing is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkFinder } from '../../../src/match/work/finder.ts';
import { fittedWork } from '../../../src/match/work/model.ts';
import { measure } from '../../../src/score/score.ts';
import { answerWork } from '../../../src/score/work/score-work.ts';
import { loadWorks, readDescriptions } from './works.ts';

const works = await loadWorks();
const find = createWorkFinder(works);
const nameOf = (id: string | undefined): string | undefined => works.find((work) => work.id === id)?.names[0];

describe('floors', () => {
  test('of sixty descriptions, written before any search was made for them', () => {
    const gold = readDescriptions('descriptions');
    expect(gold).toHaveLength(60);
    const { top1, top5 } = measure(answerWork(works, gold));
    expect(top1).toBeGreaterThanOrEqual(0.75);
    expect(top5).toBeGreaterThanOrEqual(0.9);
  });

  test('of English ones', () => {
    const { top1, top5 } = measure(answerWork(works, readDescriptions('english'), { ...fittedWork, answered: 0 }));
    expect(top1).toBeGreaterThanOrEqual(0.7);
    expect(top5).toBeGreaterThanOrEqual(0.8);
  });

  test('of those that the model was fitted with, and of texts that tell of no occupation', () => {
    const { top1, top5, refused } = measure(answerWork(works, readDescriptions('tuning')));
    expect(top1).toBeGreaterThanOrEqual(0.72);
    expect(top5).toBeGreaterThanOrEqual(0.9);
    expect(refused).toBeGreaterThanOrEqual(0.85);
  });
});

describe('a description', () => {
  test.each`
    description                        | name            | words
    ${'收来籽棉去籽、打包成皮棉'}      | ${'棉花加工工'} | ${['籽棉', '皮棉']}
    ${'收來籽棉去籽、打包成皮棉'}      | ${'棉花加工工'} | ${['籽棉', '皮棉']}
    ${'delivers meals ordered online'} | ${'网约配送员'} | ${['meals', 'online']}
    ${'用ＣＡＤ描图，打印图纸'}        | ${'制图员'}     | ${['cad', '图纸']}
  `('$description is $name', ({ description, name, words }) => {
    const [first] = find(description);
    expect(nameOf(first?.id)).toBe(name);
    for (const word of words) expect(first?.words.some((led: string) => led.includes(word))).toBe(true);
  });

  test('cites only what stands in it', () => {
    for (const { title } of readDescriptions('descriptions'))
      for (const { words } of find(title)) for (const word of words) expect(title.toLowerCase()).toContain(word);
  });

  test('that tells nothing finds nothing sure', () => {
    for (const text of ['', '   ', '。。。', 'asdf', '12345', '按时上下班'])
      expect(find(text)[0]?.confidence ?? 0).toBeLessThan(0.2);
  });

  test('of a megabyte costs no more than a page, and is cut, not refused', () => {
    const [first] = find(`给屋顶铺卷材、刷涂料堵漏。${'，'.repeat(1_000_000)}`);
    expect(nameOf(first?.id)).toBe('防水工');
  });

  test('of any kind is answered with probabilities that add up to at most one, best first, each occupation once', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...readDescriptions('tuning').map(({ title }) => title)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 100 }), (description, limit) => {
        const found = find(description, limit);
        const chances = found.map(({ confidence }) => confidence);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(chances).toEqual([...chances].sort((left, right) => right - left));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(find(description, limit)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
