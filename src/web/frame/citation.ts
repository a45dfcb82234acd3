/** A citation (出处) as pages show it: the document and line, how certain, the sentence, and the reason where it is inferred. */
import { html } from 'hono/html';
import type { ShownCitation } from '../../catalogue/views/described.ts';
import { blockOf } from '../notice/block.ts';
import { showNote } from './note.ts';
import { shortName } from './revision-name.ts';
import { type Html, type View, writeQuery } from './view.ts';
import { certaintyWords, lineOf } from './words.ts';

type Cited = Omit<ShownCitation, 'also'>;

/** The address of the cited line in the text of its source. */
export function linkCitation({ context, language }: View, { revision, source, firstLine }: Cited): string {
  const own = context.register.revision(revision)?.source ?? null;
  const beside = source === null || source === own ? undefined : source;
  const block = blockOf(firstLine);
  const fields = {
    source: beside,
    from: block === 1 ? undefined : String(block),
    lang: language === 'en' ? 'en' : undefined,
  };
  return `${writeQuery(`/revisions/${revision}`, fields)}#L${firstLine}`;
}

/** The document and the lines in words. */
export function nameCitation(view: View, { revision, number, firstLine, lastLine }: Cited): string {
  const { say, context } = view;
  const known = context.register.revision(revision);
  const lines = firstLine === lastLine ? String(firstLine) : `${firstLine}–${lastLine}`;
  const document = number ?? (known === null ? revision : shortName(view, known));
  return say(`${document} 第 ${lines} 行`, `${document}, line ${lines}`);
}

/** How certain a citation is: a line and a word. */
export function showCertainty({ language }: View, { certainty }: Pick<Cited, 'certainty'>): Html {
  return html`<span class="cert ${lineOf(certainty)}">${certaintyWords[certainty][language]}</span>`;
}

/** A citation in the margin. The sentence is left out where the page shows it already. */
export function showCitation(view: View, citation: Cited, { quote = true }: { readonly quote?: boolean } = {}): Html {
  const { say, language } = view;
  const { sentence, note, certainty } = citation;
  const why = note === null ? '' : html`<p class="why">${say('理由：', 'Note: ')}${showNote(view, note)}</p>`;
  const said = quote ? html`<blockquote${language === 'en' ? html` lang="zh-Hans"` : ''}>${sentence}</blockquote>` : '';
  return html`<div class="cite ${lineOf(certainty)}"><p><a href="${linkCitation(view, citation)}">${nameCitation(view, citation)}</a> ${showCertainty(view, citation)}</p>${said}${why}</div>`;
}
