import { describe, expect, test } from 'vitest';
import { finish, gradually, once, type Steps } from '../../src/match/once.ts';

function* count(to: number, made: number[]): Steps<string> {
  for (let step = 0; step < to; step += 1) {
    made.push(step);
    yield;
  }
  return `${to} steps`;
}

test('a value is made once, and not before it is asked for', () => {
  let times = 0;
  const value = once(() => {
    times += 1;
    return times;
  });
  expect(times).toBe(0);
  expect([value(), value(), times]).toEqual([1, 1, 1]);
});

test('steps are taken to their end', () => {
  const made: number[] = [];
  expect(finish(count(3, made))).toBe('3 steps');
  expect(made).toEqual([0, 1, 2]);
});

describe('a value that is made in steps', () => {
  test('is made whole at once when it is asked for in the middle, and only once', () => {
    const made: number[] = [];
    const value = gradually(() => count(4, made));
    const steps = value.steps();
    steps.next();
    steps.next();
    expect(made).toEqual([0, 1]);
    expect(value()).toBe('4 steps');
    expect(steps.next().done).toBe(true);
    expect([value(), made]).toEqual(['4 steps', [0, 1, 2, 3]]);
  });

  test('is whole when its steps have ended', () => {
    const made: number[] = [];
    const value = gradually(() => count(2, made));
    finish(value.steps());
    made.length = 0;
    expect(value()).toBe('2 steps');
    expect(made).toEqual([]);
  });
});
