/** CSV in, CSV out: the user's own columns as they are, then the result columns. */
import type { Check } from '../check/check.ts';
import { CsvCheck } from '../sheet/csv.ts';
import { Tally } from '../sheet/tally.ts';
import { representFieldProblem } from './problem.ts';
import { type Representation, represent } from './representation.ts';

const csvType = 'text/csv; charset=utf-8';

/** Checks the rows of a CSV body; columns that cannot be told are a problem. */
export function checkCsv(check: Check, body: string): Representation {
  const csv = new CsvCheck({ check, tally: new Tally() });
  const out = csv.read(body) + csv.end();
  if (csv.problem === null) return represent(csvType, out);
  const hint =
    'Name the columns name, code, subType, on, at and ref, or 职业名称, 职业编码, 工种, 日期; a name or a code is needed.';
  return representFieldProblem('columns-unknown', 'Unknown columns', '/body/header', csv.problem.detail, hint);
}
