/** The page of a service that has no registry to answer from (正在装载): it needs none itself, and says when to come back. */
import { html } from 'hono/html';
import { iconAsset, styleAsset } from '../asset/assets.ts';

/** The document, in the language that the address asks for. */
export function showUnavailable(url: URL): string {
  const isEnglish = url.searchParams.get('lang') === 'en';
  const say = (zh: string, en: string): string => (isEnglish ? en : zh);
  const title = say('登记还没有装载好', 'The registry is not loaded yet');
  const again = url.pathname + url.search;
  return html`<!doctype html>
<html lang="${say('zh-Hans', 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${say('职录', 'Zhilu 职录')}</title><meta name="robots" content="noindex"><link rel="icon" href="${iconAsset.path}"><link rel="stylesheet" href="${styleAsset.path}"></head><body><header><div class="cloth"><div class="page"><a class="slip" href="/" lang="zh-Hans" aria-label="${say('职录，首页', '职录 Zhilu, home')}">职录</a></div></div></header><main class="page"><section class="state alone"><h1 class="plain">${title}</h1><p class="measure">${say('服务刚启动，或读不到登记。没有装载好之前什么也不答，以免给出错的。请过数秒再试；若一直如此，请告诉运行此服务的人。', 'The service has just started, or cannot read its registry. Until it is loaded nothing is answered, so that nothing wrong is. Try again in a few seconds; if it stays like this, tell whoever runs this service.')}</p><div class="tools"><a class="button" href="${again}">${say('再试一次', 'Try again')}</a></div></section></main></body></html>`.toString();
}
