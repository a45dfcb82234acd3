/** The timeline: days to per cent, and a picture that says in words what it shows. */
import { expect, test } from 'vitest';
import { scaleOf } from '../../src/web/timeline/scale.ts';
import { startService } from '../service.ts';

test('days are to scale, from the first revision to the end of this year', async () => {
  const { register } = await startService();
  const { years, x } = scaleOf(register, '2026-11-26');
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, index) => 2015 + index));
  expect(years.every(({ year, at }) => at === x(`${year}-01-01`))).toBe(true);
  expect(scaleOf(register, '2027-01-01').years).toHaveLength(13);
  expect(x('2015-01-01')).toBe(0);
  expect(x('2020-02-25')).toBe(42.92);
  expect(x('2022-09-28')).toBe(64.5);
  expect(x('2022-06')).toBe(x('2022-06-15'));
  expect(x('2020-02-25.2')).toBe(x('2020-02-25'));
});

test('a picture has a title and a description, and a key of what it uses', async () => {
  const { app } = await startService();
  const text = await (await app.request('/entries/e1gbi1maoa6')).text();
  expect(text).toContain('<title id="tl-t">网约配送员的沿革</title>');
  expect(text).toMatch(
    /<desc id="tl-d">网约配送员：2020-02-25 至 2022-09-28 前编码为 4-02-07-10，此码也指国际快递业务师；/,
  );
  expect(text).toContain('同码他职');
});
