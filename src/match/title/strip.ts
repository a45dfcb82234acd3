/**
 * Stripping (剥离): place and seniority are taken off both ends of a piece, again and again, but never off a term. What is left
 * names a job, or says why it names none.
 */
import { keyOf } from '../normalise.ts';
import { isHeading } from './heading.ts';
import { isOrganisation } from './organisation.ts';
import { districtBefore, isPlace, mayEndInPlace, placeAfter, placeBefore } from './place.ts';
import { isGeneralTitle } from './professional-title.ts';
import { isBareRank, isOpenJob, mayEndInPost, postAfter, seniorityBefore } from './rank.ts';
import { isStatus } from './status.ts';

/** What a piece turned out to be. `open` is a job of no certain kind (普工). */
export type PieceKind = 'job' | 'open' | 'place' | 'organisation' | 'heading' | 'status' | 'rank' | 'nothing';

export interface Stripped {
  readonly kind: PieceKind;
  readonly text: string;
  /** Where someone works, as it stood before the job. */
  readonly department: string | null;
}

/** Terms of employment before a job: `劳务派遣司机`. The same before a function is that of who arranges them (劳务派遣专员), and a term. */
const termsBefore = /^(?:劳务派遣|派遣制?|事业编制?|编制内|聘用制?|公益性?岗位?|外包|驻厂|驻场)(?=..)/;

/** Seniority inside a part: `网络高级工程师`. */
const innerSeniority = /(?<=[\u4e00-\u9fff])(?:高级|资深|初级|中级)(?=.{2})/;
/** A department before a rank: `销售部经理` leads the function 销售. */
const departmentOfRank =
  /(?<=[\u4e00-\u9fff]{2})部门?(?=(?:副?经理|主管|总监|部长|主任|专员|助理|文员|员工|长|负责人)$)/;
/** How a department or a place of work ends that stands before a job: `工程部电工`, `计量室计量员`, `养猪场饲养员`. */
const departmentEnd = /[\u4e00-\u9fff](?:部|部门|中心|科|室|处|站|组|所|队|院|厂|场|库|店|馆|线|车间|班组)$/;
/** Where one may end: most titles have no such place, and are looked at no further. */
const departmentEnds = /[\u4e00-\u9fff][部门心科室处站组所队院厂场库店馆线间](?=..)/;
const longestDepartment = 9;
/** Who sells in any shop sells as in this one. */
const [shop, inShop] = [/(?:店|超市|商场|卖场|专柜)$/, '门店'];
/** Whose assistant is none of their kind: `内科医生助理`. */
const licensed = /(?:医生|医师|护士|药师|律师|法官|检察官|教师|老师|驾驶员|飞行员|兽医)助[理手]$/;
/** A rank over an industry or a territory only: `电力行业经理`. */
const territory = /^.{0,12}(?:行业|区域|城市|大区|片区|省区|地区)(?:副?经理|副?总监|主管|负责人|总)$/;
const patterns = [placeBefore, seniorityBefore, placeAfter, postAfter, innerSeniority, departmentOfRank];

/** Places of work behind a job: `塔吊司机工地`. */
const placeBehind = /^(?:工地|\d*s店|门店|店里?|车间|工厂|厂里?|仓库|酒店|饭店|超市|商场|医院|小区|基地)$/;
const shortestJob = 4;

/** The job before a place of work, where it is a term and long enough to be meant; null where there is none. */
function jobBefore(text: string, names: (key: string) => boolean): string | null {
  for (let to = text.length - 1; to >= shortestJob; to -= 1) {
    const job = text.slice(0, to);
    if (placeBehind.test(text.slice(to)) && names(keyOf(job))) return job;
  }
  return null;
}

/** The department before the longest job at the end that is a term; null where something else stands before it. */
function departmentBefore(text: string, names: (key: string) => boolean): string | null {
  if (!departmentEnds.test(text)) return null;
  for (let at = 1; at <= Math.min(longestDepartment, text.length - 2); at += 1) {
    if (!names(keyOf(text.slice(at)))) continue;
    const before = text.slice(0, at);
    return departmentEnd.test(before) ? before : null;
  }
  return null;
}

/** Strips a piece; what is taken off is added to `removed`. */
export function strip(piece: string, names: (key: string) => boolean, removed: string[]): Stripped {
  let text = piece;
  if (piece === '') return { kind: 'nothing', text, department: null };
  let department: string | null = null;
  const drop = (kind: PieceKind): Stripped => {
    removed.push(text);
    return { kind, text, department };
  };
  for (let before = ''; text !== before && !names(keyOf(text)); ) {
    before = text;
    const key = keyOf(text);
    if (key === '') return { kind: 'nothing', text: '', department };
    if (isPlace(key)) return drop('place');
    if (isStatus(key)) return drop('status');
    if (isHeading(key)) return drop('heading');
    if (isBareRank(key)) return drop(isOpenJob(key) ? 'open' : 'rank');
    if (isGeneralTitle(key) || territory.test(key)) return drop('rank');
    if (isOrganisation(key)) {
      const job = jobBefore(text, names);
      if (job === null) return drop('organisation');
      removed.push(text.slice(job.length));
      return { kind: 'job', text: job, department: text.slice(job.length) };
    }
    const employed = text.replace(termsBefore, '');
    if (employed !== text && names(keyOf(employed))) {
      removed.push(text.slice(0, text.length - employed.length));
      text = employed;
      break;
    }
    const behind = text.replace(districtBefore, '');
    if (behind !== text && names(keyOf(behind))) {
      removed.push(text.slice(0, text.length - behind.length));
      text = behind;
      break;
    }
    const place = departmentBefore(text, names);
    if (place !== null) {
      department = place;
      const job = text.slice(place.length);
      text = shop.test(place) && names(keyOf(inShop + job)) ? inShop + job : job;
      break;
    }
    for (const pattern of patterns) {
      if (pattern === postAfter && (!mayEndInPost(text) || licensed.test(text))) continue;
      if (pattern === placeAfter && !mayEndInPlace(text)) continue;
      const rest = text.replace(pattern, (found) => {
        removed.push(found);
        return '';
      });
      if (rest === text) continue;
      text = rest;
      if (names(keyOf(text))) break;
    }
  }
  return { kind: 'job', text, department };
}
