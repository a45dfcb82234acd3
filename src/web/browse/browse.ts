/** The page of the tree (分类): 大类 to 工种 as of a date, open along the way to one group, with marks and standards as filters. */
import { html, raw } from 'hono/html';
import { codeQuestion } from '../../answer/code/code.ts';
import { readTypedCode } from '../../answer/code/holder.ts';
import { ask, type Context } from '../../answer/question.ts';
import type { Standing } from '../../catalogue/register.ts';
import { succeed } from '../../catalogue/result.ts';
import { pathOf } from '../../catalogue/views/described.ts';
import { showCrumbs } from '../frame/call-number.ts';
import { type Html, official, type View } from '../frame/view.ts';
import { showNumber } from '../frame/words.ts';
import type { Fields, Shown } from '../route.ts';
import { showFilters } from './filters.ts';
import { type Filter, growTree, makeTest, type Tree } from './tree.ts';

/** The page of a group; of the whole tree where no code is given. */
export function showGroups(view: View, { code: typed, mark, only }: Fields, context: Context): Shown {
  const { say, link, linkEntry, moment } = view;
  const revision = moment.revision.id;
  const code = typed === undefined ? '' : readTypedCode(typed);
  if (typed !== undefined && code !== null && code !== typed) return succeed({ location: link(`/groups/${code}`) });
  if (typed !== undefined && typed.length > 7 && code !== null) return succeed({ location: link(`/codes/${code}`) });
  const answer = typed === undefined ? null : ask(context, codeQuestion, { code: typed, ...view.asked });
  if (answer?.ok === false) return answer;
  const group = answer?.value.entry ?? null;
  if (answer !== null && group === null) return succeed({ location: link(`/codes/${typed}`) });
  const { register } = context;
  const filter: Filter = { mark: pick(['L', 'S', 'both'], mark), only: pick(['standard', 'new', 'reused'], only) };
  const lastEdition = register.held.findLast(({ kind }) => kind === 'edition')?.id ?? '';
  const keep = makeTest(register, filter, lastEdition);
  const tree = growTree(register, revision, keep);
  const fitting = group === null ? tree.total : tree.count(code ?? '', 'occupation');
  const facts = group === null ? null : register.facts(group.id, revision);
  const crumbs = facts === null ? '' : showCrumbs(view, pathOf(register, facts, revision));
  const heading =
    group === null
      ? html`<h1 class="plain">${say('分类', 'The classification')}</h1>`
      : html`<h1 class="song"><span class="code">${group.code}</span> ${official(view, group.name)}</h1>`;
  const whole = moment.coverage.occupation === 'complete' || moment.revision.coverage.occupation === 'complete';
  const counted =
    filter.mark === null && filter.only === null && group === null
      ? tellCounts(view, tree)
      : say(`${showNumber(fitting)} 个职业合于所选`, `${showNumber(fitting)} occupations fit the filters`);
  const gap = whole
    ? ''
    : html`<p class="remark gap">${say('这一天的来源不列全；没有列出，不等于没有。', 'The sources of this date do not list everything; not listed does not mean none.')} <a href="${link('/about')}">${say('缺哪些', 'What is missing')}</a></p>`;
  const own =
    group === null
      ? ''
      : html`<p><a href="${linkEntry(group.id)}">${say('此类的沿革与出处', 'This group over time, with sources')}</a></p>`;
  const lines = (tree.below.get('') ?? []).map((standing) =>
    showBranch(view, { tree, open: code ?? '', filter }, standing, 1),
  );
  const unplaced =
    lines.length === 0
      ? html`<p class="lacuna">${say('这一天的来源没有列出各类的名称，请检索。', 'No held source of this date names the groups; search instead.')}</p>`
      : '';
  const main = html`${crumbs}${heading}<p class="measure">${counted}</p>${own}${gap}${showFilters(view, code ?? '', filter, register, revision, lastEdition)}<ul class="tree">${lines}</ul>${unplaced}`;
  const title = group === null ? say('分类', 'The classification') : `${group.code} ${group.name}`;
  return succeed({
    title,
    description: `${title}，${revision}`,
    section: 'browse',
    main,
    json: `/v1/entries${typed === undefined ? '' : `?parent=${typed}`}`,
  });
}

