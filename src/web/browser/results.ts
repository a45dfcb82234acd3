/** The table of results (结果): verdicts in words, colour and icon, filtered, some hundred rows at a time, the path of a row on demand. */
import type { NamedEntry } from '../../catalogue/views/described.ts';
import type { Result } from '../../check/row.ts';

/** The words of the page, by name. */
export type Words = Readonly<Record<string, string>>;

export interface Line {
  readonly number: number;
  readonly said: readonly string[];
  result: Result | null;
}

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
    make('a', { class: 'name', href: `/entries/${entry.id}` }, entry.name),
  );
}

/** The cells of a line. */
export function showLine(
  line: Line,
  words: Words,
  choose: (line: Line, entry: NamedEntry | null) => void,
): HTMLElement[] {
  const { number, said, result } = line;
  const row = make('tr', {});
  const cell = (heading: string, name: string, ...inside: (string | Node)[]): void => {
    row.append(make('td', { 'data-h': words[heading] ?? '', class: name }, ...inside));
  };
  cell('row', 'num', String(number));
  cell('said', '', said.filter((text) => text !== '').join('　') || '–');
  if (result === null) {
    cell('verdict', 'said', make('div', {}, words.waiting ?? ''));
    return [row];
  }
  cell('verdict', 'said', make('div', {}, showVerdict(result.then.verdict, words)));
  cell('issues', '', make('div', {}, result.then.issues.map(({ message }) => message).join(' ')));
  cell('now', '', make('div', {}, ...result.now.entries.map(showEntry)));
  const hasMore = result.now.path.length > 0 || result.suggestions.length > 0;
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
    detail = isOpen ? null : showDetail(line, result, words, choose);
    button.setAttribute('aria-expanded', String(!isOpen));
    row.classList.toggle('open', !isOpen);
    if (detail !== null) row.after(detail);
  });
  return [row];
}

/** The path of a line, and what it may be. */
function showDetail(
  line: Line,
  { now, suggestions }: Result,
  words: Words,
  choose: (line: Line, entry: NamedEntry | null) => void,
): HTMLElement {
  const steps = now.path.map(({ revision, types, before, after, citation }) =>
    make(
      'li',
      {},
      make('span', { class: 'code' }, revision),
      make(
        'div',
        {},
        make('b', {}, types.map((type) => words[type] ?? type).join(' ')),
        `　${[before?.code, before?.name].filter(Boolean).join(' ')} → ${[after?.code, after?.name].filter(Boolean).join(' ')}`,
        make('blockquote', {}, citation?.sentence ?? ''),
      ),
    ),
  );
  const choices = suggestions.map(({ entry, confidence }, index) => {
    const radio = make('input', { type: 'radio', name: `r${line.number}`, id: `r${line.number}-${index}` });
    radio.addEventListener('change', () => choose(line, entry));
    return make(
      'label',
      {},
      radio,
      make('span', {}, showEntry(entry), make('span', { class: 'quiet' }, `　${words.confidence} ${confidence}`)),
    );
  });
  const none = make('input', { type: 'radio', name: `r${line.number}`, checked: '' });
  none.addEventListener('change', () => choose(line, null));
  const chosen =
    choices.length === 0
      ? []
      : [
          make(
            'fieldset',
            { class: 'choose' },
            make('legend', {}, words.choose ?? ''),
            ...choices,
            make('label', {}, none, make('span', {}, words.chooseNone ?? '')),
          ),
        ];
  return make(
    'tr',
    { class: 'path' },
    make('td', { colspan: '6' }, make('ol', { class: 'route' }, ...steps), ...chosen),
  );
}
