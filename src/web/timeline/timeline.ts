/** The timeline (沿革): rows of bars over the revisions, drawn to scale; a gap is drawn as a gap, and the picture says in words what it shows. */
import { html, raw } from 'hono/html';
import { compareRevisions, type Revision } from '../../catalogue/vocabulary/revision.ts';
import type { Html, View } from '../frame/view.ts';
import { showKey } from './key.ts';
import type { Bar, Row } from './row.ts';
import { type Scale, scaleOf } from './scale.ts';

/** Heights in pixels: of the axis, of a row, of a bar within it. */
const [top, step, inset, thick] = [48, 58, 19, 26];

export interface Timeline {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Row[];
}

/** The figure with its key. */
export function showTimeline(view: View, { title, description, rows }: Timeline): Html {
  const { say, context, at } = view;
  const scale = scaleOf(context.register, context.today);
  const height = top + step * rows.length + 4;
  const end = scale.x(context.today);
  const veil = veilFrom(view);
  const lines = [
    drawYears(scale, height),
    `<line class="axis" x1="0" x2="100%" y1="38.5" y2="38.5"/>`,
    ...plumbs(rows).map(
      (id) => `<line class="plumb" x1="${scale.x(id)}%" x2="${scale.x(id)}%" y1="38" y2="${height - 4}"/>`,
    ),
  ];
  const bars = rows.map((row, index) => drawRow(row, top + step * index, scale, end, veil));
  const signs = context.register.rows.revisions.map((revision) => drawRevision(revision, scale));
  const here =
    at === null ? '' : `<line class="here" x1="${scale.x(at)}%" x2="${scale.x(at)}%" y1="16" y2="${height - 4}"/>`;
  return html`<figure class="picture" aria-labelledby="pt"><h2 id="pt">${say('沿革', 'Over time')}</h2><svg width="100%" height="${height}" role="img" aria-labelledby="tl-t tl-d"><title id="tl-t">${title}</title><desc id="tl-d">${description}</desc><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>${raw(lines.join(''))}${bars}${raw(`${signs.join('')}${here}<line class="today" x1="${end}%" x2="${end}%" y1="16" y2="${height - 4}"/>`)}</svg><figcaption>${showKey(view, rows)}</figcaption></figure>`;
}

/** The first revision that is not held at all after the last that is: from there on everything may have changed. */
function veilFrom({ context }: View): string | null {
  const { register } = context;
  const later = register.rows.revisions.find(
    ({ id, held }) => held === 'none' && compareRevisions(id, register.latest.id) > 0,
  );
  return later?.id ?? null;
}

function drawYears({ years }: Scale, height: number): string {
  return years
    .map(({ year, at }, index) => {
      const far = index % 3 === 1 ? '' : ' far';
      return `<line class="year" x1="${at}%" x2="${at}%" y1="16" y2="${height - 4}"/><text class="soft${far}" x="${at}%" dx="3" y="11">${year}</text>`;
    })
    .join('');
}

/** The revisions at which a bar that is known begins. */
function plumbs(rows: readonly Row[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ bars }) => bars.flatMap(({ since, look }) => (since === null || look === 'void' ? [] : [since]))),
    ),
  ];
}

function drawRow({ label, bars }: Row, y: number, scale: Scale, end: number, veil: string | null): Html {
  return html`<text class="soft" x="0" y="${y + 12}">${label}</text>${bars.map((bar) => drawBar(bar, y + inset, scale, end))}${raw(
    veil === null || bars.at(-1)?.look === 'void'
      ? ''
      : `<rect class="veil" x="${scale.x(veil)}%" y="${y + inset}" width="${cut(end - scale.x(veil))}%" height="${thick}"/>`,
  )}`;
}

function drawBar({ since, until, look, label, isName, edge }: Bar, y: number, { x }: Scale, end: number): Html {
  const from = since === null ? 0 : x(since);
  const width = cut((until === null ? end : x(until)) - from);
  if (width <= 0) return raw('');
  const tone = { sure: 'on', carried: '', void: 'soft', other: 'hot', gone: 'soft' }[look];
  const box = `<rect class="${look}" x="${from}%" y="${y}" width="${width}%" height="${thick}"/>`;
  const edged =
    since === null || edge === 'none' || look === 'void'
      ? ''
      : `<line class="edge${edge === 'inferred' ? ' inferred' : ''}${look === 'other' ? ' hot' : ''}" x1="${from}%" x2="${from}%" y1="${y - 1}" y2="${y + thick + 1}"/>`;
  return html`${raw(box + edged)}<svg x="${from}%" y="${y}" width="${width}%" height="${thick}"><text class="${tone}${isName ? ' name' : ''}" x="5" y="17.5">${label}</text></svg>`;
}

function drawRevision({ id, kind, held }: Revision, { x }: Scale): string {
  const height = kind === 'edition' ? 16 : 9;
  const half = held === 'part' ? `<path class="half" d="M0 ${height}V0L7 ${height}Z"/>` : '';
  return `<svg x="${x(id)}%" y="${38 - height}" width="7" height="${height}" overflow="visible"><svg x="-3.5" overflow="visible"><rect class="${held === 'full' ? 'held' : held}" width="7" height="${height}"/>${half}</svg></svg>`;
}

function cut(number: number): number {
  return Math.round(number * 100) / 100;
}
