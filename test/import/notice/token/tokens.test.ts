/** Tokens are turned into those of plainer sentences before these are cut: two sentences of a row make the same changes. */

import { expect, test } from 'vitest';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import { spell } from '../../../../src/import/notice/report.ts';
import { emptyListing } from '../listing-fixture.ts';

const [a, b] = ['“茶艺员（4-03-02-07）”', '“咖啡员（4-03-02-08）”'];

function read(sentence: string) {
  const problems: string[] = [];
  const { changes } = interpret(sentence, emptyListing(), 1, (name, ...values) =>
    problems.push(spell(name, ...values).code),
  );
  return { problems, changes: changes.map(({ change }) => change) };
}

test.each([
  [`${a}与${b}职业中，前者更名为“茶艺师”，后者取消。`, `${a}更名为“茶艺师”，${b}取消。`],
  [`${a}职业并入${b}职业，后者更名为“饮品师”。`, `${a}职业并入${b}职业，${b}更名为“饮品师”。`],
  [`${a}职业下的“子员”“丑员”工种，后者取消。`, `取消${a}职业下的“丑员”工种。`],
  [`增设以下工种：在${a}职业下增设“子员”；在${b}职业下增设“丑员”。`, `在${a}下增设“子员”；在${b}下增设“丑员”。`],
  [`取消以下工种：${a}职业：“子员”；${b}职业：“丑员”。`, `取消${a}职业下的“子员”；取消${b}职业下的“丑员”。`],
  [`“子员”工种（原属${a}职业）划归${b}职业。`, `${a}职业下的“子员”工种划归${b}职业。`],
  [`“子员”（属于${a}职业）更名为“丑员”。`, `${a}职业下的“子员”更名为“丑员”。`],
  ['编码为4-03-02-07、4-03-02-08的“茶艺员”“咖啡员”职业取消。', `${a}${b}职业取消。`],
  ['编码分别为“4-03-02-07”和“4-03-02-08”的职业“茶艺员”、“咖啡员”取消。', `${a}${b}职业取消。`],
])('%s', (sentence, plain) => {
  expect(read(sentence).changes).not.toEqual([]);
  expect(read(sentence)).toEqual(read(plain));
});

test.each([
  ['of three things', `${a}、${b}和“饮品师（4-03-02-19）”职业中，前者取消。`],
  ['of one thing', `${a}职业更名为“茶艺师”，前者取消。`],
  ['of two that are counted otherwise', `${a}、${b}3个职业中，前者取消。`],
  ['of an occupation or of a 工种', `将${a}职业下的“子员”工种划归${b}职业，前者取消。`],
  ['in no occupation', '“子员”工种（原属该职业）取消。'],
  ['of fewer codes than names', '编码为4-03-02-07、4-03-02-08的“茶艺员”职业取消。'],
  ['of fewer things than are counted', `增设以下3个工种：在${a}下增设“子员”；在${b}下增设“丑员”。`],
  ['of another kind than is announced', `取消以下工种：在${a}下增设“子员”；在${b}下取消“丑员”。`],
])('nothing is guessed %s', (_, sentence) => {
  expect(read(sentence).problems).not.toEqual([]);
});
