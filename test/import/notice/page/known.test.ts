/** Lines that are known by themselves, and lines that only resemble them. */
import { expect, test } from 'vitest';
import { readKnownLine } from '../../../../src/import/notice/page/known.ts';

test.each([
  { line: '人社厅发〔2020〕17号', part: 'number' },
  { line: '2020年2月25日', part: 'date' },
  { line: '市场监管总局办公厅 统计局办公室', part: 'signature' },
  { line: '国家能源局综合司', part: 'signature' },
  { line: '人力资源社会保障部文件', part: 'letterhead' },
  { line: '智能制造工程技术人员等职业信息', part: 'annex-title' },
  { line: '附件：区块链工程技术人员等职业信息', part: 'annex-mark' },
  { line: '备注：标注“L”的为绿色职业，标注“S”的为数字职业。', part: 'legend' },
  { line: '注：“L”表示绿色职业；“S”表示数字职业。', part: 'legend' },
  { line: '（注：名称后标识为L的是绿色职业）', part: 'legend' },
  { line: '标注L的职业为绿色职业。', part: 'legend' },
  { line: '说明：', part: 'legend' },
  { line: '1. L为绿色职业标识；', part: 'legend' },
  { line: '［1］ L为绿色职业标识。', part: 'footnote' },
  { line: '[2] S为数字职业标识。', part: 'footnote' },
  { line: '* 该职业编码为暂定编码。', part: 'footnote' },
  { line: '来源：人力资源社会保障部', part: 'web-page' },
  { line: '（此件公开发布）', part: 'release-note' },
  { line: '1. 标注数据；', part: undefined },
  { line: '标注员', part: undefined },
  { line: '注册会计师', part: undefined },
  { line: '说明产品用途；', part: undefined },
  { line: '国家标准文件', part: undefined },
  { line: '[2] 将“甲员（4-01-02-01）”更名', part: undefined },
])('$line is $part', ({ line, part }) => {
  expect(readKnownLine(line)?.part).toBe(part);
});
