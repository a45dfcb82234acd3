/**
 * Choosing columns (选列): by the user's word, by the names of headings, and by content: a column full of codes is the code
 * column whatever its heading says. What is surely named goes before what is vaguely named; equal claims are never guessed between.
 */
import {
  type ColumnField,
  type ColumnProblem,
  type Columns,
  columnFields,
  columnOfLetters,
  type Mapping,
  showColumn,
  showColumns,
} from './columns.ts';
import { holdsCodes, holdsDates, holdsNoCodes, holdsSureCodes, holdsTicks, holdsTitles } from './content.ts';
import { plain } from './heading-label.ts';
import { readLabel, seemsDate, vague } from './heading-names.ts';

/** The headings of a table, one column an item: the words that stand over it from above to below; and what stands below. */
export interface Headed {
  readonly labels: readonly (readonly string[])[];
  /** Some of the rows below the headings. */
  readonly rows: readonly (readonly string[])[];
}

export interface Choice {
  readonly columns: Columns;
  /** Whether nothing but the look of its cells says that a column names occupations. */
  readonly isGuess: boolean;
  /** The columns with a heading or content that are not read. */
  readonly unread: readonly number[];
  /** What the user should know of the choice, as sentences. */
  readonly warnings: readonly string[];
}

/** The fields that say what somebody does. */
const occupations: ReadonlySet<ColumnField> = new Set(['name', 'code', 'subType', 'work']);

interface Claim {
  readonly column: number;
  readonly field: ColumnField;
  readonly rank: number;
}

/** The headings as one line a column. */
export function showHeading(labels: Headed['labels']): string[] {
  return labels.map((words) => words.filter((word) => word !== '').join(' '));
}

/** What each column claims to be by its heading. Of words above one another the lowest says it, or all of them together. */
export function claimsOf(labels: Headed['labels']): Claim[] {
  return labels.flatMap((words, column) => {
    const parts = words.map(plain).filter((word) => word !== '');
    const own = readLabel(parts.at(-1) ?? '');
    const whole = parts.length > 1 ? readLabel(parts.join('')) : null;
    const above = parts.slice(0, -1).join('');
    const trusted = own !== null && (own.rank > vague || above === '' || isNeutral(above)) ? own : null;
    const best = whole !== null && whole.rank > (trusted?.rank ?? 0) ? whole : trusted;
    return best === null ? [] : [{ column, ...best }];
  });
}

/** Whether a heading above others leaves a vague name below it what it is: 职业信息 over 名称 does, 单位 over 名称 does not. */
function isNeutral(above: string): boolean {
  return /职业|岗位|职位|工种|申报|基本|填报|occupation|job|position/.test(above);
}

/** Chooses the columns, or says why that cannot be done. A name, a code, a 工种 or, where there is nothing else, a description of work is needed. */
export function chooseColumns(headed: Headed, mapping: Mapping): Choice | ColumnProblem {
  const heading = showHeading(headed.labels);
  const columns = new Map<ColumnField, number>();
  const named = claimsOf(headed.labels);
  const claims = addTitles(weighByContent(named, headed), headed);
  const warnings: string[] = [];
  for (const field of columnFields) {
    const word = mapping.get(field);
    if (word === '') continue;
    const found = word === undefined ? best(claims, field) : locate(headed.labels, word);
    const [first, ...others] = found;
    if (first === undefined) {
      if (word === undefined) continue;
      return { field, detail: `no column is “${word}” (${field}); there are ${showColumns(heading)}` };
    }
    if (others.length > 0 && (word !== undefined || (field !== 'ref' && field !== 'work'))) {
      const which = found.map((index) => showColumn(heading, index)).join(' and ');
      return { field, detail: `${found.length} columns could be the ${field}: ${which}` };
    }
    columns.set(field, first);
    if (word === undefined) warnings.push(...rivals(claims, field, first, heading));
    if (word === undefined && !named.some((claim) => claim.column === first && claim.field === field))
      warnings.push(...toldByContent(heading, field, first));
  }
  const used = new Set(columns.values());
  const unread = heading.flatMap((_, index) => (used.has(index) || isEmpty(headed, index) ? [] : [index]));
  const isNamed = columns.has('name') || columns.has('code') || columns.has('subType');
  // Duties alone are read where the user says so, or where no other column could hold the name.
  const toldByDuties = columns.has('work') && (mapping.has('work') || unread.length === 0);
  if (!isNamed && !toldByDuties) return { field: null, detail: sayUnnamed(heading) };
  if (!columns.has('on') && mapping.get('on') !== '') warnings.push(...missedDates(headed, unread, heading));
  const isGuess = mapping.size === 0 && !columns.has('code') && !named.some(({ field }) => occupations.has(field));
  return { columns, isGuess, unread, warnings };
}

/** The sentence for a table of which no column names an occupation. */
export function sayUnnamed(heading: readonly string[]): string {
  const name = 'a name (职业名称, 岗位, 职位, title, job)';
  const others =
    'a code (职业编码, 编码, code), a 工种 (工种, 工种名称, subtype), or nothing but duties (岗位职责, work)';
  return `no column names an occupation: there are ${showColumns(heading)}; expected ${name}, ${others}`;
}

