/** The text of an invented notice in the official layout, for tests that import one. */

export interface Notice {
  readonly number: string;
  /** ISO date. */
  readonly issuedOn: string;
  /** New occupations, each `code name`. */
  readonly occupations?: readonly string[];
  /** Sentences of section 调整变更职业信息, without ordinals. */
  readonly adjustments?: readonly string[];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const issuers = ['人力资源社会保障部办公厅', '市场监管总局办公厅', '国家统计局办公室'];

/** Prints a notice. `indent` goes before every line and `gap` between two: other layouts of the same words. */
export function printNotice(
  { number, issuedOn, occupations = [], adjustments = [] }: Notice,
  indent = '',
  gap = '\n\n',
): string {
  const [year, month, day] = issuedOn.split('-').map(Number);
  const sections = [
    ...(occupations.length > 0 ? [['新职业信息', occupations.flatMap(printOccupation)] as const] : []),
    ...(adjustments.length > 0
      ? [['调整变更职业信息', adjustments.map((sentence, index) => `（${numerals[index]}）${sentence}`)] as const]
      : []),
  ];
  const lines = [
    `${issuers.join(' ')}关于发布新职业信息的通知`,
    number,
    '各省、自治区、直辖市及新疆生产建设兵团人力资源社会保障厅（局）：',
    '现将有关职业信息予以发布。',
    ...issuers,
    `${year}年${month}月${day}日`,
    ...sections.flatMap(([title, content], index) => [`${numerals[index]}、${title}`, ...content]),
  ];
  return `${lines.map((line) => indent + line).join(gap)}\n`;
}

function printOccupation(heading: string, index: number): string[] {
  return [
    `（${numerals[index]}）${heading}`,
    '定义：从事所述工作的人员。',
    '主要工作任务：',
    '1. 做第一件工作；',
    '2. 做第二件工作。',
  ];
}
