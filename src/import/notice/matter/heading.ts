/** The heading (标题行) of an occupation: its code, its name without code and marks, and its marks L and S. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { codeAtStart, codePattern } from '../page/printed-code.ts';
import { closeUp } from '../page/spacing.ts';
import type { Mark } from '../record.ts';
import type { Report } from '../report.ts';
import { checkListedName } from './name.ts';

export interface Heading {
  readonly code: string;
  readonly name: string;
  readonly marks: Mark[];
}

const markPattern =
  /(?<=[\p{Script=Han}）)”" ]|[0-9０-９](?= ?[（(【［[〔])) ?(?:[（(【［[〔/／] ?)?([LSlＬＳｌ](?: ?[/／、和]? ?[LSlＬＳｌ])?|(?<=[（(【［[〔] ?)(?:绿色|数字)(?:职业)?) ?[)）】］\]〕]?$/u;
/** The names of the fields of a listing that gives code and name on lines of their own. */
const fieldName = new RegExp(
  `[，,；;]? ?(?:[【〔]?(?:职业)?(?:编码|代码|名称|标识)(?:[】〕]|[:：]) ?|(?:职业)?(?:编码|代码)(?= ?${codePattern})|^职业[:：])`,
  'g',
);
const codeAhead = new RegExp(`^[（(【［\\[] ?(${codePattern}) ?[)）】］\\]]`);
/** The sign of a footnote behind a heading: ［1］, ①, *. */
const footnoteSign = / ?(?:[［[〔] ?[0-9０-９]{1,2} ?[］\]〕]|[①-⑳¹²³⁴-⁹＊*※]{1,3})$/;
const codeBehind = new RegExp(`[（(【［\\[ ] ?(?:(?:职业)?(?:编码|代码)[:：]? ?)?(${codePattern}) ?[)）】］\\]]?$`);
/** Reads marks in print, `L`, `Ｌ`, `L/S`, `LS`, and a small `l` as scans have it: each once, L first. */
export function readMarks(text: string): Mark[] {
  const plain = text
    .normalize('NFKC')
    .replace(/l|绿色/g, 'L')
    .replace('数字', 'S');
  return (['L', 'S'] as const).filter((mark) => plain.includes(mark));
}

/** Reads a heading; what is wrong with it is reported, and null comes back where no code or no name can be read. */
export function readHeading(text: string, line: number, report: Report): Heading | null {
  let words = text.replace(fieldName, ' ').replace(footnoteSign, '').trim().replace(codeAhead, '$1');
  const ahead = codeAtStart(words);
  if (ahead !== null) words = words.slice(ahead.printed.length).replace(/^[ :：、，．.]+/, '');
  const marks = [markPattern.exec(words)];
  words = words.slice(0, marks[0]?.index).trim();
  const behind = ahead === null ? codeBehind.exec(words) : null;
  if (behind !== null) {
    words = words.slice(0, behind.index).trim();
    marks.push(markPattern.exec(words));
    words = words.slice(0, marks[1]?.index).trim();
  }
  const printed = ahead ?? codeAtStart(behind?.[1] ?? '');
  const marked = marks.map((mark) => mark?.[1] ?? '').join('');
  if (/[lｌ]/.test(marked)) report('mark-unclear/small-l', line);
  const name = closeUp(words).replace(/^[“"‘']|[”"’']$/g, '');
  checkListedName(name, printed?.code ?? null, line, report);
  const code = printed?.code ?? null;
  if (printed === null) report('code-missing/heading', line, { name });
  else if (code === null) report('code-malformed', line, { printed: printed.printed });
  else if (levelOfCode(code) !== 'occupation') report('code-level/heading', line, { code });
  if (code !== null && name === '') report('name-missing/heading', line, { code });
  return code === null || name === '' ? null : { code, name, marks: readMarks(marked) };
}
