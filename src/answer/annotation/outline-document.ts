/** An outline as a Markdown document, in Chinese: the occupation, its standards, and its tasks as headings to write under. */
import type { AnswerTo } from '../question.ts';
import type { outlineQuestion } from './outline.ts';

type Outline = AnswerTo<typeof outlineQuestion>;

const notHeld = '（现有来源没有主要工作任务的文本；可用 `zhilu adopt FILE` 补入自己的官方文本）';

/** The outline as Markdown. What is not official is marked, and what is missing is said. */
export function writeOutline({ revision, occupation, sections }: Outline): string {
  const { name, code, nameEn, marks, definition, definitionFrom, plain, subTypes, standards, tasksFrom } = occupation;
  const facts = [
    `- 职业编码：${code}（${revision} 起的分类）`,
    ...(nameEn === null ? [] : [`- 英文名称（非官方）：${nameEn}`]),
    ...(marks.length === 0 ? [] : [`- 标识：${marks.join('/')}`]),
    ...(subTypes.length === 0 ? [] : [`- 工种：${subTypes.map((own) => own.name).join('、')}`]),
    ...(definition === null ? [] : [`- 职业定义（${definitionFrom}）：${definition}`]),
    ...(plain === null ? [] : [`- 简述（非官方）：${plain.zh}`]),
  ];
  const headings = sections?.flatMap(({ number, heading }) => [`### ${number}. ${heading}`, '']);
  return [
    `# 职业培训包大纲：${name}`,
    '',
    ...['## 职业', '', ...facts, ''],
    ...['## 国家职业标准', '', ...standards.map(showStandard), ...(standards.length === 0 ? ['（无）'] : []), ''],
    ...[`## 主要工作任务${tasksFrom === null ? '' : `（${tasksFrom}）`}`, '', ...(headings ?? [notHeld, ''])],
  ].join('\n');
}

function showStandard({
  name,
  number,
  issuedOn,
  editionYear,
  codePrinted,
}: Outline['occupation']['standards'][number]): string {
  const told = [
    ...[number, issuedOn, editionYear === null ? null : `${editionYear}年版`],
    codePrinted === null ? null : `印有编码 ${codePrinted}`,
  ].filter((part) => part !== null);
  return `- ${name}${told.length === 0 ? '' : `：${told.join('，')}`}`;
}
