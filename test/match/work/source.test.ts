/** What search by work is built from: the occupations of now, each with its names, 工种, popular names, sentences and words. */
import { expect, test } from 'vitest';
import { loadWorks } from './works.ts';

const works = await loadWorks();

test('every current occupation but 8-00-00-00, once', () => {
  expect(works).toHaveLength(1675);
  expect(works.some(({ code }) => code.startsWith('8'))).toBe(false);
});

test('with everything that is known of it', () => {
  const courier = works.find(({ code }) => code === '4-10-08-01');
  expect(courier?.names).toEqual(['网约配送员', 'Online delivery rider']);
  expect(courier?.called).toContain('外卖骑手');
  expect(courier?.sentences).toHaveLength(2);
  expect(courier?.words[0]).toEqual([expect.any(String), expect.any(Number)]);
});

test('a popular name of a 工种 is one of its occupation', () => {
  expect(works.find(({ names }) => names[0] === '互联网营销师')?.called).toContain('直播销售员');
});
