/** A record (一栏) of an entry's page: its label, its text, and its sources in the margin. */
import { html } from 'hono/html';
import type { entryQuestion } from '../../answer/entry/entry.ts';
import type { AnswerTo } from '../../answer/question.ts';
import type { Html } from '../frame/view.ts';

/** An entry as the question about it is answered. */
export type ShownEntry = AnswerTo<typeof entryQuestion>['entry'];

/** A record; where it has no margin, the text may take the whole width. */
export function showRecord(
  label: string | Html,
  body: Html,
  margin: Html | null,
  { wide = false, note = '', id }: { readonly wide?: boolean; readonly note?: string; readonly id?: string } = {},
): Html {
  const small = note === '' ? '' : html` <small>${note}</small>`;
  return html`<section class="rec"${id === undefined ? '' : html` id="${id}"`}><h2>${label}${small}</h2><div class="${wide ? 'wide' : 'body'}">${body}</div>${margin === null ? '' : html`<div class="margin">${margin}</div>`}</section>`;
}
