/**
 * Ranks (职级): words that say how high someone stands or on what terms, not what they do. Bare, they name no
 * occupation; at the head or the tail of a title they are read off, and the tail tells on which side of the catalogue
 * (专业技术 or 操作服务) the work lies.
 */
import { beginsAs, endsAs } from '../edge.ts';

/** Put before the work: seniority and stages of training. */
const before =
  '高级 资深 初级 中级 首席 特级 助理级 实习 见习 储备 兼职 全职 副 优秀 专业 熟练 驻外 区域 大区 全国 海外 国内 金牌 王牌 明星 各类 主任级 一级 二级 三级';

/** Put after the work: standing, and words for a post as such. */
const after =
  '岗位 岗 职位 方向 专岗 作业岗 员工 实习生 实习 学徒工 学徒 管培生 管理培训生 培训生 储备干部 储备经理 储备 兼职 助理 助手 组员 成员 骨干 新手 高手 熟手 熟练工 精英 能手 小时工 钟点工 临时工 暑假工 寒假工 暑期工 长期工 短期工 日结工 计件工 兼职工 一名 数名 类 等 相关 若干';

/** Ranks after a function for which a professional occupation is preferred. */
const professional =
  '工程技术人员 专业技术人员 专业人员 技术人员 研究人员 副经理 经理 副总监 总监 总裁 副总裁 副总 总工程师 工程师 专家 合伙人 vp';

/** Ranks that tell nothing of the side. */
const neutral = '经理助理 主管 副主管 主任 副主任 部长 副部长 科长 处长 总管 总负责 负责人 组长 班长 领班 队长 大班长';

/** Ranks of those who do the work; a service or trade occupation is preferred. */
const operative =
  '专员 专职 代表 师傅 大师傅 老师 司机 技术员 技工 作业员 操作员 操作工 普工 小工 大工 人员 员 工 师 手 者';

/** Words that, alone or joined, name no occupation. */
const bare =
  '员工 职员 职工 工人 工作人员 人员 干部 领导 老板 打工人 打工 上班族 上班 普通员工 一线员工 基层员工 管理 管理员 管理者 管理层 管理人员 高管 中层 店里 城市经理 区域经理 大区经理 城市 行业 事业部 部门经理 部门主管 部门 岗位 工作 职业';

function words(list: string): string[] {
  return list.split(' ');
}

function alternation(...lists: readonly string[]): string {
  return [...new Set(lists.flatMap(words))].sort((left, right) => right.length - left.length).join('|');
}

/** Seniority at the head of a part. */
export const seniorityBefore = new RegExp(`^(?:${alternation(before)})+(?=.{2})`);

/** Whether there may be a word for a post at the tail of a part. */
export const mayEndInPost = endsAs(after);

/** The word for a post at the tail of a part. */
export const postAfter = new RegExp(`(?<=.{2})(?:${alternation(after)})+$`);

const tails: readonly (readonly [ReadonlyMap<number, readonly string[]>, Side | null])[] = [
  [byEnding(professional), 'professional'],
  [byEnding(neutral), null],
  [byEnding(operative), 'operative'],
];
const onlyRanks = new RegExp(`^(?:${alternation(before, after, professional, neutral, operative, bare)})+$`);

const ranks = [before, after, professional, neutral, operative, bare];
const [beginsInRank, endsInRank] = [beginsAs(...ranks), endsAs(...ranks)];

/** Words by the code of their last character, longer ones first. */
function byEnding(list: string): Map<number, string[]> {
  const sorted = words(list).sort((left, right) => right.length - left.length);
  return Map.groupBy(sorted, (word) => word.charCodeAt(word.length - 1));
}

/** Longer texts are not tested: the pattern is for a few words. */
const longestBare = 16;

const shortestCore = 2;
const none: readonly string[] = [];

/** Which side of the catalogue a rank points to. */
export type Side = 'professional' | 'operative';

/** Splits the rank off the tail: `焊接经理` is `焊接` and professional. */
export function splitRank(text: string): { core: string; side: Side | null } {
  const last = text.charCodeAt(text.length - 1);
  for (const [endings, side] of tails) {
    for (const word of endings.get(last) ?? none) {
      if (text.length - word.length < shortestCore || !text.endsWith(word)) continue;
      return { core: text.slice(0, text.length - word.length), side };
    }
  }
  return { core: text, side: null };
}

const professionalEnding = /(?:工程师|工程技术人员|专业人员|技术人员|研究人员|经理|总监|专家)$/;
const operativeEnding = /(?:员|工|师傅|司机|手)$/;

/** The side that the ending of a name points to; null where it tells nothing. */
export function sideOf(key: string): Side | null {
  if (professionalEnding.test(key)) return 'professional';
  return operativeEnding.test(key) ? 'operative' : null;
}

const openJobs = /^(?:普工|操作工|操作员|作业员|技工|技术工|小工|大工|杂工|工人|技术员|学徒工?|流水线工?)$/;

/** Says whether a bare rank is a job all the same, though of no certain kind. */
export function isOpenJob(text: string): boolean {
  return openJobs.test(text);
}

/** Says whether a text consists of ranks and words for a post only. */
export function isBareRank(text: string): boolean {
  return text.length <= longestBare && beginsInRank(text) && endsInRank(text) && onlyRanks.test(text);
}
