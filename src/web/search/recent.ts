/** The latest revisions (最近的版本), held or not, and what each was seen to change. */
import { html } from 'hono/html';
import { differences } from '../../catalogue/history/difference.ts';
import type { Register } from '../../catalogue/register.ts';
import { describeComparison } from '../../catalogue/views/comparison.ts';
import { countCurrent } from '../../catalogue/views/count.ts';
import { findMoment } from '../../catalogue/views/moment.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import { shortName, showExtent } from '../frame/revision-name.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { differenceWords, showNumber } from '../frame/words.ts';

const most = 4;
const mostNames = 4;

/** The section of the latest revisions, the newest first. */
export function showRecent(view: View): Html {
  const { say, link, context } = view;
  const { revisions } = context.register.rows;
  const lines = revisions
    .slice(-most)
    .reverse()
    .map((revision) => showRevision(view, revision));
  return html`<section class="revs"><h2>${say('最近的版本', 'Latest revisions')}</h2><ol>${lines}</ol><p class="more"><a href="${link('/about')}">${say(`全部 ${revisions.length} 个版本，各据什么，缺什么`, `All ${revisions.length} revisions, what each rests on and lacks`)}</a></p></section>`;
}

function showRevision(view: View, revision: Revision): Html {
  const { say, link } = view;
  const { id, held } = revision;
  const claim = tellAnnounced(view, revision);
  const [did, firsts] =
    held === 'none'
      ? [
          html`${claim}${claim === '' ? '' : say('。', '. ')}<span class="lacuna">${say('编码未见', 'codes not seen')}</span>`,
          '',
        ]
      : tellChanges(view, revision, claim);
  return html`<li class="rev${held === 'none' ? ' absent' : ''}"><span><span class="code">${id}</span><br>${showExtent(view, revision)}</span><h3><a href="${link(`/revisions/${id}`)}">${view.language === 'en' ? html`${shortName(view, revision)} ` : ''}${official(view, revision.title)}</a></h3><p class="did">${did}</p>${firsts}</li>`;
}

/** What the issuer announced as a notice's content, in words. */
export function tellAnnounced({ say }: View, { announced }: Revision): string {
  const { newOccupations, adjustments, newSubTypes } = announced;
  const parts = [
    newOccupations === null ? [] : [say(`新职业 ${newOccupations}`, `${newOccupations} new occupations`)],
    adjustments === null ? [] : [say(`调整 ${adjustments}`, `${adjustments} adjustments`)],
    newSubTypes === null ? [] : [say(`新工种 ${newSubTypes}`, `${newSubTypes} new job types`)],
  ].flat();
  return parts.length === 0 ? '' : say(`公告自称${parts.join('，')}`, `announced: ${parts.join(', ')}`);
}

function tellChanges(view: View, revision: Revision, claim: string): [Html, Html | ''] {
  const { say, context, language } = view;
  const { register, today } = context;
  const [low, high] = [before(register, revision), findMoment(register, revision.id, today)];
  const counts = countCurrent(register, revision.id);
  const whole =
    revision.kind === 'edition'
      ? say(
          `${counts.major} 大类，${counts.middle} 中类，${counts.minor} 小类，${showNumber(counts.occupation)} 职业；`,
          `${counts.major} major, ${counts.middle} middle, ${counts.minor} minor groups, ${showNumber(counts.occupation)} occupations; `,
        )
      : '';
  const moment = low === null ? null : findMoment(register, low.id, today);
  if (moment === null || typeof moment === 'string' || typeof high === 'string') return [html`${whole}${claim}`, ''];
  const { summary, changes } = describeComparison(register, moment, high, { group: null, learned: false });
  const told = differences.flatMap((name) => {
    const count = summary[name];
    if (count === undefined || name === 'learned' || name === 'firstListed') return [];
    return [language === 'en' ? `${count} ${differenceWords[name].en}` : `${differenceWords[name].zh} ${count}`];
  });
  const created = changes.filter(({ types }) => types.includes('created')).map(({ entry }) => entry.to?.name ?? '');
  const names = created.slice(0, mostNames).map((name) => html`${name}　`);
  const firsts =
    names.length === 0
      ? ''
      : html`<p class="firsts name" lang="zh-Hans">${names}${created.length > mostNames ? '…' : ''}</p>`;
  const read = told.length === 0 ? '' : `${say('读出', 'read: ')}${told.join(say('，', ', '))}`;
  return [html`${whole}${[read, claim].filter((part) => part !== '').join(say('；', '; '))}`, firsts];
}

function before(register: Register, { id }: Revision): Revision | null {
  const index = register.held.findIndex((revision) => revision.id === id);
  return register.held[index - 1] ?? null;
}
