/** The feed: every revision and every touched entry, or only what touches some codes or whatever they became. */
import { beforeAll, expect, test } from 'vitest';
import { feedQuestion } from '../../../src/answer/feed/feed.ts';
import { type AnswerTo, ask } from '../../../src/answer/question.ts';
import { compareSteps } from '../../../src/catalogue/history/compare.ts';
import type { Register } from '../../../src/catalogue/register.ts';
import { loadBuiltRegister } from '../../registry.ts';
import { today } from '../../service.ts';

let register: Register;
beforeAll(async () => {
  register = await loadBuiltRegister();
});

function feed(asked: { code?: string[]; id?: string[] } = {}): AnswerTo<typeof feedQuestion>['items'] {
  const answer = ask({ register, today }, feedQuestion, asked);
  return answer.ok ? answer.value.items : expect.fail(answer.error.message);
}

test('has an item for each revision, held or not, and for each entry that it touched; newest first', () => {
  const items = feed();
  const touched = [...register.entries()].flatMap((history) =>
    compareSteps(register, history).filter(({ types }) =>
      types.some((type) => !['learned', 'firstListed'].includes(type)),
    ),
  );
  expect(items).toHaveLength(register.rows.revisions.length + touched.length);
  for (const { id } of register.rows.revisions)
    expect(items.filter(({ address }) => address === `/v1/revisions/${id}`)).toHaveLength(1);
  const times = items.map(({ updated }) => updated);
  expect(times).toEqual([...times].sort().reverse());
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('code=4-02-07-10 tells its making, the recoding of 2022 and who has the code since, and nothing of others', () => {
  const items = feed({ code: ['4-02-07-10'] });
  const steps = items.filter(({ types }) => types.length > 0);
  expect(steps.map(({ title }) => title)).toEqual([
    '4-02-07-10 网约配送员 → 4-10-08-01 网约配送员：recoded',
    '4-02-07-10 网约配送员：created',
  ]);
  expect(steps[0]?.text).toContain('4-02-07-10 此后为 (from then on): 国际快递业务师');
  const others = items.filter(({ types }) => types.length === 0);
  expect(others.map(({ address }) => address)).toEqual(['/v1/revisions/2026-09-09', '/v1/revisions/2022-06']);
  for (const { text } of others) expect(text).toContain('是否涉及 4-02-07-10 不详');
});

test('what was split is followed into its parts', () => {
  const titles = feed({ code: ['4-14-04-00'] })
    .map(({ title }) => title)
    .join('\n');
  expect(titles).toContain('4-14-04-00 公共卫生辅助服务员 → 4-14-04-01 防疫员');
  expect(titles).toMatch(/防疫员.*promoted/);
  expect(titles).not.toContain('网约配送员');
});

test('an entry is watched by its id as by its code, and two are more than one', () => {
  const id = register.holding('4-02-07-10', '2021-03-09')?.entry ?? '';
  const byId = feed({ id: [id] }).map(({ id: item }) => item);
  expect(byId).toEqual(feed({ code: ['4-02-07-10'] }).map((item) => item.id));
  expect(feed({ code: ['4-02-07-10', '4-14-04-00'] }).length).toBeGreaterThan(byId.length);
});

test('ids do not depend on what else is watched', () => {
  const all = new Set(feed().map(({ id }) => id));
  for (const { id } of feed({ code: ['4-02-07-10'] })) expect(all).toContain(id);
});

test.each([{ code: ['x'] }, { id: ['e0000000000'] }, { code: Array.from({ length: 201 }, () => '4') }])(
  '%j is refused',
  (asked) => {
    expect(ask({ register, today }, feedQuestion, asked).ok).toBe(false);
  },
);
