/** Notices as people have them, copied from web pages, tables and other programs, give the record of the official print. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../../../src/import/notice/page/numeral.ts';
import { parseNotices } from '../../../../src/import/notice/parse.ts';

const official = ['2020-02-25', '2020-06-28'].map((date) => ({
  date,
  text: readFileSync(`seeds/${date}.txt`, 'utf8'),
  golden: plain([JSON.parse(readFileSync(`test/fixtures/notices/${date}.json`, 'utf8'))]),
}));

const task = /^(?:(\d+)\. (?!\d-)|- \((\d)\) |（(\d)）)/gm;
const nextTask = /；\n+(?:\d+\. (?!\d-)|- \(\d\) |（\d）)/g;
const item = /^[（(]([一二三四五六七八九十]+)[）)] ?/gm;
const heading = /^(（[^）]+）)(\d-\d\d-\d\d-\d\d) (.*)$/gm;
const subTypes = /^(本职业.*工种：)\n+(.*)$/gm;
const listing =
  /^（[一二三四五六七八九十]+）(\d-\d\d-\d\d-\d\d) (.*)\n+定义：(.*)\n+主要工作任务：\n+((?:\d+\. .*\n+)+)(?:本职业.*工种：\n+(.*)\n+)?/gm;

const chinese = '一二三四五六七八九';
const count = (numeral: string) => readNumeral(numeral) ?? 0;
const numberTasks = (text: string, write: (number: number) => string) =>
  text.replace(task, (_, ...found: string[]) =>
    write(Number(found.slice(0, 3).find((digits) => digits !== undefined))),
  );
const numberItems = (text: string, write: (number: number) => string) =>
  numberTasks(text, (number) => `（${number}）`).replace(item, (_, numeral: string) => write(count(numeral)));

/** The new occupations as the rows of a table below a line of column names. */
function table(text: string, head: string, write: (cells: readonly string[]) => string): string {
  const found = [...text.matchAll(listing)];
  const rows = found.map(([, code = '', name = '', definition = '', tasks = '', subs = ''], index) =>
    write([`${index + 1}`, code, name, definition, tasks.trim().replace(/\n+/g, ''), subs.replaceAll(' ', '、')]),
  );
  const last = found.at(-1);
  const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return `${text.slice(0, found[0]?.index)}${head}\n${rows.join('\n')}\n\n${text.slice(end)}`;
}

