/** The check of a list of people, the page about the data, and the pages of every state. */

export const working = `
/* ---------- checking ---------- */

.steps { counter-reset: step; margin-top: 1.75rem; }
.step { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); gap: 0 1rem; padding: 1.25rem 0 1.5rem; border-top: 1px solid var(--rule); }
.step::before { counter-increment: step; content: counter(step, cjk-ideographic); width: 2rem; height: 2rem; border: 1px solid var(--ink); text-align: center; font-weight: 600; font-size: 1rem; line-height: 1.9rem; }
.step > div > h2 { font-size: var(--lead); line-height: 1.6; margin-bottom: .5rem; }
.drop { border: 1px dashed var(--edge); background: var(--leaf); padding: 1rem 1.25rem; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; }
.took { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1.25rem; }
.took label { display: grid; font-size: var(--small); color: var(--ink-2); }
.took select { min-width: 0; width: 100%; }
.running { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .35rem 1rem; align-items: center; max-width: 46rem; }
.verdict { display: inline-flex; align-items: center; gap: .4rem; font-weight: 600; font-size: var(--label); padding: .05rem .5rem .05rem .4rem; border-left: 3px solid currentColor; white-space: nowrap; }
.verdict.match { color: var(--pine); background: var(--pine-wash); }
.verdict.noted, .verdict.ambiguous { color: var(--ochre); background: var(--ochre-wash); }
.verdict.suggested { color: var(--dye); background: var(--dye-wash); }
.verdict.noMatch { color: var(--cinnabar); background: var(--cinnabar-wash); }
.verdict.unknown, .verdict.insufficient { color: var(--slate); background: var(--slate-wash); }
.verdict.unknown { border-left-style: dashed; }
.verdict .icon { --leaf: transparent; }
.results { margin-top: .5rem; }
.results td { font-size: var(--label); }
.held td { font-size: var(--label); }
.held td:first-child { width: 7rem; }
.held td:nth-child(2) { width: 32%; }
.held td:nth-child(4) { width: 15%; }
.held td:first-child a { display: inline-block; min-height: 1.5rem; }
.held .name { font-size: 1rem; }
.signs .cert { margin-left: 0; font-size: var(--label); }
.results td.said { min-width: 9.5rem; }
.results tr.path > td { background: var(--leaf); padding: 1rem 1.25rem; border-left: 3px solid var(--dye); }
.results .open > td { border-bottom-color: transparent; }
.results button { min-height: 1.75rem; padding: 0 .6rem; white-space: nowrap; }
.route { display: grid; gap: .6rem; }
.route > li { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; }
.choose { display: grid; gap: .35rem; margin: .5rem 0 0; border: 0; padding: 0; }
.choose label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .6rem; align-items: start; min-height: 1.75rem; }
.choose input { min-height: 0; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--dye); }

/* ---------- about, states, foot ---------- */

.specimen { padding: .5rem 1rem; background: var(--leaf); border: 1px solid var(--rule); }
pre { font: 400 var(--label)/1.7 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; background: var(--leaf); border: 1px solid var(--rule); padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.states { margin-top: 2rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 3rem; }
.state { border-top: 3px double var(--edge); padding: 1rem 0 2.5rem; }
.lines.facts .txt { white-space: pre-wrap; font-size: var(--label); }
.pair .narrow { flex-basis: 8rem; }
.pair input { width: 100%; min-width: 0; }
.group li { overflow-wrap: anywhere; }
.tree .why { display: block; }
.tree [aria-current] > .row { background: var(--dye-wash); }
.chips > span { display: inline-flex; align-items: center; min-height: 2rem; font-size: var(--label); }
.flow details { margin-top: .75rem; }
.drop input { max-width: 100%; min-width: 0; }
.bydate td.code, .when .code { white-space: normal; }
.holder dl, .holder dd { min-width: 0; overflow-wrap: anywhere; }
.drop label { font-size: var(--label); }
#paste { margin-top: 1rem; }
#paste label { display: block; font-size: var(--label); color: var(--ink-2); margin-bottom: .35rem; }
#paste textarea { width: 100%; max-width: 46rem; }
.wrong { color: var(--ochre); font-weight: 600; }
[hidden].step, .running[hidden], #further[hidden], #download[hidden], #stop[hidden] { display: none; }
.state.alone { border-top: 0; }
.found .state { border-top: 0; padding: 1rem 0 0; }
.answers[hidden], .found[hidden] { display: none; }
[data-copy][hidden] { display: inline-flex; visibility: hidden; }
.answers a.name { display: inline-block; }
.state .where { font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
.state h2 { font-size: var(--head); margin: .15rem 0 .5rem; }
.state p + p { margin-top: .6rem; }
.state .list, .state .cite { margin-top: .6rem; }
.state .cite { font-size: var(--small); line-height: 1.85; }
.foot { border-top: 1px solid var(--rule); padding: 1.5rem 0 3rem; font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
.foot .page { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); gap: 1rem 3rem; }
.foot .voices { font-size: var(--label); color: var(--ink); }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.foot ul a, .more a, .holder .heirs a { display: inline-block; min-height: 1.5rem; }
.more { font-size: var(--label); margin-top: .5rem; }
`;
