/** The page of a refusal (拒答): what is wrong, in the reader's language, what is known all the same, and where to go on. */
import { html } from 'hono/html';
import type { Refusal, RefusalKind } from '../../answer/refusal.ts';
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import type { Page } from '../frame/page.ts';
import { type Html, official, type View, writeQuery } from '../frame/view.ts';
import { levelWords } from '../frame/words.ts';

const statuses: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  missing: 400,
  outOfRange: 400,
  unknown: 404,
  absent: 404,
  unavailable: 503,
};

interface Told {
  readonly title: string;
  readonly text: string | Html;
  readonly more?: Html;
}

/** The page; `asked` is what was asked for, as it was written. */
export function showRefusal(view: View, refusal: Refusal, asked: string): Page {
  const { say, link } = view;
  const { title, text, more = '' } = tellRefusal(view, refusal, asked);
  const main = html`<section class="state alone"><h1 class="plain">${title}</h1><p class="measure">${text}</p>${more}<div class="tools"><a class="button" href="${link('/')}">${say('检索名称', 'Search a name')}</a><a class="button" href="${link('/groups')}">${say('从分类找', 'Browse the tree')}</a></div></section>`;
  return { status: statuses[refusal.kind], title, description: title, section: null, main };
}

function tellRefusal(view: View, refusal: Refusal, asked: string): Told {
  const { say, context, link, linkEntry, moment, path, language } = view;
  const { name, message, hint, known } = refusal;
  const first = context.register.held[0]?.id ?? '';
  const [field, reason = ''] = /^(at|on|from|to)-(.+)$/.exec(name)?.slice(1) ?? [];
  if (field !== undefined) {
    const todo = html`<p class="small quiet">${say('写成 YYYY-MM-DD，如 2021-01-01；或写版本，如 2020-02-25。', 'Write YYYY-MM-DD, such as 2021-01-01, or a revision, such as 2020-02-25.')}</p>`;
    if (reason === 'before-first')
      return {
        title: say('这一天太早', 'That day is too early'),
        text: say(
          `所收版本始于 ${first}。请问这一天或以后的日期。`,
          `The first revision held is ${first}. Ask for that day or a later one.`,
        ),
        more: html`<div class="tools"><a class="button" href="?at=${first}">${say(`看 ${first}`, `See ${first}`)}</a></div>`,
      };
    if (reason === 'future')
      return {
        title: say('这一天还没到', 'That day has not come yet'),
        text: say(
          `登记不知道将来。请问到今天（${context.today}）为止的日期。`,
          `The registry cannot know the future. Ask for a day up to today, ${context.today}.`,
        ),
      };
    if (reason === 'unknown')
      return {
        title: say('没有这个版本', 'No such revision'),
        text: say(`没有“${asked}”这个版本。`, `There is no revision “${asked}”.`),
        more: todo,
      };
    return { title: say(`“${asked}”不是日期`, `“${asked}” is no date`), text: '', more: todo };
  }
  if (name === 'code-malformed')
    return {
      title: say(`“${asked}”不成编码`, `“${asked}” is no code`),
      text: say(
        '编码的样子是 d、d-dd、d-dd-dd 或 d-dd-dd-dd，以 1 至 8 开头，如 4-02-07-10。字母 O 不当作数字 0。',
        'A code is d, d-dd, d-dd-dd or d-dd-dd-dd and begins with 1 to 8, such as 4-02-07-10. The letter O is not read as a zero.',
      ),
    };
  if (name === 'code-unknown' || name === 'code-absent') {
    const code = known.code ?? asked;
    const level = levelWords[levelOfCode(code)][view.language];
    const later = known.later ?? [];
    const list = later.map(
      ({ entry, since }) =>
        html`<li><span class="code">${since}</span><a class="name" href="${linkEntry(entry.id)}">${official(view, entry.name)}</a></li>`,
    );
    const more = html`${later.length === 0 ? '' : html`<p>${say('此码后来指：', 'Later the code means:')}</p><ul class="list">${list}</ul>`}${
      name === 'code-absent'
        ? ''
        : html`<p class="remark gap">${say('来源不全，所以不说“没有这个编码”。', 'The sources are partial, so we do not say “no such code”.')}<a href="${link('/about')}">${say('缺哪些', 'What is missing')}</a></p>`
    }`;
    if (name === 'code-absent')
      return {
        title: say('没有这个编码', 'No such code'),
        text: say(
          `到 ${moment.revision.id}，${level}列全，其中没有 ${code}。`,
          `As of ${moment.revision.id} the sources list every ${level}; ${code} is not among them.`,
        ),
        more,
      };
    return {
      title: say(`未知：${code}`, `Unknown: ${code}`),
      text: say(
        `到 ${moment.revision.id} 为止，所收来源没有给这个编码任何含义；但来源没有列全${level}，它可能有过含义。`,
        `No source held by ${moment.revision.id} gives this code a meaning, but they do not list every ${level}: it may have had one.`,
      ),
      more,
    };
  }
  if (name === 'entry-not-yet')
    return {
      title: say('此时未见', 'Not seen by then'),
      text: say(
        `到 ${moment.revision.id}，所收来源还没有提到这个条目；它此后才见于来源，先前有没有，未必知道。`,
        `No source held by ${moment.revision.id} names this entry; it is known from later ones, and whether it was there before need not be known.`,
      ),
      more: html`<div class="tools"><a class="button" href="${writeQuery(path, { lang: language === 'en' ? 'en' : undefined })}">${say('看它现在的情形', 'See it as it is now')}</a></div>`,
    };
  if (name === 'entry-unknown')
    return {
      title: say('没有这个条目', 'No such entry'),
      text: say(
        `没有编号为“${asked}”的条目。撤销的条目仍保留编号。`,
        `There is no entry “${asked}”. A withdrawn entry keeps its id.`,
      ),
    };
  if (name === 'revision-unknown') {
    const all = context.register.rows.revisions.map(
      ({ id }) => html`<a class="code" href="${link(`/revisions/${id}`)}">${id}</a>　`,
    );
    return {
      title: say(`没有版本“${asked}”`, `No revision “${asked}”`),
      text: say('已知的版本：', 'Known revisions:'),
      more: html`<p>${all}</p>`,
    };
  }
  if (name === 'matcher-unavailable')
    return {
      title: say('正在装载登记', 'The registry is being loaded'),
      text: say(
        '请过数秒再试。装载好之前不作答，以免给出旧的。',
        'Try again in a few seconds. Nothing is answered before it is loaded.',
      ),
    };
  return {
    title: refusal.title,
    text: message,
    ...(hint === null ? {} : { more: html`<p class="small quiet">${hint}</p>` }),
  };
}
