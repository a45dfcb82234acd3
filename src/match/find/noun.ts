/**
 * Person nouns (称谓): the word at the end of a title that says what kind of worker is meant (工程师, 护士, 老师, 司机, 工). Two titles
 * of the same field with nouns of different kinds are different jobs: 护士 is no 护理员, a teacher of welding no welder.
 */

/** Kinds of person nouns. `lead` heads a function, whatever it is; `work` does it. */
export type NounKind =
  | 'engineer'
  | 'scholar'
  | 'designer'
  | 'doctor'
  | 'nurse'
  | 'teacher'
  | 'coach'
  | 'driver'
  | 'care'
  | 'sales'
  | 'clerk'
  | 'assistant'
  | 'lead'
  | 'work';

const words: Readonly<Record<NounKind, string>> = {
  lead: '经理 总经理 副经理 副总经理 主管 副主管 总监 副总监 部长 组长 班长 领班 队长 负责人 主任 副主任',
  scholar: '研究人员 研究员 科学家 学者',
  engineer: '工程师 工程技术人员 技术人员 专业人员 专家 架构师 engineer',
  designer: '设计师 设计员 设计人员 设计 designer',
  doctor: '医生 医师 大夫 doctor',
  nurse: '护士 护师 护士长 助产士 nurse',
  coach: '教练 教练员 coach',
  teacher: '老师 教师 讲师 教授 教员 助教 辅导员 teacher',
  driver: '司机 驾驶员 驾驶 飞手 driver',
  care: '护理员 护工 陪护 看护 保姆 月嫂 育儿嫂',
  assistant: '助理 助手 医助 assistant',
  clerk: '文员 秘书 内勤 文秘 clerk secretary',
  sales: '销售 业务员 营销员 营业员 导购 导购员 店员 推销员 代理人 经纪人 sales',
  work: '人员 师傅 工人 工 员 师 手 匠',
};

/** The nouns by their last character, longer ones first: the longest decides. */
const byEnding = new Map<string, [word: string, kind: NounKind][]>();
for (const kind of Object.keys(words) as NounKind[]) {
  for (const word of words[kind].split(' ')) {
    const ending = word.charAt(word.length - 1);
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), [word, kind]]);
  }
}
for (const nouns of byEnding.values()) nouns.sort(([left], [right]) => right.length - left.length);

/** The kind of the noun at the end of a key; null where it ends in none (保安, 出纳). */
export function nounOf(key: string): NounKind | null {
  const nouns = byEnding.get(key.charAt(key.length - 1));
  return nouns?.find(([word]) => key.endsWith(word))?.[1] ?? null;
}

/** Whoever heads or merely does something may be of many kinds; these stand for themselves alone. */
const exclusive: ReadonlySet<NounKind> = new Set([
  'doctor',
  'nurse',
  'teacher',
  'coach',
  'driver',
  'care',
  'designer',
  'assistant',
]);

/** How well two nouns agree, from 0 (another kind of work) to 1 (the same). */
export function agreementOfNouns(left: NounKind | null, right: NounKind | null): number {
  if (left === right) return 1;
  if (left === null || right === null) {
    const told = left ?? right;
    return told !== null && exclusive.has(told) ? 0.6 : 0.9;
  }
  if (isPair(left, right, 'driver', 'work')) return 0.7;
  if (exclusive.has(left) || exclusive.has(right)) return left === 'lead' || right === 'lead' ? 0.6 : 0.1;
  if (left === 'lead' || right === 'lead') return 0.95;
  if (isPair(left, right, 'engineer', 'work') || left === 'scholar' || right === 'scholar') return 0.4;
  return 0.7;
}

function isPair(left: NounKind, right: NounKind, one: NounKind, other: NounKind): boolean {
  return (left === one && right === other) || (left === other && right === one);
}
