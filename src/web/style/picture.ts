/** Pictures (图): the timeline and the flow; one line style means one certainty. */

export const picture = `
/* ---------- pictures: timeline and flow ---------- */

.picture { margin: 0 0 2.25rem; padding: 1rem 0 0; }
.picture > h2 { font-size: 1rem; margin-bottom: .5rem; }
.picture > svg { display: block; overflow: visible; }
.picture text { font: 400 13px var(--hei); fill: var(--ink); font-variant-numeric: tabular-nums; }
.picture text.soft { fill: var(--ink-2); font-size: 12px; }
.picture text.on { fill: var(--paper); font-weight: 600; }
.picture text.name { font-family: var(--song); }
.name .small { font-family: var(--hei); }
.picture text.hot { fill: var(--cinnabar); font-weight: 600; }
.picture .axis { stroke: var(--edge); stroke-width: 1; }
.picture .year { stroke: var(--rule); stroke-width: 1; }
.picture .plumb { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 1 3; }
.picture .today { stroke: var(--ink); stroke-width: 1; }
.picture .here { stroke: var(--dye); stroke-width: 2; }
.picture .held { fill: var(--ink); stroke: var(--ink); }
.picture .part { fill: var(--leaf); stroke: var(--ink); }
.picture .half { fill: var(--ink); }
.picture .none { fill: var(--leaf); stroke: var(--ink); stroke-dasharray: 2 2; }
.picture .sure { fill: var(--dye); stroke: var(--dye); }
.picture .carried { fill: var(--dye-wash); stroke: var(--dye); }
.picture .other { fill: var(--cinnabar-wash); stroke: var(--cinnabar); }
.picture .edge { stroke: var(--dye); stroke-width: 3; }
.picture .edge.inferred { stroke-dasharray: 4 3; stroke: var(--ink); }
.picture .edge.hot { stroke: var(--cinnabar); }
.picture .void { fill: url(#hatch); stroke: var(--edge); stroke-dasharray: 2 2; }
.picture .hatch { stroke: var(--edge); stroke-width: 1; opacity: .7; }
.picture .veil { fill: url(#hatch); stroke: none; }
.picture .stay { fill: var(--slate-wash); stroke: var(--edge); stroke-width: 1; }
.picture .move { fill: var(--dye); fill-opacity: .88; stroke: var(--paper); stroke-width: 1; }
.picture .stay.inferred { stroke-dasharray: 4 3; }
.picture .move.inferred { stroke-width: 1.5; stroke-dasharray: 9 5; }
.picture .in { fill: var(--dye); font-weight: 600; font-size: 12px; }
.picture .node { fill: var(--ink); }
.picture figcaption { margin-top: .75rem; font-size: var(--small); line-height: 1.85; color: var(--ink-2); }
.key { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.key li { display: inline-flex; align-items: center; gap: .4rem; }
.key svg { width: 22px; height: 12px; flex: none; }
`;
