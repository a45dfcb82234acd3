/** The pages that are read: search, holders of a code, notices, the tree, comparisons. */

export const reading = `
/* ---------- search ---------- */

.hall { display: grid; grid-template-columns: minmax(0, 46rem) 15rem; justify-content: space-between; gap: 0 2.5rem; align-items: start; }
.card { background: var(--leaf); border: 1px solid var(--edge); padding: .75rem 1.1rem .9rem; margin-top: 1.5rem; }
.card h2 { font-size: 1rem; line-height: 1.75; display: flex; justify-content: space-between; align-items: baseline; }
.card h2 small { font-weight: 400; color: var(--ink-2); }
.card dl { display: grid; grid-template-columns: 1fr auto; font-size: var(--label); }
.card dt, .card dd { border-top: 1px solid var(--rule); padding: .2rem 0; }
.card dd { text-align: right; white-space: nowrap; }

.ask { max-width: 46rem; margin: 1.5rem 0 0; position: relative; }
.ask h1 { font-size: var(--head); margin-bottom: 1rem; word-break: keep-all; text-wrap: wrap; }
.ask label { display: block; font-size: var(--label); color: var(--ink-2); margin-bottom: .35rem; }
.ask .row { display: flex; }
.ask input { flex: 1; min-width: 0; min-height: 3.25rem; font-size: var(--lead); border: 2px solid var(--ink); border-right: 0; padding: .35rem 1rem; }
.ask .row button { min-height: 3.25rem; min-width: 5rem; justify-content: center; font-size: 1rem; border-radius: 0 2px 2px 0; }
.answers { border: 1px solid var(--edge); border-top: 0; background: var(--leaf); }
.answers li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1rem; padding: .55rem 1rem; border-bottom: 1px solid var(--rule); cursor: pointer; }
.answers li > .code { padding-top: .2rem; }
.answers .name { font-size: var(--lead); line-height: 1.5; }
.answers .why { grid-column: 2; font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
.answers mark, mark { background: none; color: inherit; border-bottom: 2px solid var(--dye); }
.answers [aria-selected="true"] { background: var(--dye-wash); box-shadow: inset 4px 0 0 var(--dye); }
.answers .tail { display: block; cursor: default; font-size: var(--small); line-height: 1.85; color: var(--ink-2); border-bottom: 0; }
.tries { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-top: .75rem; font-size: var(--label); }
.tries a { display: inline-block; padding: .1rem 0; }
.revs { margin-top: 3.5rem; border-top: 3px double var(--edge); }
.revs > h2, h2.section { font-size: var(--lead); margin: 1.25rem 0 .75rem; }
.rev { display: grid; grid-template-columns: 8rem minmax(0, 1fr) minmax(0, 20rem); gap: .1rem 2rem; padding: .9rem 0; border-top: 1px solid var(--rule); }
.rev h3 { font: 500 var(--text)/1.6 var(--song); }
.rev .did { font-size: var(--label); }
.rev .firsts { grid-column: 2; font-size: var(--label); }
.rev > :first-child { grid-row: 1 / span 2; }
.rev.absent h3 { color: var(--ink-2); }
.extent { display: inline-flex; align-items: center; gap: .35rem; font-size: var(--small); line-height: 1.85; white-space: nowrap; }
.extent svg { width: 10px; height: 12px; flex: none; }
.extent .held { fill: var(--ink); stroke: var(--ink); }
.extent .part, .extent .none { fill: none; stroke: var(--ink); }
.extent .half { fill: var(--ink); }
.extent .none { stroke-dasharray: 2 2; }

/* ---------- two holders of one code ---------- */

.holders { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 0 0 2rem; }
.holder { background: var(--leaf); border: 1px solid var(--edge); border-top: 6px solid var(--edge); padding: 1rem 1.25rem 1.25rem; }
.holder.now { border-top-color: var(--dye); }
.holder h3 { font: 600 var(--head)/1.4 var(--song); }
.holder .when { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: var(--label); margin-bottom: .35rem; }
.holder .when b { font-weight: 600; }
.holder dl { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .35rem .75rem; margin-top: .75rem; font-size: var(--label); }
.holder dt { color: var(--ink-2); }

/* ---------- notice: numbered lines and what they became ---------- */

.counts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin: 1.5rem 0; border-top: 1px solid var(--edge); border-bottom: 1px solid var(--edge); }
.counts div { padding: .6rem 1rem .7rem; border-left: 1px solid var(--rule); }
.counts div:first-child { border-left: 0; padding-left: 0; }
.counts dt { font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
.counts dd { font-size: var(--label); }
.counts dd b { font-size: var(--lead); font-weight: 600; }
.digest { font-size: var(--small); overflow-wrap: anywhere; color: var(--ink-2); line-height: 1.85; }
.lines { border-top: 3px double var(--edge); }
.lines > li { display: grid; grid-template-columns: 3.25rem minmax(0, 38em) minmax(0, 1fr); column-gap: 1.25rem; }
.lines .no { text-align: right; font-size: var(--small); line-height: 2.3; color: var(--ink-2); text-decoration: none; min-height: 1.5rem; }
.lines .no:hover { color: var(--dye); text-decoration: underline; }
.lines .txt { font-family: var(--song); line-height: 1.9; padding: 0 0 0 1rem; border-left: 2px solid transparent; }
.lines .says .txt { border-left-color: var(--dye); }
.lines .blank .txt { min-height: .7rem; }
.lines .blank .no { min-height: 0; height: .7rem; }
.lines .span { white-space: nowrap; }
.lines .head .txt { font-weight: 600; }
.lines .title .txt { font-size: var(--lead); font-weight: 600; }
.lines li:target { background: var(--dye-wash); }
.lines .chg { font-size: var(--small); line-height: 1.85; padding: .2rem 0 0; }
.lines .chg p { padding-left: .75rem; border-left: 2px solid var(--dye); }
.lines .chg p + p { margin-top: .25rem; }
.lines .chg b { font-weight: 600; }
.kind { display: inline-block; min-width: 4em; margin-right: .5em; font-weight: 600; }

/* ---------- tree ---------- */

.tree li > .row { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
.tree .row .count { font-size: var(--small); line-height: 1.85; color: var(--ink-2); text-align: right; }
.tree .l1 > .row { font-weight: 600; }
.tree .l2 > .row { padding-left: 1.5rem; }
.tree .l3 > .row { padding-left: 3rem; }
.tree .l4 > .row { padding-left: 4.5rem; }
.tree .open > .row > .code::after { content: ""; display: inline-block; width: .45em; height: .45em; margin-left: .5em; border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg) translate(-2px, -2px); }
.tree .l4 .row { grid-template-columns: 6.6rem minmax(0, 1fr) auto; }
.tree .row:hover { background: var(--dye-wash); }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1.25rem 0 1.5rem; align-items: center; }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.filters legend { float: left; font-size: var(--label); color: var(--ink-2); margin-right: .6rem; line-height: 2rem; padding: 0; }

/* ---------- comparing ---------- */

.pair { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1rem 0 1.5rem; }
.pair label { display: grid; font-size: var(--small); color: var(--ink-2); flex: 0 1 19rem; min-width: 0; }
.pair select { width: 100%; min-width: 0; }
.group { margin-top: 2.5rem; }
.group > h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; font-size: var(--lead); border-bottom: 1px solid var(--edge); padding-bottom: .4rem; }
.group .reason { font-size: var(--label); color: var(--ink-2); padding: .5rem 0 .25rem; }
.group > h2 small { font-weight: 400; color: var(--ink-2); }
.diff li { display: grid; grid-template-columns: minmax(0, 17.5rem) minmax(0, 20rem) minmax(0, 1fr); gap: 0 1.5rem; padding: .45rem 0; border-bottom: 1px solid var(--rule); align-items: baseline; }
.diff .codes { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.diff .why { font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
del, ins { text-decoration: none; padding: 0 .08em; }
del { background: var(--slate-wash); color: var(--ink-2); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { background: var(--dye-wash); color: var(--ink); box-shadow: inset 0 -2px 0 var(--dye); }
.arrow { color: var(--ink-2); }
`;
