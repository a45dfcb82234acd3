/** The employer (雇主): whoever hires, and the verb of hiring, stand before the work. */
import { keyOf } from '../normalise.ts';
import { isOrganisation } from './organisation.ts';
import { isBareRank } from './rank.ts';

const hiringVerb =
  /^(.*?)(?:高薪|急|诚|直|长期|大量|常年|现)?(?:招聘|诚聘|急聘|急招|诚招|招募|直招|直聘|聘请|聘用|聘)(?!师|者|官|会|网)(.*)$/;
const company =
  /^.{2,24}?(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|事务所|工作室|合作社)(?:旗下|下属)?(?=.{2})/;

/** No employer and no verb of hiring is without one of these. */
const telling = /[招聘司团所室社]/;

/** A title without its employer; what was taken off is added to `removed`. `names` says whether a key is a term. */
export function withoutEmployer(text: string, names: (key: string) => boolean, removed: string[]): string {
  if (!telling.test(text)) return text;
  const hired = hiringVerb.exec(text);
  const work = hired?.[2] ?? '';
  if (hired && work.length >= 2 && !isBareRank(keyOf(work))) {
    removed.push(text.slice(0, text.length - work.length));
    return withoutEmployer(work, names, removed);
  }
  const hiring = hired?.[1]?.trim() ?? '';
  if (hired && work === '' && !names(keyOf(text)) && (isOrganisation(keyOf(hiring)) || names(keyOf(hiring)))) {
    removed.push(text.slice(hiring.length));
    return hiring;
  }
  const employer = company.exec(text);
  if (!employer || isBareRank(keyOf(text.slice(employer[0].length)))) return text;
  removed.push(employer[0]);
  return text.slice(employer[0].length);
}
