/** Problems of files, printed as compilers print them: file, line, severity, code and message, with the line quoted. */
import { clip } from '../catalogue/clip.ts';
import { formatProblem } from '../catalogue/problem.ts';
import type { FileProblem } from '../catalogue/registry.ts';
import type { Io } from './io.ts';
import { complain } from './print.ts';

/** Prints problems to standard error. */
export function printProblems(io: Io, problems: readonly FileProblem[]): void {
  for (const { file, problem } of problems) {
    complain(io, formatProblem(file, problem));
    if (problem.excerpt !== '') complain(io, `    | ${clip(problem.excerpt, 100)}`);
  }
}
