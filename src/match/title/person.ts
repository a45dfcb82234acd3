/**
 * Persons who are told by whom they serve or by what they own (助理, 司机, 店主): whoever assists a chairman, a director or an owner does
 * secretarial work, and whoever drives them drives a car, whatever is said between; whoever owns a shop on a platform runs it.
 */
const ofPerson =
  /^(?:董事长|副董事长|总经理|副总经理|总裁|副总裁|老板|老总|ceo|董事会|董事|首席执行官|院长|校长|局长|行长|厂长|主席|书记|法人|创始人|合伙人|高管|领导).{0,6}(?:助理|特助|助手|秘书|(司机|驾驶员))$/;
const ofShop =
  /^(?:淘宝|天猫|京东|拼多多|抖音|快手|小红书|闲鱼|微店|微信|苏宁|唯品会|阿里巴巴|1688|网络|网上|线上).{0,4}?(?:店主|店老板|掌柜|卖家|商家)$/;

/** What such a title comes to. */
const [assisting, driving, selling] = ['总经理助理', '小车司机', '网店店主'];

/** Longer keys are not tested. */
const longest = 16;

/** The plain name of a person's assistant or driver, or of the owner of a shop; the key as it is for all others. */
export function readPerson(key: string): string {
  if (key.length > longest) return key;
  if (ofShop.test(key)) return selling;
  const found = ofPerson.exec(key);
  if (found === null) return key;
  return found[1] === undefined ? assisting : driving;
}
