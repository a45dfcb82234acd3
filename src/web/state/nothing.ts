/** The page of an address at which there is nothing (无此页): says so, and leads on by search, by the tree and by the code that the address may hold. */
import { html } from 'hono/html';
import { readTypedCode } from '../../answer/code/holder.ts';
import type { Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';

/** The page; a code that stands last in the address leads to the page of the code. */
export function showNothing(view: View): Page {
  const { say, link, path } = view;
  const title = say('没有这个网页', 'There is no such page');
  const code = readTypedCode(decode(path.split('/').at(-1) ?? ''));
  const meant =
    code === null
      ? ''
      : html`<p>${say('也许要找的是编码', 'Perhaps you mean the code')} <a class="code" href="${link(`/codes/${code}`)}">${code}</a>${say('。', '.')}</p>`;
  const main = html`<section class="state alone"><h1 class="plain">${title}</h1><p class="measure">${say('这个地址下什么也没有：', 'There is nothing at this address: ')}<span class="code">${path.length > 80 ? `${path.slice(0, 80)}…` : path}</span></p>${meant}<div class="tools"><a class="button" href="${link('/')}">${say('检索名称', 'Search a name')}</a><a class="button" href="${link('/groups')}">${say('从分类找', 'Browse the tree')}</a></div></section>`;
  return { status: 404, title, description: title, section: null, main };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
