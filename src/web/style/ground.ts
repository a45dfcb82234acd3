/** The ground of every page: elements, masthead, the bar of the date, and controls. */

export const ground = `
/* ---------- ground ---------- */

*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 var(--text)/1.75 var(--hei); font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: break-word; line-break: strict; text-spacing-trim: normal;
}
:lang(en) { font-family: var(--latin), var(--hei); line-height: 1.6; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, pre, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.35; text-wrap: balance; }
small, .small { font-size: var(--small); line-height: 1.85; }
a { color: var(--dye); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--dye); outline-offset: 2px; }
.page { max-width: 75rem; margin: 0 auto; padding: 0 1.5rem; }
main.page { padding-top: 2rem; padding-bottom: 5rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--leaf); padding: .5rem 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--ink-2); }
.song, blockquote { font-family: var(--song); }
blockquote { line-height: 1.9; }
.measure { max-width: 36em; }
h1 + .measure, h1 + .quiet { margin-top: .6rem; }
.measure + .remark { margin-top: .9rem; }
.remark + .picture { padding-top: 2rem; }
.remark + .chips, .tools + #told, .chips + .tools { margin-top: .75rem; }
.tools + .digest { margin-top: .6rem; }
.keep { white-space: nowrap; }
.code { font-variant-numeric: tabular-nums; white-space: nowrap; letter-spacing: .015em; }
.icon { width: 1.15em; height: 1.15em; vertical-align: -.2em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; }
.icon .solid { fill: currentColor; stroke: none; }
.icon .knock { stroke: var(--leaf); }
.sprite { display: none; }

/* ---------- masthead: book cloth with its title slip ---------- */

.cloth { background: var(--cloth); color: var(--on-cloth); }
.cloth .page { display: flex; align-items: flex-start; gap: 1.5rem; min-height: 3.75rem; }
.slip {
  position: relative; z-index: 1; flex: none; writing-mode: vertical-rl; margin: .5rem 0 -1.1rem; padding: .7rem .42rem;
  background: var(--leaf); color: var(--ink); text-decoration: none; font: 600 1.25rem/1.15 var(--song); letter-spacing: .12em;
  border: 2px solid var(--ink); box-shadow: inset 0 0 0 2px var(--leaf), inset 0 0 0 3px var(--ink);
}
.cloth nav { flex: 1; padding: .7rem 0; }
.cloth nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.cloth nav a, .cloth .tongue { display: inline-block; padding: .3rem 0; line-height: 1.75; color: inherit; text-decoration: none; font-size: 1rem; border-bottom: 2px solid transparent; }
.cloth nav a:hover, .cloth .tongue:hover { border-color: currentColor; }
.cloth nav a[aria-current] { border-color: currentColor; font-weight: 600; }
.cloth .tongue { margin: .7rem 0; font-family: var(--latin); }
.cloth :focus-visible { outline-color: var(--on-cloth); }

/* ---------- the date of every answer ---------- */

.asof { border-bottom: 1px solid var(--rule); }
.asof .page { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1.25rem; padding-top: .6rem; padding-bottom: .6rem; padding-left: 6.1rem; font-size: var(--label); }
.asof form { display: flex; align-items: center; gap: .5rem; }
.asof label { font-weight: 600; white-space: nowrap; }
.asof input { width: 8.2rem; min-height: 2rem; padding: .1rem .5rem; font-size: 1rem; }
.asof button { min-height: 2rem; padding: .1rem .75rem; }
.asof p { color: var(--ink-2); }
.asof.past { background: var(--dye-wash); border-bottom: 3px double var(--dye); }
.asof.past p { color: var(--ink); }

/* ---------- controls ---------- */

input, select, textarea, button, .button {
  font: inherit; color: var(--ink); background: var(--leaf); border: 1px solid var(--edge); border-radius: 2px; min-height: 2.5rem; padding: .35rem .75rem;
}
button, .button { display: inline-flex; align-items: center; gap: .4rem; cursor: pointer; text-decoration: none; font-size: var(--label); line-height: 1.4; }
button:hover, .button:hover { border-color: var(--dye); color: var(--dye); }
button.first, .button.first { background: var(--dye); border-color: var(--dye); color: var(--paper); font-weight: 600; }
button.first:hover { text-decoration: underline; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }
.tools button, .tools .button { min-height: 2rem; padding: .15rem .65rem; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; }
.chips a, .chips button { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; padding: .15rem .65rem; border: 1px solid var(--rule); border-radius: 2px; background: var(--leaf); color: var(--ink); text-decoration: none; font-size: var(--label); }
.chips [aria-pressed="true"], .chips [aria-current] { border-color: var(--dye); box-shadow: inset 0 -2px 0 var(--dye); font-weight: 600; }
.chips a:hover, .chips button:hover { border-color: var(--dye); }
.chips b { font-weight: 600; }
progress { appearance: none; width: 100%; height: .6rem; border: 1px solid var(--edge); background: var(--leaf); }
progress::-webkit-progress-bar { background: var(--leaf); }
progress::-webkit-progress-value { background: var(--dye); }
progress::-moz-progress-bar { background: var(--dye); }
`;
