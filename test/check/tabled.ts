/** Rows and what is expected of them as plain-text tables: a header of column names, then one row a line, cells parted by |. */
import { expect } from 'vitest';
import type { Register } from '../../src/catalogue/register.ts';
import type { NamedEntry } from '../../src/catalogue/views/described.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { type Check, createCheck } from '../../src/check/check.ts';
import { type Policy, type Result, type Row, resultSchema } from '../../src/check/row.ts';
import { makeMatchSource } from '../../src/check/source.ts';
import { createMatcher, type Matcher } from '../../src/match/matcher.ts';
import { loadBuiltNames, loadBuiltRegister } from '../registry.ts';
import { today } from '../service.ts';

export type Line = Readonly<Record<string, string>>;

/** Reads a table. A cell of – is empty; a line of dashes or nothing is left out. */
export function readTable(text: string): Line[] {
  const [header = [], ...rows] = text
    .split('\n')
    .filter((line) => /[^\s|-]/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, at) => [name, cells[at] === '–' ? '' : (cells[at] ?? '')])),
  );
}

export interface Checks {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly lenient: Check;
  readonly strict: Check;
}

/** Checks over a register as of the day on which the tests ask. */
export function createChecks(register: Register, names: Names): Checks {
  const matcher = createMatcher(makeMatchSource(register, names));
  const make = (policy: Policy): Check => createCheck({ register, matcher, policy, today });
  return { register, matcher, lenient: make('lenient'), strict: make('strict') };
}

/** Checks over the registry of this run. */
export async function startChecks(): Promise<Checks> {
  return createChecks(await loadBuiltRegister(), await loadBuiltNames());
}

const given = ['code', 'name', 'subType', 'on', 'at'] as const;

/** The row of a table line; an empty cell says nothing. */
export function rowOf(line: Line): Row {
  return Object.fromEntries(given.flatMap((field) => (line[field] ? [[field, line[field]]] : [])));
}

/** An entry as tables write it: `4-10-08-01 网约配送员`, a 工种 behind its occupation's code: `4-01-06-02 › 直播销售员`. */
export function tell({ code, name, level, parent }: NamedEntry): string {
  return level === 'subtype' ? `${parent?.code ?? '?'} › ${name}` : `${code} ${name}`;
}

/** What tables say of a result, by the name of the column. */
export function tellResult({ then, now, suggestions }: Result): Line {
  const entries = then.entries ?? (then.entry === undefined ? [] : [then.entry]);
  const [best] = suggestions;
  return {
    revision: then.revision ?? '',
    verdict: then.verdict,
    confidence: String(then.confidence),
    entry: entries.map(tell).join(' + '),
    matchedOn: then.matchedOn ?? '',
    skill: then.skillLevel ?? '',
    issues: then.issues.map(({ code, severity }) => `${code} ${severity}`).join(', '),
    messages: then.issues.map(({ message }) => message).join('; '),
    gaps: then.gaps.join(' '),
    now: now.status,
    becomes: now.entries.map(tell).join(' + '),
    path: now.path.map(({ revision, types }) => `${revision} ${types.join(' ')}`).join(' > '),
    'verdict now': now.verdict ?? '',
    best: best === undefined ? '' : `${tell(best.entry)} ${best.matchedOn}`,
    suggestions: suggestions.map(({ entry, matchedOn }) => `${tell(entry)} ${matchedOn}`).join(' + '),
  };
}

/** Expects of a line's row what its other columns say; whatever is answered satisfies the schema of results. */
export function expectLine({ lenient, strict }: Checks, line: Line): Result {
  const result = (line.policy === 'strict' ? strict : lenient)(rowOf(line));
  expect(resultSchema.parse(result)).toEqual(result);
  const told = tellResult(result);
  const expected = Object.entries(line).filter(([column]) => column in told);
  expect(Object.fromEntries(expected.map(([column]) => [column, told[column]]))).toEqual(Object.fromEntries(expected));
  return result;
}

/** The title of a line's test: the words of its row. */
export function titleOf(line: Line): string {
  const words = [...given, 'policy'].flatMap((field) => (line[field] ? [`${field} ${line[field]}`] : []));
  return words.length === 0 ? 'a row of nothing' : words.join(', ');
}
