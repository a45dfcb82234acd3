/** The search page (检索): one box, what it finds, what is on the books, and the latest revisions; it works without its script. */
import { html, raw } from 'hono/html';
import type { MatchingContext } from '../../answer/question.ts';
import { countCurrent } from '../../catalogue/views/count.ts';
import type { Level } from '../../catalogue/vocabulary/code.ts';
import { searchAsset } from '../asset/assets.ts';
import type { Page } from '../frame/page.ts';
import type { Html, View } from '../frame/view.ts';
import { levelWords, showMark, showNumber } from '../frame/words.ts';
import { find } from './find.ts';
import { remarkOn, showFindings } from './found.ts';
import { showRecent } from './recent.ts';

const most = 20;
const mostOptions = 8;

/** The page, with what is found for a query, or without any. */
export function showSearch(view: View, query: string, context: MatchingContext | null): Page {
  const { say, link, language } = view;
  const found = context === null ? '' : showFound(view, query, context);
  const [zh, en] = ['一个职业，<wbr>一个编码，<wbr>在某一天指什么', 'One occupation, one code: what it means on a day'];
  const hidden = [
    ...(view.at === null ? [] : [html`<input type="hidden" name="at" value="${view.at}">`]),
    ...(language === 'en' ? [html`<input type="hidden" name="lang" value="en">`] : []),
  ];
  const tries = ['wangyue', '4-02-07-10', '保育员', '给老人量血压、陪诊'].map(
    (text) => html`<a href="${link('/', { q: text })}" lang="zh-Hans">${text}</a>`,
  );
  const form = html`<form class="ask" role="search" action="/">${hidden}<h1>${raw(say(zh, en))}</h1><label for="q">${say('名称、旧名、通称、工种、拼音、编码，或一句话说做什么', 'A name, former or popular name, job type, pinyin, code, or a sentence about the work')}</label><div class="row"><input id="q" name="q" value="${query}" data-options="${link('/search/options')}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" maxlength="300"><button class="first">${say('检索', 'Search')}</button></div><ul class="answers" id="answers" role="listbox" aria-label="${say('检索结果', 'Results')}" hidden></ul><p class="unseen" id="told" aria-live="polite" data-some="${say('条结果，用上下键选择', 'results; choose with the arrow keys')}" data-none="${say('没有结果', 'no result')}"></p>${found}<p class="tries"><span class="quiet">${say('再试：', 'Try:')}</span>${tries}<a href="${link('/check')}">${say('一次核对许多：用表格', 'Many at once: check a table')}</a></p></form>`;
  return {
    title:
      query === ''
        ? say('中国职业分类的逐日登记', 'The registry of China’s occupations, day by day')
        : say(`检索“${query}”`, `Search for “${query}”`),
    description: say(
      '任一日期，一个职业编码指什么、以前是什么、后来去了哪里，依据是哪份通知的哪一句。',
      'For any date, what an occupation code of China means, what it was before, where it went, and which sentence of which official notice says so.',
    ),
    section: 'search',
    scripts: [searchAsset],
    main: html`<div class="hall">${form}${showCounts(view)}</div>${showRecent(view)}`,
  };
}

function showFound(view: View, query: string, context: MatchingContext): Html | '' {
  if (query.trim() === '') return '';
  const { say } = view;
  const findings = find(context, query, view.at, most);
  const lines = showFindings(view, findings, 'link');
  const remark = remarkOn(view, findings);
  const list = String(lines) === '' ? '' : html`<ul class="answers">${lines}</ul>`;
  return html`<div class="found" id="found"><h2 class="unseen">${say('检索结果', 'Results')}</h2>${remark}${list}</div>`;
}

/** The options of the list under the box, while one types. */
export function showOptions(view: View, query: string, context: MatchingContext): string {
  if (query.trim() === '') return '';
  const findings = find(context, query, view.at, mostOptions);
  const lines = String(showFindings(view, findings, 'option'));
  if (lines !== '' && !findings.isNone) return lines;
  const { say } = view;
  const told = findings.isNone
    ? say(`“${query}”本身不指一个职业`, `“${query}” by itself names no occupation`)
    : say('没有相近的；按回车看怎么办', 'Nothing near; press Enter to see what to do');
  return `${lines}${html`<li class="tail" role="presentation">${told}</li>`}`;
}

function showCounts(view: View): Html {
  const { say, moment, context, language } = view;
  const { revision } = moment;
  const counts = countCurrent(context.register, revision.id);
  const row = (name: Html | string, level: Level, count: number): Html =>
    html`<dt>${name}</dt><dd>${
      revision.coverage[level] === 'complete'
        ? showNumber(count)
        : html`<span class="lacuna">${say(`未列全，知 ${showNumber(count)}`, `${showNumber(count)} known, not all`)}</span>`
    }</dd>`;
  const levels = ['major', 'middle', 'minor', 'occupation'] as const;
  const { L, S, both } = counts.marks;
  return html`<section class="card" aria-label="${say('在册', 'On the books')}"><h2>${say('在册', 'On the books')} <small><span class="code">${revision.id}</span></small></h2><dl>${levels.map((level) => row(levelWords[level][language], level, counts[level]))}${row(showMark(view, 'L'), 'occupation', L + both)}${row(showMark(view, 'S'), 'occupation', S + both)}${row(levelWords.subtype[language], 'subtype', counts.subtype)}</dl></section>`;
}
