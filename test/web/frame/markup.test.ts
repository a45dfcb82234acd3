/** Markup: what is put into a piece is escaped exactly as `hono/html` escapes it, and pieces within pieces are not. */
import fc from 'fast-check';
import { html as theirs } from 'hono/html';
import { expect, test } from 'vitest';
import { Html, html, type Piece, raw } from '../../../src/web/frame/markup.ts';

test('law: the same as hono/html, whatever is put in', () => {
  const leaf = fc.oneof(
    fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', '职', '😀') }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(true, false, null, undefined, ''),
  );
  const pieces = fc.oneof(leaf, fc.array(leaf), fc.array(fc.array(leaf)));
  fc.assert(
    fc.property(pieces, pieces, (one, two) => {
      expect(String(html`<a b="${one}">${two}</a>`)).toBe(String(theirs`<a b="${one}">${two}</a>`));
    }),
  );
});

test('a piece is not escaped again, nor is what is markup already; an array is put in piece by piece', () => {
  const name: Piece = '<b>';
  const item = html`<li>${name}</li>`;
  expect(item).toBeInstanceOf(Html);
  expect(String(html`<ul>${[item, [item, raw('<hr>')], '"']}</ul>`)).toBe(
    '<ul><li>&lt;b&gt;</li><li>&lt;b&gt;</li><hr>&quot;</ul>',
  );
  expect(String(html``)).toBe('');
});
