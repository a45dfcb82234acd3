/** The same notice in any layout gives the same record without a problem, and the slice of a citation holds its words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLayout, sliceSentence } from '../../../../src/import/notice/page/layout.ts';
import { parseNotices } from '../../../../src/import/notice/parse.ts';
import type { NoticeRecord } from '../../../../src/import/notice/record.ts';

const official = ['2020-02-25', '2020-06-28'].map((date) => ({
  date,
  text: readFileSync(`seeds/${date}.txt`, 'utf8'),
  golden: plain([JSON.parse(readFileSync(`test/fixtures/notices/${date}.json`, 'utf8'))]),
}));
const invented = ['wordings', 'phrasings'].map((date) => ({
  date,
  text: readFileSync(`test/fixtures/notices/${date}.txt`, 'utf8'),
  golden: plain(JSON.parse(readFileSync(`test/fixtures/notices/${date}.json`, 'utf8')).notices),
}));

const code = /\d(?:-\d\d)+/g;
const listNumber = /^(\d+)\. (?!\d)/gm;
const ordinal = /^（([一二三四五六七八九十]+)）/gm;
const widen = (text: string) => text.replace(/\d/g, (sign) => String.fromCharCode(0xff10 + Number(sign)));
const eachLine = (change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : change(line)))
    .join('\n');

const layouts: { layout: string; lay: (text: string) => string }[] = [
  { layout: 'CRLF and a byte order mark', lay: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
  { layout: 'no blank lines', lay: (text) => text.replace(/\n+/g, '\n') },
  { layout: 'twice as many blank lines', lay: (text) => text.replaceAll('\n', '\n\n') },
  { layout: 'indented by U+3000', lay: eachLine((line) => `　　${line}`) },
  { layout: 'NBSP for every space', lay: eachLine((line) => `\u00a0\u00a0${line.replaceAll(' ', '\u00a0')}`) },
  { layout: 'tabs', lay: eachLine((line) => `\t${line}\t`) },
  { layout: 'full-width digits', lay: widen },
  { layout: 'full-width codes', lay: (text) => text.replace(code, (found) => widen(found).replaceAll('-', '－')) },
  { layout: 'en dashes in codes', lay: (text) => text.replace(code, (found) => found.replaceAll('-', '–')) },
  { layout: 'spaces in codes', lay: (text) => text.replace(code, (found) => found.replaceAll('-', ' - ')) },
  { layout: 'code glued to the name', lay: (text) => text.replace(/^(（.*?）\d-\d\d-\d\d-\d\d) /gm, '$1') },
  { layout: 'mark glued', lay: (text) => text.replace(/ L$/gm, 'L') },
  { layout: 'mark in brackets', lay: (text) => text.replace(/ L$/gm, '（Ｌ）') },
  { layout: 'list marks １．', lay: (text) => text.replace(listNumber, (_, digits: string) => `${widen(digits)}．`) },
  { layout: 'list marks 1、', lay: (text) => text.replace(listNumber, '$1、') },
  { layout: 'list marks (1)', lay: (text) => text.replace(listNumber, '($1) ') },
  { layout: 'list marks （1）', lay: (text) => text.replace(listNumber, '（$1）') },
  { layout: 'list marks - (1)', lay: (text) => text.replace(listNumber, '- ($1) ') },
  {
    layout: 'list marks ①',
    lay: (text) => text.replace(listNumber, (_, digits: string) => String.fromCodePoint(0x245f + Number(digits))),
  },
  { layout: 'ordinals (一)', lay: (text) => text.replace(ordinal, '($1) ') },
  { layout: 'ordinals （一 )', lay: (text) => text.replace(ordinal, '（$1 )') },
  { layout: 'ordinals on lines of their own', lay: (text) => text.replace(ordinal, '（$1）\n') },
  {
    layout: 'labels with a space and a Latin colon',
    lay: (text) => text.replace(/^定义：/gm, '定 义:').replace(/^主要工作任务：/gm, '主要 工作任务 :'),
  },
  {
    layout: 'labels in 【】',
    lay: (text) => text.replace(/^定义：/gm, '【定义】').replace(/^主要工作任务：/gm, '【主要工作任务】'),
  },
  { layout: '工种 parted by 、', lay: (text) => text.replace('数据标注员 人', '数据标注员、人') },
  { layout: '工种 a line each', lay: (text) => text.replace('数据标注员 人', '数据标注员\n人') },
  { layout: 'tasks run together', lay: (text) => text.replace(/；\n+(?=(?:\d+\.|- \(\d|（\d))/g, '；') },
  { layout: 'Latin brackets', lay: (text) => text.replaceAll('（', '(').replaceAll('）', ')') },
  { layout: 'Latin colons and semicolons', lay: (text) => text.replaceAll('：', ':').replaceAll('；', ';') },
  { layout: 'straight quotes', lay: (text) => text.replace(/[“”]/g, '"') },
  {
    layout: 'a space between any two signs',
    lay: eachLine((line) => (/^(?:人力|市场|统计)/.test(line) ? line : [...line].join(' '))),
  },
  { layout: 'page numbers — 5 —', lay: (text) => paged(text, 13, '') },
  { layout: 'page numbers and running headers', lay: (text) => paged(text, 17, '新职业信息汇编') },
  { layout: 'the title as running header', lay: (text) => paged(text, 17, /关于.*通知/.exec(text)?.[0] ?? '') },
  { layout: 'front matter', lay: (text) => `---\nid: 1\n---\n${text}` },
  {
    layout: 'the number above the title',
    lay: (text) => `${/人社厅发.*号/.exec(text)?.[0]}\n\n${text.replace(/\n人社厅发.*号/, '')}`,
  },
  { layout: 'the number behind the title', lay: (text) => text.replace(/的通知\n\n(人社厅发)/, '的通知 $1') },
  { layout: 'brackets of the number [2020]', lay: (text) => text.replace('〔2020〕', '[2020]') },
  {
    layout: 'a date in Chinese numerals',
    lay: (text) =>
      text
        .replace(/\n2020年2月25日/, '\n二〇二〇年二月二十五日')
        .replace(/\n2020年6月28日/, '\n二〇二〇年六月二十八日'),
  },
  { layout: 'signatures at the end', lay: (text) => moveSignatures(text) },
  ...[16, 20, 27, 33, 41, 50].flatMap((width) => [
    { layout: `wrapped at ${width}`, lay: (text: string) => wrap(text, width, '') },
    {
      layout: `wrapped at ${width}, indented, no blank lines, paged`,
      lay: (text: string) => paged(wrap(text.replace(/\n+/g, '\n'), width, '　　'), 29, '新职业信息汇编'),
    },
  ]),
];

describe.each([...official, ...invented])('the notice $date', ({ text, golden }) => {
  test.each(layouts)('laid out with $layout', ({ lay }) => {
    const { notices, problems } = parseNotices(lay(text));
    expect(problems).toEqual([]);
    expect(plain(notices)).toBe(golden);
  });
});

const furniture = [
  { line: '— 5 —', named: 'page-number' },
  { line: '- 12 -', named: 'page-number' },
  { line: '5', named: 'page-number' },
  { line: '第 5 页 共 20 页', named: 'page-number' },
  { line: '5/20', named: 'page-number' },
  { line: '5. 处理投诉；', named: null },
  { line: '2020年2月25日', named: null },
];

test.each(furniture)('$line is $named', ({ line, named }) => {
  expect(readLayout(`甲\n${line}\n乙`)[1]?.furniture).toBe(named);
});

const broken = '　　在“甲人员（4-88-19）”小类下“甲\n';
const rest = '员（4-88-19-02）”职业下增设“乙员”工种。\n';

test.each([
  { header: '人力资源社会保障部文件', named: 'running-header' },
  { header: '                    人力资源社会保障部文件', named: 'running-header' },
  { header: '                    职业分类', named: 'running-header' },
  { header: '乙丙丁', named: null },
])('$header below a page number in the middle of a name is $named', ({ header, named }) => {
  const lines = readLayout(`${broken}\n          - 1 -\n\n${header}\n\n${rest}`);
  expect(lines.find(({ raw }) => raw === header)?.furniture).toBe(named);
});

test('a slice leaves out furniture, indentation and line ends', () => {
  const text = '　　从事接收、验视客\n\n— 3 —\n\f\n户订单的工业\nAPP\nTest 人员。\n';
  expect(sliceSentence(text, 1, 8)).toBe('从事接收、验视客户订单的工业APP Test 人员。');
});

function wrap(text: string, width: number, indent: string): string {
  const cut = (line: string) =>
    [...`${indent}${line}`].map((sign, index) => (index > 0 && index % width === 0 ? `\n${sign}` : sign)).join('');
  return eachLine(cut)(text);
}

function paged(text: string, length: number, header: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) =>
      index % length === length - 1 ? `${line}\n\n— ${(index + 1) / length} —\n\n${header}\n` : line,
    )
    .join('\n');
}

function moveSignatures(text: string): string {
  const signatures =
    /\n人力资源社会保障部办公厅\n+市场监管总局办公厅\n+统计局办公室\n+\d+年\d+月\d+日\n/.exec(text)?.[0] ?? '';
  return `${text.replace(signatures, '\n')}\n${signatures}`;
}

/** The words of the records: without line numbers, in one width, without white space. */
function plain(notices: readonly NoticeRecord[]): string {
  return JSON.stringify(notices, (key, value) => {
    if (key === 'line') return undefined;
    if (typeof value !== 'string') return value;
    const narrow = value.normalize('NFKC').replace(/\s+/g, '');
    return narrow.replace(/[–—]/g, '-').replace(/[“”]/g, '"').replaceAll('：', ':').replaceAll('；', ';');
  });
}
