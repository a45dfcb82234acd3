/** The tables of glosses (注解): English names, plain sentences, and words; no two occupations may have the same English name. */
import type { Problem } from '../../../catalogue/problem.ts';
import { fail, type Result, succeed } from '../../../catalogue/result.ts';
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { type Gloss, type Plain, readWorkWords } from '../../../catalogue/vocabulary/gloss.ts';
import { rowError, type TableRow } from '../table.ts';
import { type AnchoredTable, entryOfRow } from './anchor.ts';

export const englishColumns = ['code', 'name', 'nameEn'];
export const plainColumns = ['code', 'name', 'zh', 'en'];
export const wordColumns = ['code', 'name', 'words'];

/** What a table says of entries, by their ids. */
export interface Told<T> {
  readonly told: ReadonlyMap<string, T>;
  readonly problems: readonly Problem[];
}

/** Reads English names. An unknown entry, an empty name, or the name of another occupation is an error at its line. */
export function readEnglish(table: AnchoredTable): Told<string> {
  const bearers = new Map<string, number>();
  return readTold(table, (row) => {
    const name = row.cell('nameEn');
    if (!/^[A-Z0-9]/.test(name) || /\p{Script=Han}/u.test(name))
      return fail('expected an English name that begins with a capital');
    if (levelOfCode(row.cell('code')) !== 'occupation') return succeed(name);
    const first = bearers.get(name.toLowerCase());
    bearers.set(name.toLowerCase(), row.line);
    return first === undefined ? succeed(name) : fail(`line ${first} has another occupation of this English name`);
  });
}

/** Reads plain sentences. An unknown entry or a missing sentence is an error at its line. */
export function readPlain(table: AnchoredTable): Told<Plain> {
  return readTold(table, (row) => {
    const [zh, en] = [row.cell('zh'), row.cell('en')];
    if (zh.endsWith('。') && en.endsWith('.')) return succeed({ zh, en });
    return fail('expected a sentence in Chinese and one in English');
  });
}

/** Reads words with their weights, `word:1.5` separated by spaces. A malformed pair is an error at its line. */
export function readWords(table: AnchoredTable): Told<string> {
  return readTold(table, (row) => {
    const words = row.cell('words');
    return readWorkWords(words) === null ? fail('expected words with their weights, such as 配送:1.5') : succeed(words);
  });
}

/** Lays what two tables say of the same entries together. */
export function joinGlosses(names: ReadonlyMap<string, string>, sentences: ReadonlyMap<string, Plain>): Gloss[] {
  return [...new Set([...names.keys(), ...sentences.keys()])].map((entry) => ({
    entry,
    nameEn: names.get(entry) ?? null,
    plain: sentences.get(entry) ?? null,
  }));
}

function readTold<T>(table: AnchoredTable, read: (row: TableRow) => Result<T, string>): Told<T> {
  const told = new Map<string, T>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const entry = entryOfRow(table, row);
    const said = read(row);
    if (!entry.ok) problems.push(entry.error);
    else if (!said.ok) problems.push(rowError(row, 'row-unread', said.error));
    else if (told.has(entry.value)) problems.push(rowError(row, 'entry-twice', 'the entry has a row already'));
    else told.set(entry.value, said.value);
  }
  return { told, problems };
}