const layouts: { layout: string; lay: (text: string) => string }[] = [
  { layout: 'spaces of web pages', lay: (text) => text.replace(/^(?=.)/gm, '&nbsp;&nbsp;') },
  { layout: 'tags', lay: (text) => text.replace(/^(.+)$/gm, '<p style="x">$1<br/></p>') },
  { layout: 'quoted in Markdown', lay: (text) => text.replace(/^(?=.)/gm, '> ') },
  { layout: 'lines that end in \\', lay: (text) => text.replace(/(?<=.)\n\n/g, '\\\n\n') },
  { layout: 'tasks with bullets', lay: (text) => text.replace(task, '▶ ') },
  { layout: 'tasks without numbers', lay: (text) => text.replace(task, '') },
  { layout: 'tasks without numbers, in one line', lay: (text) => text.replace(nextTask, '；').replace(task, '') },
  { layout: 'tasks behind their label', lay: (text) => text.replace(/主要工作任务：\n+/g, '主要工作任务：') },
  {
    layout: 'each listing a paragraph',
    lay: (text) =>
      text
        .replace(/\n+定义：/g, ' 定义：')
        .replace(/\n+(主要工作任务：)\n+/g, '$1')
        .replace(/；\n+(?=\d+\. |- \(|（\d)/g, '；'),
  },
  { layout: 'headings before the first item', lay: (text) => text.replace(/^([一二]、.*)\n+/gm, '$1 ') },
  {
    layout: 'two adjustments in a line',
    lay: (text) => text.replace(/工种。\n+(?=[（(][一二三四五六七八九十]+[）)] ?在)/g, '工种。'),
  },
  { layout: 'code and name as fields', lay: (text) => text.replace(heading, '$1\n职业编码：$2\n职业名称：$3') },
  { layout: 'name and code as fields', lay: (text) => text.replace(heading, '$1职业名称：$3\n职业编码：$2') },
  { layout: 'fields in a line', lay: (text) => text.replace(heading, '$1编码：$2 名称：$3') },
  { layout: 'the name first', lay: (text) => text.replace(heading, '$1$3（$2）') },
  { layout: 'the code in brackets', lay: (text) => text.replace(heading, '$1（$2）$3') },
  { layout: 'new occupations without ordinals', lay: (text) => text.replace(heading, '$2 $3') },
  ...['－', '‐', '−', '﹣', '--', '.', '_', '~', '·'].map((dash) => ({
    layout: `codes with ${dash}`,
    lay: (text: string) => text.replace(/\d(?:-\d\d)+/g, (code) => code.replaceAll('-', dash)),
  })),
  {
    layout: 'a table with tabs',
    lay: (text) => table(text, '序号\t职业编码\t职业名称\t定义\t主要工作任务\t工种', (cells) => cells.join('\t')),
  },
  {
    layout: 'a table of Markdown',
    lay: (text) =>
      table(
        text,
        '| 序号 | 职业编码 | 职业名称 | 职业定义 | 主要工作任务 | 工种 |\n|--|--|--|--|--|--|',
        (cells) => `| ${cells.join(' | ')} |`,
      ),
  },
  {
    layout: 'a table set with spaces',
    lay: (text) =>
      table(text, '序号  职业编码  职业名称  定义  主要工作任务  工种', (cells) =>
        cells.map((cell) => cell.replaceAll(' ', '')).join('   '),
      ),
  },
  ...[
    ['1 ', (number: number) => `${number} `],
    ['⑴', (number: number) => String.fromCodePoint(0x2473 + number)],
    ['⒈', (number: number) => String.fromCodePoint(0x2487 + number)],
    ['01.', (number: number) => `0${number}.`],
    ['任务1：', (number: number) => `任务${number}：`],
    ['一是', (number: number) => `${chinese[number - 1]}是`],
  ].map(([mark, write]) => ({
    layout: `tasks numbered ${mark}`,
    lay: (text: string) => (typeof write === 'function' ? numberTasks(text, write) : text),
  })),
  { layout: 'items numbered 1. above tasks （1）', lay: (text) => numberItems(text, (number) => `${number}. `) },
  {
    layout: 'items numbered 01 above tasks （1）',
    lay: (text) => numberItems(text, (number) => `${number}`.padStart(2, '0').concat(' ')),
  },
  { layout: 'items numbered ①', lay: (text) => numberItems(text, (number) => String.fromCodePoint(0x245f + number)) },
  {
    layout: 'items numbered ㈠',
    lay: (text) =>
      text.replace(/^（([一二三四五六七八九十])）/gm, (_, numeral: string) =>
        String.fromCodePoint(0x321f + count(numeral)),
      ),
  },
  {
    layout: '工种 numbered in a line',
    lay: (text) =>
      text.replace(
        subTypes,
        (_, label: string, names: string) =>
          `${label}\n${names
            .split(' ')
            .map((name, index) => `（${index + 1}）${name}`)
            .join(' ')}`,
      ),
  },
  {
    layout: '工种 joined by 和, with 等',
    lay: (text) =>
      text.replace(subTypes, (_, label: string, names: string) => `${label}${names.replaceAll(' ', '和')}等`),
  },
  {
    layout: '工种 parted by /',
    lay: (text) => text.replace(subTypes, (_, label: string, names: string) => `${label}${names.replaceAll(' ', '/')}`),
  },
  { layout: 'another label of 工种', lay: (text) => text.replace(subTypes, '本职业下设以下工种：$2') },
  { layout: 'marks in words', lay: (text) => text.replace(/ L$/gm, '（绿色职业）') },
  { layout: 'marks in 〔〕', lay: (text) => text.replace(/ L$/gm, '〔L〕') },
  { layout: 'marks behind /', lay: (text) => text.replace(/ L$/gm, '/L') },
  {
    layout: 'a date on the line of the signature',
    lay: (text) => text.replace(/统计局办公室\n+(2020年)/, '统计局办公室 $1'),
  },
  { layout: 'a date in brackets', lay: (text) => text.replace(/^(2020年.*日)$/m, '（$1）') },
  { layout: 'a date with the letter O', lay: (text) => text.replace(/^2020年(.*)$/m, '二O二O年$1') },
  { layout: 'headings with 。', lay: (text) => text.replace(/^([一二]、.*)$/gm, '$1。') },
  { layout: 'headings with a comma', lay: (text) => text.replace(/^([一二])、/gm, '$1，') },
  {
    layout: 'other words in headings',
    lay: (text) => text.replace('一、新职业信息', '一、增设职业').replace('二、调整变更职业信息', '二、变更职业'),
  },
  { layout: 'headings that end in 如下', lay: (text) => text.replace(/^([一二]、.*)$/gm, '$1如下：') },
  { layout: 'a legend with numbers', lay: (text) => `${text}\n说明：1. 标注“L”的为绿色职业。\n2. 编码依据大典。\n` },
  { layout: 'a footnote with ①', lay: (text) => `${text.replace(/ L$/gm, ' L①')}\n① “L”表示绿色职业。\n` },
  { layout: 'what web pages print below', lay: (text) => `${text}\n【打印】\n版权所有：某部\n网站标识码：bm1\n` },
  {
    layout: 'copies',
    lay: (text) => `${text}\n抄送：各单位。\n人力资源社会保障部办公厅秘书处 2020年7月26日印发\n校对：张三\n`,
  },
  { layout: 'who signs, beside the number', lay: (text) => text.replace(/^(人社厅发.*号)$/m, '$1　　签发人：张三') },
  {
    layout: 'an annex of a letter',
    lay: (text) => `某厅关于转发文件的通知\n现转发给你们。\n某厅\n2020年9月9日\n\n附件\n${text}`,
  },
  ...[
    (page: number) => `新职业信息 　${page}`,
    (page: number) => `${page} | 新职业信息汇编`,
    (page: number) => `P${page}`,
    (page: number) => `https://example.cn/a.html  ${page}/20`,
    () => '扫描全能王 创建',
  ].map((write) => ({ layout: `pages with ${write(1)}`, lay: (text: string) => paged(text, write) })),
  {
    layout: 'a table of contents',
    lay: (text) =>
      `目录\n${[...text.matchAll(heading)].map(([line], index) => `${line}……${index + 3}`).join('\n')}\n二、调整变更职业信息\t17\n\n${text}`,
  },
  {
    layout: 'a table of contents behind the letter',
    lay: (text) =>
      text.replace(
        /\n一、新职业信息\n/,
        '\n目 录\n一、新职业信息 .... 3\n（一）甲员 .... 3\n二、调整变更职业信息 .... 9\n\n一、新职业信息\n',
      ),
  },
];

describe.each(official)('the notice of $date', ({ text, golden }) => {
  test.each(layouts)('with $layout', ({ lay }) => {
    expect(lay(text)).not.toBe(text);
    const { notices, problems } = parseNotices(lay(text));
    expect(problems).toEqual([]);
    expect(plain(notices)).toBe(golden);
  });
});

function paged(text: string, write: (page: number) => string): string {
  let page = 0;
  return text
    .split('\n')
    .map((line, index) => {
      if (index % 21 !== 20) return line;
      page += 1;
      return `${line}\n${write(page)}`;
    })
    .join('\n');
}

/** The words of the records: without lines and white space, in one width; the sentences of adjustments stay as printed, whatever their dashes. */
function plain(notices: readonly unknown[]): string {
  return JSON.stringify(notices, (key, value) => {
    if (key === 'line' || key === 'sentence') return undefined;
    return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : value;
  });
}
