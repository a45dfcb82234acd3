/** The page about the data (所据): every revision with what it rests on and lacks, the signs, how to add, cite and verify, errata, and the tools. */
import { html } from 'hono/html';
import type { Context } from '../../answer/question.ts';
import { certaintySchema } from '../../catalogue/vocabulary/change.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import { showRecord } from '../entry/record.ts';
import { showNote } from '../frame/note.ts';
import type { Page } from '../frame/page.ts';
import { showExtent } from '../frame/revision-name.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { certaintyWords, levelWords, lineOf } from '../frame/words.ts';
import { tellAnnounced } from '../search/recent.ts';
import { explainCertainty } from './certainty.ts';

/** The page. */
export function showAbout(view: View, { register }: Context): Page {
  const { say, moment, origin } = view;
  const { revisions, errata, head } = register.rows;
  const count = (held: Revision['held']): number => revisions.filter((revision) => revision.held === held).length;
  const [version, document, extent, announced, rests] = [
    say('版本', 'Revision'),
    say('文件', 'Document'),
    say('收录', 'Held'),
    say('公告自称', 'Announced'),
    say('所据', 'Rests on'),
  ];
  const rows = revisions.toReversed().map((revision) => {
    const { id, title, number, restsOn, coverage, held } = revision;
    const whole = Object.entries(coverage).flatMap(([level, is]) => (is === 'complete' ? [level] : []));
    const covered =
      held === 'none'
        ? ''
        : html`<p class="small quiet">${
            whole.length === 0
              ? say('各级都不列全', 'lists no level wholly')
              : html`${say('列全：', 'lists all: ')}${(['major', 'middle', 'minor', 'occupation', 'subtype'] as const)
                  .filter((level) => coverage[level] === 'complete')
                  .map((level) => levelWords[level][view.language])
                  .join(say('、', ', '))}`
          }</p>`;
    return html`<tr><td data-h="${version}" class="code"><a href="${view.link(`/revisions/${id}`)}">${id}</a></td><td data-h="${document}"><div><span class="name">${official(view, title)}</span>${number === null ? '' : html`<br><span class="small quiet">${official(view, number)}</span>`}</div></td><td data-h="${extent}"><div>${showExtent(view, revision)}${covered}</div></td><td data-h="${announced}"><div>${tellAnnounced(view, revision) || '–'}</div></td><td data-h="${rests}"><div class="small">${showNote(view, restsOn)}</div></td></tr>`;
  });
  const caption = say(
    `${revisions.length} 个版本：${count('full')} 个收全，${count('part')} 个收一部分，${count('none')} 个未收`,
    `${revisions.length} revisions: ${count('full')} held in full, ${count('part')} in part, ${count('none')} not held`,
  );
  const signs = certaintySchema.options.map(
    (certainty) =>
      html`<li><span class="cert ${lineOf(certainty)}">${certaintyWords[certainty][view.language]}</span><span>${explainCertainty(view, certainty)}</span></li>`,
  );
  const drafts = errata.filter(({ kind }) => kind === 'draft');
  const odd = errata.filter(({ kind }) => kind === 'print');
  const erratum = (list: typeof errata): Html =>
    html`<ul class="list">${list.map(({ code, name, revision, note }) => html`<li><span class="code">${code ?? revision}</span><span class="name">${official(view, name)}</span><span class="note">${note === null ? '' : showNote(view, note)}</span></li>`)}</ul>`;
  const main = html`<h1 class="plain">${say('所据与未收', 'Held and not held')}</h1><p class="measure">${say('这里登记中国职业分类的每一版本、每一变更，各注出处。来源不全的地方写“未知”，不写“没有”。', 'Every revision and every change of China’s occupational classification, each with its source. Where the sources are partial we say “unknown”, not “none”.')}</p>
<h2 class="section">${say('版本', 'Revisions')}</h2><table class="stack held"><caption>${caption}</caption><thead><tr><th>${version}</th><th>${document}</th><th>${extent}</th><th>${announced}</th><th>${rests}</th></tr></thead><tbody>${rows}</tbody></table>
${showRecord(say('体例', 'Signs'), html`<p><span class="song">${say('宋体字是官方原文与定名。', 'Song type is the authorities’ own words and names. ')}</span>${say('黑体字是本登记所加。', 'The rest is ours.')}</p><ul class="list signs">${signs}<li><span class="lacuna">${say('未收', 'not held')}</span><span>${say('知有其文，文不在此', 'the text is known to exist and is not here')}</span></li></ul>`, null, { id: 'signs' })}
${showRecord(
  say('补入原文', 'Add the official text'),
  html`<p>${say('大典与官方网上目录的定义、任务，本登记不载。手上有原文的人可以自行补入，在自己的机器上使用：', 'Definitions and tasks of the edition and of the official online list are not carried here. Whoever has the text lays it in, for use on their own machine:')}</p><pre tabindex="0">npm run --silent zhilu -- adopt ${say('目录', 'list')}.xlsx
npm run --silent zhilu -- parse --against ${say('通知', 'notice')}.txt</pre>`,
  null,
  { id: 'adopt' },
)}
${showRecord(say('怎样引用', 'How to cite'), html`<p class="specimen">${say('职录，4-10-08-01 网约配送员，', 'Zhilu 职录, 4-10-08-01 网约配送员, ')}${moment.revision.id} ${say('版本', 'revision')}${say('，', ', ')}${origin}/entries/e1gbi1maoa6${say('。', '.')}</p><p class="small quiet">${say('写明版本；只写编码不够。各页的“抄出处”给出全文。', 'Name the revision; a bare code is not enough. “Copy citation” on each page gives the whole.')}</p>`, null, { id: 'cite' })}
${showRecord(say('怎样验证', 'How to verify'), html`<p>${say('每一版本的摘要，由前一版本的摘要、来源的摘要与全部变更算出。同样的来源，得同样的摘要。', 'Each revision’s digest covers the one before it, its sources and its changes. Same sources, same digest.')}</p><pre tabindex="0">npm run --silent zhilu -- verify</pre><p class="digest"><span class="code">${register.latest.id}</span>　sha256 ${register.latest.digest ?? ''}</p><p class="digest">${say('登记之首', 'Head of the registry')}　sha256 ${head}</p>`, null, { id: 'digest' })}
${showRecord(say('勘误', 'Errata'), html`<p>${say('官方文字虽怪不改，照录：', 'Official wording stays as printed, however odd:')}</p>${erratum(odd)}<details><summary>${say(`公示稿与大典不同的 ${drafts.length} 处（网上常见的错码）`, `${drafts.length} codes of the draft that the edition has otherwise (often found on the web)`)}</summary>${erratum(drafts)}</details>`, null, { id: 'errata', wide: true })}
${showRecord(
  say('接口与工具', 'API and tools'),
  html`<pre tabindex="0">curl '${origin}/v1/codes/4-02-07-10?at=2021-01-01'
zhilu check ${say('名册', 'people')}.xlsx --map name=${say('岗位', 'job')},code=${say('编码', 'code')},on=${say('入职日期', 'hired')}</pre><p><a href="/openapi.json">OpenAPI 3.1</a></p>`,
  null,
  { id: 'api' },
)}`;
  return {
    title: say('所据与未收', 'Held and not held'),
    description: caption,
    section: 'about',
    main,
    json: '/v1/revisions',
  };
}
