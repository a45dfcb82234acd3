/** One change (一条变动) of a comparison: codes and names before and after, other kinds of change beside, and its source. */
import { html } from 'hono/html';
import type { compareQuestion } from '../../answer/compare.ts';
import type { AnswerTo } from '../../answer/question.ts';
import type { Difference } from '../../catalogue/history/difference.ts';
import { markCodes, markNames } from '../entry/marked.ts';
import { nameOf } from '../entry/texts.ts';
import { linkCitation, nameCitation, showCertainty } from '../frame/citation.ts';
import { showNote } from '../frame/note.ts';
import { type Html, type View, writeQuery } from '../frame/view.ts';
import { differenceWords, showMark } from '../frame/words.ts';

type Change = AnswerTo<typeof compareQuestion>['changes'][number];

/** A change in the group of one kind. */
export function showChange(
  view: View,
  { types, entry, before, after, citation }: Change,
  group: Difference,
  reasonTold: boolean,
): Html {
  const { say, language, context } = view;
  const { id, from, to } = entry;
  const address = writeQuery(`/entries/${id}`, {
    at: to === null ? (from === null ? undefined : context.register.entry(id)?.born) : undefined,
    lang: language === 'en' ? 'en' : undefined,
  });
  const code =
    from?.code != null && to?.code != null && from.code !== to.code
      ? markCodes(view, from.code, to.code)
      : html`<span class="code">${to?.code ?? from?.code ?? to?.parent?.code ?? from?.parent?.code ?? ''}</span>`;
  const name =
    from !== null && to !== null && from.name !== to.name
      ? html`<a href="${address}">${markNames(view, from.name, to.name)}</a>`
      : nameOf(view, address, to?.name ?? from?.name ?? '');
  const added = (after?.marks ?? []).filter((mark) => before?.marks?.includes(mark) === false);
  const marks = before === null ? '' : added.map((mark) => html` ${say('加', '+')} ${showMark(view, mark)}`);
  const others = types
    .filter(
      (type) => type !== group && type !== 'learned' && type !== 'marked' && type !== 'recoded' && type !== 'renamed',
    )
    .map((type) => differenceWords[type][language]);
  const also = others.length === 0 ? '' : html` <span class="small quiet">${others.join(say('，', ', '))}</span>`;
  const note = citation === null || citation.note === null || reasonTold ? '' : html` ${showNote(view, citation.note)}`;
  const why =
    citation === null
      ? ''
      : html`${showCertainty(view, citation)} <a href="${linkCitation(view, citation)}">${nameCitation(view, citation)}</a>${note}`;
  return html`<li><span class="codes">${code}</span><span>${name}${marks}${also}</span><span class="why">${why}</span></li>`;
}
