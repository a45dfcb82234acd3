/** Digests that anyone can recompute: canonical JSON, SHA-256, and ids that depend on nothing but what an entry was at first. */
import { createHash } from 'node:crypto';
import { assert, jsonValue, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalChange,
  canonicalJson,
  digestRevision,
  digestText,
  makeEntryId,
} from '../../../src/catalogue/history/digest.ts';
import { type Change, changeSchema, citationSchema } from '../../../src/catalogue/vocabulary/change.ts';
import { entryIdSchema, patchSchema } from '../../../src/catalogue/vocabulary/entry.ts';
import { changes } from '../history.ts';

test('a digest is the SHA-256 that other tools make', () => {
  for (const text of ['', 'abc', '职业编码']) {
    expect(digestText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  }
});

test('canonical JSON says the same whatever the order of keys, and can be read back', () => {
  const keys = ['a', 'b', 'ä', '职', '10', '9'];
  assert(
    property(shuffledSubarray(keys, { minLength: keys.length }), (order) => {
      expect(canonicalJson(Object.fromEntries(order.map((key) => [key, 1])))).toBe(
        '{"10":1,"9":1,"a":1,"b":1,"ä":1,"职":1}',
      );
    }),
  );
  assert(
    property(jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the canonical JSON of a change is that of any value, and leaves out no field', () => {
  assert(
    property(changes, (all) => {
      for (const change of all) expect(canonicalChange(change)).toBe(canonicalJson(change));
    }),
  );
  const filled = (schema: { shape: object }): object =>
    Object.fromEntries(Object.keys(schema.shape).map((key) => [key, `a ${key}`]));
  const patch = filled(patchSchema);
  const change = { ...filled(changeSchema), patch, citation: filled(citationSchema) };
  expect(canonicalChange(change as Change)).toBe(canonicalJson(change));
});

test('a revision’s digest changes with each of its changes, with what went before and with its source', () => {
  assert(
    property(changes, (all) => {
      const digest = digestRevision('before', ['source'], all);
      expect(digestRevision('before', ['source'], structuredClone(all))).toBe(digest);
      expect(digestRevision('before!', ['source'], all)).not.toBe(digest);
      expect(digestRevision('before', ['source!'], all)).not.toBe(digest);
      all.forEach((change, index) => {
        const altered = all.with(index, { ...change, citation: { ...change.citation, sentence: 'altered' } });
        expect(digestRevision('before', ['source'], altered)).not.toBe(digest);
      });
    }),
    { numRuns: 30 },
  );
});

test('an id is opaque, well formed, and other for another revision, level, code or name', () => {
  const first = makeEntryId('2015-07-29', 'occupation', '4-01-01-01', '甲员');
  expect(entryIdSchema.safeParse(first).success).toBe(true);
  const others = [
    makeEntryId('2020-02-25', 'occupation', '4-01-01-01', '甲员'),
    makeEntryId('2015-07-29', 'subtype', '4-01-01-01', '甲员'),
    makeEntryId('2015-07-29', 'occupation', '4-01-01-02', '甲员'),
    makeEntryId('2015-07-29', 'occupation', '4-01-01-01', '乙员'),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
  expect(makeEntryId('2015-07-29', 'occupation', '4-01-01-01', '甲员')).toBe(first);
});
