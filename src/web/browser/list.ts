/** A list that is being checked (名册): its rows, their answers and what was chosen, held by a worker and told to the page as it asks. */
import type { NamedEntry } from '../../catalogue/views/described.ts';
import type { Result } from '../../check/row.ts';
import { type Answers, type Asked, askAll, keyOf } from './asking.ts';
import { giveBack } from './giving.ts';
import type { Line, News, Order } from './message.ts';
import { mapColumns, type People, readPeople, rowsOf } from './people.ts';

/** The most rows that are checked in a browser. */
const mostRows = 20_000;
/** So many lines are sent at once: the page shows them without a pause that anyone feels. */
const atOnce = 40;

interface Held extends Asked {
  readonly number: number;
  readonly group: number;
}

export class List {
  readonly #post: (news: News) => void;
  #people: People | null = null;
  #rows: Held[] = [];
  /** How many rows each group has. */
  #groups: number[] = [];
  readonly #answers: Answers = new Map();
  readonly #chosen = new Map<string, NamedEntry>();
  readonly #counts = new Map<string, number>();
  #done = 0;
  /** The rows that fit the filter, and how many of them the page has, and wants. */
  #fitting: Held[] = [];
  #only = '';
  #told = 0;
  #wanted = 0;
  #running: AbortController | null = null;

  constructor(post: (news: News) => void) {
    this.#post = post;
  }

  /** Does what the page asks for. */
  async follow(order: Order): Promise<void> {
    if (order.kind === 'take') await this.#take(order.name, order.file);
    else if (order.kind === 'stop') this.#running?.abort();
    else if (order.kind === 'show') this.#show(order.only, order.count);
    else if (this.#people === null) return;
    else if (order.kind === 'map') this.#accept(mapColumns(this.#people, order.fields));
    else if (order.kind === 'run') await this.#run();
    else if (order.kind === 'choose') this.#choose(order.group, order.entry);
    else await this.#give(this.#people);
  }

  async #take(name: string, file: Blob): Promise<void> {
    this.#running?.abort();
    this.#answers.clear();
    this.#chosen.clear();
    this.#accept(await readPeople(name, new Uint8Array(await file.arrayBuffer())));
  }

  #accept(read: People | string): void {
    if (typeof read === 'string') {
      this.#post({ kind: 'refused', text: read });
      return;
    }
    this.#running?.abort();
    this.#people = read;
    const groups = new Map<string, number>();
    this.#groups = [];
    const all = rowsOf(read);
    this.#rows = all.slice(0, mostRows).map(({ number, row }) => {
      const key = keyOf(row);
      const group = groups.get(key) ?? groups.size;
      groups.set(key, group);
      this.#groups[group] = (this.#groups[group] ?? 0) + 1;
      return { number, row, key, group };
    });
    this.#restart();
    const { layout, name } = read;
    const held = new Map<number, string>([...layout.columns].map(([field, column]) => [column, field]));
    const columns = Array.from({ length: Math.max(layout.heading.length, 1) }, (_, column) => column);
    this.#post({
      ...{ kind: 'taken', name, total: this.#rows.length, isCut: all.length > mostRows },
      headings: columns.map((column) => layout.heading[column] ?? ''),
      fields: columns.map((column) => held.get(column) ?? ''),
    });
  }

  #restart(): void {
    this.#done = 0;
    this.#counts.clear();
    this.#show(this.#only, this.#wanted);
  }

  async #run(): Promise<void> {
    this.#running?.abort();
    const control = new AbortController();
    this.#running = control;
    this.#restart();
    const end = (how: 'finished' | 'stopped' | 'failed', detail: string): void => {
      // What was begun again tells its own end.
      if (this.#running === control) this.#post({ kind: 'ended', how, detail });
    };
    try {
      await askAll(this.#rows, this.#answers, control.signal, (done) => {
        if (!control.signal.aborted) this.#settle(done);
      });
      end('finished', String(this.#rows.length));
    } catch (error) {
      if (control.signal.aborted) end('stopped', '');
      else end('failed', error instanceof Error ? error.message : String(error));
    }
  }

  /** Counts the rows that have been answered since the last time, and tells of them. */
  #settle(done: number): void {
    for (const held of this.#rows.slice(this.#done, done)) {
      const verdict = this.#answers.get(held.key)?.then.verdict;
      if (verdict === undefined) continue;
      this.#counts.set(verdict, (this.#counts.get(verdict) ?? 0) + 1);
      if (this.#only === '' || this.#only === verdict) this.#fitting.push(held);
    }
    this.#done = done;
    this.#post({ kind: 'progress', done, total: this.#rows.length, counts: [...this.#counts] });
    this.#tell();
  }

  #show(only: string, count: number): void {
    if (only !== this.#only || count <= this.#told || this.#done === 0) {
      this.#told = 0;
      this.#fitting = this.#rows
        .slice(0, this.#done)
        .filter(({ key }) => [this.#answers.get(key)?.then.verdict, ''].includes(only === '' ? '' : only))
        .filter(({ key }) => this.#answers.has(key));
    }
    [this.#only, this.#wanted] = [only, count];
    this.#tell();
  }

  /** Sends the lines that the page wants and has not, some at a time; the first of a filter in any case. */
  #tell(): void {
    do {
      const next = this.#fitting.slice(this.#told, Math.min(this.#told + atOnce, this.#wanted));
      const lines = next.flatMap((held) => this.#lineOf(held) ?? []);
      this.#post({ kind: 'lines', from: this.#told, lines, fitting: this.#fitting.length });
      this.#told += lines.length;
    } while (this.#told < Math.min(this.#wanted, this.#fitting.length));
  }

  #lineOf({ number, row, key, group }: Held): Line | null {
    const result = this.#answers.get(key);
    if (result === undefined) return null;
    const said = [row.code, row.name, row.subType, row.work, row.on].flatMap((text) => (text ? [String(text)] : []));
    return {
      ...{ number, said, result, group },
      alike: this.#groups[group] ?? 1,
      chosen: this.#chosen.get(key)?.id ?? null,
    };
  }

  #choose(group: number, id: string | null): void {
    const key = this.#rows.find((held) => held.group === group)?.key ?? '';
    const entry = this.#answers.get(key)?.suggestions.find((one) => one.entry.id === id)?.entry;
    if (entry === undefined) this.#chosen.delete(key);
    else this.#chosen.set(key, entry);
  }

  /** The result of a row as the user has decided; null where it has not been asked. */
  #decide(key: string): Result | null {
    const result = this.#answers.get(key) ?? null;
    const entry = this.#chosen.get(key);
    if (result === null || entry === undefined) return result;
    const suggestions = result.suggestions.filter((one) => one.entry.id === entry.id);
    return { ...result, then: { ...result.then, entry }, now: { ...result.now, entries: [entry] }, suggestions };
  }

  async #give(people: People): Promise<void> {
    const given = await giveBack(people, (row) => this.#decide(keyOf(row)));
    this.#post(typeof given === 'string' ? { kind: 'refused', text: given } : { kind: 'given', ...given });
  }
}
