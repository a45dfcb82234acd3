/** A problem (问题): what is wrong with an input, where, and how bad; bad input is answered with these, never thrown. */
import * as z from 'zod';

const severitySchema = z.enum(['error', 'warning']);

/** One finding about an input text. `line` counts from 1; 0 means the input as a whole. `excerpt` quotes that line. */
const problemSchema = z.object({
  severity: severitySchema,
  code: z.string(),
  line: z.int().nonnegative(),
  message: z.string(),
  excerpt: z.string(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Problem = z.infer<typeof problemSchema>;

/** Prints a problem as compilers do: `file:line: severity code: message`. */
export function formatProblem(file: string, problem: Problem): string {
  return `${file}:${problem.line}: ${problem.severity} ${problem.code}: ${problem.message}`;
}

/** Says whether any of the problems refuses the input. */
export function refuses(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
