/** Sentences are read clause by clause: what each says, in one line a change, and what is refused. */
import { expect, test } from 'vitest';
import { readSentence } from '../../../../src/import/notice/sentence/clause.ts';
import { openScene } from '../../../../src/import/notice/sentence/scene.ts';
import { describeChange } from '../../../../src/import/notice/summary.ts';
import { emptyListing, occupationListing } from '../scene-fixture.ts';

const read: { sentence: string; says: string[] }[] = [
  { sentence: '在“营销员”（4-01-02-01）职业下增设“甲员”等1个工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  { sentence: '在营销员（4-01-02-01）职业下增设“甲员”工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  { sentence: '在4-01-02-01“营销员”职业下增设“甲员”工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  { sentence: '在“营销员L（4-01-02-01）”职业下增设“甲员”工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  {
    sentence: '在“营销员（4-01-02-01）”职业下增设3个工种：“甲员”“乙员”“丙员”。',
    says: ['4-01-02-01 营销员: + 工种 甲员', '4-01-02-01 营销员: + 工种 乙员', '4-01-02-01 营销员: + 工种 丙员'],
  },
  { sentence: '在“营销员（4-01-02-01）”职业下，增设“甲员”工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  {
    sentence: '在“营销员（4-01-02-01）”和“秘书（3-01-02-02）”职业下均增设“甲员”工种。',
    says: ['4-01-02-01 营销员: + 工种 甲员', '3-01-02-02 秘书: + 工种 甲员'],
  },
  {
    sentence: '在“营销员（4-01-02-01）”“秘书（3-01-02-02）”两个职业下分别增设“甲员”“乙员”工种。',
    says: ['4-01-02-01 营销员: + 工种 甲员', '3-01-02-02 秘书: + 工种 乙员'],
  },
  {
    sentence: '取消“营销员（4-01-02-01）”职业下设的“甲员”工种，同时在该职业下增设“乙员”工种。',
    says: ['4-01-02-01 营销员: − 工种 甲员', '4-01-02-01 营销员: + 工种 乙员'],
  },
  {
    sentence: '将“营销员（4-01-02-01）”职业下“甲员”“乙员”工种名称分别变更为“丙员”“丁员”。',
    says: ['4-01-02-01 营销员: 工种 甲员 → 丙员', '4-01-02-01 营销员: 工种 乙员 → 丁员'],
  },
  {
    sentence: '将原“营销员（4-01-02-01）”职业下的“甲员”工种调整到“秘书（3-01-02-02）”职业下，并更名为“乙员”。',
    says: ['4-01-02-01 营销员: 工种 甲员 → 3-01-02-02 秘书', '4-01-02-01 营销员: 工种 甲员 → 乙员'],
  },
  {
    sentence: '将“甲员（4-14-06-01）”职业取消，其下设的“子员”工种调整为“乙员（4-14-07-01）”职业下设的工种。',
    says: ['4-14-06-01 甲员: cancelled', '4-14-06-01 甲员: 工种 子员 → 4-14-07-01 乙员'],
  },
  {
    sentence: '将“营销员（4-01-02-01）”的编码由4-01-02-01调整为4-01-02-09，名称变更为“销售员”。',
    says: ['4-01-02-01 营销员: code → 4-01-02-09', '4-01-02-01 营销员: name → 销售员'],
  },
  {
    sentence: '将“营销员（4-01-02-01）”职业编码修改为“4-01-02-09”、职业名称修改为“销售员”。',
    says: ['4-01-02-01 营销员: code → 4-01-02-09', '4-01-02-01 营销员: name → 销售员'],
  },
  {
    sentence: '将“营销员（4-01-02-01）”职业名称和职业编码分别变更为“销售员”和“4-01-02-09”。',
    says: ['4-01-02-01 营销员: name → 销售员', '4-01-02-01 营销员: code → 4-01-02-09'],
  },
  {
    sentence: '将“营销员（4-01-02-01）”变更为“销售员（4-01-02-01）”，定义和主要工作任务不变。',
    says: ['4-01-02-01 营销员: name → 销售员'],
  },
  {
    sentence: '将“甲员（4-01-02-01）”职业与“乙员（4-01-02-02）”职业合并为“丁员”，职业编码为“4-01-02-04”。',
    says: ['4-01-02-01 甲员 + 4-01-02-02 乙员 → 4-01-02-04 丁员'],
  },
  {
    sentence: '取消“甲员（4-01-02-01）”职业，并入“乙员（4-01-02-02）”职业。',
    says: ['4-01-02-01 甲员 → 4-01-02-02 乙员'],
  },
  {
    sentence: '将“甲员（4-01-02-01）”标注为既是绿色职业又是数字职业（L/S）。',
    says: ['4-01-02-01 甲员: + mark L', '4-01-02-01 甲员: + mark S'],
  },
  {
    sentence: '将“甲员（4-01-02-01）”由“绿色职业”（L）变更为数字职业（S）。',
    says: ['4-01-02-01 甲员: − mark L', '4-01-02-01 甲员: + mark S'],
  },
  {
    sentence: '将“甲员（4-01-02-01）”职业定义变更为：“从事“互联网+”服务的人员。”',
    says: ['4-01-02-01 甲员: new definition'],
  },
  {
    sentence: '在“甲员（4-01-02-01）”主要工作任务中增加“6.做甲；”“7.做乙。”。',
    says: ['4-01-02-01 甲员: + task 6, + task 7'],
  },
  {
    sentence: '撤销“甲人员（4-14-06）”小类及其下设的“甲员（4-14-06-00）”职业。',
    says: ['4-14-06 甲人员: cancelled', '4-14-06-00 甲员: cancelled'],
  },
  { sentence: '在“营销员（4-01-02-01）”S职业下增设“甲员”工种。', says: ['4-01-02-01 营销员: + 工种 甲员'] },
  { sentence: '将职业“营销员（4-01-02-01）”更名为“销售员”。', says: ['4-01-02-01 营销员: name → 销售员'] },
  {
    sentence: '增设“甲人员（4-14-06）”小类，将“甲员（4-14-05-01）”职业划归该小类，职业编码变更为“4-14-06-01”。',
    says: ['4-14-06 甲人员: new group', '4-14-05-01 甲员: code → 4-14-06-01'],
  },
  {
    sentence:
      '将“保洁员（4-09-08-01）”职业由4-09-08小类调整至“社区生活服务人员（4-10-08）”小类，职业编码变更为4-10-08-05。',
    says: ['4-09-08-01 保洁员: code → 4-10-08-05'],
  },
  { sentence: '将“婚介师（4-10-05-01）”职业绿色职业标识由无变更为L。', says: ['4-10-05-01 婚介师: + mark L'] },
  {
    sentence: '将“甲员（4-01-02-01）”职业调整为“乙员（4-01-02-02）”职业下的工种。',
    says: ['4-01-02-01 甲员: 职业 → 工种 of 4-01-02-02 乙员'],
  },
  {
    sentence: '“其他居民服务人员（4-10-99）”小类更名为“其他居民生活服务人员”。',
    says: ['4-10-99 其他居民服务人员: name → 其他居民生活服务人员'],
  },
];

test.each(read)('$sentence', ({ sentence, says }) => {
  const { changes, problems } = readAlone(sentence);
  expect(problems).toEqual([]);
  expect(changes).toEqual(says);
});

const refused: { sentence: string; codes: string[] }[] = [
  { sentence: '将“营销员（4-01-02-01）”职业下“甲员”工种适当调整。', codes: ['sentence-unread'] },
  { sentence: '在“营销员（4-01-02-01）”职业下增设“甲员”工种，自明年起施行。', codes: ['sentence-unread'] },
  { sentence: '在“营销员”职业下增设“甲员”工种。', codes: ['code-missing'] },
  { sentence: '在“营销员（4-01-02-O1）”职业下增设“甲员”工种。', codes: ['code-malformed'] },
  { sentence: '取消“营销员（4-01-02）”职业。', codes: ['sentence-unread', 'code-level'] },
  { sentence: '将“营销员（4-01-02-01）”职业下“甲员”“乙员”工种更名为“丙员”。', codes: ['distribution'] },
  { sentence: '在“营销员（4-01-02-01）”和“秘书（3-01-02-02）”职业下增设“甲员”“乙员”工种。', codes: ['distribution'] },
  { sentence: '将“营销员（4-01-02-01）”划归“其他（4-01-99）”小类。', codes: ['recode-missing'] },
  { sentence: '将“营销员（4-01-02-01）”职业编码由“4-01-02-02”变更为“4-01-02-09”。', codes: ['value-differs'] },
  { sentence: '将“甲员（4-01-02-01）”拆分为“乙员”和“丙员”2个职业。', codes: ['code-missing', 'code-missing'] },
  { sentence: '将“甲员（4-01-02-01）”的定义修改为“从事甲的人员”。', codes: ['cut-off'] },
  { sentence: '在“甲员（4-01-02-01）”的主要工作任务中增加第6项“7.做甲；”。', codes: ['numbering'] },
  { sentence: '增设“甲员”工种。', codes: ['subject-missing'] },
  { sentence: '在“营销员（4-01-02-01）”职业下增设“甲员”工种，并更名为“乙员”。', codes: ['subject-missing'] },
  { sentence: '将“甲员（4-01-02-01）”职业下的“子员”“丑员”工种合并为“寅员”工种。', codes: ['sentence-unread'] },
];

test.each(refused)('refused: $sentence', ({ sentence, codes }) => {
  expect(readAlone(sentence).problems).toEqual(codes);
});

test('a name and a code behind a promotion must be those of its listing', () => {
  const sentence = '将“甲员（4-14-04-00）”职业下的“防疫员”工种上升为职业，职业名称为“防疫员”，职业编码为“4-14-04-02”。';
  const problems: string[] = [];
  const scene = openScene(occupationListing('4-14-04-01', '防疫员'), (_severity, code) => problems.push(code));
  expect(readSentence(sentence, scene).changes.map(({ change }) => change.type)).toEqual(['promoteSubType']);
  expect(problems).toEqual(['value-differs']);
});

function readAlone(sentence: string): { changes: string[]; problems: string[] } {
  const problems: string[] = [];
  const scene = openScene(emptyListing(), (_severity, code) => problems.push(code));
  const changes = readSentence(sentence, scene).changes.map(({ change }) => describeChange(change));
  return { changes, problems };
}
