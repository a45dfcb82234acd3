/** The readable summary: counts announced and read, then each change in one line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseNotices } from '../../../src/import/notice/parse.ts';
import { summarise } from '../../../src/import/notice/summary.ts';

test('of the notice of 2020-06-28', () => {
  const [record] = parseNotices(readFileSync('seeds/2020-06-28.txt', 'utf8')).notices;
  const lines = record === undefined ? [] : summarise(record).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '关于发布区块链工程技术人员等职业信息的通知',
    '  人社厅发〔2020〕73号 · 2020-06-28 · 人力资源社会保障部办公厅、市场监管总局办公厅、统计局办公室',
    '  新职业 new occupations: announced 9, read 9',
    '  调整变更 adjustments: announced 7, read 7',
    '  20: + 2-02-10-15 区块链工程技术人员 (6 tasks)',
  ]);
  expect(lines).toContain('  46: + 4-01-02-07 互联网营销师 (8 tasks, 工种 直播销售员)');
  expect(lines).toContain('  171: ~ 4-13-99-00 电子竞技员: code → 4-13-99-01');
  expect(lines).toContain('  173: ~ 4-14-04-00 公共卫生辅助服务员: cancelled');
  expect(lines).toContain('  173: ~ 4-14-04-00 公共卫生辅助服务员: 工种 消毒员 → 职业 4-14-04-02 消毒员 (5 tasks)');
});

test('of a draft says what it lacks', () => {
  const [record] = parseNotices(readFileSync('test/fixtures/notices/draft.txt', 'utf8')).notices;
  expect(record === undefined ? '' : summarise(record).split('\n')[1]).toBe('  (no number) · (no date) · (no issuers)');
});
