/** What pages call a revision: short, and the same everywhere. */
import { html } from 'hono/html';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import type { Html, View } from './view.ts';

/** The short name of a revision: `2022 年版大典`, `第七批通知`, `2020 年 2 月通知`. */
export function shortName({ say }: View, { id, kind, title }: Revision): string {
  const [year = '', month = ''] = id.split('-');
  if (kind === 'edition') return say(`${year} 年版大典`, `${year} edition`);
  const batch = /第[一二三四五六七八九十]+批/.exec(title)?.[0];
  return say(batch === undefined ? `${year} 年 ${Number(month)} 月通知` : `${batch}通知`, `notice of ${id}`);
}

/** How much of a revision is held, as a sign and in words. */
export function showExtent({ say }: View, { held, kind }: Pick<Revision, 'held' | 'kind'>): Html {
  const words = {
    full: say('收全', 'held in full'),
    part: say('收一部分', 'held in part'),
    none: say('未收', 'not held'),
  };
  const tall = kind === 'edition';
  const [y, height] = tall ? ['1', '10'] : ['2', '8'];
  const box = html`<rect class="${held === 'full' ? 'held' : held}" x=".5" y="${y}" width="9" height="${height}"/>`;
  const half =
    held === 'part' ? html`<path class="half" d="M.5 ${tall ? '11V1' : '10V2'}L9.5 ${tall ? '11' : '10'}Z"/>` : '';
  return html`<span class="extent"><svg aria-hidden="true" viewBox="0 0 10 12">${box}${half}</svg>${words[held]}</span>`;
}
