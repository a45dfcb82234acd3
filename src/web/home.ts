/** The home page: what this is, the head revision, what is held and what is not, a code box, and requests to try. */
import { html } from 'hono/html';
import type { Register } from '../catalogue/register.ts';
import { countCurrent } from '../catalogue/views/count.ts';
import type { Revision } from '../catalogue/vocabulary/revision.ts';
import { icon, script, style } from './look.ts';

const extents: Readonly<Record<Revision['held'], string>> = {
  full: '全文 held',
  part: '部分 in part',
  none: '未收 not held',
};

/** The page as HTML; it loads nothing from elsewhere. `examples` are addresses of this service. */
export function renderHome(register: Register, examples: readonly string[]): string {
  const { latest, rows } = register;
  const { occupation, minor, marks } = countCurrent(register, latest.id);
  const page = html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>职录 Zhilu</title>
<link rel="icon" href="${icon}">
<meta name="description" content="The registry of China's occupations: for any date, what a code means, and the sentence that says so.">
<style>${style}</style>
</head>
<body>
<main>
<h1>职录 <span lang="en">Zhilu</span></h1>
<p>中国职业分类的版本登记：任一日期，一个编码指什么、以前是什么、后来去了哪里，依据是哪份通知的哪一句。</p>
<p lang="en">The registry of China’s occupations. For any date: what a code means, what it was before, where it went, and which sentence of which official notice says so.</p>
<form action="/v1/codes/" id="ask">
<label>编码 code <input name="code" placeholder="4-02-07-10" required autocomplete="off" inputmode="numeric"></label>
<label>日期 date <input name="at" type="date" min="${register.held[0]?.id ?? ''}"></label>
<button>查 look up</button>
</form>
<pre id="answer" hidden tabindex="0" aria-live="polite"></pre>
<h2>现况 <span lang="en">Head</span></h2>
<p><b>${latest.id}</b> ${latest.title}：${minor} 小类，${occupation} 职业；只标 L ${marks.L}，只标 S ${marks.S}，兼标 ${marks.both}。</p>
<h2>收录 <span lang="en">Held and not held</span></h2>
<div class="scroll"><table>
<thead><tr><th>版本 revision</th><th>文件 document</th><th>收录 extent</th><th>依据 rests on</th></tr></thead>
<tbody>${rows.revisions.map(
    (revision) =>
      html`<tr class="${revision.held}"><td><a href="/v1/revisions/${revision.id}">${revision.id}</a></td><td>${revision.title}${
        revision.number === null ? '' : html`<br><small>${revision.number}</small>`
      }</td><td>${extents[revision.held]}</td><td><small lang="en">${revision.restsOn}</small></td></tr>`,
  )}</tbody>
</table></div>
<h2>试一试 <span lang="en">Try</span></h2>
<ul>${examples.map((address) => html`<li><a href="${address}"><code>${address}</code></a></li>`)}<li><a href="/openapi.json"><code>/openapi.json</code></a></li></ul>
</main>
<script>${script}</script>
</body>
</html>`;
  return String(page);
}
