/**
 * Person nouns (称谓): the word at the end of a title that says what kind of worker is meant (工程师, 护士, 老师, 司机, 工). Two titles
 * of the same field with nouns of different kinds are different jobs: 护士 is no 护理员, a teacher of welding no welder.
 */

/**
 * Kinds of person nouns. `lead` heads a function, whatever it is. Those that merely do something are told apart by how they are called:
 * `member` 员, `worker` 工, `master` 师, `folk` 师傅, and the `officer` 专员 of an office; `work` is any of these.
 */
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
  | 'technician'
  | 'member'
  | 'worker'
  | 'master'
  | 'folk'
  | 'officer'
  | 'work';

const words: Readonly<Record<Exclude<NounKind, 'work'>, string>> = {
  lead: '经理 总经理 副经理 副总经理 主管 副主管 总监 副总监 部长 组长 班长 领班 队长 负责人 主任 副主任',
  scholar: '研究人员 研究员 科学家 学者',
  engineer: '工程师 工程技术人员 专业技术人员 专业人员 专家 架构师 engineer',
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
  technician: '技术员 技术人员',
  officer: '专员 专职',
  member: '人员 员',
  worker: '工人 工 手',
  master: '师',
  folk: '师傅 匠',
};

/** The nouns by the code of their last character, longer ones first: the longest decides. */
const byEnding = new Map<number, [word: string, kind: NounKind][]>();
for (const kind of Object.keys(words) as (keyof typeof words)[]) {
  for (const word of words[kind].split(' ')) {
    const ending = word.charCodeAt(word.length - 1);
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), [word, kind]]);
  }
}
for (const nouns of byEnding.values()) nouns.sort(([left], [right]) => right.length - left.length);

const none: readonly [word: string, kind: NounKind][] = [];

/** The kind of the noun at the end of a key; null where it ends in none (保安, 出纳). */
export function nounOf(key: string): NounKind | null {
  const nouns = byEnding.get(key.charCodeAt(key.length - 1)) ?? none;
  for (const [word, kind] of nouns) if (key.endsWith(word)) return kind;
  return null;
}

/** The kind of noun that a term stands for, by its key, or by the official name that it leads to where it has none (采购). */
export function nounOfTerm(key: string, official: string): NounKind | null {
  const own = nounOf(key);
  if (own !== null && own !== 'officer') return own;
  const kind = own ?? nounOf(official);
  return kind !== null && doers.has(kind) ? 'work' : kind;
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
/** Those who merely do something, whatever they are called. */
const doers: ReadonlySet<NounKind> = new Set(['member', 'worker', 'master', 'folk', 'officer', 'work']);

/** How well certain pairs agree; 造型师 is no 造型工, 收款专员 sits in no shop, and of all doers a 工 drives most often. */
const pairs: Readonly<Record<string, number>> = {
  'driver folk': 0.7,
  'driver work': 0.7,
  'driver worker': 0.7,
  'driver member': 0.5,
  'folk master': 0.95,
  'folk member': 0.95,
  'folk worker': 0.95,
  'master member': 0.9,
  'member worker': 0.95,
  'master worker': 0.7,
  'driver technician': 0.1,
  'engineer technician': 0.56,
  'member technician': 0.7,
  'technician worker': 0.4,
  'folk technician': 0.4,
  'master technician': 0.5,
  'officer technician': 0.5,
  'technician work': 0.9,
  'member officer': 0.5,
  'master officer': 0.5,
  'folk officer': 0.3,
  'officer worker': 0.3,
};

function agreementBetween(left: NounKind | null, right: NounKind | null): number {
  if (left === right) return 1;
  if (left === null || right === null) {
    const told = left ?? right;
    return told !== null && exclusive.has(told) ? 0.6 : 0.9;
  }
  const known = pairs[[left, right].sort().join(' ')];
  if (known !== undefined) return known;
  if (exclusive.has(left) || exclusive.has(right)) return left === 'lead' || right === 'lead' ? 0.6 : 0.1;
  if (left === 'lead' || right === 'lead') return 0.95;
  if (left === 'scholar' || right === 'scholar') return 0.4;
  if (doers.has(left) && doers.has(right)) return left === 'officer' || right === 'officer' ? 0.9 : 1;
  if ((left === 'engineer' && doers.has(right)) || (right === 'engineer' && doers.has(left))) return 0.4;
  return 0.7;
}

/** All kinds, and what is no noun at the end; a kind's place among them is its number. */
const kinds = [null, ...(Object.keys(words) as NounKind[]), 'work'] as const;
const numbers = new Map<NounKind | null, number>(kinds.map((kind, number) => [kind, number]));
/** All agreements, worked out once: this is asked for every term that is found. */
const agreements = Float64Array.from(kinds.flatMap((left) => kinds.map((right) => agreementBetween(left, right))));

/** A kind as a small number. */
export function numberOfNoun(kind: NounKind | null): number {
  return numbers.get(kind) ?? 0;
}

/** How well two nouns agree, given by their numbers, from 0 (another kind of work) to 1 (the same). */
export function agreementOfNumbers(left: number, right: number): number {
  return agreements[left * kinds.length + right] ?? 0;
}

/** The same of nouns by their kinds. */
export function agreementOfNouns(left: NounKind | null, right: NounKind | null): number {
  return agreementOfNumbers(numberOfNoun(left), numberOfNoun(right));
}
