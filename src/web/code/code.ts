/** The page of a code (编码): what it means on a date, who else has held it and when, and what it means in a record of any date. */
import { html } from 'hono/html';
import { codeQuestion } from '../../answer/code/code.ts';
import { codeHistoryQuestion } from '../../answer/code/history.ts';
import { readTypedCode } from '../../answer/code/holder.ts';
import { ask, type MatchingContext } from '../../answer/question.ts';
import { succeed } from '../../catalogue/result.ts';
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import { copyAsset } from '../asset/assets.ts';
import { showEntry } from '../entry/entry.ts';
import { makeCodeRow } from '../entry/rows.ts';
import { nameOf } from '../entry/texts.ts';
import { showCallNumber, showCopies, showCrumbs } from '../frame/call-number.ts';
import { showIcon } from '../frame/sprite.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { levelWords } from '../frame/words.ts';
import type { Shown } from '../route.ts';
import { showTimeline } from '../timeline/timeline.ts';
import { type Holder, showByDate, showHolders } from './holders.ts';

/** The page of a code as it was typed. A code that has meant one entry only, which holds it, is shown as that entry. */
export function showCode(view: View, typed: string, context: MatchingContext): Shown {
  const code = readTypedCode(typed);
  if (code !== null && code !== typed) return succeed({ location: view.link(`/codes/${code}`) });
  const answer = ask(context, codeQuestion, { code: typed, ...view.asked });
  if (!answer.ok) return answer;
  const history = ask(context, codeHistoryQuestion, { code: typed });
  if (!history.ok) return history;
  const { holders } = history.value;
  const { entry } = answer.value;
  const ids = new Set(holders.map((holder) => holder.entry.id));
  if (entry !== null && ids.size === 1) {
    const shown = showEntry(view, entry.id, context);
    return shown.ok ? succeed({ ...shown.value, canonical: `/entries/${entry.id}` }) : shown;
  }
  const { say, linkEntry, at, origin } = view;
  const now = entry?.id ?? null;
  const title =
    ids.size > 1
      ? say(`编码 ${typed}：先后指 ${ids.size} 个条目`, `Code ${typed}: ${ids.size} meanings over time`)
      : say(`编码 ${typed}：此时无人持有`, `Code ${typed}: held by none at this date`);
  const heading =
    ids.size > 1
      ? say(`一码${count(ids.size)}任`, `One code, ${ids.size} holders`)
      : say('此时无人持有', 'Held by none at this date');
  const rows = [makeCodeRow(view, now ?? '', { code: typed })];
  const told = holders
    .map(({ entry: { name }, since, until }) => `${name}: ${since} – ${until ?? ''}`)
    .join(say('；', '; '));
  const json = `/v1/codes/${typed}/history`;
  const copies = [
    { label: say('抄编码', 'Copy code'), text: typed },
    {
      label: say('抄出处', 'Copy citation'),
      text: `职录 Zhilu，${typed}，${told}。${origin}/codes/${typed}${at === null ? '' : `?at=${at}`}`,
    },
  ];
  const path = entry?.path ?? [];
  const head = html`<div class="entry-head">${showCallNumber(view, typed, entry === null)}<div><h1 class="ours">${heading}</h1><p class="facts"><span>${levelWords[levelOfCode(typed)][view.language]}${say('编码', ' code')}</span>${entry === null ? '' : html`<span>${say('此时指', 'means')} ${nameOf(view, linkEntry(entry.id), entry.name)}</span>`}</p></div><div class="tools"><a class="button" href="${json}">JSON</a>${showCopies(view, copies)}</div></div>`;
  const main = html`${showCrumbs(view, path)}${head}${ids.size > 1 ? showWarning(view, typed, holders, now) : ''}${showTimeline(view, { title: say(`编码 ${typed} 的持有者`, `Holders of code ${typed}`), description: told, rows })}<h2 class="section">${say('先后所指', 'What it has meant')}</h2>${showHolders(view, holders, now)}${showByDate(view, typed, holders)}`;
  return succeed({
    ...{
      title,
      description: `${title}。${told}`,
      section: 'browse',
      main,
      json,
      icons: ['copy', 'reused'],
      scripts: [copyAsset],
    },
    data: {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      ...{ '@id': `${origin}/codes/${typed}`, url: `${origin}/codes/${typed}`, termCode: typed },
      name: entry?.name ?? holders.at(-1)?.entry.name ?? typed,
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: '中华人民共和国职业分类大典',
        version: view.moment.revision.id,
      },
    },
  });
}

function showWarning(view: View, code: string, holders: readonly Holder[], now: string | null): Html {
  const { say, linkEntry } = view;
  const others = holders.filter(({ entry }) => entry.id !== now);
  const told = others.map(({ entry, since, until, now: today }) => {
    const heirs = today.map(
      (heir) =>
        html` <b class="code">${heir.code ?? ''}</b>${heir.id === entry.id ? '' : html` ${official(view, heir.name)}`}`,
    );
    const period =
      until === null
        ? html`<span class="code">${since}</span> ${say('起的记录', 'on')}`
        : html`<span class="code">${since}</span> ${say('至', 'to')} <span class="code">${until}</span>${say(' 前的记录', '')}`;
    return html`<p>${say('', 'In a record from ')}${period}${say('若写', ',')} <b class="code">${code}</b>${say('，指的是', ' means')} ${nameOf(view, linkEntry(entry.id), entry.name)}${heirs.length === 0 ? '' : html`${say('，今为', ', today')}${heirs}`}${say('。', '.')}</p>`;
  });
  return html`<section class="warn" aria-labelledby="w">${showIcon('reused')}<h2 id="w">${now === null ? say('这个编码先后指不同的条目', 'This code has meant different things') : say('这个编码还指过别的条目', 'This code has also meant something else')}</h2>${told}</section>`;
}

function count(number: number): string {
  return ['零', '一', '两', '三', '四', '五'][number] ?? String(number);
}
