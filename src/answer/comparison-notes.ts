/** A comparison as release notes (变更说明): Markdown that a person would publish: what is new, what moved, on which sentence each rests, and what is not known. */
import type { Difference } from '../catalogue/history/difference.ts';
import type { compareQuestion } from './compare.ts';
import type { AnswerTo } from './question.ts';

type Comparison = AnswerTo<typeof compareQuestion>;
type Change = Comparison['changes'][number];
type Side = Change['entry']['from'];

/** The headings, the weightiest first: a change stands under the first that it has, and the others are said beside it. */
const headings: readonly (readonly [Difference, string, string])[] = [
  ['created', '新职业', 'new'],
  ['promoted', '工种上升为职业', 'raised to occupations'],
  ['split', '拆分', 'split'],
  ['merged', '合并', 'merged'],
  ['withdrawn', '取消', 'withdrawn'],
  ['restored', '恢复', 'restored'],
  ['demoted', '职业改为工种', 'lowered to 工种'],
  ['recoded', '编码变更', 'recoded'],
  ['renamed', '名称变更', 'renamed'],
  ['moved', '调整归属', 'moved'],
  ['subTypeAdded', '新工种', 'new 工种'],
  ['subTypeCancelled', '取消工种', '工种 withdrawn'],
  ['redefined', '定义变更', 'redefined'],
  ['retasked', '主要工作任务变更', 'new tasks'],
  ['marked', '增加标记', 'marked'],
  ['unmarked', '取消标记', 'unmarked'],
  ['firstListed', '首次见于来源', 'first listed'],
  ['learned', '补知', 'learned'],
];

/** The comparison as a Markdown document. */
export function writeMarkdown(comparison: Comparison): string {
  const { from, to, changes, coverage } = comparison;
  const sections = headings.map(([type, title, english]) => {
    const own = changes.filter(({ types }) => headings.find(([first]) => types.includes(first))?.[0] === type);
    return { title, english, lines: own.map((change) => describeChange(change, type, changes)) };
  });
  const told = sections.filter(({ lines }) => lines.length > 0);
  const short = told.map(({ title, english, lines }) => `${title} ${lines.length} (${english})`);
  const gaps =
    coverage.gaps.length === 0 ? [] : [`未全文收录的版本 (not wholly held in between): ${coverage.gaps.join(', ')}`];
  const unknown = [...coverage.notes, ...gaps];
  return [
    `# 职业分类变更 ${from} → ${to}`,
    '',
    short.length === 0 ? '无变更。No difference.' : `${short.join('、')}。`,
    '',
    ...told.flatMap(({ title, english, lines }) => [`## ${title} (${english})`, '', ...lines, '']),
    ...(unknown.length === 0
      ? []
      : ['## 未知 (what is not known)', '', ...unknown.map((note) => `- ${plain(note)}`), '']),
  ].join('\n');
}

/** One change as an item of a list: what it was, what it is, what else changed, and the sentence that says so. */
function describeChange(change: Change, type: Difference, all: readonly Change[]): string {
  const { entry, types, gsim, citation } = change;
  const others = types.filter(
    (other) =>
      other !== type &&
      other !== 'learned' &&
      !(type === 'split' && other === 'withdrawn') &&
      !(type === 'merged' && other === 'withdrawn'),
  );
  const codes = gsim.length === 0 ? '' : ` \`${gsim.join(' ')}\``;
  const beside =
    others.length === 0
      ? ''
      : `；${others.map((other) => headings.find(([name]) => name === other)?.[1] ?? other).join('、')}`;
  const said = citation === null ? '' : cite(citation);
  const now = entry.to ?? entry.from;
  return `- ${sayChange(type, entry.from, entry.to, heirsOf(change, all))}${now?.parent ? `，${write(now.parent)}` : ''}${beside}${codes}${said}`;
}

/** The sentence of an official text as a quotation; a row of a fact table is no sentence, and only said where it stands. */
function cite({
  number,
  revision,
  source,
  sentence,
  certainty,
  firstLine,
  lastLine,
}: NonNullable<Change['citation']>): string {
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`;
  const sure = certainty === 'stated' ? '' : `，${certainty}`;
  const document = number ?? revision;
  if (source === null || !source.endsWith('.txt'))
    return `（${document}${source === null ? '' : `，${source} 第 ${lines} 行`}${sure}）`;
  return `\n  > ${plain(sentence)}\n  >\n  > — ${document}，第 ${lines} 行${sure}`;
}

function sayChange(type: Difference, from: Side, to: Side, heirs: readonly Side[]): string {
  if (heirs.length > 0) return `${write(from)} → ${heirs.map(write).join('、')}`;
  if (from === null || to === null || type === 'withdrawn' || type === 'subTypeCancelled') return write(to ?? from);
  const same = from.code === to.code && from.name === to.name;
  return same ? write(to) : `${write(from)} → ${write(to)}`;
}

/** What an entry became, as far as the comparison names it. */
function heirsOf({ after }: Change, all: readonly Change[]): Side[] {
  return (after?.becomes ?? []).flatMap((id) => all.find(({ entry }) => entry.id === id)?.entry.to ?? []);
}

function write(entry: Pick<NonNullable<Side>, 'code' | 'name'> | null): string {
  return entry === null ? '' : `**${entry.code === null ? '' : `${entry.code} `}${plain(entry.name)}**`;
}

/** Text that is nothing but text in Markdown, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\`*_[\]<>|#])/g, '\\$1');
}
