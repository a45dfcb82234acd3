/** Responses whose body is at hand: the bytes that are sent, and only for the response that they were given with. */
import { expect, test } from 'vitest';
import { bodyOf, encodeWhole, respondWhole } from '../../src/web/whole.ts';

test('the body at hand is the body that is sent', async () => {
  const body = encodeWhole('职录');
  const response = respondWhole(body, { status: 201, headers: { 'content-type': 'text/plain' } });
  expect([bodyOf(response), response.status]).toEqual([body, 201]);
  expect(await response.text()).toBe('职录');
});

test('whoever makes the response anew has no body at hand', () => {
  const response = respondWhole(encodeWhole('x'), {});
  expect(bodyOf(new Response('y', response))).toBeNull();
  expect(bodyOf(new Response('x'))).toBeNull();
});
