/** The table of results (结果): verdicts in words, colour and icon, filtered, some hundred rows at a time, the path of a row on demand. */
import type { NamedEntry } from '../../catalogue/views/described.ts';
import type { Line } from './message.ts';
import { translateRemark } from './remarks.ts';

/** The words of the page, by name. */
export type Words = Readonly<Record<string, string>>;

/** Makes an element with text or others in it. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (string | Node)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

function icon(name: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** The class and icon of a verdict. */
function lookOf(verdict: string): string {
  return verdict === 'matchWithWarning' ? 'noted' : verdict;
}

/** A verdict: bar, icon and word. */
function showVerdict(verdict: string, words: Words): HTMLElement {
  const look = lookOf(verdict);
  return make('span', { class: `verdict ${look}` }, icon(look), words[verdict] ?? verdict);
}

/** An entry: its code and a link to its page. */
function showEntry(entry: NamedEntry): HTMLElement {
  const code = entry.code ?? entry.parent?.code ?? '';
  return make(
    'span',
    {},
    make('span', { class: 'code' }, code),
    ' ',
    make('a', { class: 'name', href: `/entries/${entry.id}`, lang: 'zh-Hans' }, entry.name),
  );
}

/** A remark of the check in the language of the page. */
function showRemark(message: string): HTMLElement {
  const zh = document.documentElement.lang === 'en' ? null : translateRemark(message);
  return zh === null ? make('span', { lang: 'en' }, `${message}. `) : make('span', {}, zh);
}

/** What the user decides: a group of rows, and the entry that they mean, or none. */
export type Choose = (group: number, entry: NamedEntry | null) => void;

/** The row of a line. */
export function showLine(line: Line, words: Words, choose: Choose): HTMLElement {
  const { number, said, result, group, chosen } = line;
  const row = make('tr', { 'data-group': String(group) });
  const cell = (heading: string, name: string, ...inside: (string | Node)[]): void => {
    row.append(make('td', { 'data-h': words[heading] ?? '', class: name }, ...inside));
  };
  cell('row', 'num', String(number));
  cell('said', '', said.join('　') || '–');
  cell('verdict', 'said', make('div', {}, showVerdict(result.then.verdict, words)));
  cell('issues', 'issues', make('div', {}, ...result.then.issues.map(({ message }) => showRemark(message))));
  cell('now', 'today', make('div', {}));
  showNow(row, line, result.suggestions.find(({ entry }) => entry.id === chosen)?.entry ?? null, words);
  const hasMore = result.now.path.length > 0 || canChoose(line);
  const button = make(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-label': `${words.more} ${number}` },
    words.more ?? '',
  );
  row.append(make('td', {}, ...(hasMore ? [button] : [])));
  let detail: HTMLElement | null = null;
  button.addEventListener('click', () => {
    const isOpen = detail !== null;
    detail?.remove();
    detail = isOpen ? null : showDetail(line, words, choose);
    button.setAttribute('aria-expanded', String(!isOpen));
    row.classList.toggle('open', !isOpen);
    if (detail !== null) row.after(detail);
  });
  return row;
}

/** Shows in a line's row what it is now: what was chosen, else what the check says. */
export function showNow(row: Element, { result }: Line, chosen: NamedEntry | null, words: Words): void {
  const shown =
    chosen === null
      ? result.now.entries.map(showEntry)
      : [showEntry(chosen), make('span', { class: 'quiet' }, `　${words.chosen}`)];
  row.querySelector('.today')?.classList.toggle('nil', shown.length === 0);
  row.querySelector('.today > div')?.replaceChildren(...shown);
}

/** Whether there is anything to decide: what is right as it stands is not asked about. */
function canChoose({ result: { then, suggestions } }: Line): boolean {
  return suggestions.length > 0 && (then.verdict === 'ambiguous' || then.verdict === 'suggested');
}

/** The path of a line, and what it may be. */
function showDetail(line: Line, words: Words, choose: Choose): HTMLElement {
  const { result, number, group, alike } = line;
  const steps = result.now.path.map(({ revision, types, before, after, citation }) =>
    make(
      'li',
      {},
      make('span', { class: 'code' }, revision),
      make(
        'div',
        {},
        make('b', {}, types.map((type) => words[type] ?? type).join(' ')),
        `　${[before?.code, before?.name].filter(Boolean).join(' ')} → ${[after?.code, after?.name].filter(Boolean).join(' ')}`,
        make('blockquote', { lang: 'zh-Hans' }, citation?.sentence ?? ''),
      ),
    ),
  );
  const radio = (id: string, entry: NamedEntry | null, ...label: Node[]): HTMLElement => {
    const checked = line.chosen === (entry?.id ?? null) ? { checked: '' } : {};
    const input = make('input', { type: 'radio', name: `r${number}`, id, ...checked });
    input.addEventListener('change', () => choose(group, entry));
    return make('label', {}, input, make('span', {}, ...label));
  };
  const choices = result.suggestions.map(({ entry, confidence }, index) =>
    radio(
      `r${number}-${index}`,
      entry,
      showEntry(entry),
      make('span', { class: 'quiet' }, `　${words.confidence} ${confidence}`),
    ),
  );
  const legend = `${choices.length === 1 ? words.chooseOne : words.choose}${alike > 1 ? `（${words.alike} ${alike}）` : ''}`;
  const chosen = canChoose(line)
    ? [
        make(
          'fieldset',
          { class: 'choose' },
          make('legend', {}, legend),
          ...choices,
          radio(`r${number}-none`, null, document.createTextNode(words.chooseNone ?? '')),
        ),
      ]
    : [];
  return make(
    'tr',
    { class: 'path' },
    make('td', { colspan: '6' }, make('ol', { class: 'route' }, ...steps), ...chosen),
  );
}
