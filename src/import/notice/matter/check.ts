/** The checks (核对) of a whole notice against itself: what it announces, names twice, cancels and signs must agree with what was read. */

import { sameOffices } from '../page/issuer.ts';
import { readHeadingForm, type Section } from '../page/section.ts';
import type { Title } from '../page/title.ts';
import type { NoticeSource } from '../passage.ts';
import { type NoticeRecord, originsOf, resultsOf } from '../record.ts';
import type { Report } from '../report.ts';
import type { Announcement } from './announcement.ts';
import { checkChanges, checkCodes } from './check-changes.ts';
import { bodyOf, type LetterParagraph, letterParts, signaturesOf } from './letter.ts';

/** A notice as read, with what its checks compare. */
export interface CheckedNotice {
  readonly record: NoticeRecord;
  readonly source: NoticeSource;
  readonly letter: readonly LetterParagraph[];
  readonly announced: Announcement;
  readonly title: Title | null;
}

/** Checks a notice; every disagreement is reported. */
export function checkNotice(notice: CheckedNotice, report: Report): void {
  checkHead(notice, report);
  checkCounts(notice, report);
  checkMentions(notice, report);
  checkCodes(notice.record, report);
  checkChanges(notice.record, report);
}

function checkHead({ record, source, letter, title }: CheckedNotice, report: Report): void {
  const line = source.firstLine;
  if (title === null) report('title-missing', line);
  if (record.number === null) report('number-missing', line);
  if (record.issuedOn === null) report('date-missing', line);
  for (const part of ['date', 'number'] as const) {
    const [first, ...others] = letterParts(letter, part);
    const other = others.find(({ value }) => value !== first?.value);
    if (other !== undefined) report(`${part}-twice`, other.firstLine);
  }
  const year = /〔(\d{4})〕/.exec(record.number ?? '')?.[1];
  if (year !== undefined && record.issuedOn !== null && !record.issuedOn.startsWith(year))
    report('year-differs', source.issuedOn?.firstLine ?? line, { year, issued: record.issuedOn.slice(0, 4) });
  const body = bodyOf(letter);
  if (body === '') report('body-missing/none', line);
  else if (!/发布|公布|公示|印发|公告/.test(body)) report('body-missing/unissued', source.announced?.firstLine ?? line);
  if (record.issuers.length === 0) report('issuers-missing', line);
  const signatures = signaturesOf(letter);
  const named = title?.issuers ?? [];
  const twice = new Set(signatures).size < signatures.length;
  if (signatures.length > 0 && (twice || (named.length > 0 && !sameOffices(signatures, named)))) {
    const at = letterParts(letter, 'signature')[0]?.firstLine ?? line;
    const wanted = named.length > 0 ? `not those of the title (${named.join('、')})` : 'there twice';
    report('signatures-differ', at, { wanted });
  }
}

function checkCounts({ record, source, announced, letter }: CheckedNotice, report: Report): void {
  const line = source.announced?.firstLine ?? source.firstLine;
  const compare = (what: string, said: number | null, ...read: readonly number[]) => {
    if (said === null || read.includes(said)) return;
    report('count-mismatch/announced', line, { said, what, read: read[0] });
  };
  const sections = Map.groupBy(record.adjustments, ({ section }) => section ?? 'adjustments');
  const [adjusted = [], added = []] = [sections.get('adjustments'), sections.get('newSubTypes')];
  const named = new Set(
    adjusted.flatMap(({ changes }) => changes.map((change) => ('from' in change ? change.into.code : change.code))),
  );
  compare('新职业', announced.newOccupations, record.newOccupations.length);
  compare('调整变更', announced.adjustments, adjusted.length, named.size);
  const adding = (added.length > 0 ? added : adjusted).flatMap(({ changes }) => changes);
  compare('新工种', announced.newSubTypes, adding.filter(({ type }) => type === 'addSubType').length);
  const there: Readonly<Record<Section, number>> = {
    newOccupations: record.newOccupations.length,
    adjustments: adjusted.length,
    newSubTypes: added.length,
  };
  for (const { text, firstLine } of letter.filter(({ part }) => part === 'annex-mark' || part === 'annex-title')) {
    const section = readHeadingForm(text.replace(/^附件?[:：]?|^ ?[0-9０-９][.．、] ?/g, ''))?.section;
    if (section != null && there[section] === 0) report('section-missing/annex', firstLine);
  }
  const said = bodyOf(letter).replace(/《[^《》]*》/g, '');
  if (/(?:确定|变更|新增)了[，。]/.test(said)) report('cut-off/announcement', line);
  const promised =
    (there.newOccupations === 0 && /(?:确定|发布|公布)了?[^。；“]{0,60}新职业/.test(said)) ||
    (there.adjustments === 0 && /调整变更了|[对将][^。；“]*职业[^。；“]*(?:进行|予以|作)了?调整/.test(said));
  if (promised && (announced.newOccupations ?? announced.adjustments ?? announced.newSubTypes) === null)
    report('section-missing/announced', line);
  if (record.newOccupations.length + record.adjustments.length === 0) report('nothing-read', source.firstLine);
}

/** The names that title, annex title and body put first must be among those that were read. */
function checkMentions({ record, source, title, letter, announced }: CheckedNotice, report: Report): void {
  const changes = record.adjustments.flatMap((adjustment) => adjustment.changes);
  const read = new Set([
    ...[...record.newOccupations, ...changes.flatMap(originsOf), ...changes.flatMap(resultsOf)].map(({ name }) => name),
    ...changes.flatMap((change) => [
      ...('subType' in change ? [change.subType] : []),
      ...('newName' in change ? [change.newName] : []),
    ]),
  ]);
  const mentions: [string | undefined, number][] = [
    [firstInTitle.exec(title?.title ?? '')?.[1], source.firstLine],
    ...letterParts(letter, 'annex-title').map(({ text, firstLine }): [string | undefined, number] => [
      /^([^等]{2,26})等/.exec(text.replaceAll(' ', ''))?.[1],
      firstLine,
    ]),
    ...announced.named.map((name): [string, number] => [name, source.announced?.firstLine ?? 0]),
  ];
  for (const [name, line] of mentions)
    if (name !== undefined && !read.has(name) && read.size > 0) report('mention-unread', line, { name });
}

const firstInTitle = /^关于(?:对)?(?:拟)?(?:发布|公布|新增|增设|调整变更|调整|变更|修订)*[“"]?([^“”"等]{2,26})[”"]?等/;
