/** The page of an entry (条目): what it is on a date, everything it has been, and the sentence that each fact rests on. */
import { html } from 'hono/html';
import { entryQuestion } from '../../answer/entry/entry.ts';
import { entryHistoryQuestion } from '../../answer/entry/history.ts';
import { ask, type MatchingContext } from '../../answer/question.ts';
import type { Refusal } from '../../answer/refusal.ts';
import { type Result, succeed } from '../../catalogue/result.ts';
import type { Brief } from '../../catalogue/views/described.ts';
import { copyAsset } from '../asset/assets.ts';
import { showCallNumber, showCopies, showCrumbs } from '../frame/call-number.ts';
import { nameCitation, showCitation } from '../frame/citation.ts';
import type { Page } from '../frame/page.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { levelWords, showMark } from '../frame/words.ts';
import { showTimeline } from '../timeline/timeline.ts';
import { foldCodes, type HeldCode } from './codes.ts';
import { showAliases, showMentions, showNeighbours, showStandards, showSubTypes } from './company.ts';
import { showSteps } from './history.ts';
import { type ShownEntry, showRecord } from './record.ts';
import { makeRows } from './rows.ts';
import { nameOf, showTexts } from './texts.ts';
import { showWarnings } from './warning.ts';

/** The page of the entry with an id. */
export function showEntry(view: View, id: string, context: MatchingContext): Result<Page, Refusal> {
  const answer = ask(context, entryQuestion, { id, ...view.asked });
  if (!answer.ok) return answer;
  const history = ask(context, entryHistoryQuestion, { id });
  if (!history.ok) return history;
  const { say, link } = view;
  const { entry, formerly, mentions } = answer.value;
  const codes = foldCodes(context.register, id);
  const whole = context.register.entry(id);
  const rows = whole === null ? [] : makeRows(view, whole);
  const title = `${entry.name}${entry.code === null ? '' : ` ${entry.code}`}`;
  const main = html`${showCrumbs(view, entry.path)}${showHead(view, entry, codes)}${showWarnings(view, codes, entry.status === 'current' ? entry.code : null)}${showFate(view, entry, formerly)}${showTimeline(view, { title: say(`${entry.name}的沿革`, `${entry.name} over time`), description: tellCodes(view, entry, codes), rows })}${showTexts(view, entry)}${showCodes(view, entry, codes)}${showSubTypes(view, entry)}${showStandards(view, entry)}${showAliases(view, context.aliasesOf(id))}${showSteps(view, history.value.changes)}${showNeighbours(view, entry)}${showMentions(view, mentions)}`;
  return succeed({
    title,
    description: describe(view, entry),
    section: 'browse',
    main,
    json: `/v1${link(`/entries/${id}`)}`.replace(/[?&]lang=en/, ''),
    icons: ['copy', 'reused'],
    scripts: [copyAsset],
    data: describeData(view, entry),
  });
}

function showHead(view: View, entry: ShownEntry, codes: readonly HeldCode[]): Html {
  const { say, language, at, origin } = view;
  const { code, name, level, status, marks, citations } = entry;
  const held = codes.find((own) => own.code === code);
  const facts = [
    levelWords[level][language],
    ...(status === 'current'
      ? [at === null ? say('现行', 'current') : say(`${at} 在册`, `current on ${at}`)]
      : [say('已撤销', 'withdrawn')]),
    ...(held === undefined ? [] : [say(`自 ${held.since} 用此码`, `this code since ${held.since}`)]),
    ...(level === 'subtype' && code === null ? [say('工种没有编码', 'a job type has no code')] : []),
  ];
  const marked =
    level !== 'occupation'
      ? ''
      : marks.length === 0
        ? html`<span>${say('无绿色、数字标记', 'no green or digital mark')}</span>`
        : marks.map((mark) => showMark(view, mark));
  const cited = citations.code ?? citations.name;
  const source = cited === undefined ? '' : `${say('，据', ', from ')}${nameCitation(view, cited)}`;
  const reference = `职录 Zhilu，${code ?? ''} ${name}，${view.moment.revision.id} ${say('版本', 'revision')}${source}。${origin}/entries/${entry.id}${at === null ? '' : `?at=${at}`}`;
  const copies = [
    ...(code === null ? [] : [{ label: say('抄编码', 'Copy code'), text: code }]),
    { label: say('抄名称', 'Copy name'), text: name },
    { label: say('抄出处', 'Copy citation'), text: reference },
  ];
  const json = `/v1/entries/${entry.id}${at === null ? '' : `?at=${at}`}`;
  return html`<div class="entry-head">${code === null ? '' : showCallNumber(view, code, status === 'withdrawn')}<div><h1>${official(view, name)}</h1><p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}${marked}</p></div><div class="tools"><a class="button" href="${json}">JSON</a>${showCopies(view, copies)}</div></div>`;
}

