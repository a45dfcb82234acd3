/** What a client accepts. */
import { expect, test } from 'vitest';
import { wantsPage } from '../../src/web/accept.ts';

test.each([
  { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', open: false, page: true },
  { accept: 'application/json', open: true, page: false },
  { accept: 'application/problem+json, text/html;q=0.5', open: true, page: false },
  { accept: 'text/html;q=0', open: true, page: true },
  { accept: '*/*', open: true, page: true },
  { accept: '*/*', open: false, page: false },
  { accept: null, open: false, page: false },
])('$accept, else $open: $page', ({ accept, open, page }) => {
  expect(wantsPage(accept, open)).toBe(page);
});
