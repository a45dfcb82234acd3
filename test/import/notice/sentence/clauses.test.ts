/** Sentences are cut into clauses: verbs in order, names without quotation marks told from words, and nothing left out. */
import { expect, test } from 'vitest';
import { readClauses } from '../../../../src/import/notice/sentence/clauses.ts';

test.each([
  { sentence: '取消“甲员（4-01-02-01）”职业，将其并入“乙员（4-01-02-02）”职业。', verbs: ['remove', 'join'] },
  { sentence: '将“甲员（4-01-02-01）”职业下的“子员”工种，分别划归“乙员（4-01-02-02）”职业。', verbs: ['move'] },
  { sentence: '对“甲员（4-01-02-01）”的定义进行修改，修改为：从事增设、取消的人员。', verbs: ['change', 'become'] },
])('$sentence', ({ sentence, verbs }) => {
  const { clauses, unread } = readClauses(sentence);
  expect([clauses.map(({ verb }) => verb), unread]).toEqual([verbs, []]);
});

test.each([
  { sentence: '在在线学习服务师（4-01-02-01）职业下增设数据标注员工种。', names: ['在线学习服务师', '数据标注员'] },
  { sentence: '将网络与信息安全管理员（4-01-02-01）更名为和面工。', names: ['网络与信息安全管理员', '和面工'] },
  { sentence: '取消原料准备工、下料工（4-01-02-01、4-01-02-02）2个职业。', names: ['原料准备工', '下料工'] },
  { sentence: '在职业培训师（4-01-02-01）职业下增设职业指导师工种。', names: ['职业培训师', '职业指导师'] },
])('the names in $sentence', ({ sentence, names }) => {
  const { clauses, unread } = readClauses(sentence);
  const rows = clauses.flatMap(({ before, after }) => [...before.map(({ phrase }) => phrase), after]);
  const read = rows.flatMap((phrase) => (phrase?.rows ?? []).flatMap(({ references }) => references));
  expect([read.map(({ name }) => name), unread]).toEqual([names, []]);
});

test('what piles up parts without a verb is no clause', () => {
  const { clauses, unread } = readClauses(`${'职业名称：'.repeat(100)}“甲员”。`);
  expect([clauses.length, unread.length > 0]).toEqual([1, true]);
});

test('what has no place is given back, up to the next stop', () => {
  const { clauses, unread } = readClauses('将“甲员（4-01-02-01）”更名为“乙员”，自明年起施行。');
  expect([clauses.length, unread]).toEqual([1, ['自明年起施行']]);
});
