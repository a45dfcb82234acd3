/** The announcement (公告语) in the body of a letter: how many new occupations, adjustments and 工种 it promises, and whom it names first. */
import { numeralPattern, readNumeral } from '../page/numeral.ts';

/** What the body announces, and the occupation it names first; null where it does not say. */
export interface Announcement {
  readonly newOccupations: number | null;
  readonly adjustments: number | null;
  readonly newSubTypes: number | null;
  readonly named: readonly string[];
}

const number = `(${numeralPattern})`;
const newOccupations = [
  `${number}个(?:新增?|新增的?)职业`,
  `(?:新增|确定)了?[^。；，、0-9０-９]{0,40}?${number}个职业`,
  `新职业${number}个`,
];
const adjustments = [
  `(?:调整变更|变更调整|调整|变更)了?[^。；，、0-9０-９]{0,40}?等?${number}个(?:职业|工种|新?信息)`,
  `${number}个调整变更的?(?:职业|工种|信息)`,
  `${number}个(?:职业|工种)?(?:[（(]工种[）)])?(?:信息)?(?:进行|作|做)了?出?了?(?:相应)?(?:的)?(?:调整|变更)`,
];
const newSubTypes = [`${number}个(?:新增?|新增的?)工种`, `(?:新增|增设)了?[^。；，0-9０-９]{0,40}?${number}个工种`];
const firstNamed =
  /(?:确定|发布|新增|公布)了?[“"]?([^，。；、“”"确定]{2,26}?)[”"]?等[^。；，等]{1,8}个?(?:新|职业|工种)/g;
/** The words of a sentence that announces now, not of one that tells what was announced before. */
const announces = /遴选|确定了|现予|现将|现就|予以(?:发布|公布|公示)|新增了/;

/** Reads what the body announces. Titles of other documents in 《》 do not count, nor what earlier notices announced. */
export function readAnnouncement(body: string): Announcement {
  const words = body
    .replaceAll(' ', '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replace(/《[^《》]*》/g, '');
  const sentences = words.split('。').filter((sentence) => announces.test(sentence));
  const text = sentences.length > 0 ? sentences.join('。') : words;
  return {
    newOccupations: findLast(text, newOccupations),
    adjustments: findLast(text, adjustments),
    newSubTypes: findLast(text, newSubTypes),
    named: [...text.matchAll(firstNamed)].slice(-1).map((match) => match[1] ?? ''),
  };
}

/** The number in the last place that one of the patterns finds, the first pattern that finds any. */
function findLast(text: string, patterns: readonly string[]): number | null {
  for (const pattern of patterns) {
    const match = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1);
    const value = readNumeral(match?.[1] ?? '');
    if (value !== null) return value;
  }
  return null;
}
