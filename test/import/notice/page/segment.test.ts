/** Which stretch of a text is a notice: titles that are only mentioned open none, and other documents end one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLayout, withWords } from '../../../../src/import/notice/page/layout.ts';
import { findSegments } from '../../../../src/import/notice/page/segment.ts';

const title = '关于发布甲员等职业信息的通知';
const matter = '一、新职业信息\n（一）4-01-02-11 甲员\n定义：从事甲的人员。\n主要工作任务：\n1. 做甲。';
const body = '遴选确定了甲员等1个新职业信息，现予发布。';

test.each([
  { name: 'a whole notice', text: `${title}\n人社厅发〔2030〕1号\n${body}\n${matter}`, spans: [[1, 8]] },
  { name: 'its letter alone', text: `${title}\n人社厅发〔2030〕1号\n${body}`, spans: [[1, 3]] },
  {
    name: 'its letter alone, before another document',
    text: `${title}\n${body}\n某省就业工作方案\n总则`,
    spans: [[1, 2]],
  },
  { name: 'its matter alone', text: matter, spans: [[1, 5]] },
  { name: 'its title alone', text: title, spans: [] },
  {
    name: 'a table of contents before it',
    text: `目录\n${title}\n某府发〔2030〕9号\n\n${title}\n${body}\n${matter}`,
    spans: [[5, 11]],
  },
  {
    name: 'its title above every page',
    text: `${title}\n人社厅发〔2030〕1号\n${body}\n— 1 —\n${title}\n${matter}`,
    spans: [[1, 10]],
  },
  { name: 'the number above the title', text: `人社厅发〔2030〕1号\n${title}\n${body}\n${matter}`, spans: [[1, 8]] },
  {
    name: 'another document above it, with the number of that',
    text: `某省关于就业的通知\n人社厅发〔2030〕1号\n${title}\n${body}\n${matter}`,
    spans: [[3, 9]],
  },
  {
    name: 'the number of another office above it',
    text: `某府发〔2030〕1号\n${title}\n${body}\n${matter}`,
    spans: [[2, 8]],
  },
  {
    name: 'another document behind it',
    text: `${title}\n${body}\n${matter}\n\n某省关于促进就业的意见\n某府发〔2030〕9号\n一、总体要求`,
    spans: [[1, 7]],
  },
  {
    name: 'a table of contents, then a policy that names an occupation, before it',
    text: `目次\n${title}\n人社厅发〔2030〕1号\t2\n\n某部关于加强人才培养的意见\n\n一、总体要求\n（一）企业可以在“甲员（4-01-02-11）”职业设置首席技师。\n\n${title}\n${body}\n${matter}`,
    spans: [[10, 16]],
  },
  { name: 'other words behind it', text: `${title}\n${body}\n${matter}\n\n附件下载\n版权所有`, spans: [[1, 7]] },
  { name: 'lost matter behind it', text: `${title}\n${body}\n${matter}\n\n（三4-01-02-13 丙员`, spans: [[1, 9]] },
  {
    name: 'another title that only mentions occupations',
    text: '关于开展新职业信息征集工作的通知\n\n各有关单位：\n\n现将发布新职业的有关事项通知如下。',
    spans: [],
  },
])('$name', ({ text, spans }) => {
  const found = findSegments(withWords(readLayout(text))).map(({ lines }) => [lines[0]?.number, lines.at(-1)?.number]);
  expect(found).toEqual(spans);
});

test('of the two official notices in one text', () => {
  const texts = ['2020-02-25', '2020-06-28'].map((date) => readFileSync(`seeds/${date}.txt`, 'utf8'));
  const segments = findSegments(withWords(readLayout(texts.join('\n\n'))));
  expect(segments.map(({ lines }) => lines[0]?.number)).toEqual([1, 292]);
});
