/** The texts of an entry (文字): what we say in plain words, the definition and the tasks, each with its source, or what is known where it is not held. */
import { html } from 'hono/html';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { showCitation } from '../frame/citation.ts';
import { shortName } from '../frame/revision-name.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { type ShownEntry, showRecord } from './record.ts';

/** The plain sentence, the definition and the tasks. */
export function showTexts(view: View, entry: ShownEntry): Html {
  if (entry.level !== 'occupation') return entry.definition === null ? html`` : showDefinition(view, entry);
  return html`${showPlain(view, entry)}${showDefinition(view, entry)}${showTasks(view, entry)}`;
}

function showPlain(view: View, { plain, nameEn }: ShownEntry): Html {
  const { say, language } = view;
  if (plain === null && nameEn === null) return html``;
  const english =
    nameEn === null
      ? ''
      : html`<p class="small quiet">${say('英文名：', 'English name: ')}<span lang="en">${nameEn}</span>${say('（本站所译，非官方）', ' (our own translation)')}</p>`;
  const stale =
    plain?.stale === true
      ? html`<p class="remark">${say(`这句话按 ${plain.asOf} 所写；名称、定义等有过改动，或已不合。`, `Written for ${plain.asOf}; the entry has changed since, or was different before.`)}</p>`
      : '';
  const margin = html`<div class="cite single"><p>${say('本站白话', 'In our own words')} <span class="cert single">${say('本站所加', 'ours')}</span></p><p class="why">${say('不是官方定义。', 'Not the official definition.')}</p></div>`;
  return showRecord(
    say('白话', 'In plain words'),
    html`${plain === null ? '' : html`<p>${language === 'en' ? plain.en : plain.zh}</p>`}${english}${stale}`,
    margin,
  );
}

function showDefinition(view: View, { definition, definitionFrom, citations }: ShownEntry): Html {
  const { say } = view;
  if (definition === null) return showRecord(say('定义', 'Definition'), tellMissing(view), null);
  const cited = citations.definition;
  const margin = cited === undefined ? null : showCitation(view, cited, { quote: false });
  return showRecord(
    say('定义', 'Definition'),
    html`<p class="song"${lang(view)}>${definition}</p>${tellAge(view, definitionFrom)}`,
    margin,
  );
}

function showTasks(view: View, { tasks, tasksFrom, citations }: ShownEntry): Html {
  const { say } = view;
  if (tasks === null) return showRecord(say('主要工作任务', 'Main tasks'), tellMissing(view), null);
  const cited = citations.tasks;
  const list = html`<ol class="tasks"${lang(view)}>${tasks.map((task) => html`<li>${task}</li>`)}</ol>${tellAge(view, tasksFrom)}`;
  return showRecord(
    say('主要工作任务', 'Main tasks'),
    list,
    cited === undefined ? null : showCitation(view, cited, { quote: false }),
  );
}

/** Says so where a text is of an older date than an edition that has a newer one, which is not held. */
function tellAge(view: View, from: string | null): Html {
  const { say, link, context, moment } = view;
  const { revision } = moment;
  const source = from === null ? null : context.register.revision(from);
  const later = context.register.held.find(
    ({ id, kind }) =>
      kind === 'edition' && from !== null && compareRevisions(id, from) > 0 && compareRevisions(id, revision.id) <= 0,
  );
  if (source === null || later === undefined) return html``;
  return html`<p class="remark gap">${say('这是', 'This is the text of the')} ${shortName(view, source)}${say('的文字。', '. The text of the ')}${shortName(view, later)}${say('的文字', '')} <span class="lacuna">${say('未收，可能已改。', 'is not held and may differ.')}</span><a class="keep" href="${link('/about#adopt')}">${say('怎样补入原文', 'How to add the official text')}</a></p>`;
}

function tellMissing({ say, link }: View): Html {
  return html`<p class="lacuna">${say('未收。官方文字不在本登记内。', 'Not held: the official text is not in this registry.')}</p><p class="small"><a href="${link('/about#adopt')}">${say('手上有原文，怎样补入', 'You have the official text? How to add it')}</a></p>`;
}

function lang(view: View): Html | '' {
  return view.language === 'en' ? html` lang="zh-Hans"` : '';
}

/** A name in the voice of the authority. */
export function nameOf(view: View, address: string, name: string): Html {
  return html`<a class="name" href="${address}">${official(view, name)}</a>`;
}
