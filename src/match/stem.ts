/**
 * Stems (词干): a name without the ending that only says "one who does this" (工程技术人员, 专业人员, 员, 工, 师). `采购员` and
 * `采购专员` share the stem `采购`; endings that tell work apart (维修工, 管理员) lose only their last character.
 */
const endings: Readonly<Record<string, readonly string[]>> = {
  员: '工程技术人员 专业技术人员 专业人员 技术人员 研究人员 服务人员 工作人员 从业人员 人员 技术员 专员 员工 员'.split(
    ' ',
  ),
  工: ['员工', '工'],
  师: ['技术工程师', '工程师', '师'],
  傅: ['师傅'],
  者: ['者'],
};

const shortest = 2;

/** The stem of a key; the key itself where stripping would leave less than two characters. */
export function stemOf(key: string): string {
  const candidates = endings[key.charAt(key.length - 1)];
  if (candidates === undefined) return key;
  for (const ending of candidates) {
    if (key.length - ending.length >= shortest && key.endsWith(ending)) return key.slice(0, -ending.length);
  }
  return key;
}
