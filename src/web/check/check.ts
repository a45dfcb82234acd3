/** The page that checks a list of people (核对): read in the browser, asked in small batches, stored nowhere. */
import { html } from 'hono/html';
import { differences } from '../../catalogue/history/difference.ts';
import { checkAsset } from '../asset/assets.ts';
import type { Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { differenceWords } from '../frame/words.ts';

/** The page. */
export function showCheck(view: View): Page {
  const { say, language } = view;
  const words = {
    ...Object.fromEntries(differences.map((name) => [name, differenceWords[name][language]])),
    ...{
      match: say('相符', 'match'),
      matchWithWarning: say('相符，有出入', 'match, with remarks'),
      suggested: say('只有近似', 'near ones only'),
      ambiguous: say('两可，待人定', 'several: yours to decide'),
      noMatch: say('无对应职业', 'no occupation'),
      unknown: say('未知', 'unknown'),
      insufficient: say('无可核对', 'nothing to check'),
    },
    ...{
      all: say('全部', 'All'),
      reading: say('正在读…', 'Reading…'),
      rows: say('行', 'rows'),
      done: say('已核对', 'Checked'),
      finished: say('核对完，共', 'Finished, rows:'),
      stopped: say('已停止；已核对的仍可下载。', 'Stopped; what is checked can be downloaded.'),
      failed: say('没有核对完：', 'Not finished: '),
      tooMany: say('（只核对前 20,000 行；更多请用命令）', '(the first 20,000 are checked; use the command for more)'),
    },
    ...{
      row: say('行', 'Row'),
      said: say('名册所写', 'As written'),
      verdict: say('结论', 'Verdict'),
      issues: say('说明', 'Remarks'),
      now: say('现在', 'Now'),
      more: say('经过', 'Details'),
      confidence: say('把握', 'confidence'),
      choose: say('请选一个', 'Choose one'),
      chooseOne: say('是不是这个', 'Is it this one?'),
      alike: say('写法相同的行一并采用，共', 'holds for all rows that say the same:'),
      chosen: say('（你所选）', '(your choice)'),
      chooseNone: say('不选，照原样下载', 'None: download as it is'),
    },
  };
  const fields = [
    ['', say('不用', 'not used')],
    ['code', say('职业编码', 'code')],
    ['name', say('职业名称', 'name')],
    ['subType', say('工种', 'job type')],
    ['work', say('工作内容', 'work')],
    ['on', say('记录日期', 'date')],
  ];
  const headings = [words.row, words.said, words.verdict, words.issues, words.now].map(
    (text) => html`<th>${text}</th>`,
  );
  const steps = html`<div id="checking" data-words="${JSON.stringify(words)}" data-fields="${JSON.stringify(fields)}" hidden><div class="steps">
<section class="step"><div><h2>${say('文件，或一列名称', 'A file, or a column of names')}</h2><div class="drop"><label for="file">${say('CSV、TSV、XLSX；也可把文件拖到这一页', 'CSV, TSV or XLSX; or drop a file on this page')}</label><input id="file" type="file" accept=".csv,.tsv,.txt,.xlsx"></div><form id="paste"><label for="column">${say('或从表格粘贴一列', 'Or paste a column')}</label><textarea id="column" rows="4" placeholder="网约配送员"></textarea><div class="tools"><button>${say('读这一列', 'Read it')}</button></div></form><p id="told" role="status"></p></div></section>
<section class="step" id="columns" hidden><div><h2>${say('各列当作什么', 'What each column is')}</h2><div class="took" id="took"></div><p class="small quiet">${say('照列名认出，可以改。“不用”的列不离开浏览器。', 'Told by the headings; change what is wrong. Columns that are not used never leave the browser.')}</p></div></section>
<section class="step" id="run" hidden><div><h2>${say('核对', 'Check')}</h2><div class="tools"><button type="button" id="start" class="first">${say('开始核对', 'Start')}</button></div><div class="running" id="running" hidden><label for="bar" class="small" id="progress"></label><button type="button" id="stop">${say('停止', 'Stop')}</button><progress id="bar" value="0" max="1"></progress></div></div></section>
<section class="step" id="results" hidden><div><h2>${say('结果', 'Results')}</h2><div class="chips" role="group" aria-label="${say('按结论筛选', 'Filter by verdict')}" id="verdicts"></div><div class="tools"><button type="button" class="first" id="download">${say('下载带结果的文件', 'Download the file with results')}</button></div></div></section></div>
<table class="results stack" id="table" hidden><caption id="caption"></caption><thead><tr>${headings}<td></td></tr></thead><tbody id="lines"></tbody></table><p class="more"><button type="button" id="further" hidden>${say('再看 200 行', '200 more')}</button></p></div>`;
  const main = html`<h1 class="plain">${say('核对一份名册', 'Check a list of people')}</h1><p class="measure">${say('文件只在这台电脑的浏览器里读。各行分小批送去核对，答完即弃，不留存。', 'The file is read in this browser only. Its rows are checked in small batches and stored nowhere.')}</p>${steps}<noscript><p class="remark">${say('这一页要用脚本。没有脚本时，可用命令 zhilu check，或接口 POST /v1/check。', 'This page needs its script. Without it, use the command zhilu check, or POST /v1/check.')}</p></noscript>`;
  return {
    ...{ title: say('核对一份名册', 'Check a list of people'), section: 'check', main, scripts: [checkAsset] },
    description: say(
      '把名册里的职业编码和名称逐行核对：当日对不对，现在是什么。',
      'Checks the codes and names of a list of people, row by row: right on their date, and what they are now.',
    ),
    icons: ['match', 'noted', 'suggested', 'ambiguous', 'noMatch', 'unknown', 'insufficient'],
  };
}
