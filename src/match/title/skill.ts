/**
 * Skill levels (技能等级): 初级工 to 首席技师, and 五级 to 一级. They tell how well a trade is mastered, so they are read off
 * and reported. 技师 alone also ends names (影像技师, 美容技师), so it is read off only where a name remains.
 */
import { keyOf } from '../normalise.ts';

const words = '首席技师 特级技师 高级技师 技师 高级工 中级工 初级工 学徒工';
const grades: Readonly<Record<string, string>> = {
  一级: '高级技师',
  二级: '技师',
  三级: '高级工',
  四级: '中级工',
  五级: '初级工',
};

const named = new RegExp(
  `[\\s(\\[·\\-/]*(?:[一二三四五]级[\\s/、]*)?(${words.replaceAll(' ', '|')})(?:[\\s/、]*[一二三四五]级)?[)\\]]*$`,
);
const graded = /[\s([·\-/]*([一二三四五]级)(?:工|证|证书|资格)?[)\]]*$/;
const leadingGrade =
  /^(?:国家)?(?:([一二三四五]级)|(首席技师|特级技师|高级技师|[高中初]级工(?![程艺业])))(?!注册|教师|建造师|造价|演员|律师|法官|检察官|警)[\s·\-/:]*(?=.{2})/;

/**
 * The title without its skill level, and the level by its name; null where none is written. `names` says whether a key
 * is a term.
 */
export function readSkill(normalised: string, names: (key: string) => boolean): { rest: string; level: string | null } {
  for (const pattern of [named, graded]) {
    const found = pattern.exec(normalised);
    const word = found?.[1];
    if (!found || !word || found.index < 2) continue;
    const rest = normalised.slice(0, found.index);
    if (word === '技师' && !names(keyOf(rest))) continue;
    return { rest, level: grades[word] ?? word };
  }
  const ahead = leadingGrade.exec(normalised);
  const word = ahead?.[1] ?? ahead?.[2];
  if (ahead && word) return { rest: normalised.slice(ahead[0].length), level: grades[word] ?? word };
  return { rest: normalised, level: null };
}
