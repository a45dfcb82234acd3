/** Content (列的内容): what the cells of a column look like, whatever stands above them: codes of the classification, dates, or neither. */

/** A code of the classification with its dashes, of whatever kind and width, marks behind it allowed. */
const code = /^\d\s*-\s*\d{1,2}(?:\s*-\s*\d{1,2}){0,3}(?:\s*\(?[LS/]{1,3}\)?)?$/;
/** The same with all four parts or three, which nothing else looks like. */
const sureCode = /^\d-\d{2}-\d{2}(?:-\d{2}){0,2}(?:\s*\(?[LS/]{1,3}\)?)?$/;
const dashes = /[‐‑‒–—―−－﹣．.·]/g;

const day = /^(?:19|20)\d{2}(?:[-/.年]\s*\d{1,2}(?:[-/.月]\s*\d{1,2}日?)?月?|年)(?:[ T].*)?$/;
const compactDay = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a code of the classification as people write it. */
export function looksLikeCode(text: string): boolean {
  return code.test(text.normalize('NFKC').trim().replaceAll(dashes, '-'));
}

/** Whether a text can be nothing but a code of three parts or more. */
export function looksLikeSureCode(text: string): boolean {
  return sureCode.test(text.normalize('NFKC').trim().replaceAll(dashes, '-'));
}

/** Whether a text is a day or a month. */
function looksLikeDate(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return day.test(plain) || compactDay.test(plain);
}

/** Whether a text is a number, a date or a code: a thing that stands under headings and never is one. */
export function looksLikeData(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return looksLikeCode(plain) || looksLikeDate(plain) || /^[-+]?[\d,]*\.?\d+%?$/.test(plain) || plain.length > 60;
}

/** Whether a column is full of codes, those of a 大类 among them: four in five cells that hold anything, at least one that can be nothing else. */
export function holdsCodes(cells: readonly string[]): boolean {
  const told = cells.map((cell) => cell.normalize('NFKC').trim().replaceAll(dashes, '-')).filter((cell) => cell !== '');
  return (
    told.some((cell) => sureCode.test(cell)) && share(told, (cell) => code.test(cell) || /^[1-8]$/.test(cell)) >= 0.8
  );
}

/** Whether any cell of a column can be nothing but a code of three parts or more. */
export function holdsSureCodes(cells: readonly string[]): boolean {
  return cells.some(looksLikeSureCode);
}

/** What the names of occupations and posts end in, and names of people, places and departments do not. */
const title =
  /(?:师|员|工|匠|家|手|人|司机|经理|主管|专员|主任|助理|总监|厨师|护士|医生|教师|老师|教练|保安|保姆|保洁|月嫂|会计|出纳|秘书|顾问|代表|店长|厂长|班长|组长|导购|前台|客服|收银|骑手|外卖小哥)$/;
const between = /[（(【[][^）)】\]]*[）)】\]]|\d\s*-\s*\d{1,2}(?:\s*-\s*\d{1,2}){0,3}/g;

/** Whether a text could be the name of an occupation or a post, by how it ends. */
export function looksLikeTitle(text: string): boolean {
  const told = text
    .normalize('NFKC')
    .replaceAll(dashes, '-')
    .replaceAll(between, '')
    .replaceAll(/[\sLS/]+$/g, '');
  return told.length >= 2 && told.length <= 25 && title.test(told.trim());
}

/** Whether a column holds the names of occupations or posts: half of the cells that hold anything. */
export function holdsTitles(cells: readonly string[]): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length > 0 && share(told, looksLikeTitle) >= 0.5;
}

/** Whether a column is full of dates. */
export function holdsDates(cells: readonly string[]): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length > 0 && share(told, looksLikeDate) >= 0.8;
}

/** Whether a column only ticks (是, 否, √): it says whether, not what. */
export function holdsTicks(cells: readonly string[]): boolean {
  const told = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '');
  return (
    told.length > 0 && told.every((cell) => /^(?:是|否|有|无|√|×|✓|✔|☑|□|[ynxv01]|yes|no|true|false)$/i.test(cell))
  );
}

/** Whether nothing in a column looks like a code, though it holds something. */
export function holdsNoCodes(cells: readonly string[]): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length > 0 && !told.some((cell) => /\d/.test(cell));
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.filter(is).length / Math.max(1, cells.length);
}
