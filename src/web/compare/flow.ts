/** The flow (流向) of recoded occupations between 中类 of two revisions, drawn on the server as an alluvial picture, with a table as its text. */
import { html, raw } from 'hono/html';
import type { ComparedEntry } from '../../catalogue/views/comparison.ts';
import type { Html, View } from '../frame/view.ts';
import { layFlow, type Ribbon } from './layout.ts';

type Change = Pick<ComparedEntry, 'types' | 'entry'>;

/** Over so many groups on a side only moves between groups are drawn. */
const mostNodes = 40;

/** The figure; nothing where no occupation was recoded. */
export function showFlow(view: View, changes: readonly Change[], to: string): Html {
  const { say, context, linkEntry } = view;
  const { register } = context;
  const moved = changes.flatMap(({ types, entry }) => {
    const [from, into] = [entry.from?.code ?? null, entry.to?.code ?? null];
    if (!types.includes('recoded') || from === null || into === null || entry.to?.level !== 'occupation') return [];
    return [{ from: from.slice(0, 4), to: into.slice(0, 4), name: entry.to.name, id: entry.id }];
  });
  if (moved.length === 0) return raw('');
  const crowded =
    new Set(moved.map(({ from }) => from)).size > mostNodes || new Set(moved.map((move) => move.to)).size > mostNodes;
  const drawn = crowded ? moved.filter(({ from, to: into }) => from !== into) : moved;
  const { left, right, ribbons, height } = layFlow(drawn);
  const nameOf = (code: string): string => {
    const holding = register.holding(code, to);
    return holding === null ? '' : (register.facts(holding.entry, to)?.name ?? '');
  };
  const paths = [
    ...ribbons.filter(({ from, to: into }) => from === into),
    ...ribbons.filter(({ from, to: into }) => from !== into),
  ].map((ribbon) => drawRibbon(ribbon, say('个职业', ' occupations')));
  const lefts = left.map(
    ({ code, y, height: own, count }) =>
      html`<rect class="node" x="16%" y="${y}" width="3" height="${own}"/><text x="16%" dx="-8" y="${y + own / 2 + 4.5}" text-anchor="end">${code}<tspan class="far soft" dx="6">${count}</tspan></text>`,
  );
  const rights = right.map(({ code, y, height: own }) => {
    const incoming = moved.filter((move) => move.to === code && move.from !== code).length;
    return html`<svg x="62%" y="0" overflow="visible"><rect class="node" x="-3" y="${y}" width="3" height="${own}"/></svg><text x="62%" dx="8" y="${y + own / 2 + 4.5}">${code} <tspan class="far name">${nameOf(code)}</tspan>${incoming === 0 ? '' : html`<tspan class="in" dx="6">${say(`移入 ${incoming}`, `${incoming} in`)}</tspan>`}</text>`;
  });
  const between = moved.filter(({ from, to: into }) => from !== into).length;
  const told = say(
    `${between} 个职业换了中类，${moved.length - between} 个在原中类内改码。`,
    `${between} occupations moved to another middle group, ${moved.length - between} were recoded within theirs.`,
  );
  const rows = ribbons.map(({ from, to: into, count }) => {
    const names = moved
      .filter((move) => move.from === from && move.to === into)
      .map(({ id, name }) => html`<a class="name" href="${linkEntry(id)}">${name}</a>　`);
    return html`<tr><td class="code">${from}</td><td class="code">${into}</td><td class="num">${count}</td><td lang="zh-Hans">${names}</td></tr>`;
  });
  return html`<figure class="picture flow" aria-labelledby="ft"><h2 id="ft">${say('改码的职业去了哪个中类', 'Where recoded occupations went')}</h2><svg width="100%" height="${height + 2}" role="img" aria-labelledby="fl-t fl-d"><title id="fl-t">${say('改码职业在中类之间的去向', 'Recoded occupations between middle groups')}</title><desc id="fl-d">${told}${say('逐项见下表。', ' The table below has each.')}</desc><svg x="16%" y="0" width="46%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">${raw(paths.join(''))}</svg>${lefts}${rights}</svg><figcaption>${told}${crowded ? say(' 图上只画换了中类的。', ' Only moves between groups are drawn.') : ''}</figcaption><details><summary>${say('逐项的表', 'The table')}</summary><table><thead><tr><th>${say('从', 'From')}</th><th>${say('到', 'To')}</th><th class="num">${say('个数', 'Count')}</th><th>${say('职业', 'Occupations')}</th></tr></thead><tbody>${rows}</tbody></table></details></figure>`;
}

function drawRibbon({ from, to, count, y0, y1, height }: Ribbon, words: string): string {
  const look = from === to ? 'stay' : 'move';
  return `<path class="${look}" vector-effect="non-scaling-stroke" d="M0 ${y0}C45 ${y0} 55 ${y1} 100 ${y1}V${y1 + height}C55 ${y1 + height} 45 ${y0 + height} 0 ${y0 + height}Z"><title>${from} → ${to}: ${count}${words}</title></path>`;
}
