/** The page that checks a list of people: a file or a pasted column in, its columns, progress, results, and the file back. */
import type { NamedEntry } from '../../catalogue/views/described.ts';
import type { Result, Row } from '../../check/row.ts';
import { type Answers, askAll, keyOf, showUnread } from './asking.ts';
import { giveBack } from './giving.ts';
import { mapColumns, type People, readPeople, rowsOf } from './people.ts';
import { type Line, make, showLine, type Words } from './results.ts';

const [mostRows, atOnce] = [20_000, 200];
const root = find('checking');
const words: Words = JSON.parse(root.dataset.words ?? '{}');
const fields: readonly (readonly [string, string])[] = JSON.parse(root.dataset.fields ?? '[]');
const answers: Answers = new Map();
const chosen = new Map<string, NamedEntry>();
let people: People | null = null;
let lines: (Line & { readonly row: Row })[] = [];
let only = '';
let shown = atOnce;
let running: AbortController | null = null;

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`there is no #${id}`);
  return element;
}

function tell(text: string, wrong = false): void {
  find('told').textContent = text;
  find('told').classList.toggle('wrong', wrong);
}

async function take(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  running?.abort();
  answers.clear();
  chosen.clear();
  tell(words.reading ?? '');
  accept(await readPeople(name, bytes));
}

function accept(read: People | string): void {
  if (typeof read === 'string') {
    tell(read, true);
    return;
  }
  people = read;
  only = '';
  shown = atOnce;
  lines = rowsOf(read).map(({ number, row }) => ({
    number,
    row,
    said: [row.code, row.name, row.subType, row.work, row.on].map((text) => String(text ?? '')),
    result: null,
  }));
  const over = lines.length > mostRows ? ` ${words.tooMany}` : '';
  lines = lines.slice(0, mostRows);
  tell(`${read.name}　${lines.length} ${words.rows}${over}`);
  showColumns(read);
  showResults();
  find('columns').hidden = false;
  find('run').hidden = false;
  find('start').focus();
}

function showColumns({ layout }: People): void {
  const width = Math.max(layout.heading.length, 1);
  const held = new Map([...layout.columns].map(([field, column]) => [column, field]));
  const labels = Array.from({ length: width }, (_, column) => {
    const options = fields.map(([field, name]) =>
      make(
        'option',
        {
          value: field,
          ...(held.get(column) === field || (field === '' && !held.has(column)) ? { selected: '' } : {}),
        },
        name,
      ),
    );
    const select = make('select', {}, ...options);
    select.addEventListener('change', remap);
    return make('label', {}, `${column + 1}　${layout.heading[column] ?? ''}`, select);
  });
  find('took').replaceChildren(...labels);
}

function remap(): void {
  if (people === null) return;
  const wanted = [...find('took').querySelectorAll('select')].map(({ value }) => value);
  accept(mapColumns(people, wanted));
}

async function run(): Promise<void> {
  if (people === null) return;
  running?.abort();
  const control = new AbortController();
  running = control;
  const bar = find('bar') as HTMLProgressElement;
  bar.max = lines.length;
  find('running').hidden = false;
  find('stop').hidden = false;
  find('results').hidden = false;
  const settle = (done: number): void => {
    for (const line of lines.slice(0, done)) line.result ??= answers.get(keyOf(line.row)) ?? null;
    bar.value = done;
    find('progress').textContent = `${words.done} ${done} / ${lines.length}`;
    showResults();
  };
  try {
    await askAll(
      lines.map(({ row }) => row),
      answers,
      control.signal,
      settle,
    );
    tell(`${words.finished} ${lines.length}`);
  } catch (error) {
    tell(
      control.signal.aborted
        ? (words.stopped ?? '')
        : `${words.failed} ${error instanceof Error ? error.message : error}`,
      !control.signal.aborted,
    );
  } finally {
    if (running === control) {
      if (document.activeElement === find('stop')) find('start').focus();
      find('stop').hidden = true;
    }
  }
}

/** The result of a line as the user has decided. */
function decide(row: Row): Result | null {
  const result = answers.get(keyOf(row)) ?? null;
  const entry = chosen.get(keyOf(row));
  if (result === null || entry === undefined) return result;
  const suggestions = result.suggestions.filter((one) => one.entry.id === entry.id);
  return { ...result, then: { ...result.then, entry }, now: { ...result.now, entries: [entry] }, suggestions };
}

function showResults(): void {
  const counts = new Map<string, number>();
  for (const { result } of lines)
    if (result !== null) counts.set(result.then.verdict, (counts.get(result.then.verdict) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const chips = [
    ['', words.all ?? '', all] as const,
    ...[...counts].map(([verdict, count]) => [verdict, words[verdict] ?? verdict, count] as const),
  ].map(([verdict, name, count]) => {
    const chip = make(
      'button',
      { type: 'button', 'aria-pressed': String(only === verdict) },
      `${name} `,
      make('b', {}, String(count)),
    );
    chip.addEventListener('click', () => {
      only = verdict;
      shown = atOnce;
      showResults();
    });
    return chip;
  });
  find('verdicts').replaceChildren(...chips);
  const fitting = lines.filter(({ result }) => result !== null && (only === '' || result.then.verdict === only));
  find('lines').replaceChildren(...fitting.slice(0, shown).flatMap((line) => showLine(line, words, choose)));
  find('caption').textContent = `${Math.min(shown, fitting.length)} / ${fitting.length}`;
  find('further').hidden = shown >= fitting.length;
  find('download').hidden = all === 0;
}

function choose(line: Line, entry: NamedEntry | null): void {
  const own = lines.find(({ number }) => number === line.number);
  if (own === undefined) return;
  if (entry === null) chosen.delete(keyOf(own.row));
  else chosen.set(keyOf(own.row), entry);
}

async function download(): Promise<void> {
  if (people === null) return;
  const given = await giveBack(people, (row) => decide(row) ?? showUnread(''));
  if (typeof given === 'string') {
    tell(given, true);
    return;
  }
  const link = make('a', { href: URL.createObjectURL(given.file), download: given.name });
  link.click();
}

const input = find('file') as HTMLInputElement;
input.addEventListener('change', async () => {
  const [file] = input.files ?? [];
  if (file !== undefined) await take(file.name, new Uint8Array(await file.arrayBuffer()));
});
find('paste').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { value } = find('column') as HTMLTextAreaElement;
  if (value.trim() !== '') await take('pasted.csv', new Uint8Array(new TextEncoder().encode(value)));
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file !== undefined) await take(file.name, new Uint8Array(await file.arrayBuffer()));
});
find('start').addEventListener('click', run);
find('stop').addEventListener('click', () => running?.abort());
find('download').addEventListener('click', download);
find('further').addEventListener('click', () => {
  shown += atOnce;
  showResults();
});
find('checking').hidden = false;
