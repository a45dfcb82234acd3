/**
 * Office functions (职能): words that are strung together in a title without a sign between them (行政人事, 销售客服). Such a
 * string names as many jobs as it has words.
 */
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
