/** Matching: one matcher for a register, made when it is first asked for, and anew when the register is another. */
import { setImmediate as waitImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { keepMatchers } from '../../src/answer/matching.ts';
import { Register } from '../../src/catalogue/register.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { registerOf } from '../catalogue/history.ts';

const names = (head: string): Names => ({ head, aliases: [], readings: new Map(), words: [] });
const registerAt = (head: string): Register => new Register({ ...registerOf([]).rows, head });

test('the matcher is made once, by whoever asks first, and then given at once', async () => {
  let loaded = 0;
  const { give: giveMatcher } = keepMatchers(async () => {
    loaded += 1;
    return names('a');
  });
  const register = registerAt('a');
  expect(loaded).toBe(0);
  const [one, other] = await Promise.all([giveMatcher(register), giveMatcher(register)]);
  expect(one).toBe(other);
  expect(giveMatcher(register)).toBe(one);
  expect(loaded).toBe(1);
});

test('another register has another matcher', async () => {
  let head = 'a';
  const { give: giveMatcher } = keepMatchers(async () => names(head));
  const first = await giveMatcher(registerAt('a'));
  head = 'b';
  expect(await giveMatcher(registerAt('b'))).not.toBe(first);
});

test('names of another head are refused, and asked for again', async () => {
  let head = 'old';
  const { give: giveMatcher } = keepMatchers(async () => names(head));
  const register = registerAt('new');
  await expect(giveMatcher(register)).rejects.toThrow('replaced');
  head = 'new';
  expect((await giveMatcher(register)).match('电工').verdict).toBe('noMatch');
});

test('a failure to load is not kept', async () => {
  let fails = true;
  const { give: giveMatcher } = keepMatchers(async () => {
    if (fails) throw new Error('no names today');
    return names('a');
  });
  const register = registerAt('a');
  await expect(giveMatcher(register)).rejects.toThrow('no names today');
  fails = false;
  expect((await giveMatcher(register)).match('').verdict).toBe('noMatch');
});

test('the next is got ready beside the present one, which goes when it is told to', async () => {
  let loaded = 0;
  const { give, keepOnly } = keepMatchers(async ({ head }) => {
    loaded += 1;
    return names(head);
  });
  const [present, next] = [registerAt('a'), registerAt('b')];
  const [first, second] = [await give(present), await give(next)];
  expect([give(present), give(next), loaded]).toEqual([first, second, 2]);
  keepOnly('b');
  expect(give(next)).toBe(second);
  expect(await give(present)).not.toBe(first);
});

test('others have their turn while a matcher is made, and while it makes what it needs later', async () => {
  let turns = 0;
  const { give } = keepMatchers(
    async () => names('a'),
    async () => {
      turns += 1;
      await waitImmediate();
    },
  );
  await give(registerAt('a'));
  const made = turns;
  expect(made).toBeGreaterThan(3);
  for (let wait = 0; wait < 10; wait += 1) await waitImmediate();
  expect(turns).toBeGreaterThan(made);
});

test('with pauses, what is else made at first use is made in turns with others, and it is known when it is there', async () => {
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    await waitImmediate();
  };
  const matcher = await keepMatchers(async () => names('a'), pause).give(registerAt('a'));
  const before = pauses;
  await matcher.prepared;
  expect(pauses).toBeGreaterThan(before);
  expect([...matcher.prepare()]).toEqual([]);
});
