/** A page (页): what stands between masthead and foot, and what its head says to programs. */
import { html, raw } from 'hono/html';
import type { Asset } from '../asset/asset.ts';
import { iconAsset, styleAsset } from '../asset/assets.ts';
import { otherLanguage, type Section, showMasthead } from './masthead.ts';
import { defineIcons, type Icon } from './sprite.ts';
import { type Html, type View, writeQuery } from './view.ts';

export interface Page {
  /** 200 where it is not given. */
  readonly status?: number;
  readonly title: string;
  readonly description: string;
  readonly section: Section | null;
  readonly main: Html;
  /** The path that stands for this page among those that show the same; the page's own where it is not given. */
  readonly canonical?: string;
  /** The address of the same answer as JSON. */
  readonly json?: string;
  readonly icons?: readonly Icon[];
  readonly scripts?: readonly Asset[];
  /** What schema.org calls it (JSON-LD). */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A page as it is sent: the document, and the text of its data, which the content security policy names. */
export interface Rendered {
  readonly status: number;
  readonly document: string;
  readonly data: string | null;
}

/** Renders a page whole. */
export function renderPage(view: View, page: Page): Rendered {
  const { say, language, origin } = view;
  const { title, description, section, main, icons = [], scripts = [], json, status = 200 } = page;
  const data = page.data === undefined ? null : JSON.stringify(page.data).replaceAll('<', '\\u003c');
  const whole = `${title} · ${say('职录', 'Zhilu 职录')}`;
  const path = page.canonical ?? view.path;
  const kept =
    page.canonical === undefined ? { ...view.fields, at: view.at ?? undefined } : { at: view.at ?? undefined };
  const canonical = origin + writeQuery(path, { ...kept, lang: language === 'en' ? 'en' : undefined });
  const [zh, en] = [origin + writeQuery(path, kept), origin + writeQuery(path, { ...kept, lang: 'en' })];
  const document = html`<!doctype html>
<html lang="${say('zh-Hans', 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${whole}</title><meta name="description" content="${description}"><link rel="canonical" href="${canonical}"><link rel="alternate" hreflang="zh-Hans" href="${zh}"><link rel="alternate" hreflang="en" href="${en}"><link rel="alternate" hreflang="x-default" href="${zh}">${json === undefined ? '' : html`<link rel="alternate" type="application/json" href="${json}">`}${status === 200 ? '' : raw('<meta name="robots" content="noindex">')}<meta property="og:type" content="website"><meta property="og:site_name" content="职录 Zhilu"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${canonical}"><meta property="og:locale" content="${say('zh_CN', 'en_GB')}"><meta name="theme-color" content="#1d4b7c" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#1b3350" media="(prefers-color-scheme: dark)"><link rel="icon" href="${iconAsset.path}"><link rel="stylesheet" href="${styleAsset.path}">${scripts.map(({ path: file }) => html`<script type="module" src="${file}"></script>`)}${data === null ? '' : html`<script type="application/ld+json">${raw(data)}</script>`}</head>
<body><a class="skip" href="#main">${say('跳到正文', 'Skip to content')}</a>${defineIcons(icons)}${showMasthead(view, section)}
<main class="page" id="main">${main}</main>
${showFoot(view)}</body></html>`;
  return { status, document: String(document), data };
}

function showFoot(view: View): Html {
  const { say, link, context } = view;
  const { head } = context.register;
  const voices =
    view.language === 'en'
      ? html`<span class="song">Song type is the authorities’ own words and names</span>; the rest is this registry’s. A solid line is stated, a dashed one inferred, a dotted one a single source; <span class="keep"><span class="song">□</span> is not held.</span>`
      : html`体例：<span class="song">宋体字是官方原文与定名</span>；黑体字是本登记所加。实线是明文，虚线是推定，点线是孤证；<span class="keep"><span class="song">□</span> 是未收。</span>`;
  return html`<footer class="foot"><div class="page"><div><p class="voices">${voices}</p></div><div><ul><li><a href="${link('/about')}">${say('所据与未收', 'Held and not held')}</a></li><li><a href="${link('/about#api')}">${say('接口与工具', 'API and tools')}</a></li><li><a href="${link('/about#cite')}">${say('怎样引用', 'How to cite')}</a></li><li><a href="${otherLanguage(view)}" hreflang="${say('en', 'zh-Hans')}" lang="${say('en', 'zh-Hans')}">${say('English', '中文')}</a></li></ul><p class="digest">${say('此刻登记的摘要', 'Digest of the registry as it stands:')} sha256 ${head.slice(0, 8)}…${head.slice(-6)}</p></div></div></footer>`;
}
