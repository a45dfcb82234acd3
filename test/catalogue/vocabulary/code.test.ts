/** Codes as people print and type them, and what their written form says of level and group. */
import { describe, expect, test } from 'vitest';
import {
  ancestorCodes,
  isCode,
  levelOfCode,
  parentCode,
  readCode,
  writeCode,
} from '../../../src/catalogue/vocabulary/code.ts';

describe('reading a code', () => {
  test.each([
    { typed: '4-02-07-10', read: '4-02-07-10', why: 'as it is' },
    { typed: '４－０２－０７－１０', read: '4-02-07-10', why: 'full width' },
    { typed: '4–02—07―10', read: '4-02-07-10', why: 'other dashes' },
    { typed: ' 4 - 02 - 07 - 10 ', read: '4-02-07-10', why: 'spaces' },
    { typed: '4-02\u300007-10', read: null, why: 'a space is no dash' },
    { typed: '4', read: '4', why: 'a 大类' },
    { typed: '4-O2-07-10', read: null, why: 'the letter O' },
    { typed: '4-02-07-l0', read: null, why: 'the letter l' },
    { typed: '4-2-7-10', read: null, why: 'single digits' },
    { typed: '9-01', read: null, why: 'there are eight 大类' },
    { typed: '0', read: null, why: 'there is no 大类 0' },
    { typed: '4-02-07-10-01', read: null, why: 'five parts' },
    { typed: '4020710', read: null, why: 'no dashes' },
    { typed: '', read: null, why: 'nothing' },
  ])('$why: “$typed” → $read', ({ typed, read }) => {
    expect(readCode(typed)).toBe(read);
  });
});

test.each([
  { code: '4', level: 'major', parent: null, above: [] },
  { code: '4-02', level: 'middle', parent: '4', above: ['4'] },
  { code: '4-02-07', level: 'minor', parent: '4-02', above: ['4', '4-02'] },
  { code: '4-02-07-10', level: 'occupation', parent: '4-02-07', above: ['4', '4-02', '4-02-07'] },
])('$code is a $level', ({ code, level, parent, above }) => {
  expect(isCode(code)).toBe(true);
  expect([levelOfCode(code), parentCode(code), ancestorCodes(code)]).toEqual([level, parent, above]);
});

test.each([
  { level: 'occupation', code: '4-01-01-01', written: '4-01-01-01' },
  { level: 'occupation', code: null, written: '（编码未见）' },
  { level: 'subtype', code: null, written: '工种' },
] as const)('$level $code is written $written', ({ level, code, written }) => {
  expect(writeCode({ level, code })).toBe(written);
});
