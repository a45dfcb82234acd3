/** The heading (标题行) of an occupation: its code, its name without code and marks, and its marks L and S. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { codeAtStart, codePattern } from '../page/printed-code.ts';
import { closeUp } from '../page/spacing.ts';
import type { Mark } from '../record.ts';
import type { Report } from '../report.ts';

export interface Heading {
  readonly code: string;
  readonly name: string;
  readonly marks: Mark[];
}

const markPattern = /(?<=[\p{Script=Han}）)”" ]) ?[（(【［[]? ?([LSＬＳ](?: ?[/／、和]? ?[LSＬＳ])?) ?[)）】］\]]?$/u;
const codeBehind = new RegExp(`[（(【［\\[ ] ?(${codePattern}) ?[)）】］\\]]?$`);
/** The longest name in print has 20 characters. */
const longestName = 24;
/** The words that names of people at work end with in the printed classification. */
const nameEnding =
  /(?:[员师家士者手匠官兵警]|(?<![人施加手])工|(?:负责|代理|经理|经纪|制作|制片|发行|主持|公估|艺|评估|策划|管理|合伙|投资|传承|领头|带头|从业)人|兽医|法医|医生|代表|顾问|导演|编导|导播|主播|编辑|翻译|秘书|摊商|导游|领队|模特|裁缝|司机|主管|总监|教练|店长|船长|机长|[)）])$/;
/** A 工种 may also be named like a post. */
const postEnding = /(?:助理|经理|监督|指挥|场记|计调|学徒)$/;

/** Reads marks in print, `L`, `Ｌ`, `L/S`, `LS`: each once, L first. */
export function readMarks(text: string): Mark[] {
  const plain = text.normalize('NFKC');
  return (['L', 'S'] as const).filter((mark) => plain.includes(mark));
}

/** Reads a heading; what is wrong with it is reported, and null comes back where no code or no name can be read. */
export function readHeading(text: string, line: number, report: Report): Heading | null {
  let words = text.trim();
  const ahead = codeAtStart(words);
  let printed = ahead;
  if (ahead !== null) words = words.slice(ahead.printed.length).replace(/^[ :：、，．.]+/, '');
  const marks: Mark[] = [];
  words = takeMarks(words, marks);
  if (printed === null) {
    const behind = codeBehind.exec(words);
    if (behind !== null) {
      printed = codeAtStart(behind[1] ?? '');
      words = takeMarks(words.slice(0, behind.index).trim(), marks);
    }
  }
  const name = closeUp(words).replace(/^[“"‘']|[”"’']$/g, '');
  checkListedName(name, printed?.code ?? null, line, report);
  if (printed === null) {
    report('error', 'code-missing', line, `「${name}」 has no code: expected d-dd-dd-dd before the name`);
    return null;
  }
  if (printed.code === null) {
    report('error', 'code-malformed', line, `「${printed.printed}」 is no code: expected d-dd-dd-dd in digits`);
    return null;
  }
  if (levelOfCode(printed.code) !== 'occupation') {
    report(
      'error',
      'code-level',
      line,
      `「${printed.code}」 is the code of a group: an occupation has four parts, d-dd-dd-dd`,
    );
  }
  if (name === '') {
    report('error', 'name-missing', line, `「${printed.code}」 has no name: expected it behind the code`);
    return null;
  }
  return { code: printed.code, name, marks: marks.toSorted() };
}

/** Reports a listed name that cannot be one, or that may be broken off, for it has no stop. `code` is null for a 工种. */
export function checkListedName(name: string, code: string | null, line: number, report: Report): void {
  checkName(name, line, report);
  const worker = code !== null && /^[123]/.test(code) && name.endsWith('工');
  const ends = nameEnding.test(name) || (code === null && postEnding.test(name));
  if (name === '' || (ends && !worker)) return;
  report(
    'warning',
    'name-ending',
    line,
    `「${name}」 does not end as names do (员, 师, 工, 经理人 …): check that it is not cut off`,
  );
}

/** Reports a name that cannot be one: too long, or with a stop in it. */
export function checkName(name: string, line: number, report: Report): void {
  if (name === '') return;
  if (name.length > longestName) {
    report(
      'error',
      'name-too-long',
      line,
      `「${name}」 has ${name.length} characters: expected a name of at most ${longestName}`,
    );
  } else if (/[。；：，:;,“”"]|[0-9０-９]\s?[-–—－][0-9０-９]/.test(name)) {
    report('error', 'name-improbable', line, `「${name}」 holds punctuation or a code: expected a name alone`);
  }
}

function takeMarks(words: string, marks: Mark[]): string {
  const match = markPattern.exec(words);
  if (match === null) return words;
  for (const mark of readMarks(match[1] ?? '')) if (!marks.includes(mark)) marks.push(mark);
  return words.slice(0, match.index).trim();
}
