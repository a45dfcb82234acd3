/** The announcement (公告语) in the body of a letter: how many new occupations, adjustments and 工种 it promises, and whom it names first. */
import { numeralPattern, readNumeral } from '../page/numeral.ts';
import type { Section } from '../page/section.ts';

/** What the body announces, and the occupation it names first; null where it does not say. */
export interface Announcement extends Readonly<Record<Section, number | null>> {
  readonly named: readonly string[];
}

/** A number with the nouns that it counts: 26个职业（小类）信息, 2个新增工种, 11个调整变更职业信息. */
const counted = new RegExp(
  `(?<![第0-9０-９])(${numeralPattern})个((?:新增加?|新增设|新|调整变更|变更调整|调整|变更)?的?(?:了)?(?:职业|工种|小类|信息)(?:[、和及与]*[（(]?[、和及与含]*(?:职业|工种|小类)[）)]?)*)|新职业(${numeralPattern})个`,
  'g',
);
const changed = /调整|变更|修订|更正/;
const added = /新增|增设|新增加|确定|遴选|新发布/;
const firstNamed =
  /(?:确定|发布|新增|公布)了?[“"]?([^，。；、“”"确定]{2,26}?)[”"]?等[^。；，等]{1,8}个?(?:新|职业|工种)/g;
/** The words of a sentence that announces now, not of one that tells what was announced before. */
const announces = /拟(?:新增|增设|发布|调整|变更)|遴选|确定了|现予|现将|现就|现对|予以|新增了/;

/** Reads what the body announces. Titles of other documents in 《》 do not count, nor what earlier notices announced. */
export function readAnnouncement(body: string): Announcement {
  const words = body
    .replaceAll(' ', '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replace(/《[^《》]*》/g, '');
  const sentences = words.split('。').filter((sentence) => announces.test(sentence));
  const text = sentences.length > 0 ? sentences.join('。') : words;
  const sums: Record<Section, number | null> = { newOccupations: null, adjustments: null, newSubTypes: null };
  for (const [what, count] of countsIn(text)) sums[what] = what === 'adjustments' ? (sums[what] ?? 0) + count : count;
  return { ...sums, named: [...text.matchAll(firstNamed)].slice(-1).map((match) => match[1] ?? '') };
}

/** The counts of a text, each told by its nouns, then by the verb before them or, up to the next comma, behind them. */
function countsIn(text: string): [Section, number][] {
  const counts: [Section, number][] = [];
  let from = 0;
  let verb: Section | null = null;
  for (const match of text.matchAll(counted)) {
    const count = readNumeral(match[1] ?? match[3] ?? '');
    const nouns = match[2] ?? '新职业';
    const phrases = text.slice(from, match.index).split(/[，；。]/);
    if (phrases.length > 1) verb = null;
    from = match.index + match[0].length;
    const after = /^[^，；。0-9０-９]*/.exec(text.slice(from, from + 40))?.[0] ?? '';
    verb = verbOf(phrases.at(-1) ?? '') ?? verb;
    const what = kindOf(nouns, verb, after);
    if (count !== null && what !== null) counts.push([what, count]);
  }
  return counts;
}

function verbOf(words: string): Section | null {
  const last = words.match(/调整|变更|修订|更正|新增|增设|确定|遴选|新发布/g)?.at(-1);
  return last === undefined ? null : changed.test(last) ? 'adjustments' : 'newOccupations';
}

function kindOf(nouns: string, verb: Section | null, after: string): Section | null {
  const subTypes = /^(?:新增?加?设?的?)?了?工种/.test(nouns);
  if (changed.test(nouns) || (changed.test(after) && !/^新/.test(nouns))) return 'adjustments';
  if (/^新/.test(nouns)) return subTypes ? 'newSubTypes' : 'newOccupations';
  if (verb === 'adjustments') return 'adjustments';
  if (verb !== 'newOccupations' && !added.test(after)) return null;
  return subTypes ? 'newSubTypes' : 'newOccupations';
}
