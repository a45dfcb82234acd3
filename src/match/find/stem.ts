/**
 * Stems (词干): a name without the ending that only says "one who does this" (工程技术人员, 专业人员, 员, 工, 师). `采购员` and
 * `采购专员` share the stem `采购`; endings that tell work apart (维修工, 管理员) lose only their last character.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  员: '工程技术人员 专业技术人员 专业人员 技术人员 研究人员 服务人员 工作人员 从业人员 人员 技术员 专员 员工 员'.split(
    ' ',
  ),
  工: ['员工', '工'],
  师: ['技术工程师', '工程师', '师'],
  机: ['司机'],
  傅: ['师傅'],
  者: ['者'],
};

/** The endings by the code of their last character. */
const endings = new Map(Object.entries(words).map(([last, ending]) => [last.charCodeAt(0), ending]));

const shortest = 2;
/** Words that tell no work apart: 工程 of 工程技术员 stands in every second title. */
const general = new Set(
  '工程 技术 管理 操作 生产 制造 加工 服务 研究 研发 开发 项目 专业 业务 产品 设备 机械 工艺 现场 综合 安装 维修 装配 检测 检验 运行 辅助 作业'.split(
    ' ',
  ),
);

/** The stem of a key; the key itself where less than two characters or a word too general would be left. */
export function stemOf(key: string): string {
  const candidates = endings.get(key.charCodeAt(key.length - 1));
  if (candidates === undefined) return key;
  for (const ending of candidates) {
    if (key.length - ending.length < shortest || !key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    return general.has(stem) ? key : stem;
  }
  return key;
}
