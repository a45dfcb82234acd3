/** The page of a revision (版本): its text line by line, each line that says something beside the change that it became. */
import { html, raw } from 'hono/html';
import { ask, type Context } from '../../answer/question.ts';
import { revisionQuestion } from '../../answer/revision/revision.ts';
import { isNewIn } from '../../catalogue/history/compare.ts';
import { succeed } from '../../catalogue/result.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import { showNote } from '../frame/note.ts';
import { shortName, showExtent } from '../frame/revision-name.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { levelWords, showNumber } from '../frame/words.ts';
import type { Fields, Shown } from '../route.ts';
import { tellAnnounced } from '../search/recent.ts';
import { blockLength, blockOf } from './block.ts';
import { showLines } from './lines.ts';

/** Gives the text of a seed by its path; null where there is none. */
export type ReadText = (path: string) => Promise<string | null>;

/** The page of the revision with an id; `source` names another text of it than its own, `from` a line. */
export async function showNotice(
  view: View,
  { id = '', source, from }: Fields,
  context: Context,
  readText: ReadText,
): Promise<Shown> {
  const answer = ask(context, revisionQuestion, { id });
  const revision = context.register.revision(id);
  if (!answer.ok) return answer;
  if (revision === null) throw new Error(`${id} is answered, but is no revision`);
  const { say, link } = view;
  const paths = [
    ...(revision.source === null ? [] : [revision.source]),
    ...revision.supplements.map((supplement) => supplement.source),
  ];
  const path = paths.find((own) => own === source) ?? paths[0] ?? null;
  const text = path === null ? null : await readText(path);
  const lines = text === null ? [] : text.replace(/\n$/, '').split('\n');
  const first = Math.min(blockOf(Math.max(1, Number(from ?? 1) || 1)), blockOf(Math.max(1, lines.length)));
  const title = `${id} ${shortName(view, revision)}`;
  const files =
    paths.length < 2
      ? ''
      : html`${paths.map((own) => html`<a href="${link(`/revisions/${id}`, { source: own === paths[0] ? undefined : own })}"${own === path ? raw(' aria-current="true"') : ''}>${own}</a>`)}`;
  const tools = html`<div class="chips" role="group" aria-label="${say('另见', 'See also')}">${files}${before(context, revision) === null || revision.held === 'none' ? '' : html`<a href="${link('/compare', { from: before(context, revision)?.id, to: id })}">${say('与上一版本对比', 'Compare with the one before')}</a>`}<a href="/v1/revisions/${id}/changes">JSON</a></div>`;
  const issuers =
    revision.issuers.length === 0
      ? ''
      : html`<span class="song">${official(view, revision.issuers.join('　'))}</span><br>`;
  const heading = html`<nav class="crumbs" aria-label="${say('位置', 'Place')}"><ol><li><a href="${link('/about')}">${say('版本', 'Revisions')}</a></li><li><span class="code">${id}</span></li></ol></nav><h1 class="song">${official(view, revision.title)}</h1><p class="quiet">${issuers}${official(view, revision.number ?? '')}　<span class="code">${revision.issuedOn}</span>　${showExtent(view, revision)}</p>`;
  const digest =
    revision.digest === null
      ? ''
      : html`<p class="digest">${say('摘要', 'Digest')} sha256 ${revision.digest}　<a href="${link('/about#digest')}">${say('怎样验证', 'How to verify')}</a></p>`;
  const body =
    path === null
      ? tellMissing(view)
      : html`<h2 class="section">${path.endsWith('.txt') ? say('原文与所成变更', 'The text, and what it became') : say('来源表与所成变更', 'The table of facts, and what it became')}</h2>${turn(view, id, { source, first, total: lines.length })}${showLines(view, { revision, path, lines, first })}${turn(view, id, { source, first, total: lines.length })}`;
  const main = html`${heading}${showCounts(view, revision, lines.length)}${tools}${tellPart(view, revision)}${digest}${body}`;
  return succeed({
    title,
    description: `${revision.title} ${revision.number ?? ''}`,
    section: 'about',
    main,
    json: `/v1/revisions/${id}`,
  });
}

function before({ register }: Context, { id }: Revision): Revision | null {
  return register.held[register.held.findIndex((revision) => revision.id === id) - 1] ?? null;
}

function showCounts(view: View, revision: Revision, total: number): Html {
  const { say, context, language } = view;
  const { register } = context;
  const own = register.rows.changes.filter((change) => change.revision === revision.id);
  const born = [...register.entries()].filter((history) => history.born === revision.id && isNewIn(register, history));
  const count = (level: 'occupation' | 'subtype'): number =>
    born.filter(({ states }) => states[0]?.facts.level === level).length;
  const { newOccupations } = revision.announced;
  const agrees =
    newOccupations === null || revision.held === 'none'
      ? ''
      : newOccupations === count('occupation')
        ? say('，新职业数相符', '; the count of new occupations agrees')
        : say('，新职业数不符', '; the count of new occupations does not agree');
  const read =
    revision.held === 'none'
      ? html`<span class="lacuna">${say('未收', 'not held')}</span>`
      : html`${say('新', 'new ')}${levelWords.occupation[language]} <b>${count('occupation')}</b>　${say('新工种', 'new job types')} <b>${count('subtype')}</b>${agrees}`;
  const announced = tellAnnounced(view, revision).replace(/^公告自称|^announced: /, '');
  return html`<dl class="counts"><div><dt>${say('公告自称', 'Announced')}</dt><dd>${announced === '' ? say('没有自称', 'nothing') : announced}</dd></div><div><dt>${say('读出', 'Read')}</dt><dd>${read}</dd></div><div><dt>${say('成为变更', 'Changes made')}</dt><dd><b>${showNumber(own.length)}</b>${say(' 条，都有行号', ', each with its lines')}</dd></div><div><dt>${say('来源行数', 'Lines of the source')}</dt><dd><b>${showNumber(total)}</b></dd></div></dl>`;
}

/** What is missing of a revision, and how to help. */
function tellPart(view: View, { held, restsOn }: Revision): Html {
  if (held === 'full') return raw('');
  const { say, link } = view;
  const told =
    held === 'none'
      ? say(
          '知有此文，文不在此。此后日期的答案，都会写“其后未收”。',
          'It is known to exist; its text is not here. Every answer of a later date says so.',
        )
      : say(
          '只收一部分；没有列出的，不等于没有改。',
          'Held in part; what is not listed may have been changed all the same.',
        );
  return html`<p class="remark gap">${told}<br>${showNote(view, restsOn)}<br><a href="${link('/about#adopt')}">${say('手上有原文？怎样补入', 'You have the text? How to add it')}</a></p>`;
}

function tellMissing({ say }: View): Html {
  return html`<p class="lacuna">${say('原文未收，编码未见。', 'The text is not held; no codes were seen.')}</p>`;
}

function turn(
  view: View,
  id: string,
  { source, first, total }: { source: string | undefined; first: number; total: number },
): Html {
  if (total <= blockLength) return raw('');
  const { say, link } = view;
  const last = Math.min(total, first + blockLength - 1);
  const to = (line: number): string =>
    link(`/revisions/${id}`, { source, from: line === 1 ? undefined : String(line) });
  return html`<p class="chips">${first > 1 ? html`<a href="${to(first - blockLength)}">${say('前', 'Lines before')}</a>` : ''}<span>${say(`第 ${first}–${last} 行，共 ${showNumber(total)} 行`, `Lines ${first}–${last} of ${showNumber(total)}`)}</span>${last < total ? html`<a href="${to(first + blockLength)}">${say('后', 'Lines after')}</a>` : ''}</p>`;
}
