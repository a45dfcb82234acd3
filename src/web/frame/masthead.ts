/** The masthead (书衣): the way to every page, the switch of language, and the date of the answer, always in sight. */
import { html, raw } from 'hono/html';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { shortName } from './revision-name.ts';
import { type Html, type View, writeQuery } from './view.ts';

export type Section = 'search' | 'browse' | 'compare' | 'check' | 'about';

const places: readonly { section: Section; path: string; zh: string; en: string }[] = [
  { section: 'search', path: '/', zh: '检索', en: 'Search' },
  { section: 'browse', path: '/groups', zh: '分类', en: 'Browse' },
  { section: 'compare', path: '/compare', zh: '对比', en: 'Compare' },
  { section: 'check', path: '/check', zh: '核对', en: 'Check' },
  { section: 'about', path: '/about', zh: '所据', en: 'Sources' },
];

/** The address of the same page in another language. */
export function otherLanguage({ language, path, fields, at }: View): string {
  return writeQuery(path, { ...fields, at: at ?? undefined, lang: language === 'en' ? undefined : 'en' });
}

/** The masthead of a page in a section. */
export function showMasthead(view: View, section: Section | null): Html {
  const { say, link, language } = view;
  const items = places.map(
    ({ section: own, path, zh, en }) =>
      html`<li><a href="${link(path)}"${own === section ? raw(' aria-current="page"') : ''}>${say(zh, en)}</a></li>`,
  );
  const tongue = language === 'en' ? ['zh-Hans', '中文'] : ['en', 'English'];
  return html`<header><div class="cloth"><div class="page"><a class="slip" href="${link('/')}" lang="zh-Hans" aria-label="${say('职录，首页', '职录 Zhilu, home')}">职录</a><nav aria-label="${say('主要', 'Main')}"><ul>${items}</ul></nav><a class="tongue" href="${otherLanguage(view)}" hreflang="${tongue[0]}" lang="${tongue[0]}">${tongue[1]}</a></div></div>${showDate(view)}</header>`;
}

function showDate(view: View): Html {
  const { say, context, at, path, fields, language } = view;
  const { register, today } = context;
  const hidden = Object.entries({ ...fields, lang: language === 'en' ? 'en' : undefined }).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}">`],
  );
  const options = register.held.map(
    (revision) => html`<option value="${revision.id}">${shortName(view, revision)}</option>`,
  );
  return html`<div class="asof${at === null ? '' : ' past'}"><div class="page"><form action="${path}" method="get">${hidden}<label for="at">${say('截至', 'As of')}</label><input id="at" name="at" value="${at ?? today}" list="revisions" autocomplete="off" pattern="\\d{4}-\\d{2}(-\\d{2}(\\.\\d+)?)?" title="${say('日期 2021-01-01 或版本', 'a date such as 2021-01-01, or a revision')}" aria-describedby="at-note"><button>${say('换日期', 'Change')}</button></form><p id="at-note">${noteDate(view)}</p><datalist id="revisions">${options}</datalist></div></div>`;
}

function noteDate(view: View): Html {
  const { say, link, context, at, moment, path, fields, language } = view;
  const { revision } = moment;
  const name = html`<a href="${link(`/revisions/${revision.id}`)}"><span class="code">${revision.id}</span> ${shortName(view, revision)}</a>`;
  if (at !== null) {
    const back = writeQuery(path, { ...fields, lang: language === 'en' ? 'en' : undefined });
    const shown = html`<b>${say('你在看', 'You see')} <span class="code">${at}</span>${say(' 的情形', '')}</b>`;
    return html`${shown}${say('，所据', ', from')} ${name}${say('。', '. ')}<a href="${back}">${say('回到今天', 'Back to today')}</a>`;
  }
  const unheld = context.register.rows.revisions.filter(
    ({ id, held }) => held === 'none' && compareRevisions(id, revision.id) > 0,
  );
  const after =
    unheld.length === 0
      ? say('。', '.')
      : html`${say('；其后', '; after it,')} ${unheld.map(({ id }, index) => html`${index > 0 ? say('、', ', ') : ''}<span class="code">${id}</span>`)} ${say(`${unheld.length} 件未收。`, unheld.length === 1 ? 'is not held.' : 'are not held.')}`;
  return html`${say('所据到', 'Sources up to')} ${name}${after}`;
}
