/** What stands around an entry (周围): its 工种, national standards, popular names, the entries beside it, and policy texts that mention it. */
import { html } from 'hono/html';
import type { entryQuestion } from '../../answer/entry/entry.ts';
import type { AnswerTo } from '../../answer/question.ts';
import type { Alias } from '../../catalogue/vocabulary/alias.ts';
import { parentCode } from '../../catalogue/vocabulary/code.ts';
import { shortName } from '../frame/revision-name.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { showNumber } from '../frame/words.ts';
import { type ShownEntry, showRecord } from './record.ts';
import { nameOf } from './texts.ts';

const mostAliases = 12;
const mostNeighbours = 12;

/** The 工种 of an occupation; unknown where the sources of the date do not list them. */
export function showSubTypes(view: View, { level, subTypes }: ShownEntry): Html {
  if (level !== 'occupation') return html``;
  const { say, link, linkEntry, moment } = view;
  const whole = moment.revision.coverage.subtype === 'complete';
  const list =
    subTypes.length === 0
      ? ''
      : html`<ul class="names">${subTypes.map(({ id, name }) => html`<li>${nameOf(view, linkEntry(id), name)}</li>`)}</ul>`;
  const told = whole
    ? subTypes.length === 0
      ? html`<p>${say(`没有工种：${moment.revision.id} 的来源列全工种。`, `None: the sources of ${moment.revision.id} list every job type.`)}</p>`
      : ''
    : html`<p class="lacuna">${subTypes.length === 0 ? say('未知。所据版本不列全工种；没有列出，不等于没有。', 'Unknown: the sources do not list every job type; not listed does not mean none.') : say('未列全，可能还有。', 'Not all are listed; there may be more.')}</p>`;
  const { revision } = moment;
  const margin = html`<div class="cite"><p><a href="${link(`/revisions/${revision.id}`)}">${revision.id} ${shortName(view, revision)}</a></p></div>`;
  return showRecord(say('工种', 'Job types'), html`${list}${told}`, whole ? margin : null, {
    note: subTypes.length > 0 ? say(`${subTypes.length} 个`, String(subTypes.length)) : '',
    wide: !whole,
  });
}

/** The national occupational standards. */
export function showStandards(view: View, { standards, level, code }: ShownEntry): Html {
  if (level !== 'occupation') return html``;
  const { say } = view;
  const label = say('国家职业标准', 'National standard');
  if (standards.length === 0)
    return showRecord(
      label,
      html`<p>${say('所收标准目录中没有本职业的标准。', 'The catalogue of standards held has none for this occupation.')}</p>`,
      null,
    );
  const items = standards.map((standard) => {
    const year =
      standard.editionYear === null ? '' : say(`${standard.editionYear} 年版`, `edition ${standard.editionYear}`);
    const notice = [standard.number, standard.issuedOn].filter((part) => part !== null).join('　');
    const other =
      standard.code === code
        ? ''
        : html`<p class="remark">${say('官方标准目录印的编码是', 'The catalogue of standards prints the code')} <span class="code">${standard.code}</span>${say('，当心；按名称归于本条。', '; take care. It is attached by its name.')}</p>`;
    return html`<p><span class="name">${official(view, standard.name)}</span> <span class="small quiet">${[year, notice].filter((part) => part !== '').join('　')}</span></p>${other}`;
  });
  const margin = html`<div class="cite"><p>${say('国家职业标准目录', 'Official catalogue of standards')}</p></div>`;
  return showRecord(label, html`${items}`, margin);
}

