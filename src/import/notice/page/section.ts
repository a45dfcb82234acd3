/** The heading (标题) of a section: a short line with 一、, 附件N, （一） or nothing before it, told by its form, then by its words. */
import { numeralPattern, readNumeral } from './numeral.ts';
import { closeUp } from './spacing.ts';

/** The sections (部分) of a notice: 新职业信息, 调整变更职业信息, 新增工种信息. */
export type Section = 'newOccupations' | 'adjustments' | 'newSubTypes';

/** How a heading is numbered: 第一部分 and 一、 are parts, （一） stands below a part. */
export type HeadingForm = 'part' | 'annex' | 'sub' | 'bare';

/** A heading. `section` is null where its words name none; `count` is what it counts in brackets: （共9个）. */
export interface SectionHeading {
  readonly section: Section | null;
  readonly form: HeadingForm;
  readonly ordinal: number | null;
  readonly count: number | null;
  /** Whether its words are the name of a section and nothing else: such a line needs no item behind it to be told. */
  readonly plain: boolean;
}

const chinese = '[一二三四五六七八九十]{1,3}';
const forms: readonly (readonly [HeadingForm, RegExp])[] = [
  ['annex', /^附件?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[:：、.．]?(?=.)/],
  ['part', new RegExp(`^(?:第(${chinese})(?:部分|章|节|编)[:：、.．]?|(${chinese})[、.．,，:：])(?=.)`)],
  ['sub', new RegExp(`^[（(〔\\[](${chinese})[)）〕\\]][、.．]?(?=.)`)],
];
const counted = new RegExp(`[（(](?:公示稿|共?(${numeralPattern})[个项]?(?:信息)?)[)）]$`);
const noun = '(?:职业|工种|小类)';
const nouns = `${noun}(?:[（(、和及与]+(?:含)?${noun}[）)]?)*`;
const names: readonly (readonly [Section, RegExp])[] = [
  ['newSubTypes', /^拟?(?:新增加?|增设|新)的?工种(?:信息)?$/],
  ['adjustments', new RegExp(`^拟?(?:调整变更|变更调整|调整|变更|修订)的?${nouns}的?(?:信息|情况)?$`)],
  ['newOccupations', /^拟?(?:发布)?(?:新增加?|新)的?职业(?:[（(]工种[）)])?(?:信息)?$/],
];
const tellings: readonly (readonly [Section, RegExp])[] = [
  ['adjustments', /^(?=.*(?:信息|职业|工种)).*(?:调整|变更|修订|修改|更正)/],
  ['newSubTypes', /(?:新|增设|增加)[^职业]{0,4}工种/],
  ['newOccupations', /(?:新|增设|增加)(?:增|设|发布)?[^工]{0,3}职业/],
];
const longest = 40;

/** Reads a line that has the form of a heading, whatever its words; null for any other line. */
export function readHeadingForm(text: string): SectionHeading | null {
  if (text.length > longest * 2 || /[。；“”"「」《》].|[；，、]$|.{4}，./.test(text)) return null;
  const closed = closeUp(text)
    .replace(/[:：。]$|如下[:：]?$/, '')
    .replace(/^【(.+)】$/, '$1');
  if (closed.length > longest) return null;
  const [form, pattern] = forms.find(([, pattern]) => pattern.test(closed)) ?? (['bare', /^/] as const);
  const [sign = '', part, ordinal = part ?? ''] = pattern.exec(closed) ?? [];
  const count = counted.exec(closed);
  const words = closed.slice(sign.length, count?.index);
  if (words === '' || words.startsWith('附') || /[0-9０-９]-[0-9０-９]{2}/.test(words)) return null;
  const named = names.find(([, name]) => name.test(words))?.[0];
  if (named === undefined && text.endsWith('。')) return null;
  return {
    section: named ?? classify(words),
    form,
    ordinal: readNumeral(ordinal),
    count: readNumeral(count?.[1] ?? ''),
    plain: named !== undefined && (form !== 'bare' || words.endsWith('信息')),
  };
}

/** The section that some words tell of: 对…等职业信息进行了调整变更, 遴选确定的新职业信息. Null where they tell of none, or of several. */
function classify(words: string): Section | null {
  const text = words.replace(/[（(][^（）()]*[)）]/g, '');
  const [told, other] = tellings.filter(([, telling]) => telling.test(text));
  return told === undefined || other !== undefined ? null : told[0];
}
