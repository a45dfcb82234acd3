/**
 * Conditions (条件): what a posting asks of people or gives them beside the work (会计专业优先, 会开叉车, 提供午餐). They name
 * occupations that are not meant.
 */
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
