/**
 * Asides (表外行): rows of a table that are of no one: totals, who filled it in, notes below. They are told by what their first
 * filled cell says; a row with a whole code, or with a name of its own behind a note's word, is someone's all the same.
 */
import { looksLikeSureCode } from './layout/content.ts';

/** What a row says, as far as it is read: its code, and the texts that name what somebody does. */
export interface Said {
  readonly code: string;
  readonly names: readonly string[];
}

/** A sum (合计, 财务部小计, 共 12 人, Grand total), counts behind it or not. */
const total =
  /^(?:.{0,12}(?:合\s*计|总\s*计|小\s*计|累\s*计)|共\s*计|总\s*数|总?人数|(?:grand |sub-?\s?)?totals?|sum)\s*[:：]?\s*(?:\d[\d,.]*\s*[人个名元项条]?)?$|^(?:共|总共|合计)\s*\d+\s*[人个名项条]$/i;

/** Who filled the table in, when, for whom, and what is to be noted: a word and a colon. */
const note =
  /^(?:[*※★]?\s*(?:备?注|说明|附注|填[表报写制]?说明|注意事项|声明|提示)\d?|(?:填[表报写]|制表|编制|审[核批定]|复核|核对|经办|负责|主管|联系|报送|统计|录入)[人员者]?|.{0,6}(?:负责人|经办人|联系人|填表人|审核人|领导|签字|签章|盖章|联系电话|电话)(?:[（(]?(?:签字|签名|签章|盖章)[)）]?)?|(?:填[表报]|制表|打印|导出|统计|报送)(?:日期|时间|单位))\s*[:：]/;
const page = /^(?:第\s*\d+\s*页|共\s*\d+\s*页|以下(?:空白|无正文)|[-—–=_]{3,}$)/;

/** Whether a row is of no one. `lead` is its first filled cell. */
export function isAside(lead: string, { code, names }: Said): boolean {
  const first = lead.trim();
  if (first === '' || first.length > 200 || looksLikeSureCode(code)) return false;
  const named = names.filter((name) => name.trim() !== '');
  if (first.length <= 30 && total.test(first)) return true;
  if (!note.test(first) && !page.test(first)) return named.some((name) => name.length <= 30 && total.test(name.trim()));
  return named.every((name) => name.trim() === first || note.test(name.trim()));
}
