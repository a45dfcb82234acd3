/** Fact tables as tests write them: front matter, columns and rows with `|` for the tabs. */
import type { Problem } from '../../../src/catalogue/problem.ts';

/** A table's text. */
export function tsv(columns: string, rows: readonly string[], front: readonly string[] = []): string {
  const lines = [columns, ...rows].map((line) => line.replaceAll('|', '\t'));
  return [...(front.length > 0 ? ['---', ...front, '---'] : []), ...lines, ''].join('\n');
}

/** Problems as `line code`. */
export function briefly(problems: readonly Problem[]): string[] {
  return problems.map(({ line, code }) => `${line} ${code}`);
}
