/**
 * Bench of title → entries: titles a second and top-1 of the matcher beside MiniSearch, Fuse.js and an SQLite FTS5
 * trigram table. All index the same terms and answer the same titles: 70 % as they are listed, 30 % slightly misspelt.
 */
import Database from 'better-sqlite3';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createMatcher } from '../../src/match/matcher.ts';
import type { MatchSource } from '../../src/match/term.ts';

/** One competitor: the id of its first answer for a title, or null. */
type Answerer = (title: string) => string | null;

export interface Case {
  readonly title: string;
  readonly id: string;
}

export interface Contest {
  readonly name: string;
  readonly titles: number;
  readonly perSecond: number;
  readonly top1: number;
  /** The top-1 of our own matcher on the same titles. */
  readonly ownTop1: number;
}

/** A small deterministic generator (mulberry32): the same titles in every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Misspells a name of four characters or more: one character dropped, doubled, replaced, or swapped with the next. */
export function misspell(name: string, alphabet: string, random: () => number): string {
  const at = Math.floor(random() * (name.length - 1));
  const other = alphabet.charAt(Math.floor(random() * alphabet.length));
  const kinds = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + name.charAt(at) + name.slice(at),
    name.slice(0, at) + other + name.slice(at + 1),
    name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? name;
}

/** Titles with the entry each means: official names, three in ten of them misspelt. */
export function makeCases(source: MatchSource, count: number): { listed: Case[]; misspelt: Case[] } {
  const random = createRandom(20200225);
  const names = source.terms.filter(
    (term) => term.source === 'name' && source.candidates.get(term.targets[0] ?? '')?.level === 'occupation',
  );
  const long = names.filter((term) => term.text.length >= 4);
  const alphabet = names.map((term) => term.text).join('');
  const pick = (terms: typeof names) => terms[Math.floor(random() * terms.length)];
  const listed: Case[] = [];
  const misspelt: Case[] = [];
  for (let index = 0; index < count; index += 1) {
    const term = pick(index % 10 < 7 ? names : long);
    const id = term?.targets[0];
    if (!term || id === undefined) continue;
    if (index % 10 < 7) listed.push({ title: term.text, id });
    else misspelt.push({ title: misspell(term.text, alphabet, random), id });
  }
  return { listed, misspelt };
}

function pairs(text: string): string[] {
  return text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function createMiniSearch(source: MatchSource): Answerer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: pairs });
  index.addAll(source.terms.map((term, id) => ({ id, text: term.text })));
  return (title) => {
    const first = index.search(title)[0];
    return first ? (source.terms[Number(first.id)]?.targets[0] ?? null) : null;
  };
}

function createFuse(source: MatchSource): Answerer {
  const index = new Fuse(
    source.terms.map((term) => term.text),
    { threshold: 0.6 },
  );
  return (title) => {
    const first = index.search(title, { limit: 1 })[0];
    return first ? (source.terms[first.refIndex]?.targets[0] ?? null) : null;
  };
}

function createTrigrams(source: MatchSource): Answerer {
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE term USING fts5(text, tokenize = 'trigram')`);
  const add = database.prepare('INSERT INTO term (rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const [number, term] of source.terms.entries()) add.run(number + 1, term.text);
  })();
  const find = database.prepare<[string], { rowid: number }>(
    'SELECT rowid FROM term WHERE term MATCH ? ORDER BY rank LIMIT 1',
  );
  return (title) => {
    const trigrams = Array.from(
      { length: Math.max(0, title.length - 2) },
      (_, at) => `"${title.slice(at, at + 3).replaceAll('"', '')}"`,
    );
    const first = trigrams.length === 0 ? undefined : find.get(trigrams.join(' OR '));
    return first ? (source.terms[first.rowid - 1]?.targets[0] ?? null) : null;
  };
}

function createOwn(source: MatchSource): Answerer {
  const matcher = createMatcher(source);
  return (title) => matcher.match(title).suggestions[0]?.id ?? null;
}

/** The first titles of either kind, in the proportion of seven to three. */
function firstOf(cases: ReturnType<typeof makeCases>, titles: number): Case[] {
  const listed = cases.listed.slice(0, Math.round(titles * 0.7));
  return [...listed, ...cases.misspelt.slice(0, titles - listed.length)];
}

function shareRight(answer: Answerer, cases: readonly Case[]): number {
  return cases.filter(({ title, id }) => answer(title) === id).length / cases.length;
}

/** Runs one competitor, after some titles to warm up; `own` answers the same titles for comparison. */
function run(name: string, answer: Answerer, own: Answerer, cases: readonly Case[]): Contest {
  for (const { title } of cases.slice(-Math.min(cases.length, 2000))) answer(title);
  const began = performance.now();
  const top1 = shareRight(answer, cases);
  const seconds = (performance.now() - began) / 1000;
  return { name, titles: cases.length, perSecond: cases.length / seconds, top1, ownTop1: shareRight(own, cases) };
}

/** Runs all competitors; slow ones answer fewer titles of the same list. */
export function contestMatchers(source: MatchSource): Contest[] {
  const cases = makeCases(source, 100_000);
  const own = createOwn(source);
  return [
    run('zhilu', own, own, firstOf(cases, 100_000)),
    run('MiniSearch, bigrams', createMiniSearch(source), own, firstOf(cases, 3000)),
    run('FTS5 trigram', createTrigrams(source), own, firstOf(cases, 3000)),
    run('Fuse.js', createFuse(source), own, firstOf(cases, 300)),
  ];
}

/** The contest as a table, with every rate beside the first one's. */
export function benchMatch(source: MatchSource): string {
  const contests = contestMatchers(source);
  const own = contests[0]?.perSecond ?? 0;
  const rows = contests.map((contest) =>
    [
      contest.name.padEnd(22),
      Math.round(contest.perSecond).toString().padStart(9),
      `${(own / contest.perSecond).toFixed(1)} ×`.padStart(11),
      `${(100 * contest.top1).toFixed(1)} %`.padStart(9),
      `${(100 * contest.ownTop1).toFixed(1)} %`.padStart(11),
      String(contest.titles).padStart(8),
    ].join(' '),
  );
  const head = `${source.terms.length} terms; 70 % of the titles as listed, 30 % misspelt`;
  return [head, `${'title → entry'.padEnd(22)}  titles/s   zhilu is     top-1 zhilu top-1   titles`, ...rows].join(
    '\n',
  );
}
