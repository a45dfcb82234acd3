/** Announcements in the words of letters. */
import { expect, test } from 'vitest';
import { readAnnouncement } from '../../../../src/import/notice/matter/announcement.ts';

test.each([
  {
    body: '遴选确定了智能制造工程技术人员等16个新职业信息，调整变更了11个职业信息，现予发布。',
    counts: [16, 11, null],
    named: ['智能制造工程技术人员'],
  },
  {
    body: '遴选确定了甲员等19个新职业信息、乙员等28个新工种信息，调整变更了丙员等11个职业信息。',
    counts: [19, 11, 28],
    named: ['甲员'],
  },
  { body: '新增了甲员等二十一个职业，并对乙员等 3 个职业信息进行了调整。', counts: [21, 3, null], named: ['甲员'] },
  { body: '新增了数字人训练师等7个工种，现予发布。', counts: [null, null, 7], named: ['数字人训练师'] },
  { body: '现将甲员等２个新职业信息（公示稿）和1个调整变更职业信息予以公示。', counts: [2, 1, null], named: [] },
  {
    body: '2019年以来，已发布甲员等4批56个新职业信息。按照《关于发布丙员等9个新职业信息的通知》，遴选确定了乙员等18个新职业信息，现予发布。',
    counts: [18, null, null],
    named: ['乙员'],
  },
  {
    body: '经专家论证，对甲员等3个职业（含小类）信息予以调整变更，现予发布。',
    counts: [null, 3, null],
    named: [],
  },
  { body: '现对甲员等2个职业和小类的信息予以调整变更。', counts: [null, 2, null], named: [] },
  {
    body: '确定了甲员等1个新职业信息，调整变更了26个职业（小类）信息和2个工种信息，现予发布。',
    counts: [1, 28, null],
    named: ['甲员'],
  },
  { body: '确定了2个新增工种，对丙员等4个职业信息作了调整，现予发布。', counts: [null, 4, 2], named: [] },
  { body: '新增了甲员等3个职业和乙员等5个工种，现予发布。', counts: [3, null, 5], named: ['甲员'] },
  { body: '现将有关职业信息予以发布。', counts: [null, null, null], named: [] },
])('$body', ({ body, counts, named }) => {
  const read = readAnnouncement(body);
  expect([read.newOccupations, read.adjustments, read.newSubTypes]).toEqual(counts);
  expect(read.named).toEqual(named);
});
