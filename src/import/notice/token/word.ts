/** The word (词) at a place of a sentence: the longest one of the lexicon that begins there, unless it is part of a name. */
import { lexicon, type WordClass, wordClasses } from './lexicon.ts';

export interface Word {
  readonly text: string;
  readonly is: WordClass;
}

/** What behind a word shows that it is the beginning of a name: 职业指导员, 原料准备工, 任务系统装调工, 描述. */
const barred: Readonly<Record<string, string>> = {
  职业: '指导|培训|技能|病|经理|规划|生涯|介绍|健康|卫生|能力|鉴定|中介|教育|院校|学校|资格|安全|伤害|心理|测评|模特|球员|信息分析|技术|环境',
  原设: '立|置|计',
  整体: '橱|厨|卫|家',
  从: '业',
  原: '料|油|木|子|纸|皮|片|煤|棉|糖|矿|毛|丝|盐|水|粮|酒|液|画师|画设|型',
  任务: '系统|载荷',
  编码: '员|器',
  代码: '开发|审',
  标注: '员|质检|工|师',
  信息: '安全|系统|通信|化|技术|服务|网络|咨询|管理|采集|审核|员|传播|处理|分析|资源|无障碍|检索',
  名称: '库',
  作: '物|业|曲|者|家|品|文|战',
  成: '型|衣|品|形|人|套|本|像|膜',
  下: '料|水|沉',
  下设: '立|置',
  到: '户|家|店',
  更新: '换代',
  减少: '排放',
  中: '药|医|西|式|央|国|学|小|控|试|压|草|子',
  同: '声|位|步|轴|业|传',
  和: '面|声|解|谐|平',
  增设在: '线',
  用: '电器|具',
  被: '服|褥|单|子|套|动|装',
  提升: '机|设备|系统',
  分离: '工|提|制|机',
  替代: '燃料|能源',
  归: '口|国|侨|档|零|集',
  独立: '学|董',
  规范: '化',
  交换: '机|设备',
  采用: '人',
  自: '动(?!物)|然|行|来水|媒体',
  对: '外贸易|外汉语|口支援',
  共: '青|享|同|轨|聚|混|射',
  并: '条|纱|捻|线|购|轴|网|联',
  再: '生|造|制',
  现: '场|代|货|金|浇',
  拟: '音|态',
  还: '原',
  见: '习',
  都: '市',
  均: '匀|质|衡',
  在: '线',
  其他: '人民|居民|教育|企业|军|办事|农|社会',
  标识: '设计|制作|工|员',
  标志: '设计|制作',
  内容: '创作|审核|运营|编辑|安全|管理|制作|风控',
};
const classes = new Map<string, WordClass>();
for (const is of wordClasses) for (const word of lexicon[is]) classes.set(word, is);
const ordered = [...classes.keys()].toSorted((left, right) => right.length - left.length);
/** 划归后者: 前者 and 后者 are no words behind 前 and 后. */
const barring = (word: string): string | undefined => (/[前后]$/.test(word) ? '者' : barred[word]);
const anyWord = new RegExp(
  ordered.map((word) => (barring(word) ? `${word}(?!${barring(word)})` : word)).join('|'),
  'y',
);

/** Reads the word at a place; null where none begins. */
export function wordAt(sentence: string, index: number): Word | null {
  anyWord.lastIndex = index;
  const text = anyWord.exec(sentence)?.[0];
  const is = text === undefined ? undefined : classes.get(text);
  return text === undefined || is === undefined ? null : { text, is };
}
