/** A change (变更) as it stands beside the lines that say it: its kind, the entry, and what is set. */
import { html } from 'hono/html';
import type { Change } from '../../catalogue/vocabulary/change.ts';
import { nameOf } from '../entry/texts.ts';
import { showCertainty } from '../frame/citation.ts';
import { type Html, type View, writeQuery } from '../frame/view.ts';
import { showMark } from '../frame/words.ts';

/** The change, with the span of its lines where it has several. */
export function showMadeChange(view: View, change: Change): Html {
  const { say, context, language } = view;
  const { entry, patch, citation, revision } = change;
  const facts = context.register.facts(entry, revision);
  const address = writeQuery(`/entries/${entry}`, { at: revision, lang: language === 'en' ? 'en' : undefined });
  const code = patch.code === undefined || patch.code === null ? '' : html`<span class="code">${patch.code}</span> `;
  const marks = (patch.marks ?? []).map((mark) => html` ${showMark(view, mark)}`);
  const span =
    citation.firstLine === citation.lastLine
      ? ''
      : html`　<a class="span" href="#L${citation.firstLine}">${say(`${citation.firstLine}–${citation.lastLine} 行`, `lines ${citation.firstLine}–${citation.lastLine}`)}</a>`;
  const certain = citation.certainty === 'stated' ? '' : html` ${showCertainty(view, citation)}`;
  return html`<p lang="${say('zh-Hans', 'en')}"><span class="kind">${kindOf(view, change)}</span> ${code}${nameOf(view, address, facts?.name ?? '')}${marks}${span}${certain}</p>`;
}

function kindOf({ say, context }: View, { entry, revision, order, patch }: Change): string {
  const history = context.register.entry(entry);
  const [first] = history?.changes ?? [];
  const isFirst = first?.revision === revision && first.order === order;
  const level = context.register.facts(entry, revision)?.level;
  if (isFirst)
    return level === 'subtype'
      ? say('工种', 'job type')
      : level === 'occupation'
        ? say('职业', 'occupation')
        : say('列出', 'listed');
  if (patch.status === 'withdrawn') return say('取消', 'withdrawn');
  if (patch.level !== undefined)
    return level === 'occupation' ? say('升为职业', 'promoted') : say('降为工种', 'demoted');
  const before = history?.states.findLast(({ since }) => since < revision)?.facts;
  if (patch.code !== undefined && before !== undefined && before.code !== null && before.code !== patch.code)
    return say('改码', 'recoded');
  if (patch.name !== undefined && before !== undefined && before.name !== patch.name) return say('改名', 'renamed');
  if (patch.definition !== undefined) return say('定义', 'definition');
  if (patch.tasks !== undefined) return say('任务', 'tasks');
  if (patch.parent !== undefined) return say('所属', 'place');
  if (patch.marks !== undefined) return say('标记', 'mark');
  if (patch.becomes !== undefined) return say('去向', 'becomes');
  return say('印证', 'confirmed');
}
