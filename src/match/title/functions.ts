/**
 * Office functions (职能): words that are strung together in a title without a sign between them (行政人事, 销售客服). Such a
 * string names as many jobs as it has words.
 */
import { endsAs } from '../edge.ts';
import { splitRank } from './rank.ts';

const functions =
  '行政 人事 人力 人力资源 财务 会计 出纳 后勤 法务 采购 销售 营销 市场 客服 售后 文员 前台 内勤 外勤 仓管 仓库 仓储 物流 司机 跟单 运营 策划 美工 设计 招聘 培训 收银 导购 保安 保洁 保姆 厨师 服务员 质检 品检 生产 技术 研发 文秘 秘书 统计 审计 税务 投标 招标 预算 护林员 保安员 保洁员 收银员 采购员 仓管员 质检员 业务员 营业员 理货员 配送员 快递员 送货员 直播 主播 剪辑 摄影 摄像 编辑';

const words = functions.split(' ').sort((left, right) => right.length - left.length);
const joined = new RegExp(`^(?:${words.join('|')})(?:(?:兼|及|和|与|或)?(?:${words.join('|')}))+$`);
const each = new RegExp(words.join('|'), 'g');
/** A string of more words than this is not taken apart. */
const longest = 24;

/** The functions strung together in a key, each with the rank at its end; a single part where there is no string. */
export function splitFunctions(key: string): readonly string[] {
  if (key.length > longest) return [key];
  const { core } = splitRank(key);
  const text = joined.test(key) ? key : core;
  if (!joined.test(text)) return [key];
  const rank = key.slice(text.length);
  return (text.match(each) ?? []).map((word) => word + rank);
}

/** Activities (活动): words at the end of a title that say what is done, and so that somebody does it. */
const activities =
  '操作 运行 值班 安装 装配 组装 装维 装修 维修 检修 修理 维护 运维 养护 保养 调试 检测 检验 质检 化验 监测 测量 测绘 勘察 执法 巡检 巡逻 巡查 搬运 装卸 打包 包装 分拣 理货 配送 投递 押运 调度 驾驶 种植 栽培 饲养 养殖 繁育 捕捞 屠宰 加工 生产 制作 制造 成型 焊接 焊装 喷涂 涂装 打磨 抛光 切割 裁剪 缝纫 印刷 装订 冲压 注塑 铸造 锻造 镶嵌 拉坯 掘进 开采 爆破 施工 砌筑 粉刷 绿化 修剪 清洗 清洁 保洁 烹饪 切配 烘焙 酿造 按摩 护理 照护 美容 接待 讲解 咨询 辅导 教学 翻译 编辑 剪辑 拍摄 摄影 摄像 设计 开发 研发 测试 运营 推广 策划 销售 导购 采购 招聘 培训 核算 审计 理赔 客服 管理 录入 标注 翻新 回收 拆解';
const activity = endsAs(...activities.split(' '));
const activityEnding = new RegExp(`(?:${activities.replaceAll(' ', '|')})$`);
/** A verb before what it is done to (送餐, 洗车); few things are called so. */
const verbBefore = /^[送洗擦修搬喂砌贴补拆摘砍扫卸揽押遛驯养]./;

/** Says whether a key is an activity, or ends as one. */
export function isActivity(key: string): boolean {
  return (activity(key) && activityEnding.test(key)) || (key.length === 2 && verbBefore.test(key));
}
