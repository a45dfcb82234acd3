/** Fitting search by work: it learns which figures tell, and that some descriptions tell nothing; unseen descriptions are as often right as confidence says. */
import { expect, test } from 'vitest';
import type { Work } from '../../../src/match/work/source.ts';
import { calibrationOf, measure } from '../../../src/score/score.ts';
import { fitWork, observe } from '../../../src/score/work/fit.ts';
import { crossValidateWork } from '../../../src/score/work/score-work.ts';
import { loadWorks, readDescriptions } from '../../match/work/works.ts';

test('what tells gets weight, what misleads gets none', () => {
  const none = { called: [], words: [] };
  const works: Work[] = [
    { id: 'a', names: ['采煤工'], sentences: ['在井下挖矿。'], ...none },
    { id: 'b', names: ['挖矿工'], sentences: ['在后厨炒菜。'], ...none },
    { id: 'c', names: ['炒菜工'], sentences: ['给汽车喷漆。'], ...none },
  ];
  const descriptions = [
    { text: '下井挖矿', right: ['a'] },
    { text: '后厨炒菜', right: ['b'] },
    { text: '喷漆', right: ['c'] },
    { text: '上学', right: [] },
  ];
  const model = fitWork(observe(works, descriptions));
  expect(model.weights.sentences).toBeGreaterThan(1);
  expect(model.weights.names).toBeLessThan(model.weights.sentences);
  expect(fitWork(observe(works, descriptions))).toEqual(model);
});

test('cross-validated: a right answer for most, and confidence that keeps its word', async () => {
  const gold = [...readDescriptions('descriptions'), ...readDescriptions('tuning')];
  const pairs = crossValidateWork(await loadWorks(), gold);
  expect(pairs).toHaveLength(gold.length);
  const { top1, top5 } = measure(pairs);
  expect(top1).toBeGreaterThanOrEqual(0.72);
  expect(top5).toBeGreaterThanOrEqual(0.9);
  expect(calibrationOf(pairs, 5).error).toBeLessThan(0.1);
});
