/** The page that checks a list (核对页): hands a file or a pasted column to the list's worker, and shows what that tells. */
import type { Line, News, Order, Taken } from './message.ts';
import { translateRefusal } from './refusals.ts';
import { make, showLine, showNow, type Words } from './results.ts';

const atOnce = 200;

/** Starts the page; `send` gives an order to the list. What it gives back shows news of the list. */
export function startPage(send: (order: Order) => void): (news: News) => void {
  const root = find('checking');
  const words: Words = JSON.parse(root.dataset.words ?? '{}');
  const fields: readonly (readonly [string, string])[] = JSON.parse(root.dataset.fields ?? '[]');
  let only = '';
  let shown = atOnce;
  let lines: Line[] = [];

  const tell = (text: string, wrong = false): void => {
    find('told').textContent = text;
    find('told').classList.toggle('wrong', wrong);
  };
  const take = (name: string, file: Blob): void => {
    tell(words.reading ?? '');
    send({ kind: 'take', name, file });
  };
  const show = (verdict: string, count: number): void => {
    [only, shown] = [verdict, count];
    send({ kind: 'show', only, count });
  };

  const showTaken = ({ name, headings, fields: held, total, isCut }: Taken): void => {
    tell(`${name}　${total} ${words.rows}${isCut ? ` ${words.tooMany}` : ''}`);
    const labels = headings.map((heading, column) => {
      const options = fields.map(([field, label]) =>
        make('option', { value: field, ...(held[column] === field ? { selected: '' } : {}) }, label),
      );
      const select = make('select', {}, ...options);
      select.addEventListener('change', () =>
        send({ kind: 'map', fields: [...find('took').querySelectorAll('select')].map(({ value }) => value) }),
      );
      return make('label', {}, `${column + 1}　${heading}`, select);
    });
    find('took').replaceChildren(...labels);
    for (const id of ['columns', 'run']) find(id).hidden = false;
    for (const id of ['results', 'running', 'table']) find(id).hidden = true;
    showCounts([]);
    show('', atOnce);
    find('start').focus();
  };

  const showCounts = (counts: readonly (readonly [string, number])[]): void => {
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const chips = [['', all] as const, ...counts].map(([verdict, count]) => {
      const name = verdict === '' ? words.all : words[verdict];
      const known = find('verdicts').querySelector(`[data-verdict="${verdict}"]`);
      const chip =
        known ?? make('button', { type: 'button', 'data-verdict': verdict }, `${name ?? verdict} `, make('b', {}));
      if (known === null)
        chip.addEventListener('click', () => {
          show(verdict, atOnce);
          press();
        });
      const number = chip.querySelector('b');
      if (number !== null) number.textContent = String(count);
      return chip;
    });
    // A chip that stays is left where it is, for whoever is on it.
    for (const chip of [...find('verdicts').children]) if (!chips.includes(chip)) chip.remove();
    for (const chip of chips) if (!chip.isConnected) find('verdicts').append(chip);
    press();
    find('download').hidden = all === 0;
  };
  const press = (): void => {
    for (const chip of find('verdicts').children)
      chip.setAttribute('aria-pressed', String(chip.getAttribute('data-verdict') === only));
  };

  const choose: Parameters<typeof showLine>[2] = (group, entry) => {
    send({ kind: 'choose', group, entry: entry?.id ?? null });
    lines = lines.map((line) => (line.group === group ? Object.assign(line, { chosen: entry?.id ?? null }) : line));
    const [first] = lines.filter((line) => line.group === group);
    for (const row of find('lines').querySelectorAll(`[data-group="${group}"]`))
      if (first !== undefined) showNow(row, first, entry, words);
  };

  find('start').addEventListener('click', () => {
    for (const id of ['running', 'stop', 'results', 'table']) find(id).hidden = false;
    send({ kind: 'run' });
  });
  find('stop').addEventListener('click', () => send({ kind: 'stop' }));
  find('download').addEventListener('click', () => send({ kind: 'give' }));
  find('further').addEventListener('click', () => show(only, shown + atOnce));
  const input = find('file') as HTMLInputElement;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) take(file.name, file);
  });
  find('paste').addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = find('column') as HTMLTextAreaElement;
    if (value.trim() !== '') take('pasted.csv', new Blob([value]));
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) take(file.name, file);
  });
  root.hidden = false;

  return (news) => {
    if (news.kind === 'taken') showTaken(news);
    else if (news.kind === 'refused') {
      const zh = document.documentElement.lang === 'en' ? null : translateRefusal(news.text);
      tell(zh ?? news.text, true);
    } else if (news.kind === 'progress') {
      const bar = find('bar') as HTMLProgressElement;
      [bar.max, bar.value] = [news.total, news.done];
      find('progress').textContent = `${words.done} ${news.done} / ${news.total}`;
      showCounts(news.counts);
    } else if (news.kind === 'lines') {
      const rows = news.lines.map((line) => showLine(line, words, choose));
      if (news.from === 0) {
        lines = [...news.lines];
        find('lines').replaceChildren(...rows);
      } else if (rows.length > 0) {
        lines.push(...news.lines);
        find('lines').append(...rows);
      }
      find('caption').textContent = `${lines.length} / ${news.fitting}`;
      find('further').hidden = lines.length >= news.fitting;
    } else if (news.kind === 'ended') {
      const said = {
        finished: `${words.finished} ${news.detail}`,
        stopped: words.stopped ?? '',
        failed: `${words.failed} ${news.detail}`,
      };
      tell(said[news.how], news.how === 'failed');
      if (document.activeElement === find('stop')) find('start').focus();
      find('stop').hidden = true;
    } else make('a', { href: URL.createObjectURL(news.file), download: news.name }).click();
  };
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`there is no #${id}`);
  return element;
}
