/**
 * Stems (词干): a name without the ending that only says "one who does this" (工程技术人员, 专业人员, 员, 工, 师). `采购员` and
 * `采购专员` share the stem `采购`; endings that tell work apart (维修工, 管理员) lose only their last character.
 */
const endings =
  /(?:工程技术人员|专业技术人员|技术工程师|工程师|专业人员|技术人员|研究人员|服务人员|工作人员|从业人员|人员|技术员|师傅|专员|员工|员|工|师|者)$/;

/** The stem of a key; the key itself where stripping would leave less than two characters. */
export function stemOf(key: string): string {
  const found = endings.exec(key);
  return found && found.index >= 2 ? key.slice(0, found.index) : key;
}
