/** The issuers (发文机关): the offices that a title names and that the signatures repeat. */
import { tidy } from './spacing.ts';

const office = /^[\p{Script=Han}（）()]{2,40}(?:部|局|厅|室|委|委员会|院|署|总社|联合会|中心|协会|司)$/u;
/** A department (…司, …厅) belongs to the office before it. */
const department = '[^部局委署院会社厅室司]{2,8}(?:司|厅|室)';
const seam = new RegExp(`(?<=办公厅|办公室|综合司|(?:部|局|委员会|委)(?!员|${department}))(?=\\p{Script=Han})`, 'u');

/** Reads lines that hold nothing but offices, parted by spaces or 、 or glued, a name perhaps broken at a line end; null where they hold anything else. */
export function readIssuers(...lines: readonly string[]): string[] | null {
  const names = splitNames(lines);
  return names.length > 0 && names.every((name) => office.test(name)) ? names : null;
}

/** Says whether two rows of offices are the same ones, though one gives full names and the other short ones. */
export function sameOffices(left: readonly string[], right: readonly string[]): boolean {
  return left.map(shorten).join() === right.map(shorten).join();
}

/** 国家市场监督管理总局 is 市场监管总局, 人力资源和社会保障部 is 人力资源社会保障部. */
function shorten(name: string): string {
  return name
    .replace(/^(?:中华人民共和国|国家)/, '')
    .replace('资源和社会', '资源社会')
    .replace('监督管理', '监管');
}

function splitNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const parts = tidy(line)
      .split(/[ 、，,]/)
      .filter((part) => part !== '');
    parts.forEach((part, index) => {
      const open = names.at(-1);
      const goesOn = /^(?:办公[厅室]|综合司)$/.test(part) || (index === 0 && !office.test(open ?? ''));
      if (open !== undefined && goesOn) names.splice(-1, 1, open + part);
      else names.push(part);
    });
  }
  return names.flatMap((name) => name.split(seam));
}
