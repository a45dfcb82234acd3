/** The completeness of a table (查全) as lines of text: what it leaves out, has twice, and took from a draft or another scheme. */
import { levelTerms } from '../../catalogue/vocabulary/code.ts';
import type { Completeness, LevelCompleteness } from '../complete.ts';

/** The most of each list that is shown; JSON gives all. */
const mostShown = 20;

/** Shows the completeness of a table. */
export function showCompleteness({ revision, levels, twice, otherSchemes }: Completeness): string[] {
  return [
    ...(levels.length === 0 ? [`no row names an entry of ${revision} with a code`] : []),
    ...levels.flatMap((level) => showLevel(level, revision)),
    ...listAll(
      `${twice.length} codes stand in several rows`,
      twice.map(({ code, rows }) => `${code}  rows ${cut(rows.map(String)).join(', ')}`),
    ),
    ...listAll(
      `${otherSchemes.length} rows have a code of a draft or of another scheme`,
      otherSchemes.map(({ row, message }) => `row ${row}  ${message}`),
    ),
  ];
}

function showLevel({ level, current, coverage, missing }: LevelCompleteness, revision: string): string[] {
  const term = `${levelTerms[level]} (${level})`;
  const known = coverage === 'complete' ? '' : '; the sources of this date are partial, there may be more';
  const named = `${term}: ${current - missing.length} of ${current} entries of ${revision} are named${known}`;
  if (missing.length === 0) return [named];
  return [
    named,
    ...listAll(
      'no row names',
      missing.map(({ code, name }) => `${code} ${name}`),
    ),
  ];
}

function listAll(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}:`, ...cut(items).map((item) => `  ${item}`)];
}

function cut(items: readonly string[]): readonly string[] {
  return items.length <= mostShown ? items : [...items.slice(0, mostShown), `and ${items.length - mostShown} more`];
}
