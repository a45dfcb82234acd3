/** Narrow screens (窄屏), reduced motion and forced colours. */

export const narrow = `
/* ---------- narrow ---------- */

@media screen and (max-width: 64rem) {
  .rec, .lines > li { grid-template-columns: 6rem minmax(0, 1fr); }
  .rec > .body, .rec > .wide { grid-column: 2; }
  .rec > .margin { grid-column: 2; margin-top: 1rem; }
  .lines > li { grid-template-columns: 2.5rem minmax(0, 1fr); column-gap: .75rem; }
  .lines .chg { grid-column: 2; padding: 0 0 .75rem; }
  .rev { grid-template-columns: 8rem minmax(0, 1fr); }
  .rev .did { grid-column: 2; }
  .diff li { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .diff .why { grid-column: 1 / -1; }
}
@media screen and (max-width: 45rem) {
  :root { --title: 1.75rem; --head: 1.3125rem; --lead: 1.125rem; }
  .page { padding: 0 1rem; }
  main.page { padding-top: 1.25rem; }
  .cloth .page { gap: .9rem; }
  .cloth nav { padding: .35rem 0; }
  .cloth nav ul { gap: 0 .8rem; }
  .cloth nav a, .cloth .tongue { font-size: .9375rem; }
  .cloth .tongue { margin: .35rem 0; }
  .asof .page { padding-left: 4.5rem; padding-right: 1rem; }
  .asof form, .asof p { width: 100%; }
  .asof p { margin-left: -3.5rem; width: calc(100% + 3.5rem); }
  .entry-head { grid-template-columns: minmax(0, 1fr); gap: .75rem; }
  .entry-head .call { justify-self: start; }
  .call span { font-size: 1.5rem; padding: 0 .5rem; }
  .rec { display: block; }
  .rec > h2 { margin-bottom: .35rem; font-size: 1rem; }
  .rec > h2 small { display: inline; margin-left: .5rem; }
  .warn { padding: .9rem 1rem 1rem; margin-left: -1rem; margin-right: -1rem; }
  .warn > .icon { width: 1.6rem; height: 1.6rem; }
  .warn p { grid-column: 1 / -1; }
  .picture .far { display: none; }
  .picture text { font-size: 12px; }
  .picture text.on { font-weight: 400; }
  .list li { grid-template-columns: 6.2rem minmax(0, 1fr); }
  .list li > .note { grid-column: 2; }
  .answers li { grid-template-columns: minmax(0, 1fr); padding: .5rem .9rem; }
  .answers .why { grid-column: 1; }
  .hall { grid-template-columns: minmax(0, 1fr); }
  .card { margin-top: 2rem; }
  .ask input { padding: .35rem .75rem; }
  .ask .row button { min-width: 4rem; }
  .rev, .rev .did, .rev .firsts { display: block; }
  .holders, .states, .foot .page { grid-template-columns: minmax(0, 1fr); }
  .counts { grid-template-columns: 1fr 1fr; }
  .counts div:nth-child(odd) { border-left: 0; padding-left: 0; }
  .counts div:nth-child(n + 3) { border-top: 1px solid var(--rule); }
  .lines > li { grid-template-columns: 2rem minmax(0, 1fr); column-gap: .4rem; }
  .lines .txt { padding-left: .6rem; }
  .tree li > .row, .tree .l4 .row { grid-template-columns: minmax(0, 1fr) auto; padding-left: 0; }
  .tree .l2 > .row, .tree .l3 > .row, .tree .l4 > .row { padding-left: 0; }
  .tree .far { display: none; }
  .tree .row > .code { grid-column: 1 / -1; font-size: var(--label); color: var(--ink-2); line-height: 1.5; }
  .tree ul { margin-left: .4rem; padding-left: .8rem; border-left: 1px solid var(--rule); }
  .diff li { grid-template-columns: minmax(0, 1fr); }
  .step { display: block; }
  .step::before { float: left; margin-right: .75rem; }
  .step > div { clear: none; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack caption, .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; border: 0; padding: 0; }
  .stack tr { padding: .7rem 0; border-bottom: 1px solid var(--rule); }
  .stack td[data-h], .stack td.num[data-h] { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .5rem; width: auto; padding: .1rem 0; text-align: left; }
  .stack td[data-h]::before { content: attr(data-h); font-family: var(--hei); font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
  .results tr { display: grid; grid-template-columns: auto auto minmax(0, 1fr) auto; gap: .15rem .75rem; align-items: center; }
  .results tr td[data-h], .results tr td.num[data-h] { display: block; padding: 0; }
  .results td[data-h]::before { content: none; }
  .results td.said { order: -2; grid-column: 1 / 4; min-width: 0; }
  .results td.num[data-h] { order: -1; white-space: nowrap; color: var(--ink-2); text-align: right; }
  .results td.num[data-h]:lang(zh)::before { content: "第 "; }
  .results td.num[data-h]:lang(zh)::after { content: " 行"; }
  .results td[data-h="日期"] { grid-column: 3 / -1; }
  .results td.issues { grid-column: 1 / -1; color: var(--ink-2); }
  .results td.today { grid-column: 1 / 4; }
  .results td.today::before { content: attr(data-h) "　"; color: var(--ink-2); font-size: var(--small); }
  .results td.today > div { display: inline; }
  .results td:empty, .results td.today.nil { display: none; }
  .results tr.open { border-bottom: 0; padding-bottom: .3rem; }
  .results tr.path { display: block; padding-top: 0; }
  .route > li { grid-template-columns: minmax(0, 1fr); }
}

@media (prefers-reduced-motion: no-preference) {
  .lines li:target { transition: background-color .6s; }
}
@media (forced-colors: active) {
  .slip, .call { outline: 1px solid; outline-offset: -5px; }
  .chips [aria-pressed="true"], .chips [aria-current], .answers [aria-selected="true"], .list li[aria-current] { outline: 2px solid Highlight; }
}
`;
