/** Titles, document numbers and dates in print. */
import { expect, test } from 'vitest';
import { readLayout, withWords } from '../../../../src/import/notice/page/layout.ts';
import { readDate, readDocumentNumber, readTitle } from '../../../../src/import/notice/page/title.ts';

const offices = ['人力资源社会保障部办公厅', '市场监管总局办公厅', '统计局办公室'];
const title = '关于发布甲员等职业信息的通知';

test.each([
  { name: 'one line', text: `${offices.join(' ')} ${title}`, about: 0, issuers: offices },
  { name: 'glued offices', text: `${offices.join('')}${title}`, about: 0, issuers: offices },
  { name: 'an office a line', text: `${offices.join('\n')}\n\n${title}`, about: 3, issuers: offices },
  {
    name: 'broken in an office and in the title',
    text: '人力资源社会保障部办公厅 市场监\n管总局办公厅 统计局办\n公室关\n于发布甲员等职业信息的通\n知',
    about: 2,
    issuers: offices,
  },
  {
    name: 'the department of an office',
    text: `人力资源社会保障部办公厅 国家能源局综合司 ${title}`,
    about: 0,
    issuers: ['人力资源社会保障部办公厅', '国家能源局综合司'],
  },
  {
    name: 'the department of an office, glued',
    text: `国家能源局综合司市场监管总局办公厅${title}`,
    about: 0,
    issuers: ['国家能源局综合司', '市场监管总局办公厅'],
  },
  { name: 'no office', text: `就业政策\n\n${title}`, about: 1, issuers: [] },
])('a title with $name', ({ text, about, issuers }) => {
  expect(readTitle(withWords(readLayout(text)), about)).toMatchObject({ title, issuers });
});

test.each([`按照《${title}》要求，做好工作。`, `${title}\t138`, `根据${title}`, '关于支持多渠道灵活就业的通知'])(
  '%s is no title',
  (text) => {
    expect(readTitle(withWords(readLayout(text)), 0)).toBeNull();
  },
);

test.each([
  { printed: '人社厅发〔2020〕17号', number: '人社厅发〔2020〕17号' },
  { printed: '人社厅发[２０２０] 17 号', number: '人社厅发〔2020〕17号' },
  { printed: '发文字号：人社厅发（2020）第17号', number: '人社厅发〔2020〕17号' },
  { printed: '见人社厅发〔2020〕17号文件', number: null },
])('$printed is $number', ({ printed, number }) => {
  expect(readDocumentNumber(printed)).toBe(number);
});

test.each([
  { printed: '2020年2月25日', date: '2020-02-25' },
  { printed: '2020 年 2 月 5 日', date: '2020-02-05' },
  { printed: '二〇二〇年十二月三十一日', date: '2020-12-31' },
  { printed: '２０２４年２月２９日', date: '2024-02-29' },
  { printed: '2023年2月29日', date: null },
  { printed: '2020年2月', date: null },
])('$printed is $date', ({ printed, date }) => {
  expect(readDate(printed)).toBe(date);
});
