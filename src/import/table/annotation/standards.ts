/** The table of standards (国家职业标准): rows of the official catalogue; how each claims to fit is checked against the classification. */
import type { Problem } from '../../../catalogue/problem.ts';
import { fail, type Result, succeed } from '../../../catalogue/result.ts';
import { isDate } from '../../../catalogue/views/moment.ts';
import { isCode } from '../../../catalogue/vocabulary/code.ts';
import { fitSchema, type Standard } from '../../../catalogue/vocabulary/standard.ts';
import { rowError, type TableRow } from '../table.ts';
import { type AnchoredTable, isSameName } from './anchor.ts';

export const standardColumns = ['code', 'name', 'number', 'issuedOn', 'editionYear', 'codePrinted', 'fit'];

/** Reads the standards. A malformed cell, or a fit that the classification contradicts, is an error at its line. */
export function readStandards(table: AnchoredTable): { standards: Standard[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const standards: Standard[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const key = [row.cell('code'), row.cell('name'), row.cell('number')].join(' ');
    const first = seen.get(key);
    seen.set(key, first ?? row.line);
    const read = readStandard(row, table);
    if (!read.ok) problems.push(rowError(row, ...read.error));
    else if (first !== undefined)
      problems.push(rowError(row, 'standard-twice', `this stands in line ${first} already`));
    else standards.push(read.value);
  }
  return { standards, problems };
}

/** Codes of five parts name a 工种 in some lists; the first four are the occupation's. */
const fifthPart = /(?<=^\d(?:-\d\d){3})-\d+$/;
const fitHint = `fit is one of ${fitSchema.options.join(', ')}; name-at with its code: name-at-2-02-38-05`;

/** What is wrong with a row: the code of the problem, and its message. */
type Fault = readonly [code: string, message: string];

function readStandard(row: TableRow, table: AnchoredTable): Result<Standard, Fault> {
  const [code, name] = [row.cell('code'), row.cell('name')];
  const [printed, issuedOn, year] = [row.cell('codePrinted'), row.cell('issuedOn'), row.cell('editionYear')];
  if (code === '' || name === '') return fail(['row-unread', 'expected a code and a name']);
  if (printed !== '' && !isCode(printed)) return fail(['code-malformed', 'write codePrinted as d-dd-dd-dd']);
  if (issuedOn !== '' && !isDate(issuedOn)) return fail(['date-malformed', 'write issuedOn as YYYY-MM-DD']);
  if (!/^(\d{4})?$/.test(year)) return fail(['year-malformed', 'write editionYear as YYYY']);
  const attached = attach(row, table);
  if (!attached.ok) return attached;
  return succeed({
    ...{ code, name, number: row.cell('number') || null, issuedOn: issuedOn || null },
    ...{ editionYear: year === '' ? null : Number(year), codePrinted: printed || null },
    ...attached.value,
  });
}

/** The entry that a row's fit attaches its standard to, or why the classification of the anchor contradicts it. */
function attach(row: TableRow, { holder, origin }: AnchoredTable): Result<Pick<Standard, 'fit' | 'entry'>, Fault> {
  const own = row.cell('code').replace(fifthPart, '');
  const [, word, elsewhere] = /^(name-at)-(.+)$/.exec(row.cell('fit')) ?? [null, row.cell('fit'), own];
  const fit = fitSchema.safeParse(word);
  if (!fit.success || elsewhere === undefined) return fail(['fit-unknown', fitHint]);
  if (fit.data === 'other-scheme') return succeed({ fit: fit.data, entry: null });
  if (!isCode(elsewhere)) return fail(['code-malformed', `“${elsewhere}” is not a code d-dd-dd-dd`]);
  const held = holder(elsewhere);
  const named = held !== null && isFor(row.cell('name'), held.name);
  const there = `as of ${origin.asOf} ${held === null ? `nothing holds ${elsewhere}` : `${elsewhere} is “${held.name}”`}`;
  const told = {
    same: named,
    'name-at': named && elsewhere !== own,
    'other-name': held !== null && !named,
    'no-such-code': held === null,
  }[fit.data];
  if (!told) return fail(['fit-wrong', there]);
  return succeed({ fit: fit.data, entry: named ? held.id : null });
}

/** A standard may be for a part of an occupation, which it names in brackets: 行政办事员（政务服务综合窗口办事员）. */
function isFor(standard: string, name: string): boolean {
  return isSameName(standard, name) || isSameName(standard.replace(/[（(][^（）()]*[）)]$/, ''), name);
}
