/** The columns of a copy of the official list (目录副本), found by their usual names; a column of no known name is not read. */
import { fail, type Result, succeed } from '../../catalogue/result.ts';

const copyFields = ['code', 'name', 'definition', 'tasks', 'subTypes'] as const;
export type CopyField = (typeof copyFields)[number];

/** A row of a table: its number in the file, as messages name it, and its cells. */
export interface CopyRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Which column says what, counted from 0, and the place of the headings among the rows. */
export interface CopyColumns {
  readonly at: ReadonlyMap<CopyField, number>;
  readonly heading: readonly string[];
  readonly headingIndex: number;
}

/** The usual names in lower case, without spaces. */
const usual: Readonly<Record<CopyField, readonly string[]>> = {
  code: ['职业编码', '职业代码', '职业编号', '编码', '代码', 'code', 'occupationcode'],
  name: ['职业名称', '名称', '职业', '职业（工种）名称', 'name', 'occupation', 'occupationname'],
  definition: ['职业定义', '定义', '职业描述', 'definition', 'text', 'description'],
  tasks: ['主要工作任务', '工作任务', '主要任务', '任务', 'tasks', 'task', 'taskstext'],
  subTypes: [
    ...['工种', '工种名称', '包含工种', '下列工种', '本职业包含但不限于下列工种', '所属工种'],
    ...['works', 'work', 'subtypes', 'subtype', 'worktypes', 'worktype'],
  ],
};

/** How far down the headings are looked for. */
const mostAbove = 20;

/** Finds the columns. Fails with a sentence where no row has the name of a column of codes, or two columns claim one field. */
export function findCopyColumns(rows: readonly CopyRow[]): Result<CopyColumns, string> {
  const headingIndex = rows
    .slice(0, mostAbove)
    .findIndex(({ cells }) => cells.some((cell) => fieldOf(cell) === 'code'));
  const heading = rows[headingIndex]?.cells;
  if (heading === undefined)
    return fail(
      `no column of codes: none of the first ${mostAbove} rows has a heading such as ${usual.code.slice(0, 2).join(', ')} or code`,
    );
  const at = new Map<CopyField, number>();
  for (const [index, cell] of heading.entries()) {
    const field = fieldOf(cell);
    if (field === null) continue;
    const first = at.get(field);
    if (first !== undefined)
      return fail(
        `row ${rows[headingIndex]?.number}: the columns “${heading[first]}” and “${cell}” both seem to give the ${field}; rename one`,
      );
    at.set(field, index);
  }
  if (!['definition', 'tasks', 'subTypes'].some((field) => copyFields.some((one) => one === field && at.has(one))))
    return fail('there is nothing to adopt: no column of definitions, tasks or 工种 (职业定义, 主要工作任务, 工种)');
  return succeed({ at, heading, headingIndex });
}

/** What a heading says; several words for one thing may stand in it, as in `职业编码 code`. */
function fieldOf(heading: string): CopyField | null {
  const plain = heading.normalize('NFKC').toLowerCase().trim();
  const words = [plain.replaceAll(/[\s_-]/g, ''), ...plain.split(/[\s/()[\]:|]+/).filter((word) => word !== '')];
  const fields = new Set(words.flatMap((word) => copyFields.filter((field) => usual[field].includes(word))));
  const [field, ...others] = fields;
  return field === undefined || others.length > 0 ? null : field;
}
