/** The tally (统计): how many rows had which verdict and which issues, and which could not be read. */
import { issueCodes, verdictSchema } from '../check/row.ts';

/** The verdict of a row that could not be read. */
const unreadable = 'unreadable';

/** Everything that may be counted, and asked to fail on. */
export const countable: readonly string[] = [...verdictSchema.options, unreadable, ...issueCodes];

/** A row that could not be read. */
export interface Unread {
  readonly line: number;
  readonly reason: string;
}

export interface TallySummary {
  readonly rows: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
  /** How many rows could not be read, and the first ten of them. */
  readonly unreadable: { readonly count: number; readonly first: readonly Unread[] };
  /** Rows with a verdict or an issue that was asked to fail on. */
  readonly failing: number;
  /** Rows that only repeat the headings; they are not among the rows. */
  readonly headings: number;
  /** Totals, notes and the like, which are of no one; they are not among the rows. */
  readonly asides: number;
}

const shownUnread = 10;

/** Counts rows as they pass. */
export class Tally {
  #rows = 0;
  #failing = 0;
  #headings = 0;
  #asides = 0;
  readonly #verdicts = new Map<string, number>();
  readonly #issues = new Map<string, number>();
  readonly #unread: Unread[] = [];
  readonly #failOn: ReadonlySet<string>;

  constructor(failOn: ReadonlySet<string> = new Set()) {
    this.#failOn = failOn;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Counts a row; each issue once a row. */
  add(verdict: string, issues: readonly string[]): void {
    this.#rows += 1;
    count(this.#verdicts, verdict);
    let fails = this.#failOn.has(verdict);
    for (const [index, issue] of issues.entries()) {
      if (issues.indexOf(issue) !== index) continue;
      count(this.#issues, issue);
      fails ||= this.#failOn.has(issue);
    }
    if (fails) this.#failing += 1;
  }

  /** Counts a row that could not be read. */
  addUnread(line: number, reason: string): void {
    this.add(unreadable, []);
    if (this.#unread.length < shownUnread) this.#unread.push({ line, reason });
  }

  /** Counts a row that only repeats the headings. */
  addHeading(): void {
    this.#headings += 1;
  }

  /** Counts a row of no one. */
  addAside(): void {
    this.#asides += 1;
  }

  /** Adds what was counted elsewhere. The rows it counts come after those counted so far. */
  addAll(other: TallySummary): void {
    this.#rows += other.rows;
    this.#failing += other.failing;
    this.#headings += other.headings;
    this.#asides += other.asides;
    for (const [verdict, times] of Object.entries(other.verdicts)) count(this.#verdicts, verdict, times);
    for (const [issue, times] of Object.entries(other.issues)) count(this.#issues, issue, times);
    this.#unread.push(...other.unreadable.first.slice(0, shownUnread - this.#unread.length));
  }

  /** The counts so far; counting begins anew. */
  take(): TallySummary {
    const taken = this.summary();
    [this.#rows, this.#failing, this.#headings, this.#asides] = [0, 0, 0, 0];
    this.#verdicts.clear();
    this.#issues.clear();
    this.#unread.length = 0;
    return taken;
  }

  /** The counts, verdicts and issues in their own order. */
  summary(): TallySummary {
    const ordered = (counts: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries(countable.flatMap((name) => (counts.has(name) ? [[name, counts.get(name) ?? 0]] : [])));
    return {
      rows: this.#rows,
      verdicts: ordered(this.#verdicts),
      issues: ordered(this.#issues),
      unreadable: { count: this.#verdicts.get(unreadable) ?? 0, first: [...this.#unread] },
      failing: this.#failing,
      headings: this.#headings,
      asides: this.#asides,
    };
  }
}

function count(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}
