/** One found entry as a line: code, name and marks, what led to it, where it stands, and whether its code has meant something else. */
import { html, raw } from 'hono/html';
import { foldCodes } from '../entry/codes.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { levelWords, showMark } from '../frame/words.ts';
import type { Hit } from './find.ts';

/** How lines are shown: as options of a listbox, where a script moves among them, or as links. */
export type Form = 'option' | 'link';

/** A found entry; `id` is that of its element. */
export function showHit(
  view: View,
  { entry, matchedOn, text, path, words }: Hit,
  query: string,
  form: Form,
  id: string,
): Html {
  const { say, linkEntry, language } = view;
  const led =
    words === undefined
      ? tellWay(view, matchedOn, text, entry.name, query)
      : html`${say('所做', 'Work')}${quote(view, words.join('、'), query)}`;
  const above = entry.parent === undefined || entry.parent === null ? path.slice(-2) : path;
  const place = above.map(
    ({ code, name }, index) =>
      html`${index > 0 ? ' › ' : ''}<span class="code">${code ?? ''}</span> ${official(view, name ?? '')}`,
  );
  const english = language === 'en' && entry.nameEn !== null ? html` <span class="small">${entry.nameEn}</span>` : '';
  const marks = entry.marks.map((mark) => html`　${showMark(view, mark)}`);
  const gone =
    entry.status === 'withdrawn' ? html`　<span class="small quiet">${say('已撤销', 'withdrawn')}</span>` : '';
  const lines = html`<span class="why">${led}${place}</span>${tellCodes(view, entry.id)}`;
  return showLine({
    ...{ form, id, address: linkEntry(entry.id) },
    code: entry.code ?? levelWords[entry.level][language],
    name: html`${official(view, entry.name)}${english}`,
    more: html`${marks}${gone}`,
    lines,
  });
}

/** A line of the list of what was found. */
export function showLine({
  form,
  id,
  address,
  code,
  name,
  more,
  lines,
}: {
  form: Form;
  id: string;
  address: string;
  code: string;
  name: Html;
  more: Html | string;
  lines: Html;
}): Html {
  if (form === 'option')
    return html`<li role="option" id="${id}" aria-selected="false" data-href="${address}"><span class="code">${code}</span><span><span class="name">${name}</span>${more}</span>${lines}</li>`;
  return html`<li><span class="code">${code}</span><span><a class="name" href="${address}">${name}</a>${more}</span>${lines}</li>`;
}

function tellWay(view: View, way: Hit['matchedOn'], text: string, name: string, query: string): Html | string {
  const { say } = view;
  if (text === name || way === 'code') return '';
  const ways: Partial<Record<Hit['matchedOn'], string>> = {
    formerName: say('旧名', 'once called '),
    subType: say('工种', 'job type '),
    alias: say('通称', 'also called '),
    pinyin: say('拼音合', 'by sound '),
    initials: say('首字母合', 'by initials '),
    formerCode: say('旧编码', 'former code '),
    partial: say('通称或名称', 'by name '),
  };
  return html`${ways[way] ?? ''}${quote(view, text, query)}`;
}

function quote({ say, language }: View, text: string, query: string): Html {
  const at = query === '' ? -1 : text.indexOf(query);
  const shown =
    at === -1 ? html`${text}` : html`${text.slice(0, at)}<mark>${query}</mark>${text.slice(at + query.length)}`;
  const marked = language === 'en' ? html`<span lang="zh-Hans">${shown}</span>` : shown;
  return html`“${marked}”${say('。', '. ')}`;
}

function tellCodes(view: View, id: string): Html | string {
  const { say, context } = view;
  const shared = foldCodes(context.register, id).filter(({ others }) => others.length > 0);
  if (shared.length === 0) return '';
  return html`${shared.map(({ code, since, until, others }) => {
    const span =
      until === null
        ? html`<span class="code">${since}</span> ${say('起', 'on')}`
        : html`<span class="code">${since}</span> ${say('至', 'to')} <span class="code">${until}</span>${say(' 前', '')}`;
    const names = others.map(({ name }) => name).join('、');
    return html`<span class="why">${say('编码', 'Code')} <span class="code">${code}</span>${raw('（')}${span}${raw('）')}${say('也指过', ' has also meant ')}<span lang="zh-Hans">${names}</span></span>`;
  })}`;
}