/** Popular names: ours, for search. */
export function showAliases(view: View, aliases: readonly Alias[]): Html {
  const { say, language } = view;
  const order = { sure: 0, usual: 1, several: 2 } as const;
  const kinds = { popular: 0, recruitment: 1, abbreviation: 2, brand: 3, English: 4 } as const;
  const own = aliases
    .filter(({ kind }) => (kind === 'English') === (language === 'en'))
    .sort((left, right) => kinds[left.kind] - kinds[right.kind] || order[left.grade] - order[right.grade]);
  if (own.length === 0) return html``;
  const shown = own.slice(0, mostAliases).map(({ text }) => html`<li>${text}</li>`);
  const rest =
    own.length > mostAliases
      ? html`<li class="quiet">${say(`等 ${own.length} 个`, `and ${own.length - mostAliases} more`)}</li>`
      : '';
  const margin = html`<div class="cite single"><p>${say('本站通称表', 'Our table of popular names')} <span class="cert single">${say('本站所加', 'ours')}</span></p><p class="why">${say('供检索用，不是官方名称。', 'For search; not official names.')}</p></div>`;
  return showRecord(say('通称', 'Popular names'), html`<ul class="names">${shown}${rest}</ul>`, margin);
}

/** The entries beside it, in the same group. */
export function showNeighbours(view: View, entry: ShownEntry): Html {
  const { say, link, linkEntry, context, moment } = view;
  const { register } = context;
  const group = entry.code === null ? null : parentCode(entry.code);
  if (group === null || entry.status !== 'current') return html``;
  const revision = moment.revision.id;
  const near = register.group(group, revision);
  const own = near.findIndex(({ id }) => id === entry.id);
  const first = Math.max(0, Math.min(own - mostNeighbours / 2, near.length - mostNeighbours));
  const items = near
    .slice(first, first + mostNeighbours)
    .map(({ id, facts }) =>
      id === entry.id
        ? html`<li aria-current="true"><span class="code">${facts.code}</span><span class="name">${official(view, facts.name)}</span><span class="note">${say('本条', 'this entry')}</span></li>`
        : html`<li><span class="code">${facts.code}</span>${nameOf(view, linkEntry(id), facts.name)}</li>`,
    );
  const all =
    near.length > mostNeighbours
      ? html`<p class="more"><a href="${link(`/groups/${group}`)}">${say(`全部 ${showNumber(near.length)} 个`, `All ${showNumber(near.length)}`)}</a></p>`
      : '';
  const label = entry.level === 'occupation' ? say('同小类', 'In the same group') : say('同级', 'Beside it');
  return showRecord(label, html`<ul class="list">${items}</ul>${all}`, null, {
    wide: true,
    note: say(`${near.length} 个`, String(near.length)),
  });
}

/** Policy texts that mention it, with the quote. */
export function showMentions(view: View, mentions: AnswerTo<typeof entryQuestion>['mentions']): Html {
  if (mentions.length === 0) return html``;
  const { say, language } = view;
  const [date, document, quote, then] = [
    say('日期', 'Date'),
    say('文件', 'Document'),
    say('原句', 'Quote'),
    say('当日编码', 'Code then'),
  ];
  const rows = mentions.map((mention) => {
    const at = mention.quote.indexOf(mention.term);
    const said =
      at === -1
        ? html`${mention.quote}`
        : html`${mention.quote.slice(0, at)}<mark>${mention.term}</mark>${mention.quote.slice(at + mention.term.length)}`;
    const lang = language === 'en' ? html` lang="zh-Hans"` : '';
    return html`<tr><td data-h="${date}" class="code">${mention.issuedOn ?? say('日期未见', 'not seen')}</td><td data-h="${document}" class="name"><div${lang}>${mention.title}${mention.number === null ? '' : html`<br><span class="small quiet">${mention.number}</span>`}</div></td><td data-h="${quote}" class="name"><div${lang}>“${said}”</div></td><td data-h="${then}"><div><span class="code">${mention.then?.code ?? '–'}</span></div></td></tr>`;
  });
  return showRecord(
    say('政策文件提及', 'Policy texts'),
    html`<table class="stack mentions"><thead><tr><th>${date}</th><th>${document}</th><th>${quote}</th><th>${then}</th></tr></thead><tbody>${rows}</tbody></table>`,
    null,
    { wide: true, note: say(`${mentions.length} 件`, String(mentions.length)) },
  );
}
