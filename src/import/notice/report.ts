/** The report (报告): how the reader's parts say what is wrong; the excerpt is added where all lines are known. */
import type { Problem } from '../../catalogue/problem.ts';
import { lineErrors, lineWarnings } from './line-problem.ts';
import type { Line } from './page/layout.ts';
import { sentenceErrors, sentenceWarnings } from './sentence-problem.ts';

const warnings = { ...lineWarnings, ...sentenceWarnings };
const messages = { ...lineErrors, ...sentenceErrors, ...warnings };

/** The name of a problem: its code, and behind / what it is about. */
export type ProblemName = keyof typeof messages;

/** The values that stand in braces in a message. */
type Slots<M> = M extends `${string}{${infer S}}${infer Rest}` ? S | Slots<Rest> : never;
type Value = string | number | null | undefined;
type Values<S extends string> = [S] extends [never] ? [] : [values: Readonly<Record<S, Value>>];

/** Notes a problem of a sentence. */
export type Note = <N extends ProblemName>(name: N, ...values: Values<Slots<(typeof messages)[N]>>) => void;

/** Notes a problem at a line, counted from 1; 0 means the text as a whole. */
export type Report = <N extends ProblemName>(
  name: N,
  line: number,
  ...values: Values<Slots<(typeof messages)[N]>>
) => void;

/** A problem in full: its severity, its code and its message. */
export function spell(name: ProblemName, values: Readonly<Record<string, Value>> = {}): Spelt {
  const severity = name in warnings ? 'warning' : 'error';
  const message = messages[name].replace(/{(\w+)}/g, (_, slot: string) => `${values[slot]}`);
  return { severity, code: name.replace(/\/.*/, ''), message };
}
type Spelt = Pick<Problem, 'severity' | 'code' | 'message'>;

const longestExcerpt = 120;

/** A report that writes to a list and quotes the line of each problem. */
export function reportTo(problems: Problem[], lines: readonly Line[]): Report {
  return (name, line, ...values) => {
    const { severity, code, message } = spell(name, ...values);
    problems.push({ severity, code, line, message, excerpt: quoteLine(lines[line - 1]?.text ?? '') });
  };
}

/** A line cut to what a person reads at a glance. */
function quoteLine(text: string): string {
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}
