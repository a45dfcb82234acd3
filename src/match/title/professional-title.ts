/**
 * Professional titles (职称): grades of a profession that are conferred, from 助理 to 正高级. They tell how senior someone is, so they are
 * read off and reported; where the profession is any at all (工程师, 经济师), no occupation is left.
 */

/** Grades before a noun that stays: 主治医师 is a 医师. */
const graded =
  /(住院|主治|副主任|主任|主管)(?=医师|医生|护师|护士|药师|中药师|技师|检验师|法医师?)|(正高级|副高级|高级|中级|初级|助理|副|一级|二级|三级|特级)(?=农艺师|会计师|审计师|统计师|工艺美术师|畜牧师|兽医师|教师|讲师|教授|研究员|馆员|经济师|政工师|工程师(?:$|[([ -]))/;
/** The grade alone, as it stands in brackets or behind: `电工（中级职称）`. */
const alone = /[([]?(正高级|副高级|高级|中级|初级)职称[)\]]?/;
/** Nouns of a 职称 that belong to every profession alike. */
const general = /^(?:工程师|经济师|政工师)$/;

/** A title without its 职称, and the 职称 as it was written; null where none is. */
export interface ProfessionalTitle {
  readonly rest: string;
  readonly title: string | null;
}

/** Reads the 职称 off a normalised title. `names` says whether a key is a term, which is left alone. */
export function readProfessionalTitle(normalised: string, names: (key: string) => boolean): ProfessionalTitle {
  const none = { rest: normalised, title: null };
  if (names(normalised)) return none;
  const level = alone.exec(normalised);
  if (level) return { rest: normalised.replace(alone, ' '), title: `${level[1]}职称` };
  const found = graded.exec(normalised);
  const grade = found?.[0];
  if (!found || !grade) return none;
  const noun = /^[\u4e00-\u9fff]{1,4}?(?:师|士|生|员|授)/.exec(normalised.slice(found.index + grade.length))?.[0] ?? '';
  return { rest: normalised.replace(graded, ''), title: grade + noun };
}

/** Says whether a key is a 职称 of no certain profession. */
export function isGeneralTitle(key: string): boolean {
  return general.test(key);
}
