/** How pages look and behave: one style sheet, one script and one icon, inside the page, so that nothing is loaded from elsewhere. */
import { raw } from 'hono/html';

/** The icon of a page's tab: 职 on red. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#8a1f11"/><text x="8" y="12" font-size="11" text-anchor="middle" fill="#fff">职</text></svg>',
)}`;

export const style = raw(`
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --accent: light-dark(#8a1f11, #ff9d8c); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; margin: 0 0 .5rem; } h1 span, h2 span { font-weight: 400; opacity: .7; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
a { color: var(--accent); } code, pre, input { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; }
code { overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1.25rem 0; }
label { display: grid; gap: .25rem; font-size: .85rem; flex: 1 1 10rem; }
input, button { font-size: 1rem; height: 2.6rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .4rem; min-width: 0; width: 100%; background: transparent; color: inherit; }
button { flex: 0 0 auto; width: auto; background: var(--accent); color: Canvas; border: 0; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
pre { overflow: auto; max-height: 28rem; padding: 1rem; border: 1px solid var(--line); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; font-weight: 600; white-space: nowrap; } td:first-child, td:nth-child(3) { white-space: nowrap; } td:nth-child(2) { min-width: 14rem; } td:nth-child(4) { min-width: 14rem; } tr.none { opacity: .65; }
ul { padding-left: 1.2rem; }
:lang(en) { font-family: system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
@media (max-width: 45rem) {
  thead { display: none; } tr { display: grid; grid-template-columns: 1fr auto; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td, td:nth-child(n) { border: 0; padding: .1rem 0; min-width: 0; } td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; } td:nth-child(4) { grid-row: 3; grid-column: 1 / -1; }
}
`);

export const script = raw(`
const form = document.getElementById('ask'), answer = document.getElementById('answer');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { code, at } = Object.fromEntries(new FormData(form));
  const address = '/v1/codes/' + encodeURIComponent(code.trim()) + (at ? '?at=' + at : '');
  answer.hidden = false;
  answer.textContent = '…';
  try {
    const response = await fetch(address);
    answer.textContent = address + '\\n\\n' + JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = address + '\\n\\n' + error;
  }
});
`);
