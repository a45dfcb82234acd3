/** The stylesheet: what an old Chromium reads, nothing from elsewhere. */
import { expect, test } from 'vitest';
import { stylesheet } from '../../src/web/style/stylesheet.ts';

test('it loads nothing, and keeps to plain CSS', () => {
  const rules = stylesheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  expect(rules).not.toMatch(/@import|@font-face|url\((?!#)|:has\(|light-dark\(/);
});

test('its braces are even', () => {
  expect(stylesheet.split('{').length).toBe(stylesheet.split('}').length);
});