/** The claims, corrected by what the columns hold: what is full of codes is the code, a vague code without a digit is none, and what is only ticked names nothing. */
function weighByContent(made: readonly Claim[], { labels, rows }: Headed): Claim[] {
  const cellsOf = (column: number): string[] => rows.map((row) => row[column] ?? '');
  const claims = made.filter(({ field, column }) => !isNaming(field) || !holdsTicks(cellsOf(column)));
  const isNamed = claims.some(({ field }) => isNaming(field));
  const full = labels.flatMap((words, column) =>
    holdsCodes(cellsOf(column)) && !(isNamed && isOfGroups(words)) ? [column] : [],
  );
  if (full.length === 0)
    return claims.filter(
      ({ field, rank, column }) => field !== 'code' || rank > vague || !holdsNoCodes(cellsOf(column)),
    );
  const claimed = claims.filter(
    ({ field, column }) => field === 'code' && (full.includes(column) || holdsSureCodes(cellsOf(column))),
  );
  const others = claims.filter(({ field, column }) => field !== 'code' && !full.includes(column));
  return [...others, ...(claimed.length > 0 ? claimed : full.map((column) => claim(column)))];
}

/** Whether a heading says that the groups stand below it that an occupation lies in. */
function isOfGroups(words: readonly string[]): boolean {
  return /^(?:所属|上级)?(?:大|中|小)类(?:编码|代码|名称)?$|^(?:所属|上级)/.test(plain(words.at(-1) ?? ''));
}

function isNaming(field: ColumnField): boolean {
  return field === 'name' || field === 'subType';
}

function claim(column: number, field: ColumnField = 'code'): Claim {
  return { column, field, rank: vague };
}

/** Where no heading names one, the one column that holds names of occupations or posts is that of the name. */
function addTitles(claims: readonly Claim[], { labels, rows }: Headed): readonly Claim[] {
  if (claims.some(({ field }) => isNaming(field))) return claims;
  const claimed = new Set(claims.map(({ column }) => column));
  const found = labels.flatMap((words, column) =>
    !claimed.has(column) && !isOfPeople(words) && holdsTitles(rows.map((row) => row[column] ?? '')) ? [column] : [],
  );
  return found.length === 1 ? [...claims, ...found.map((column) => claim(column, 'name'))] : claims;
}

/** Whether a heading says that people or their units stand below it, whatever those are called. */
function isOfPeople(words: readonly string[]): boolean {
  return /姓名|人$|单位|公司|部门|班组|联系|等级|级别|职称|学历/.test(plain(words.join('')));
}

/** The surest columns of a field; for `ref` only the first of them. */
function best(claims: readonly Claim[], field: ColumnField): number[] {
  const own = claims.filter((claim) => claim.field === field);
  const top = Math.max(...own.map(({ rank }) => rank));
  const found = own.filter(({ rank }) => rank === top).map(({ column }) => column);
  return field === 'ref' ? found.slice(0, 1) : found;
}

/** Names the columns that could have been taken as well; for dates and names only, where a wrong one changes the answer. */
function rivals(claims: readonly Claim[], field: ColumnField, chosen: number, heading: readonly string[]): string[] {
  if (field === 'ref' || field === 'at') return [];
  const others = claims.filter((claim) => claim.field === field && claim.column !== chosen && claim.rank > 1);
  if (others.length === 0) return [];
  const list = others.map(({ column }) => showColumn(heading, column)).join(', ');
  return [
    `the ${field} is read from column ${showColumn(heading, chosen)}, not from ${list}; --map ${field}=COLUMN says otherwise`,
  ];
}

/** Says that a column with another heading was taken for what stands in it. */
function toldByContent(heading: readonly string[], field: ColumnField, column: number): string[] {
  if ((heading[column] ?? '') === '') return [];
  const shown = showColumn(heading, column);
  return [
    `no heading says ${field}: column ${shown} is read as it, by what stands in it; --map ${field}=COLUMN says otherwise`,
  ];
}

function missedDates(headed: Headed, unread: readonly number[], heading: readonly string[]): string[] {
  const seeming = unread.filter((column) => {
    const label = plain(headed.labels[column]?.join('') ?? '');
    if (/出生|生日|birth/.test(label)) return false;
    return seemsDate(label) || holdsDates(headed.rows.map((row) => row[column] ?? ''));
  });
  if (seeming.length === 0) return [];
  const list = seeming.map((column) => showColumn(heading, column)).join(', ');
  const [first = 0] = seeming;
  return [`no column is read as the date of a row, though ${list} seems to hold dates; --map on=${first + 1} reads it`];
}

function isEmpty({ labels, rows }: Headed, column: number): boolean {
  return (
    (labels[column] ?? []).every((word) => word.trim() === '') && rows.every((row) => (row[column] ?? '').trim() === '')
  );
}

/** The columns that a word names: by a heading, the lowest first, or by a number or a letter. */
function locate(labels: Headed['labels'], word: string): number[] {
  const wanted = plain(word);
  const names = (is: (parts: readonly string[]) => boolean): number[] =>
    labels.flatMap((words, column) => (is(words.map(plain).filter((part) => part !== '')) ? [column] : []));
  const whole = names((parts) => parts.join('') === wanted);
  const named = whole.length > 0 ? whole : names((parts) => parts.includes(wanted));
  if (named.length > 0 && wanted !== '') return named;
  const index = /^\d+$/.test(word) ? Number(word) - 1 : /^[a-z]{1,3}$/i.test(word) ? columnOfLetters(word) : -1;
  return index >= 0 && index < labels.length ? [index] : [];
}
