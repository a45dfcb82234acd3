/** An entry as a page shows it: call number, heading, warning, records with their margin, lists and tables. */

export const record = `
/* ---------- call number: a code as the label on a spine ---------- */

.call { display: inline-flex; align-items: stretch; background: var(--leaf); border: 2px solid var(--ink); box-shadow: inset 0 0 0 2px var(--leaf), inset 0 0 0 3px var(--ink); padding: .45rem .5rem .35rem; }
.call span { display: grid; justify-items: center; padding: 0 .6rem; border-left: 1px solid var(--rule); font-size: 1.75rem; line-height: 1.2; font-weight: 500; }
.call span:first-child { border-left: 0; }
.call small { font-size: var(--small); line-height: 1.5; color: var(--ink-2); font-weight: 400; letter-spacing: 0; }
.call.gone { border-style: dashed; border-color: var(--edge); box-shadow: none; color: var(--ink-2); }

/* ---------- heading of an entry ---------- */

.crumbs { font-size: var(--label); }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.crumbs li::after { content: "›"; margin-left: .5rem; color: var(--ink-2); }
.crumbs li:last-child::after { content: none; }
.crumbs a { display: inline-block; min-height: 1.5rem; min-width: 1.5rem; }
.crumbs + h1 { margin-top: .6rem; }
.entry-head { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem 2rem; align-items: center; margin: 1.25rem 0 2rem; }
.entry-head h1 { font: 600 var(--title)/1.3 var(--song); letter-spacing: .03em; }
.entry-head h1.ours, h1.plain { font-family: var(--hei); letter-spacing: 0; }
.entry-head .facts { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--label); color: var(--ink-2); }
.entry-head .tools { grid-column: 1 / -1; }
h1.plain { font-size: var(--title); line-height: 1.3; }
h1.song { font-family: var(--song); font-size: 1.875rem; letter-spacing: .02em; }

/* marks of an entry: a letter in a box, and always its words */
.mark { display: inline-flex; align-items: center; gap: .35rem; white-space: nowrap; font-size: var(--label); }
.mark b { display: inline-block; width: 1.35em; line-height: 1.3; text-align: center; border: 1px solid currentColor; font-weight: 600; font-family: var(--latin); }

/* ---------- a warning, and lesser remarks ---------- */

.warn { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem 1rem; padding: 1rem 1.25rem 1.1rem; margin: 0 0 2rem; background: var(--cinnabar-wash); border-top: 3px solid var(--cinnabar); border-bottom: 1px solid var(--cinnabar); }
.warn > .icon { width: 2rem; height: 2rem; color: var(--cinnabar); margin-top: .15rem; }
.warn h2 { color: var(--cinnabar); font-size: var(--lead); }
.warn p { grid-column: 2; max-width: 40em; }
.warn b { font-weight: 600; }
.remark { border-left: 3px solid var(--edge); padding: .1rem 0 .1rem 1rem; max-width: 38em; font-size: var(--label); line-height: 1.75; }
.remark.gap { border-left-style: dashed; }
.lacuna { color: var(--ink-2); }
.lacuna::before { content: "□"; margin-right: .4em; font-family: var(--song); }

/* ---------- a record: label, text, margin ---------- */

.rec { display: grid; grid-template-columns: 7.5rem minmax(0, 36em) minmax(0, 1fr); column-gap: 2rem; border-top: 1px solid var(--rule); padding: 1.35rem 0 1.6rem; }
.rec > h2 { font-size: 1rem; line-height: 1.85; }
.rec > h2 small { display: block; font-weight: 400; color: var(--ink-2); }
.rec > .body { grid-column: 2; }
.rec > .wide { grid-column: 2 / -1; }
.rec > .margin { grid-column: 3; font-size: var(--small); line-height: 1.85; }
.rec .body > * + * { margin-top: .75rem; }
.picture + .rec, .rec.opens { border-top: 3px double var(--edge); }
.tasks { counter-reset: task; }
.tasks li { position: relative; padding: .3rem 0 .3rem 2.2rem; font-family: var(--song); line-height: 1.8; border-bottom: 1px solid var(--rule); }
.tasks li:last-child { border-bottom: 0; }
.tasks li::before { counter-increment: task; content: counter(task); position: absolute; left: 0; width: 1.4rem; text-align: right; font-family: var(--hei); font-size: var(--label); line-height: 2.15; color: var(--ink-2); }

/* a citation in the margin: the line at its side says how certain it is */
.cite { padding-left: .85rem; border-left: 2px solid var(--dye); }
.cite + .cite { margin-top: .9rem; }
.cite blockquote { font-size: var(--label); line-height: 1.75; color: var(--ink); }
.cite .why { color: var(--ink-2); }
.cite.inferred { border-left-style: dashed; }
.cite.single { border-left-style: dotted; border-left-width: 3px; }
.cert { white-space: nowrap; font-weight: 600; margin-left: .4em; }
.why .cert:first-child { margin-left: 0; }
.cert::before { content: ""; display: inline-block; width: 1.4em; margin-right: .35em; vertical-align: .3em; border-top: 2px solid currentColor; }
.cert.inferred::before { border-top-style: dashed; }
.cert.single::before { border-top: 3px dotted currentColor; }

/* ---------- lists and tables ---------- */

.names { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.names a { display: inline-block; min-height: 1.5rem; }

.list li { display: grid; grid-template-columns: 7rem minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
.list li > .note { font-size: var(--small); color: var(--ink-2); }
.list li[aria-current] { background: var(--dye-wash); box-shadow: inset 4px 0 0 var(--dye); margin: 0 -.75rem; padding-left: .75rem; padding-right: .75rem; }
.name { font-family: var(--song); }
.name .small { font-family: var(--hei); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-size: var(--label); color: var(--ink-2); padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: var(--small); font-weight: 600; color: var(--ink-2); border-bottom: 1px solid var(--edge); white-space: nowrap; }
td.num, th.num { text-align: right; }
.mentions th:first-child, .mentions td:first-child { width: 7rem; }
.mentions td:nth-child(2) { width: 30%; }
.mentions td, .mentions .name { font-size: 1rem; line-height: 1.75; }
tbody th { font-weight: 400; }
details > summary { cursor: pointer; min-height: 1.75rem; font-size: var(--label); color: var(--dye); text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: 1px; }
details > summary:hover { text-decoration-thickness: 2px; }
details[open] > summary { margin-bottom: .5rem; }
`;
