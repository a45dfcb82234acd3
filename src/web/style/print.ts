/** Paper (打印): ink is black, controls are left out, addresses of citations are written out. */

export const print = `
/* ---------- print ---------- */

@media print {
  :root {
    --paper: #fff; --leaf: #fff; --ink: #000; --ink-2: #333; --rule: #bbb; --edge: #666; --dye: #123; --dye-wash: #eee;
    --pine: #000; --ochre: #000; --cinnabar: #000; --slate: #000; --pine-wash: #fff; --ochre-wash: #fff; --cinnabar-wash: #fff; --slate-wash: #eee;
    --text: 10.5pt; --label: 9pt; --small: 8.5pt; --title: 20pt; --lead: 12pt;
  }
  @page { margin: 18mm 16mm 20mm; }
  .cloth, .asof form, .tools, .chips, .filters, .skip, .foot ul, .results button, .tries, .steps { display: none; }
  .asof .page { padding-left: 0; }
  .page { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .cite a::after, .rev h3 a::after { content: " <" attr(href) ">"; font-size: 7.5pt; overflow-wrap: anywhere; }
  .rec { grid-template-columns: 22mm minmax(0, 1fr) 52mm; column-gap: 6mm; break-inside: auto; }
  .rec > .body { grid-column: 2; }
  .rec > .margin { grid-column: 3; }
  h1, h2, h3, .warn, .picture, .holder, .cite, .tasks li, tr, .diff li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  .picture svg, .warn, .verdict, del, ins { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
