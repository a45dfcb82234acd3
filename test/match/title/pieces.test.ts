import { describe, expect, test } from 'vitest';
import { cutPieces, listsJobs, splitJobs } from '../../../src/match/title/pieces.ts';

const terms = new Set([
  '电话销售',
  '网络销售',
  '游戏设计',
  '游戏开发',
  '动画',
  '动画设计',
  '3d设计',
  '保安',
  '保洁',
  '出纳',
  '投标专员',
  '前台',
  '客服',
]);
const names = (key: string) => terms.has(key);

describe('pieces of a list share head and modifier where that makes known jobs', () => {
  test.each([
    { text: '网络/电话销售', pieces: ['网络销售', '电话销售'] },
    { text: '游戏设计/开发', pieces: ['游戏设计', '游戏开发'] },
    { text: '动画/3d设计', pieces: ['动画设计', '3d设计'] },
    { text: '保安/保洁', pieces: ['保安', '保洁'] },
    { text: '前台、客服', pieces: ['前台', '客服'] },
    { text: '陌生/出纳', pieces: ['陌生', '出纳'] },
  ])('$text', ({ text, pieces }) => {
    const cut = cutPieces(text, names);
    expect(cut.map((piece) => piece.text)).toEqual(pieces);
    expect(cut.every((piece) => piece.listed)).toBe(true);
  });
});

test('a dash, a colon and a bracket part pieces, but make no list', () => {
  expect(cutPieces('设计-服装:女装', names)).toEqual([
    { text: '设计', listed: false },
    { text: '服装', listed: false },
    { text: '女装', listed: false },
  ]);
});

test.each([
  { text: '投标专员出纳', jobs: ['投标专员', '出纳'] },
  { text: '保安保洁', jobs: ['保安', '保洁'] },
  { text: '理货员兼出纳', jobs: ['理货员', '出纳'] },
  { text: '保安转出纳', jobs: ['保安', '出纳'] },
  { text: '理货员兼陌生', jobs: ['理货员兼陌生'] },
  { text: '出纳', jobs: ['出纳'] },
])('$text', ({ text, jobs }) => {
  expect(splitJobs(text, names)).toEqual(jobs);
});

test.each([
  { text: '保安员/保洁员', lists: true },
  { text: '保安员保洁员', lists: false },
  { text: '前台/客服', lists: false },
  { text: '保安员/领班', lists: false },
])('$text lists jobs: $lists', ({ text, lists }) => {
  const known = new Set(['保安员', '保洁员', '保安员保洁员', '前台', '客服']);
  expect(listsJobs(text, (key) => known.has(key))).toBe(lists);
});
