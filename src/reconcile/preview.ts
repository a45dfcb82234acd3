/** The preview card (预览卡片) of an entity: a small page for a frame of other programs, with what the entry is and the sentence it rests on. */
import { html, raw } from 'hono/html';
import { writeCitation } from '../answer/citation.ts';
import { bareEntryQuestion } from '../answer/entry/entry.ts';
import { type AnswerTo, ask, type Context } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import { type Result, succeed } from '../catalogue/result.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';

/** The style sheet of the card; it stands in the page itself. */
export const cardStyle = raw(`
:root { color-scheme: light dark; }
body { margin: 0; padding: .75rem 1rem; font: 14px/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 1.05rem; margin: 0; } h1 code { font-weight: 400; margin-right: .5rem; } p { margin: .3rem 0; }
small { opacity: .75; } .gone { color: light-dark(#8a1f11, #ff9d8c); } a { color: inherit; }
`);

type Answer = AnswerTo<typeof bareEntryQuestion>;

/** The card of an entry as a page. */
export function renderCard(context: Context, id: string, at: string | undefined): Result<string, Refusal> {
  const answered = ask(context, bareEntryQuestion, { id, at });
  if (!answered.ok) return answered;
  const address = `/entries/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`;
  return succeed(
    String(html`<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>${answered.value.entry.name}</title><style>${cardStyle}</style></head>
<body>
${showEntry(answered.value)}
<p><a href="${address}" target="_blank" rel="noopener">职录 Zhilu ›</a></p>
</body>
</html>`),
  );
}

/** What the card says, as a piece of a page: what a list of suggestions shows beside the one that is pointed at. */
export function renderFlyout(context: Context, id: string, at: string | undefined): Result<string, Refusal> {
  const answered = ask(context, bareEntryQuestion, { id, at });
  return answered.ok ? succeed(String(showEntry(answered.value))) : answered;
}

function showEntry({ entry, revision }: Answer): ReturnType<typeof html> {
  const { code, name, level, marks, status, path, definition, plain, becomes, since, until } = entry;
  const marked = marks.length === 0 ? '' : ` ${marks.join('/')}`;
  const groups = path.map((group) => group.name ?? group.code).join(' › ');
  const heirs = becomes.map((heir) => `${heir.code ?? levelTerms[heir.level]} ${heir.name}`).join('、');
  const citation = entry.citations.code ?? entry.citations.name;
  return html`<h1>${code === null ? '' : html`<code>${code}</code>`}${name}${marked}</h1>
<p><small>${levelTerms[level]}${groups === '' ? '' : html`；${groups}`}</small></p>
${status === 'withdrawn' ? html`<p class="gone">已取消 withdrawn${heirs === '' ? '' : html`；今 now ${heirs}`}</p>` : ''}
${definition !== null ? html`<p>${definition}</p>` : plain !== null ? html`<p>${plain.zh}<small>（本站所写，非官方 not official）</small></p>` : ''}
${citation === undefined ? '' : html`<p><small>${writeCitation(citation, 80)}</small></p>`}
<p><small>自 since ${since}${until === null ? '' : html`，至 until ${until}`}；版本 as of ${revision}</small></p>`;
}
