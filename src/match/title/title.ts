/**
 * Reading a title (读题): noise, employer, place, seniority and skill level are taken off and reported; what is left is
 * cut into parts, each of which may name a job.
 */

import { keyOf } from '../normalise.ts';
import { readAssistant } from './assistant.ts';
import { splitFunctions } from './functions.ts';
import { noise } from './noise.ts';
import { districtBefore, isPlace, placeAfter, placeBefore } from './place.ts';
import { isBareRank, isOpenJob, postAfter, seniorityBefore } from './rank.ts';
import { readSkill } from './skill.ts';
import { isStatus } from './status.ts';

/** One stretch of a title that may name a job. `aside` marks what stood in brackets. */
export interface Part {
  readonly text: string;
  readonly aside: boolean;
}

/** A title taken apart. `refusal` tells what the last stretch was that named nothing. */
export interface ReadTitle {
  readonly parts: readonly Part[];
  /** How many stretches were jobs of no certain kind (普工). */
  readonly openJobs: number;
  readonly removed: readonly string[];
  readonly skillLevel: string | null;
  readonly refusal: 'status' | 'rank' | 'noise';
}

const hiringVerb =
  /^(.*?)(?:高薪|急|诚|直|长期|大量|常年|现)?(?:招聘|诚聘|急聘|急招|诚招|招募|直招|直聘|聘请|聘用|聘)(?!师|者|官|会|网)(.*)$/;
const company =
  /^.{2,24}?(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|事务所|工作室|合作社)(?:旗下|下属)?(?=.{2})/;
const brackets = /[([【《<「『〔{]([^)\]】》>」』〕}]*)[)\]】》>」』〕}]?/g;
const separators =
  /[/\\|·・、,;:!?~+。…"“”‘’*#^=_()[\]{}【】《》<>「」『』〔〕]+|&(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])&|(?:^|(?<=[\u4e00-\u9fff)]))\s*-+\s*|\s*-+\s*(?=[\u4e00-\u9fff]|$)/;
const looseSpace = /(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/g;

/** Seniority inside a part: `网络高级工程师`. */
const innerSeniority = /(?<=[\u4e00-\u9fff])(?:高级|资深|初级|中级)(?=.{2})/;
/** A rank in the middle of a part ends one job and begins another. */
const rankBetween = /^(.{2,}?(?:专员|主管|工程师))(.{2,})$/;
/** A department before a rank: `销售部经理` leads the function 销售. */
const department = /(?<=[\u4e00-\u9fff]{2})部门?(?=(?:副?经理|主管|总监|部长|主任|专员|助理|文员|员工|长)$|$)/;

/** Takes a normalised title apart. `names` says whether a key is a term as it stands, which then is left alone. */
export function readTitle(normalised: string, names: (key: string) => boolean): ReadTitle {
  const removed: string[] = [];
  const parts: Part[] = [];
  let openJobs = 0;
  let refusal: ReadTitle['refusal'] = 'noise';
  const skill = readSkill(normalised, names);
  const asides: string[] = [];
  const main = skill.rest
    .replaceAll('c++', 'cpp')
    .replaceAll('c#', 'csharp')
    .replace(looseSpace, skill.rest.split(/\s+/).some((word) => names(keyOf(word))) ? '|' : '')
    .replace(brackets, (_, inner: string) => {
      asides.push(inner);
      return '|';
    });
  collect(withoutEmployer(main), false);
  for (const inner of asides) collect(inner, true);
  return { parts, openJobs, removed, skillLevel: skill.level, refusal };

  function collect(text: string, aside: boolean): void {
    const bare = text.replace(noise, (found, ...rest) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      if (names(keyOf(text)) || joins(text, at, found)) return found;
      removed.push(found.trim());
      return '|';
    });
    for (const piece of bare.split(separators)) {
      const stripped = strip(readAssistant(piece.trim()));
      if (stripped === '') continue;
      for (const job of splitJobs(stripped)) parts.push({ text: job, aside });
    }
  }

  /** Two jobs written without a sign between them: `投标专员出纳`, `采购出纳`. */
  function splitJobs(text: string): readonly string[] {
    if (names(keyOf(text))) return [text];
    const [, first, second] = rankBetween.exec(text) ?? [];
    return first && second && names(keyOf(second)) ? [first, second] : splitFunctions(text);
  }

  function withoutEmployer(text: string): string {
    const hired = hiringVerb.exec(text);
    const work = hired?.[2] ?? '';
    if (hired && work.length >= 2 && !isBareRank(keyOf(work))) {
      removed.push(text.slice(0, text.length - work.length));
      return withoutEmployer(work);
    }
    const employer = company.exec(text);
    if (!employer || isBareRank(keyOf(text.slice(employer[0].length)))) return text;
    removed.push(employer[0]);
    return text.slice(employer[0].length);
  }

  /** Takes place and seniority off both ends of a piece, again and again, but never off a term. */
  function strip(piece: string): string {
    let text = piece;
    for (let before = ''; text !== before && !names(keyOf(text)); ) {
      before = text;
      const key = keyOf(text);
      if (key === '') return '';
      if (isPlace(key)) return drop(text);
      if (isStatus(key)) {
        refusal = 'status';
        return drop(text);
      }
      if (isBareRank(key)) {
        if (isOpenJob(key)) openJobs += 1;
        if (refusal !== 'status') refusal = 'rank';
        return drop(text);
      }
      const behind = text.replace(districtBefore, '');
      if (behind !== text && names(keyOf(behind))) {
        removed.push(text.slice(0, text.length - behind.length));
        text = behind;
        break;
      }
      for (const pattern of [placeBefore, seniorityBefore, placeAfter, postAfter, innerSeniority, department]) {
        const rest = text.replace(pattern, (found) => {
          removed.push(found);
          return '';
        });
        if (rest === text) continue;
        text = rest;
        if (names(keyOf(text))) break;
      }
    }
    return text;
  }

  function drop(text: string): string {
    removed.push(text);
    return '';
  }
}

/** One-character noise inside a word is part of the word. */
function joins(text: string, at: number, found: string): boolean {
  return (
    found.length === 1 && (/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) || /[\u4e00-\u9fff]/.test(text.charAt(at + 1)))
  );
}
