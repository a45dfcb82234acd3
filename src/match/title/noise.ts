/**
 * Noise (噪声) in recruitment titles: words and figures that describe the offer (pay, benefits, shift, urgency, whom it
 * suits) and never the work. Each list is one kind; a word belongs here only if no occupation is named by it.
 */

/** Insurance, housing, meals and leave. */
const benefits = [
  '六险一金 六险二金 七险一金 五险一金 五险二金 五险 六险 社保 交社保 缴社保 缴纳社保 公积金 有社保 交五险 带五险',
  '周末双休 双休 单休 大小周 月休四天 月休 周休 休息 法定节假日 节假日 带薪年假 带薪培训 年终奖 奖金 双薪 节日福利 福利好 高福利 福利',
  '包吃包住 包吃住 包住宿 包食宿 包住 包吃 管吃住 管吃 管住 提供住宿 提供食宿 提供宿舍 食宿 免费住宿 住宿 宿舍 工作餐 餐补 房补 车补 有餐补',
  '朝九晚五 朝九晚六 朝八晚五 朝十晚七 做五休二 做六休一 上五休二 上六休一 不加班 无加班 不用加班 不外出 不出差 无需出差 弹性工作 弹性',
  '股票期权 期权 班车 接送 可落户 解决户口 晋升快 晋升空间 发展空间大 稳定 待遇优渥 待遇优厚 待遇优 待遇好 待遇从优 环境好 轻松',
];

/** Words about pay. */
const pay = [
  '无责底薪 无责任底薪 高底薪 底薪 保底 提成 高提成 高薪资 高薪 高收入 薪资面议 薪资 薪酬 工资 月薪过万 轻松过万 月入过万 月入 月薪 年薪 日薪 时薪',
  '日结 周结 月结 现结 次日结 工资日结 人走账清 满勤 上不封顶 不封顶 可预支',
];

/** Shifts and hours. */
const shifts = [
  '早班 晚班 夜班 白班 长白班 常白班 中班 纯早班 纯晚班 两班倒 三班倒 倒班 轮班 坐班 不坐班 小时制 早九晚六 全天 半天 站班 长夜班',
];

/** The verbs of hiring and its urgency. */
const hiring = [
  '高薪诚聘 高薪急聘 高薪招聘 诚招 急招 急聘 诚聘 急需 直招 直聘 热招 热聘 长期招 招工 招人 招募 招收 招生中 大量招 紧急招聘 厂家直招 内推 校招 社招',
  '春招 秋招 补招 扩招 新店 旺季 名额有限 若干名 若干 数名 多名 人数不限 可内推 岗位多 正编 在编 编外 入职快 面试 速来',
];

/** Whom the offer suits. */
const preferences = [
  '应届毕业生 应届生优先 应届生 应届优先 应届 毕业生 接受应届生 可接受应届生 接受实习 接受小白 接受无经验 不限经验 经验不限 学历不限 无经验可 无经验 有经验 零经验',
  '零基础可学 零基础 可培训 带薪学习 包教包会 包教会 有人带 可实习 男女不限 年龄不限 限男 限女 男生 女生 男 女 优先考虑 者优先 优先 可兼职 可全职 可短期 可长期 带团队',
  '无需经验 不需要经验 自带车 有车 免试 急 可居家 居家办公 居家 在家办公 在家 远程办公 远程 线上办公 就近分配 就近安排 就近',
];

/** Terms of employment and seasons of work: statuses, not jobs. */
const terms = [
  '长期兼职 周末兼职 假期兼职 兼职 全职 短期工 长期工 短期 长期 临时工 临时 暑假工 寒假工 暑期工 暑假 寒假 暑期 校园 学生兼职 钟点工兼职 合同制 劳务派遣制',
  '小时工可 非全日制 全日制 正式工 劳务外包 外包岗 驻场',
];

function words(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(' '));
}

/** All noise words. */
const noiseWords: readonly string[] = [benefits, pay, shifts, hiring, preferences, terms].flatMap(words);

/** Amounts of pay, hours, ages, headcounts, telephone numbers, and the reference numbers of postings. */
const figures = [
  String.raw`\d+(?:\.\d+)?\s*(?:k|w|千|万|元|块|\+)*\s*[-~至到]\s*\d+(?:\.\d+)?\s*(?:k|w|千|万|元|块|\+)*(?:\s*/?\s*[每一]?(?:月|天|日|小时|时|h|年|薪|单|件|点|岁))?(?:以[上下])?`,
  String.raw`\d+(?:\.\d+)?\s*(?:k|w|千|万|元|块)\+?(?:\s*/?\s*[每一]?(?:月|天|日|小时|时|h|年|薪|单|件))?`,
  String.raw`\d+\s*/\s*[每一]?(?:月|天|日|小时|时|h|年|单|件)`,
  String.raw`\d+\s*(?:小时|点|岁|名|人|天|薪|年|个月|险)(?:以[上下])?(?:经验)?`,
  String.raw`\b[a-z]{1,5}[-_]?\d{3,}[a-z0-9]*\b`,
  '(?<![a-z0-9])[abc][1-3]?(?:驾[照证]|照|证|本)|(?<![a-z0-9])[abc][1-3](?![a-z0-9])',
  String.raw`(?<![a-z0-9])\d{3,}\+?(?![a-z0-9])`,
];

/** The same in English. */
const english = String.raw`\b(?:senior|junior|sr|jr|intern|trainee|part[- ]?time|full[- ]?time|urgent|hiring|wanted|based|remote)\b\.?`;

const longestFirst = [...new Set(noiseWords)].sort((left, right) => right.length - left.length);

/** The first two characters of the words, by their codes; of those that are one character, that. */
const beginnings = new Set(longestFirst.map((word) => pairAt(word, 0)));

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** Whether there may be noise in a text: what is no Chinese character may be a figure, or English. */
export function mayHoldNoise(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff || beginnings.has(pairAt(text, at)) || beginnings.has(unit * 0x10000))
      return true;
  }
  return false;
}

/** Finds noise in a normalised title; each find is to be replaced by a break. */
export const noise = new RegExp(`${figures.join('|')}|${english}|${longestFirst.join('|')}`, 'g');
