/** The warning (警示) that a code of an entry has meant something else, or does so now: first after the name, and nobody can miss it. */
import { html } from 'hono/html';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { showIcon } from '../frame/sprite.ts';
import { type Html, official, type View } from '../frame/view.ts';
import type { HeldCode, OtherHolder } from './codes.ts';

/** The warnings of an entry with the codes it ever had, as of the view's date. */
export function showWarnings(view: View, codes: readonly HeldCode[], now: string | null): Html {
  const warned = codes.filter(({ others }) => others.length > 0);
  return html`${warned.map((held, index) => showWarning(view, held, now, `w${index}`))}`;
}

function showWarning(view: View, held: HeldCode, now: string | null, id: string): Html {
  const { say, linkEntry, linkCode, moment } = view;
  const { code, since, until, others } = held;
  const own = now === code;
  const revision = moment.revision.id;
  const shown = html`<b class="code">${code}</b>`;
  const names = others.map(
    (other) =>
      html`<a class="name" href="${linkEntry(other.entry)}">${official(view, other.name)}</a>${say('（', ' (')}${tellPeriod(view, other)}${say('）', ')')}`,
  );
  const listed = html`${names.map((name, index) => html`${index > 0 ? say('、', ', ') : ''}${name}`)}`;
  const isLater = others.some((other) => compareRevisions(other.since, revision) > 0);
  const holder = others.find(
    (other) =>
      compareRevisions(other.since, revision) <= 0 &&
      (other.until === null || compareRevisions(revision, other.until) < 0),
  );
  const shownCode = html`<span class="code">${code}</span>`;
  const title = own
    ? isLater
      ? html`${say('编码', 'Code')} ${shownCode} ${say('后来改指另一条目', 'came to mean something else later')}`
      : html`${say('这个编码曾经指别的', 'This code used to mean something else')}`
    : holder !== undefined
      ? html`${say('旧编码', 'Its former code')} ${shownCode} ${say('今指另一条目', 'means something else now')}`
      : html`${say('另一编码', 'Its other code')} ${shownCode} ${say('也指过别的', 'has meant something else too')}`;
  const period = html`<span class="code">${since}</span>${until === null ? say(' 起', ' on') : html` ${say('至', 'to')} <span class="code">${until}</span>${say(' 前', '')}`}`;
  const text = html`${say('本条', 'From')} ${period}${say(' 的编码是 ', ' this entry had the code ')}${shown}${say('；此码也指 ', '; the same code also means ')}${listed}${say('。只记编码的档案，要看记录的日期才知所指。', '. For a record with a bare code, its date decides. ')}`;
  return html`<section class="warn" aria-labelledby="${id}">${showIcon('reused')}<h2 id="${id}">${title}</h2><p>${text}<a href="${linkCode(code)}">${say('看此码先后所指', 'See all that the code has meant')}</a></p></section>`;
}

function tellPeriod({ say }: View, { since, until }: OtherHolder): Html {
  return until === null
    ? html`<span class="code">${since}</span> ${say('起', 'on')}`
    : html`<span class="code">${since}</span> ${say('至', 'to')} <span class="code">${until}</span>${say(' 前', '')}`;
}