function pick<K extends string>(known: readonly K[], given: string | undefined): K | null {
  return known.find((name) => name === given) ?? null;
}

function tellCounts({ say, moment }: View, tree: Tree): string {
  const majors = tree.below.get('')?.length ?? 0;
  const sum = (level: 'middle' | 'minor'): number =>
    (tree.below.get('') ?? []).reduce((total, { facts }) => total + tree.count(facts.code ?? '', level), 0);
  const told = say(
    `${majors} 大类，${sum('middle')} 中类，${sum('minor')} 小类，${showNumber(tree.total)} 职业。`,
    `${majors} major, ${sum('middle')} middle, ${sum('minor')} minor groups, ${showNumber(tree.total)} occupations.`,
  );
  return moment.revision.coverage.subtype === 'complete'
    ? told
    : `${told}${say('工种未列全。', ' Job types are not all listed.')}`;
}

interface Growing {
  readonly tree: Tree;
  /** The code of the group that is open. */
  readonly open: string;
  readonly filter: Filter;
}

function showBranch(view: View, growing: Growing, standing: Standing, depth: number): Html {
  const { say, link, linkEntry } = view;
  const { tree, open, filter } = growing;
  const { facts, id } = standing;
  const code = facts.code ?? '';
  const filtered = filter.mark !== null || filter.only !== null;
  const occupations = tree.count(code, 'occupation');
  if (facts.level !== 'occupation' && filtered && occupations === 0) return raw('');
  const isOpen =
    facts.level !== 'occupation' &&
    open !== '' &&
    (open === code || open.startsWith(`${code}-`) || (code.startsWith(`${open}-`) && facts.level === 'minor'));
  const counted =
    facts.level === 'occupation'
      ? tellSubTypes(view, id)
      : html`${(['middle', 'minor'] as const).map((level) => (tree.count(code, level) === 0 ? '' : html`<span class="far">${tree.count(code, level)} ${level === 'middle' ? say('中类', 'middle') : say('小类', 'minor')}　</span>`))}${occupations === 0 ? say('不列职业', 'no occupation') : say(`${showNumber(occupations)} 职业`, `${showNumber(occupations)} occ.`)}`;
  const marks = facts.marks.map(
    (mark) =>
      html` <span class="mark"><b aria-hidden="true">${mark}</b><span class="unseen">${mark === 'L' ? say('绿色职业', 'green') : say('数字职业', 'digital')}</span></span>`,
  );
  const address =
    facts.level === 'occupation'
      ? linkEntry(id)
      : link(`/groups/${code}`, { mark: filter.mark ?? undefined, only: filter.only ?? undefined });
  const inside = isOpen ? (tree.below.get(code) ?? []).map((child) => showBranch(view, growing, child, depth + 1)) : [];
  const subTypes = facts.level === 'occupation' && open.length === 7 ? showSubTypes(view, id) : '';
  const list = inside.length === 0 ? '' : html`<ul>${inside}</ul>`;
  return html`<li class="l${depth}${isOpen ? ' open' : ''}"${open === code && open !== '' ? raw(' aria-current="true"') : ''}><div class="row"><span class="code">${code}</span><span><a class="name" href="${address}">${official(view, facts.name)}</a>${marks}${subTypes}</span><span class="count">${counted}</span></div>${list}</li>`;
}

function tellSubTypes({ say, context, moment }: View, id: string): string {
  const count = context.register.children(id, moment.revision.id).length;
  return count === 0 ? '' : say(`工种 ${count}`, `${count} job types`);
}

function showSubTypes(view: View, id: string): Html {
  const { context, moment } = view;
  const names = context.register.children(id, moment.revision.id).map(({ facts }) => facts.name);
  return names.length === 0
    ? raw('')
    : html`<span class="why small quiet" lang="zh-Hans">${names.map((name) => html`<span class="keep">${name}</span>　`)}</span>`;
}
