/** The key (图例) of a timeline: only the signs that the picture uses. */
import { html, raw } from 'hono/html';
import type { Html, View } from '../frame/view.ts';
import type { Look, Row } from './row.ts';

const signs = {
  held: '<rect class="held" x="6" y="1" width="9" height="10"/>',
  part: '<rect class="part" x="6" y="1.5" width="9" height="9"/><path class="half" d="M6 10.5V1.5L15 10.5Z"/>',
  none: '<rect class="none" x="6" y="1.5" width="9" height="9"/>',
  edges:
    '<line class="edge" x1="3" x2="3" y1="0" y2="12"/><line class="edge inferred" x1="14" x2="14" y1="0" y2="12"/>',
} as const;

/** The key of some rows. */
export function showKey({ say, context }: View, rows: readonly Row[]): Html {
  const extents = new Set(context.register.rows.revisions.map(({ held }) => held));
  const looks = new Set<Look>(rows.flatMap(({ bars }) => bars.map(({ look }) => look)));
  const box = (look: Look): string => `<rect class="${look}" x=".5" y=".5" width="21" height="11"/>`;
  const all: readonly (readonly [boolean, string, string])[] = [
    [extents.has('full'), signs.held, say('收全', 'held in full')],
    [extents.has('part'), signs.part, say('收一部分', 'held in part')],
    [extents.has('none'), signs.none, say('未收', 'not held')],
    [looks.has('sure'), box('sure'), say('前后都有出处', 'sourced at both ends')],
    [looks.has('carried'), box('carried'), say('沿用，其后未见改动', 'carried on; no later source changes it')],
    [looks.has('void'), box('void'), say('来源不全，未知', 'sources partial: unknown')],
    [looks.has('other'), box('other'), say('同码他职', 'the code, another occupation')],
    [looks.has('gone'), box('gone'), say('已撤销', 'withdrawn')],
    [true, signs.edges, say('起于明文 / 起于推定', 'begins: stated / inferred')],
  ];
  return html`<ul class="key">${all.filter(([shown]) => shown).map(([, sign, words]) => html`<li><svg aria-hidden="true">${raw(sign)}</svg>${words}</li>`)}</ul>`;
}
