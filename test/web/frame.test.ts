/** The frame of pages: addresses that keep language and date, and icons that differ. */
import { expect, test } from 'vitest';
import { defineIcons } from '../../src/web/frame/sprite.ts';
import { writeQuery } from '../../src/web/frame/view.ts';
import { showNumber } from '../../src/web/frame/words.ts';

test('a query is written before the fragment', () => {
  expect(writeQuery('/about#api', { at: '2021-01-01', lang: undefined })).toBe('/about?at=2021-01-01#api');
  expect(writeQuery('/', { q: '外卖 &' })).toBe('/?q=%E5%A4%96%E5%8D%96%20%26');
});

test('numbers are grouped', () => {
  expect([8, 450, 1676, 1234567].map(showNumber)).toEqual(['8', '450', '1,676', '1,234,567']);
});

test('a page carries only the icons that it uses', () => {
  expect(String(defineIcons([]))).toBe('');
  expect(String(defineIcons(['copy']))).toContain('id="i-copy"');
});
