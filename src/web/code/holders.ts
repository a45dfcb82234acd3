/** The holders of a code (先后各任): each with its period, where it is now, and the sentence that gave it the code; and a table by date. */
import { html } from 'hono/html';
import type { codeHistoryQuestion } from '../../answer/code/history.ts';
import type { AnswerTo } from '../../answer/question.ts';
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import { showRecord } from '../entry/record.ts';
import { nameOf } from '../entry/texts.ts';
import { showCitation } from '../frame/citation.ts';
import { type Html, official, type View } from '../frame/view.ts';

export type Holder = AnswerTo<typeof codeHistoryQuestion>['holders'][number];

/** A card for each holder, the latest first. */
export function showHolders(view: View, holders: readonly Holder[], now: string | null): Html {
  const { say, linkEntry } = view;
  const cards = holders.toReversed().map(({ entry, since, until, citation, now: today }) => {
    const isNow = entry.id === now;
    const period =
      until === null
        ? html`<span class="code">${since} ${say('起', 'on')}</span>`
        : html`<span class="code">${since} – ${until}${say(' 前', '')}</span>`;
    const heirs =
      today.length === 0
        ? html`<span class="lacuna">${say('去向未见', 'not known')}</span>`
        : today.map(
            ({ id, code, name }) =>
              html`<a href="${linkEntry(id)}"><span class="code">${code ?? ''}</span> <span class="name">${official(view, name)}</span></a> `,
          );
    const cited =
      citation === null ? '' : html`<dt>${say('出处', 'Source')}</dt><dd>${showCitation(view, citation)}</dd>`;
    return html`<article class="holder${isNow ? ' now' : ''}"><p class="when"><b>${isNow ? say('此时', 'Then') : say('另一任', 'Other')}</b>${period}</p><h3>${nameOf(view, linkEntry(entry.id), entry.name)}</h3><dl><dt>${say('现在', 'Now')}</dt><dd class="heirs">${heirs}</dd>${cited}</dl></article>`;
  });
  return html`<div class="holders">${cards}</div>`;
}

/** What the code means in a record of any date. */
export function showByDate(view: View, code: string, holders: readonly Holder[]): Html {
  const { say, linkEntry } = view;
  const [date, meaning, today] = [
    say('记录的日期', 'Date of the record'),
    say('所指', 'Meaning'),
    say('今编码', 'Code now'),
  ];
  const row = (when: Html, what: Html, where: string): Html =>
    html`<tr><td data-h="${date}" class="code">${when}</td><td data-h="${meaning}"><div>${what}</div></td><td data-h="${today}" class="code">${where}</td></tr>`;
  const rows: Html[] = [];
  let reached: string | null = null;
  for (const { entry, since, until, now } of holders) {
    if (reached !== since)
      rows.push(
        row(
          html`${reached ?? ''}${reached === null ? html`${since} ${say('以前', 'and before')}` : html` – ${since}`}`,
          tellUnknown(view, code, reached),
          '–',
        ),
      );
    rows.push(
      row(
        html`${since} ${say('起', 'on')}`,
        nameOf(view, linkEntry(entry.id), entry.name),
        now.map((heir) => heir.code ?? '–').join(' ') || '–',
      ),
    );
    reached = until;
  }
  if (reached !== null)
    rows.push(row(html`${reached} ${say('起', 'on')}`, html`${say('无人持有', 'held by none')}`, '–'));
  return showRecord(
    say('按日期判断', 'By date'),
    html`<table class="bydate stack"><thead><tr><th>${date}</th><th>${code} ${meaning}</th><th>${today}</th></tr></thead><tbody>${rows}</tbody></table>`,
    null,
    { wide: true },
  );
}

function tellUnknown({ say, context }: View, code: string, since: string | null): Html {
  if (since !== null) return html`${say('无人持有', 'held by none')}`;
  const first = context.register.held[0];
  const partial = first?.coverage[levelOfCode(code)] === 'partial';
  return html`<span class="lacuna">${partial ? say('未知：来源不全', 'unknown: the sources are partial') : say('未见', 'not seen')}</span>`;
}
