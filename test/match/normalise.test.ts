import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, longestTitle, normalise, withoutMarks } from '../../src/match/normalise.ts';

describe('normalise', () => {
  test.each([
    { title: '網約配送員', normalised: '网约配送员' },
    { title: '网约\u3000配送员', normalised: '网约 配送员' },
    { title: ' 网络主播Ｓ ', normalised: '网络主播s' },
    { title: 'ＪＡＶＡ工程師', normalised: 'java工程师' },
    { title: '电工——高压', normalised: '电工-高压' },
    { title: '网\u200b约配送员\ufeff', normalised: '网 约配送员' },
    { title: '', normalised: '' },
  ])('$title', ({ title, normalised }) => {
    expect(normalise(title)).toBe(normalised);
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  test('no more than the longest title is kept', () => {
    expect(normalise('员'.repeat(1_000_000)).length).toBe(longestTitle);
  });
});

describe('keyOf', () => {
  test.each([
    { text: '网约 配送员', key: '网约配送员' },
    { text: '(警士)军士', key: '警士军士' },
    { text: 'c++开发', key: 'cpp开发' },
    { text: 'c#开发', key: 'csharp开发' },
    { text: '？！…', key: '' },
    { text: 'java developer', key: 'javadeveloper' },
  ])('$text', ({ text, key }) => {
    expect(keyOf(normalise(text))).toBe(key);
  });
});

describe('withoutMarks', () => {
  test.each([
    { text: '网络主播s', bare: '网络主播' },
    { text: '碳排放管理员 l/s', bare: '碳排放管理员' },
    { text: '碳排放管理员(l)', bare: '碳排放管理员' },
    { text: 'sales', bare: 'sales' },
    { text: '采购', bare: '采购' },
  ])('$text', ({ text, bare }) => {
    expect(withoutMarks(text)).toBe(bare);
  });
});