/** Where an entry came from and went, where it is not simply itself. */
function showFate(view: View, entry: ShownEntry, formerly: readonly Brief[]): Html {
  const { say, linkEntry } = view;
  const list = (entries: readonly Brief[]): Html =>
    html`<ul class="list">${entries.map(({ id, code, name }) => html`<li><span class="code">${code ?? ''}</span>${nameOf(view, linkEntry(id), name)}</li>`)}</ul>`;
  const from = formerly.length === 0 ? '' : showRecord(say('来自', 'Came from'), list(formerly), null);
  if (entry.status === 'current') return html`${from}`;
  const cited = entry.citations.becomes ?? entry.citations.status;
  const went =
    entry.becomes.length === 0
      ? html`<p>${say('已撤销，去向未见。', 'Withdrawn; no source says what it became.')}</p>`
      : html`<p>${say('已撤销，成为：', 'Withdrawn; it became:')}</p>${list(entry.becomes)}`;
  return html`${from}${showRecord(say('去向', 'Where it went'), went, cited === undefined ? null : showCitation(view, cited))}`;
}

function showCodes(view: View, { code, citations, level }: ShownEntry, codes: readonly HeldCode[]): Html {
  if (codes.length === 0 && level === 'subtype') return html``;
  const { say, linkCode } = view;
  const lines = codes
    .toReversed()
    .map(
      (held) =>
        html`<li><a class="code" href="${linkCode(held.code)}">${held.code}</a><span><span class="code">${held.since}</span> ${held.until === null ? say('起，现行', 'on, current') : html`${say('至', 'to')} <span class="code">${held.until}</span>${say(' 前', '')}`}</span></li>`,
    );
  const body =
    codes.length === 0
      ? html`<p class="lacuna">${say('编码未见。', 'No code was seen.')}</p>`
      : html`<ul class="list">${lines}</ul>`;
  const { code: cited } = citations;
  const all = cited === undefined ? [] : [cited, ...(cited.also ?? [])];
  return showRecord(
    say('编码', 'Code'),
    html`${body}${code === null && codes.length > 0 ? html`<p class="quiet">${say('此时没有编码。', 'No code at this date.')}</p>` : ''}`,
    all.length === 0 ? null : html`${all.slice(0, 3).map((citation) => showCitation(view, citation))}`,
  );
}

function tellCodes({ say }: View, { name }: ShownEntry, codes: readonly HeldCode[]): string {
  const told = codes.map(({ code, since, until, others }) => {
    const span =
      until === null ? say(`${since} 起`, `${since} on`) : say(`${since} 至 ${until} 前`, `${since} to ${until}`);
    const also = others.map((other) => say(`此码也指${other.name}`, `the code also means ${other.name}`));
    return [say(`${span}编码为 ${code}`, `${span}: code ${code}`), ...also].join(say('，', ', '));
  });
  return `${name}${say('：', ': ')}${told.length === 0 ? say('编码未见', 'no code seen') : told.join(say('；', '; '))}${say('。', '.')}`;
}

function describe(view: View, { name, code, level, plain, definition }: ShownEntry): string {
  const { say, language, moment } = view;
  const words = language === 'en' ? plain?.en : (plain?.zh ?? definition);
  return `${name}${code === null ? '' : `（${code}）`}${say('，', ', ')}${levelWords[level][language]}${say(`，${moment.revision.id} 版本。`, `, revision ${moment.revision.id}. `)}${words ?? ''}`;
}

function describeData(
  view: View,
  { id, name, code, level, plain, definition, nameEn }: ShownEntry,
): Record<string, unknown> {
  const { origin, language, moment } = view;
  const set = {
    '@type': 'DefinedTermSet',
    name: '中华人民共和国职业分类大典',
    url: `${origin}/groups`,
    version: moment.revision.id,
  };
  const description = language === 'en' ? plain?.en : (definition ?? plain?.zh);
  const shared = {
    '@context': 'https://schema.org',
    '@id': `${origin}/entries/${id}`,
    url: `${origin}/entries/${id}`,
    name,
    ...(nameEn === null ? {} : { alternateName: nameEn }),
    ...(description === undefined ? {} : { description }),
  };
  const term = { '@type': 'DefinedTerm', ...(code === null ? {} : { termCode: code }), inDefinedTermSet: set };
  if (level !== 'occupation') return { ...shared, ...term };
  return {
    ...shared,
    '@type': 'Occupation',
    ...(code === null
      ? {}
      : {
          occupationalCategory: {
            '@type': 'CategoryCode',
            codeValue: code,
            name,
            inCodeSet: { '@type': 'CategoryCodeSet', name: set.name },
          },
        }),
    subjectOf: { ...term, name },
  };
}
