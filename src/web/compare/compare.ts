/** The page that compares two revisions (对比): typed groups, before and after with the changed characters marked, and the flow between groups. */
import { html, raw } from 'hono/html';
import { compareQuestion } from '../../answer/compare.ts';
import { type AnswerTo, ask, type Context } from '../../answer/question.ts';
import { type Difference, differences } from '../../catalogue/history/difference.ts';
import { succeed } from '../../catalogue/result.ts';
import { showNote } from '../frame/note.ts';
import { shortName } from '../frame/revision-name.ts';
import { type Html, type View, writeQuery } from '../frame/view.ts';
import { differenceWords, showNumber } from '../frame/words.ts';
import type { Fields, Shown } from '../route.ts';
import { showChange } from './change.ts';
import { showFlow } from './flow.ts';

type Comparison = AnswerTo<typeof compareQuestion>;

/** A change stands in the first of these groups that it belongs to. */
const order: readonly Difference[] = [
  'recoded',
  'promoted',
  'demoted',
  'merged',
  'split',
  'withdrawn',
  'created',
  'restored',
  'renamed',
  'moved',
  'marked',
  'unmarked',
  'redefined',
  'retasked',
  'subTypeAdded',
  'subTypeCancelled',
  'firstListed',
  'learned',
];

/** So many of a group are shown until it is asked for alone, and then so many. */
const [mostOfGroup, mostAlone] = [40, 2000];

/** The page; without `from`, the latest two revisions held. */
export function showCompare(view: View, { from, to, type, parent }: Fields, context: Context): Shown {
  const { say, link } = view;
  const { held, latest } = context.register;
  const low = from ?? held.at(-2)?.id ?? latest.id;
  const high = to ?? latest.id;
  const answer = ask(context, compareQuestion, {
    from: low,
    to: high,
    ...(parent === undefined ? {} : { parent }),
    learned: type === 'learned' || type === 'firstListed',
  });
  if (!answer.ok) return answer;
  const comparison = answer.value;
  const groups = new Map<Difference, Comparison['changes'][number][]>();
  for (const change of comparison.changes) {
    const group = order.find((name) => change.types.includes(name)) ?? 'learned';
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  const chosen = differences.find((name) => name === type) ?? null;
  const fields = { from: low, to: high, parent };
  const chips = order.flatMap((name) => {
    const count = comparison.summary[name];
    if (count === undefined) return [];
    const address = link('/compare', { ...fields, type: name === chosen ? undefined : name });
    return [
      html`<a href="${address}"${name === chosen ? raw(' aria-current="true"') : ''}>${differenceWords[name][view.language]} <b>${showNumber(count)}</b></a>`,
    ];
  });
  const shown = order.flatMap((name) => {
    const all =
      chosen === null
        ? (groups.get(name) ?? [])
        : name === chosen
          ? comparison.changes.filter(({ types }) => types.includes(name))
          : [];
    return all.length === 0 ? [] : [showGroup(view, name, all, fields, chosen === name)];
  });
  const none = shown.length === 0 ? html`<p>${say('两边没有差别。', 'No difference.')}</p>` : '';
  const main = html`<h1 class="plain">${say('对比两个版本', 'Compare two revisions')}</h1>${showPair(view, comparison, parent)}${tellCoverage(view, comparison)}<div class="chips" role="group" aria-label="${say('只看一类', 'One kind only')}">${chips}</div>${
    chosen === null || chosen === 'recoded'
      ? showFlow(
          view,
          comparison.changes.map((change) => ({ types: change.types, entry: change.entry })),
          comparison.to,
        )
      : ''
  }${shown}${none}`;
  const title = say(`${comparison.from} 与 ${comparison.to} 对比`, `${comparison.from} compared with ${comparison.to}`);
  return succeed({
    title,
    description: title,
    section: 'compare',
    main,
    json: `/v1/compare?from=${comparison.from}&to=${comparison.to}`,
  });
}

function showPair(view: View, { from, to }: Comparison, parent: string | undefined): Html {
  const { say, context, language, at } = view;
  const options = (chosen: string): Html =>
    html`${context.register.held.map((revision) => html`<option value="${revision.id}"${revision.id === chosen ? raw(' selected') : ''}>${revision.id}　${shortName(view, revision)}</option>`)}`;
  const hidden = [
    ...(language === 'en' ? [html`<input type="hidden" name="lang" value="en">`] : []),
    ...(at === null ? [] : [html`<input type="hidden" name="at" value="${at}">`]),
  ];
  const file = (format: string): string => writeQuery('/v1/compare', { from, to, parent, format });
  return html`<form class="pair" action="/compare">${hidden}<label>${say('从', 'From')}<select name="from">${options(from)}</select></label><label>${say('到', 'To')}<select name="to">${options(to)}</select></label><label class="narrow">${say('只看此类（编码）', 'Within a group (code)')}<input name="parent" value="${parent ?? ''}" placeholder="4-14" autocomplete="off"></label><button class="first">${say('对比', 'Compare')}</button><a class="button" href="${file('csv')}" download="${from}_${to}.csv">CSV</a><a class="button" href="${file('md')}" download="${from}_${to}.md">Markdown</a></form>`;
}

function tellCoverage(view: View, { summary, coverage, changes }: Comparison): Html {
  const { say, link } = view;
  const learned = (summary.learned ?? 0) + (summary.firstListed ?? 0);
  const counted = changes.filter(({ types }) =>
    types.some((type) => type !== 'learned' && type !== 'firstListed'),
  ).length;
  const known = say(`${showNumber(counted)} 处变动有出处。`, `${showNumber(counted)} changes with their sources. `);
  const more =
    learned === 0
      ? ''
      : say(
          `另有 ${showNumber(learned)} 条只因一方来源不全而不同，不算变动。`,
          `${showNumber(learned)} more differ only in what one side does not know; they are no changes.`,
        );
  const gaps =
    coverage.gaps.length === 0
      ? ''
      : html`<p class="remark gap measure">${say('两版之间没有收全的：', 'Not held in full between the two: ')}${coverage.gaps.map((id, index) => html`${index > 0 ? say('、', ', ') : ''}<a class="code" href="${link(`/revisions/${id}`)}">${id}</a>`)}${say('。它们所改的，可能记在后一版本名下。', '. What they changed may stand under a later revision.')}</p>`;
  return html`<p class="measure">${known}${more}</p>${gaps}`;
}

function showGroup(view: View, name: Difference, changes: Comparison['changes'], fields: Fields, alone: boolean): Html {
  const { say, link, language } = view;
  const most = alone ? mostAlone : mostOfGroup;
  const gsim = [...new Set(changes.flatMap((change) => change.gsim))].join(' ');
  const reasons = new Set(changes.map(({ citation }) => citation?.note ?? ''));
  const [shared] = reasons.size === 1 ? [...reasons] : [''];
  const reason =
    shared === undefined || shared === ''
      ? ''
      : html`<p class="reason">${say('理由同一：', 'One reason for all: ')}${showNote(view, shared)}</p>`;
  const rest =
    changes.length > most
      ? html`<p class="more"><a href="${link('/compare', { ...fields, type: name })}">${say(`其余 ${changes.length - most} 条`, `${changes.length - most} more`)}</a></p>`
      : '';
  return html`<section class="group"><h2>${differenceWords[name][language]} <small>${showNumber(changes.length)}${gsim === '' ? '' : `　GSIM ${gsim}`}</small></h2>${reason}<ul class="diff">${changes.slice(0, most).map((change) => showChange(view, change, name, reason !== ''))}</ul>${rest}</section>`;
}
