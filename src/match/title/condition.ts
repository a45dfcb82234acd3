/**
 * Conditions (条件): what a posting asks of people or gives them beside the work (会计专业优先, 会开叉车, 提供午餐). They name
 * occupations that are not meant.
 */
import { beginsAs, endsAs } from '../edge.ts';

const preference = /优先|优选|优佳|者佳|为佳|均可|亦可|也可|皆可/;
const requirement = new RegExp(
  `^(?:${[
    '要求|必须|须|需要?(?:会|有|持|懂|能|具备|自备|自带|要|驾|在|出)|熟悉|熟练|精通|掌握|了解|具有|具备|持有?.{0,8}证|懂|吃苦',
    '有.{0,10}(?:证|经验|驾照|资源|基础|补贴|培训|宿舍|食堂|提成)$|有免费|团队有',
    '会(?!计|展|务|员|所|议|籍|社|稽|诊|馆|销)|能(?:吃苦|适应|接受|独立|够|出差|开车|熟练)',
    '提供|赠送|免费|包教|可(?:兼|带|接受|培训|居家|提供|长期|短期|转)|带(?:薪|教|班)|不要求|不限|无需|限.{0,6}(?:女|男|岁)',
  ].join('|')})`,
);
const stretch = /[^()[\]【】|/、,;:!。·\s+-]+/g;

/** Says whether a stretch of a title states a condition. */
export function isCondition(text: string): boolean {
  return preference.test(text) || requirement.test(text);
}

/** A title without its conditions; each is added to `removed`. A title that is nothing else stays as it is. */
export function withoutConditions(text: string, removed: string[]): string {
  const found: string[] = [];
  const rest = text.replace(stretch, (some) => {
    if (!isCondition(some)) return some;
    found.push(some);
    return '|';
  });
  if (found.length === 0 || !/[\u4e00-\u9fffa-z]/.test(rest)) return text;
  removed.push(...found);
  return rest;
}

/** What may stand right behind a job, without a sign between: what may be had or learnt there, or must be brought (前台可学美容, 司机可租车). */
const behind =
  /可以?(?:租|学|转|报|预支|提车|带|培训|兼|免|居家|[日周月]结|住|包|配|选|调|借|办|升|晋)|[需须](?:要|会|有|懂|持|能)|持[^持]{1,8}[证照]|懂|提供|免费|租车|[零0]?(?:押金|租金|首付)|包教/g;
const mayStandBehind = /[可需须持懂提免租押首教]/;

/** A title without the condition that follows its job at once; added to `removed`. `names` says whether a key is a term. */
export function withoutConditionBehind(text: string, names: (key: string) => boolean, removed: string[]): string {
  if (!mayStandBehind.test(text) || names(text)) return text;
  for (const { index } of text.matchAll(behind)) {
    if (index < 2 || !names(text.slice(0, index))) continue;
    removed.push(text.slice(index));
    return text.slice(0, index);
  }
  return text;
}

/** Qualifications (资格): what someone has or can do, and no more (会计证, C1驾照, 办公软件熟练, 会开车). */
const certificate = /^.{0,12}(?:证书?|驾照|驾驶本)[a-c]?[1-3]?$/;
const degree =
  /^(?:.{0,4}(?:博士|硕士|本科|大专|专科|中专|高中|初中|小学)(?:学历|毕业|及|以上)*|.{0,6}(?:学历|毕业|专业))$/;
const ability =
  /^(?:会(?:开车|驾驶|电脑|计算机|英语|外语|做饭|办公|用电脑)|能吃苦|吃苦|身体健康|有责任心|责任心|熟练|熟悉|精通|掌握|了解|懂|能?适应).{0,12}$|^.{2,10}(?:熟练|精通|者优先)$/;
/** What ends so and is none: `签证`, `公证`, `保证`. */
const other = /(?:签|公|保|认|论|见|验|求|鉴|铅)证$/;

/** How what names a qualification begins or ends, at least. */
const begins = beginsAs('会 能 吃 身 有 责 熟 精 掌 了 懂 适');
const ends = endsAs('证 书 照 本 a b c 1 2 3 士 科 专 中 学 历 业 及 上 练 通 先');

/** Longer keys are not tested: the patterns are for a few words. */
const longest = 20;

/** Says whether a key names qualifications only. */
export function isQualification(key: string): boolean {
  if (key.length > longest || key.length < 2 || !(begins(key) || ends(key))) return false;
  return (certificate.test(key) && !other.test(key)) || degree.test(key) || ability.test(key);
}
