/** Tags of pages: another head, another byte, another length give another tag. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagBytes } from '../../src/web/tag.ts';

const head = 'abcdef0123456789'.repeat(4);
const bytes = fc.uint8Array({ maxLength: 70 });

test('a tag is strong, and of the head', () => {
  expect(tagBytes(head, new Uint8Array())).toMatch(/^"abcdef012345-[0-9a-f]{16}"$/);
  expect(tagBytes('f'.repeat(64), new Uint8Array())).not.toBe(tagBytes(head, new Uint8Array()));
});

test('law: the same bytes have the same tag, wherever they lie', () => {
  fc.assert(
    fc.property(bytes, fc.nat(7), (given, before) => {
      const moved = new Uint8Array(given.length + before + 1).subarray(before, before + given.length);
      moved.set(given);
      expect(tagBytes(head, moved)).toBe(tagBytes(head, given));
    }),
  );
});

test('law: one byte changed, left out or added gives another tag', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, where, change) => {
      const at = given.length === 0 ? 0 : where % given.length;
      const changed = given.map((byte, index) => (index === at ? byte ^ change : byte));
      const others = given.length === 0 ? [] : [changed, given.subarray(1), given.subarray(0, -1)];
      const longer = Uint8Array.from([...given, 0]);
      const tags = [given, longer, ...others].map((one) => tagBytes(head, one));
      // The first and the last left out of equal bytes are the same bytes.
      expect(new Set(tags).size).toBe(new Set([given, longer, ...others].map(String)).size);
    }),
  );
});
