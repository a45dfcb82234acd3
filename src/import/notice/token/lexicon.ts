/** The lexicon (词汇) of sentences of change: every word that they are built of, under what it does in them. */

/** What a word does: it introduces a part, joins parts, names a field, or is one of the verbs. */
export type WordClass = keyof typeof lexicon;

/** The words of each class. A class of verbs has the words that say the same. */
export const lexicon = {
  /** Introduces what is acted on. */
  take: words('将 把 对 给'),
  /** Introduces where something is added or changed. */
  at: words('在 于'),
  /** Introduces what was before, or where something comes from. */
  from: words('由 从 自'),
  /** Introduces what takes the place of something: 以…代替…, 以…作为…. */
  with: words('以 用'),
  /** 为 between a field and its value; before a part, it introduces that. */
  be: words('为 即为 即 是 成 原为 原是'),
  /** Behind an object, as 为 is: 增设…至…. */
  to: words('至 到'),
  as: words('作为 列作'),
  conjunction: words('和 及 与 以及 同'),
  of: words('的'),
  /** Leads from the whole to the part: 职业下的工种. */
  under: words(
    '原下设的 原下设 下设的 下设 下辖的 所辖 下属的 下属 所属的 所属 原设的 原设 所设的 所设 项下的 项下 下的 中的 下 中 原有工种基础上 现有工种基础上 工种基础上 基础上 之下 之中 内的 内 现有的 现有 原有的 原有 包含的 包含 所含 设有的 设有',
  ),
  after: words('后 之后 后面 之前 前面 末尾 最后 末'),
  old: words('原 原来的 现行 原属 原属于 原归属 原归属于 原隶属于'),
  fresh: words('新的 全新的'),
  whole: words('全部 所有 其他 其余 其它 各项 其后各项'),
  /** 下列3个工种：, and a list or a listing behind it. */
  following: words('下列 以下'),
  each: words('均 都'),
  /** All to each, or each its own. */
  own: words('各 各自'),
  pairwise: words('分别 依次 对应 逐一 一一 分别对应'),
  not: words('不再'),
  major: words('大类'),
  middle: words('中类'),
  minor: words('小类 新小类'),
  occupation: words('职业 新职业 独立职业 单独职业 独立的职业'),
  /** 工种范围 is what an occupation has of them: what is put there is new. */
  subtype: words('工种 新工种 工种范围 工种目录 工种序列 工种行列 工种名录'),
  name: words('名称 新名称'),
  code: words('编码 代码 编号 新编码 新代码 编码号 编码情况'),
  definition: words('定义 职业描述 定义表述 新定义'),
  tasks: words('主要工作任务 工作任务 主要任务 任务'),
  mark: words('标识 标注 标记 标志 标示 双标识 双重标识'),
  place: words('所属小类 归属小类 所在小类 小类归属 归类 归属 所属职业 归属职业 所在职业'),
  information: words(
    '具体职业信息 各职业信息 信息 具体信息 相关信息 有关信息 描述信息 内容 具体内容 有关内容 描述 信息描述',
  ),
  add: words(
    '增设 新增 增加 新增加 新设置 补充设置 增补 插入 添加 新设 设立 设置 增列 补充 增添 增设立 成立 组建 新建 组成 形成 构成 新设立 另设 另设立 另增设 另行设立 恢复 恢复设立 恢复设置',
  ),
  remove: words(
    '取消 撤销 撤消 删除 删去 废止 去掉 移除 剔除 删减 减少 注销 删 去除 剔去 撤去 裁撤 不再下设 不再包含 不再包括 不再设有 不再设 不再含有 不再含 不再具有 不再设置 不再设立 不再单独设置 不再单独设立',
  ),
  /** Takes a part out of a whole; what becomes of it is told next. */
  extract: words('划出 调出 移出 独立出来 分离出来 独立出 分离出 剥离 分离 独立'),
  keep: words('保留 单列 单设 单独设置 单独设立 单独保留 单独列出'),
  use: words('使用 启用 采用 赋予 给予 授予 恢复使用'),
  disuse: words('停止使用 停用'),
  become: words(
    '变更为 更改为 调整为 修改为 改为 修订为 更正为 变为 更换为 修改成 改成 调整成 变更成 规范为 统一为 表述为 订正为 勘误为 转为 修正为 完善为 换为 明确为 改用 更改成 更新为 更新成 应为 替换为 改写为 改写成 修订成 更正成 定为 确定为 恢复为 改作 变作 换成 纠正为 改称作 归正为 统称为 精简为 缩减为 压缩为 合并精简为 扩充为 扩展为 增加到 增至 减少到 减至',
  ),
  rename: words(
    '更名为 改名为 改称为 改称 重新命名为 易名为 更名成 定名为 命名为 更名 改名 改名叫 改叫 定名 命名 取名为 冠名为 改称作 统称',
  ),
  encode: words('重新编码为 改编码为'),
  move: words(`
    划归 划归到 划归至 划归入 划归为 划入 划转至 划转到 划转入 归入 归到 归至 移至 移入 移到 转入 转至 调入 调至 纳入 调整至 调整到 调整归入 调整划归 调整划入 变更至 变更到
    变更归入 改列 改列入 改属 改归 改隶 划分到 移归 调到 调往 转到 转归 改隶于 划属 移交 归属 归属于 隶属于 隶属 归为 属于 归于 归 划入到 转移至 转移到 调剂至
  `),
  join: words('并入 合并到 合并至 合并入 归并到 归并至 归并入 归并于 并到 并至 整合到 整合至 整合入 合并于 一并归入'),
  merge: words(
    '合并为 合并成 合并成为 合并而成 合并组成 合并组建 合并组建为 整合而成 合二为一 合三为一 合一 合为 并为 整合为 整合成 归并为 合并调整为 合并设立 合并设立为 合并更名为 合并 整合 撤并 归并',
  ),
  split: words(
    '拆分为 拆分成 分拆为 分解为 分设为 分立为 细分为 划分为 拆分调整为 拆分设立为 拆分设立 分为 拆分 分拆 分设 分立 一分为二 一分为三 一分为四 拆分而成 拆成 分成 拆为 分出 拆分出 分拆出 分离设立',
  ),
  rise: words(
    '上升为 升格为 提升为 升级为 上升成为 晋升为 调整上升为 升为 上升至 单列为 独立为 独立设置为 独立设立为 单独设立为 单独设置为 独立成为 晋升 升格 升级 提升 升为独立的 单独设为 转设为 成为 上升',
  ),
  fall: words('降为 降级为 降格为 下调为 调整降为 降至'),
  note: words(
    '标注为 标识为 标记为 标示为 认定为 增加标注 增加标识 增注 加注 加标 加注为 括注 标注上 改标 改标为 改标注为 改标识为 标为 标注成 标记上',
  ),
  list: words('列为 增设为 列入 设在 设于 设为 设成 增列为 设置为 设立为 新增为 增加为 确立为 增设在 增设到'),
  change: words('调整 规范 修改 变更 更改 修订 更正 订正 调整变更 完善 更新 有误 错误'),
  stay: words(
    '不变 沿用 保持不变 维持不变 仍为 保持为 不作调整 不作变更 不做调整 不做变更 不予变动 继续有效 不予调整 予以保留不变 无变化',
  ),
  /** Two things exchange a field: 编码互换. */
  swap: words('互换 对换 对调 交换 调换 互调 互相交换 相互交换 相互调换 互相调换 相互对调'),
  /** What stands before it, or behind 以, takes the place of its object. */
  replace: words('代替 替代 取代 替换 替换掉 代之'),
  shift: words('顺延 顺延为 依次顺延 依次顺延为 相应顺延 顺次后移 顺次前移 前移 后移'),
  point: words('如下 见 详见 参见 另见 附后 如后'),
  link: words(`
    同时 继续 并且 并 且 另外 此外 另 其中 相应 相应地 随之 现 同意 还 也 亦 再 一并 予以 予 被 整体 批准 决定 既 又 经此 为基础 一律 了 进行 进行了 作 作出 作如下 作以下 作相应 作了 做 做出 共 重新
    具体 修改后 调整后 变更后 合并后 拆分后 修订后 上升后 更名后 更新后 更正后 更名后的 更新后的 更正后的 并入后 归并后 整合后 划归后 划入后 移入后 调入后 改名后 升格后 拆分之后 合并之后 修改后的 调整后的 变更后的 合并后的 拆分后的 修订后的 上升后的
  `),
};

/** The classes in the order of the lexicon. */
export const wordClasses = Object.keys(lexicon).filter((key): key is WordClass => key in lexicon);

/** The classes of words that a clause can have as its verb: those from 增设 on but the links, and 为, 作为 and 标识. */
export const verbs: readonly WordClass[] = [
  ...(['be', 'as', 'mark'] as const),
  ...wordClasses.slice(wordClasses.indexOf('add'), wordClasses.indexOf('link')),
];

/** The words of a class, parted by spaces. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
