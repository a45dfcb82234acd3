/** The heading (标题行) of an occupation: its code, its name without code and marks, and its marks L and S. */
import { levelOfCode } from '../catalogue/code.ts';
import { codeAtStart, codePattern } from './printed-code.ts';
import type { Mark } from './record.ts';
import type { Report } from './report.ts';
import { closeUp } from './spacing.ts';

export interface Heading {
  readonly code: string;
  readonly name: string;
  readonly marks: Mark[];
}

const markPattern = /(?<=[\p{Script=Han}）)”" ]) ?[（(【［[]? ?([LSＬＳ](?: ?[/／、和]? ?[LSＬＳ])?) ?[)）】］\]]?$/u;
const codeBehind = new RegExp(`[（(【［\\[ ] ?(${codePattern}) ?[)）】］\\]]?$`);
const longestName = 26;
/** The characters that names of people at work end with in the printed classification. */
const nameEnding = /[员师工人家士辑者机书医问官译察商游队调特缝手生导兵警匠长理监管练播表演督)）]$/u;

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
  checkListedName(name, line, report);
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

/** Reports a listed name that cannot be one, or that has no stop and may be broken off. */
export function checkListedName(name: string, line: number, report: Report): void {
  checkName(name, line, report);
  if (name === '' || nameEnding.test(name)) return;
  report(
    'warning',
    'name-ending',
    line,
    `「${name}」 does not end as names do (员, 师, 工, 人 …): check that it is not cut off`,
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
  } else if (/[。；：，:;,“”"]/.test(name)) {
    report('error', 'name-improbable', line, `「${name}」 holds punctuation: expected a name alone`);
  }
}

function takeMarks(words: string, marks: Mark[]): string {
  const match = markPattern.exec(words);
  if (match === null) return words;
  for (const mark of readMarks(match[1] ?? '')) if (!marks.includes(mark)) marks.push(mark);
  return words.slice(0, match.index).trim();
}
