/** The filters (筛选) of the tree: links, each with how many occupations it leaves. */
import { html, raw } from 'hono/html';
import type { Register } from '../../catalogue/register.ts';
import type { Html, View } from '../frame/view.ts';
import { showMark, showNumber } from '../frame/words.ts';
import { type Filter, makeTest } from './tree.ts';

/** Both filters: by mark, and by what is known. */
export function showFilters(
  view: View,
  code: string,
  filter: Filter,
  register: Register,
  revision: string,
  lastEdition: string,
): Html {
  const { say, link } = view;
  const current = register
    .standings(revision)
    .filter(
      ({ facts }) =>
        facts.level === 'occupation' &&
        facts.status === 'current' &&
        (code === '' || facts.code?.startsWith(`${code}-`)),
    );
  const chip = (label: Html | string, change: Partial<Filter>): Html => {
    const own = { ...filter, ...change };
    const count = current.filter(makeTest(register, own, lastEdition)).length;
    const isOn = own.mark === filter.mark && own.only === filter.only;
    const address = link(code === '' ? '/groups' : `/groups/${code}`, {
      mark: own.mark ?? undefined,
      only: own.only ?? undefined,
    });
    return html`<a href="${address}"${isOn ? raw(' aria-current="true"') : ''}>${label} <b>${showNumber(count)}</b></a>`;
  };
  const marks = html`${chip(say('全部', 'all'), { mark: null })}${chip(showMark(view, 'L'), { mark: 'L' })}${chip(showMark(view, 'S'), { mark: 'S' })}${chip(say('兼有', 'both'), { mark: 'both' })}`;
  const only = html`${chip(say('不限', 'any'), { only: null })}${chip(say('有职业标准', 'with a standard'), { only: 'standard' })}${chip(say(`${lastEdition} 以后新见`, `first seen after ${lastEdition}`), { only: 'new' })}${chip(say('编码也指过他职', 'code meant something else too'), { only: 'reused' })}`;
  return html`<div class="filters"><div class="chips" role="group" aria-label="${say('标记', 'Mark')}">${marks}</div><div class="chips" role="group" aria-label="${say('只看', 'Only')}">${only}</div></div>`;
}
