/** What happened to an entry (经过), revision by revision: each difference by its name, before and after, with the sentence that says so. */
import { html } from 'hono/html';
import type { entryHistoryQuestion } from '../../answer/entry/history.ts';
import type { AnswerTo } from '../../answer/question.ts';
import { showCitation } from '../frame/citation.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { differenceWords } from '../frame/words.ts';
import { markCodes, markNames } from './marked.ts';
import { showRecord } from './record.ts';

type Step = AnswerTo<typeof entryHistoryQuestion>['changes'][number];

/** The record of every cited step. */
export function showSteps(view: View, steps: readonly Step[]): Html {
  const { say, language } = view;
  const items = steps.map((step) => {
    const named = step.types.filter((type) => type !== 'learned');
    const words = (named.length === 0 ? step.types : named).map((type) => differenceWords[type][language]);
    const gsim = step.gsim.length === 0 ? '' : html` <span class="small quiet">GSIM ${step.gsim.join(' ')}</span>`;
    const cited = [
      ...new Map(
        step.citations.map((citation) => [`${citation.revision} ${citation.firstLine} ${citation.source}`, citation]),
      ).values(),
    ];
    return html`<li><span class="code">${step.revision}</span><div><b>${words.join(say('，', ', '))}</b>${gsim} ${tellDifference(view, step)}${cited.slice(0, 6).map((citation) => showCitation(view, citation))}</div></li>`;
  });
  return showRecord(say('经过', 'What happened'), html`<ol class="route">${items}</ol>`, null, {
    wide: true,
    id: 'history',
  });
}

function tellDifference(view: View, { before, after }: Step): Html {
  const parts: Html[] = [];
  if (before?.code != null && after?.code != null && before.code !== after.code)
    parts.push(markCodes(view, before.code, after.code));
  else if (after?.code != null && before?.code == null) parts.push(html`<span class="code">${after.code}</span>`);
  if (before?.name !== undefined && after?.name !== undefined && before.name !== after.name)
    parts.push(markNames(view, before.name, after.name));
  else if (before === null && after?.name !== undefined)
    parts.push(html`<span class="name">${official(view, after.name)}</span>`);
  return html`　${parts.map((part) => html`${part}　`)}`;
}
