/** The report (报告): how the reader's parts say what is wrong; the excerpt is added where all lines are known. */
import type { Problem, Severity } from '../../catalogue/problem.ts';
import type { Line } from './page/layout.ts';

/** Notes one problem at a line, counted from 1; 0 means the text as a whole. */
export type Report = (severity: Severity, code: string, line: number, message: string) => void;

const longestExcerpt = 120;

/** A report that writes to a list and quotes the line of each problem. */
export function reportTo(problems: Problem[], lines: readonly Line[]): Report {
  return (severity, code, line, message) => {
    problems.push({ severity, code, line, message, excerpt: quoteLine(lines[line - 1]?.text ?? '') });
  };
}

/** A line cut to what a person reads at a glance. */
function quoteLine(text: string): string {
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}
