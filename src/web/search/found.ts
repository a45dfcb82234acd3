/** What was found (所得), as a list under the search box: by name, by former code, by work; and what to say where nothing was. */
import { html } from 'hono/html';
import { type Html, official, type View } from '../frame/view.ts';
import { levelWords } from '../frame/words.ts';
import type { Findings } from './find.ts';
import { type Form, showHit, showLine } from './option.ts';

/** The lines of the list. */
export function showFindings(view: View, findings: Findings, form: Form): Html {
  const { say, linkEntry, language } = view;
  const { query, names, formerly, works } = findings;
  let count = 0;
  const next = (): string => {
    count += 1;
    return `a${count}`;
  };
  const tell = (text: string): Html =>
    html`<li class="tail"${form === 'option' ? html` role="presentation"` : ''}>${text}</li>`;
  const held = formerly.map(({ entry, since, until, now }) => {
    const period =
      until === null ? `${since} ${say('起', 'on')}` : `${since} ${say('至', 'to')} ${until}${say(' 前', '')}`;
    const today = now.map(({ code, name }) => html` <span class="code">${code ?? ''}</span> ${official(view, name)}`);
    return showLine({
      ...{
        form,
        id: next(),
        address: linkEntry(entry.id),
        code: entry.code ?? levelWords[entry.level][language],
      },
      name: official(view, entry.name),
      more: '',
      lines: html`<span class="why">${say('此码在', 'held this code')} <span class="code">${period}</span>${say('指它', '')}${today.length === 0 ? '' : html`${say('；今为', '; now')}${today}`}</span>`,
    });
  });
  return html`${names.map((hit) => showHit(view, hit, query, form, next()))}${held}${works.length === 0 ? '' : tell(say('按所做的工作', 'By the work described'))}${works.map((hit) => showHit(view, hit, query, form, next()))}`;
}

/** What is to be said of a search beside its lines: nothing found, or no occupation. */
export function remarkOn(view: View, { query, names, formerly, works, isNone }: Findings): Html | '' {
  const { say, link, moment } = view;
  const none = names.length + formerly.length + works.length === 0;
  const [zh, en] = isNone
    ? [`“${query}”本身不指一个职业`, `“${query}” by itself names no occupation`]
    : [`没有找到“${query}”`, `Nothing found for “${query}”`];
  if (!none && !isNone) return '';
  const told = isNone
    ? say(
        '它是就业状态、职级或别的说法，不说做什么工作，因此不给编码。请写所做的工作，如“送外卖”。',
        'It is an employment status, a rank or something else that does not say what work is done, so no code is given. Say what the work is.',
      )
    : say(
        '名称、旧名、工种、通称、拼音里都没有相近的。',
        'No name, former name, job type, popular name or pinyin comes near it.',
      );
  const partial =
    !isNone && moment.coverage.subtype === 'partial'
      ? say(
          '这一天的来源不列全工种，所以它仍可能是某职业的工种。',
          ' The sources of this date do not list every job type, so it may still be one.',
        )
      : '';
  const below = none ? '' : say('下面是名称相近的职业。', ' Occupations with a similar name are below.');
  return html`<section class="state"><h2>${say(zh, en)}</h2><p>${told}${partial}${below}</p><div class="tools"><a class="button" href="${link('/groups')}">${say('从分类找', 'Browse the tree')}</a></div></section>`;
}
