import { expect, test } from 'vitest';
import {
  isCondition,
  isQualification,
  withoutConditionBehind,
  withoutConditions,
} from '../../../src/match/title/condition.ts';

test.each([
  { text: '会计专业优先', condition: true },
  { text: '会开叉车', condition: true },
  { text: '持电工证', condition: true },
  { text: '提供午餐', condition: true },
  { text: '有免费理发师', condition: true },
  { text: '会计', condition: false },
  { text: '会务专员', condition: false },
  { text: '有机合成研究员', condition: false },
  { text: '能源工程师', condition: false },
  { text: '可视化工程师', condition: false },
  { text: '带货主播', condition: false },
])('$text states a condition: $condition', ({ text, condition }) => {
  expect(isCondition(text)).toBe(condition);
});

test.each([
  { text: '出纳(需会驾驶)', rest: '出纳(|)', removed: ['需会驾驶'] },
  { text: '收银员+会计专业优先', rest: '收银员+|', removed: ['会计专业优先'] },
  { text: '应届生优先', rest: '应届生优先', removed: [] },
])('$text', ({ text, rest, removed }) => {
  const taken: string[] = [];
  expect({ rest: withoutConditions(text, taken), removed: taken }).toEqual({ rest, removed });
});

test.each([
  { key: '会计证', qualification: true },
  { key: '驾驶证c1', qualification: true },
  { key: '健康证书', qualification: true },
  { key: '大专以上', qualification: true },
  { key: '会计专业', qualification: true },
  { key: '办公软件熟练', qualification: true },
  { key: '会开车', qualification: true },
  { key: '吃苦耐劳', qualification: true },
  { key: '办理签证', qualification: false },
  { key: '会议服务员', qualification: false },
  { key: '会计', qualification: false },
  { key: '本科辅导员', qualification: false },
  { key: '证', qualification: false },
  { key: `${'会'.repeat(30)}证`, qualification: false },
])('$key is a qualification: $qualification', ({ key, qualification }) => {
  expect(isQualification(key)).toBe(qualification);
});

test.each([
  { text: '出纳可学插花', rest: '出纳', removed: ['可学插花'] },
  { text: '司机可租车', rest: '司机', removed: ['可租车'] },
  { text: '出纳需会驾驶', rest: '出纳', removed: ['需会驾驶'] },
  { text: '司机租车0押金', rest: '司机', removed: ['租车0押金'] },
  { text: '租车司机', rest: '租车司机', removed: [] },
  { text: '租车顾问', rest: '租车顾问', removed: [] },
  { text: '免费出纳', rest: '免费出纳', removed: [] },
])('what follows the job of $text at once', ({ text, rest, removed }) => {
  const taken: string[] = [];
  const names = (key: string) => ['出纳', '司机', '租车顾问'].includes(key);
  expect({ rest: withoutConditionBehind(text, names, taken), removed: taken }).toEqual({ rest, removed });
});
