/**
 * Organisations (单位、部门): companies, institutions, departments and places of work. Whoever writes nothing else has said
 * where someone works, not what they do there.
 */
import { endsAs } from '../edge.ts';

const endings = [
  '公司 集团 厂 工厂 厂家 车间 工段 产线 生产线 流水线 工地 基地 园区 产业园 物流园 科技园 仓库 农场 牧场 养殖场 猪场 林场 矿 煤矿 矿山 电厂 水厂 电站 加油站',
  '部 部门 事业部 项目部 业务部 中心 科 科室 处 处室 办公室 总经办 综合办 小组 项目组 委员会 协会 商会 联盟 事务所 律所 工作室 合作社 研究所 研究院 设计院 检测站 服务站 驿站 网点 站点 分部 组 班组 队 车队 项目',
  '医院 卫生院 卫生室 诊所 门诊 门诊部 病房 病区 学校 小学 中学 高中 大学 学院 分院 幼儿园 幼儿院 托育中心 培训班 银行 支行 分行 储蓄所 派出所 法院 检察院 街道办 居委会 村委会 养老院 敬老院 福利院 殡仪馆',
  '店 门店 商店 超市 便利店 药店 书店 商场 专柜 酒店 饭店 宾馆 旅馆 民宿 餐厅 食堂 酒楼 酒吧 网吧 网咖 会所 影院 影城 剧院 美容院 健身房 俱乐部 体育馆 图书馆 博物馆 展览馆 机场 车站 港口 码头 小区 社区 街道',
].flatMap((list) => list.split(' '));

const organisation = new RegExp(
  `^[\\u4e00-\\u9fffa-z0-9&·]*(?:${[...new Set(endings)].sort((left, right) => right.length - left.length).join('|')})$`,
);
const ends = endsAs(...endings);
/** What ends like one and is none. */
const other = /(?:全部|内部|外部|干部|党支部|俱乐部教练|骨科|内科|外科|儿科|带队|领队|模组)$/;
/** The endings of two characters, by their codes: words that no name may be cut out of. */
const words = new Set(endings.filter((word) => word.length === 2).map((word) => pairAt(word, 0)));

/** Says whether a place of a text lies inside a word for a place of work: between 酒 and 店 of 酒店经理. */
export function cutsOrganisation(text: string, at: number): boolean {
  return at > 0 && at < text.length && words.has(pairAt(text, at - 1));
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Longer texts are not tested: the pattern is for a few words. */
const longest = 30;

/** Says whether a key names an organisation or a part of one. */
export function isOrganisation(key: string): boolean {
  return key.length >= 2 && key.length <= longest && ends(key) && organisation.test(key) && !other.test(key);
}
