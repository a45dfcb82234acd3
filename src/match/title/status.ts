/**
 * Worker statuses (就业状态): what someone is to the labour market, the law or their family, without any work being
 * named. A title that holds nothing else is refused.
 */
import { beginsAs, endsAs } from '../edge.ts';

const statuses = [
  // out of work, or not yet or no longer in it
  '待业 待业人员 待业青年 待岗 下岗 下岗职工 下岗工人 失业 失业人员 无业 无业人员 无业游民 未就业 未就业人员 求职者 求职中 找工作 找工作中 离职 离职中 已离职 退休 退休人员 退休职工 退休工人 离退休 离退休人员 离休 内退',
  '学生 大学生 高中生 初中生 小学生 中学生 在校生 在校学生 本科生 研究生 硕士 博士 博士生 毕业生 应届生 应届毕业生 高校毕业生 留学生 考研 考公 备考 备考中 学前儿童 儿童',
  // forms of employment
  '灵活就业 灵活就业人员 灵活就业者 自由职业 自由职业者 自由人 零工 打零工 散工 合同工 临时工 正式工 小时工人员 劳务工 派遣工 劳务派遣 劳务派遣人员 劳务派遣工 外包 外包人员 外包员工 编外 编外人员 编外聘用人员 事业编 事业单位人员 事业编制 在编人员 公益岗 公益性岗位 公益性岗位人员 公益岗位',
  '个体 个体户 个体工商户 个体经营 个体经营者 个体业主 自主创业 自主创业人员 创业 创业者 自雇 自雇人员 自营 小微企业主 企业主 私营企业主 私营业主 平台从业人员 平台从业者 平台就业人员 新业态从业人员 新就业形态劳动者 新就业形态人员 互联网从业者 从业人员 从业者 自媒体从业者 在职 在职人员 在岗 在岗人员 在职员工 兼职 全职 兼职人员 社会人员',
  '务工 务工人员 外出务工 外出务工人员 进城务工人员 打工 打工者 农民工 打工人 打工仔 打工妹 民工 蓝领 白领 金领 劳动者 劳动力 劳务 零工人员 新市民',
  // family and legal standing
  '家庭主妇 家庭妇女 家庭主夫 主妇 全职太太 全职妈妈 全职宝妈 全职爸爸 宝妈 宝爸 料理家务 无职业 居民 城镇居民 村民 市民 群众 公民 户主 党员 团员 残疾人 残疾 残障人士 残疾人员 低保户 低保人员 贫困户 脱贫户 就业困难人员 退役军人 退伍军人 转业军人 复员军人 退役士兵 现役 服刑人员 老人 老年人 儿童 未成年人',
  // those that work is done for, or with
  '甲方 乙方 丙方 第三方 客户 顾客 用户 会员 消费者 家长 房东 租客 业主 股东 投资人 供应商 经销商 代理商 合作商 合作方 上家 下家',
  // empty answers in forms
  '无 没有 暂无 不详 未知 未填 不填 空 其他 其它 其他人员 其他职业 其他从业人员 不便分类 不便分类人员 不便分类的其他从业人员 保密 不清楚 不知道 待定 待补充 同上 见附件 详见简历 面议 略 以上都不是 一般职业 普通职业 职业',
];

/** All status words. */
const statusWords = [...new Set(statuses.flatMap((list) => list.split(' ')))].sort((a, b) => b.length - a.length);
const onlyStatus = new RegExp(`^(?:${statusWords.join('|')})+(?:岗位?|岗|人员|身份|的|类|等|专场|招聘|招聘会)*$`);

const [begins, ends] = [beginsAs(...statusWords), endsAs(...statusWords, '岗 位 人员 身份 的 类 等 专场 招聘 招聘会')];

/** Longer texts are not tested: the pattern is for a few words. */
const longestStatus = 20;

/** Says whether a key consists of worker statuses only. */
export function isStatus(key: string): boolean {
  return key.length <= longestStatus && begins(key) && ends(key) && onlyStatus.test(key);
}
