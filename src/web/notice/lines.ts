/** The lines (各行) of a source with their anchors, and at the first line of each citation the change that it became. */
import { html } from 'hono/html';
import type { Change } from '../../catalogue/vocabulary/change.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import type { Html, View } from '../frame/view.ts';
import { blockLength } from './block.ts';
import { showMadeChange } from './made.ts';

interface Shown {
  readonly revision: Revision;
  readonly path: string;
  readonly lines: readonly string[];
  /** The first line shown, from 1. */
  readonly first: number;
}

/** The list of the lines of a block. */
export function showLines(view: View, { revision, path, lines, first }: Shown): Html {
  const { context, say } = view;
  const cited = context.register.rows.changes.filter(
    ({ citation }) => citation.revision === revision.id && (citation.source ?? revision.source) === path,
  );
  const byLine = Map.groupBy(cited, ({ citation }) => citation.firstLine);
  const saying = new Set<number>();
  for (const { citation } of cited)
    for (let line = citation.firstLine; line <= citation.lastLine; line += 1) saying.add(line);
  const isText = path.endsWith('.txt');
  const shown = lines
    .slice(first - 1, first - 1 + blockLength)
    .map((text, index) =>
      showLine(first + index, text.trimEnd(), byLine.get(first + index) ?? [], saying.has(first + index)),
    );
  return html`<ol class="lines${isText ? '' : ' facts'}" aria-label="${say('各行', 'Lines')}"${view.language === 'en' ? html` lang="zh-Hans"` : ''}>${shown}</ol>`;

  function showLine(number: number, text: string, made: readonly Change[], says: boolean): Html {
    if (text.trim() === '')
      return html`<li id="L${number}" class="blank" aria-hidden="true"><span class="no"></span><div class="txt"></div></li>`;
    const head = isText && /^[一二三四五六七八九十]+、/.test(text.trim());
    const names = [says ? 'says' : '', head ? 'head' : '', isText && number === 1 ? 'title' : '']
      .filter((name) => name !== '')
      .join(' ');
    const changes =
      made.length === 0 ? '' : html`<div class="chg">${made.map((change) => showMadeChange(view, change))}</div>`;
    return html`<li id="L${number}"${names === '' ? '' : html` class="${names}"`}><a class="no" href="#L${number}" aria-label="${say(`第 ${number} 行`, `line ${number}`)}">${number}</a><div class="txt">${isText ? text.trim() : text.split('\t').join('　')}</div>${changes}</li>`;
  }
}
