/** Items are found under any numbering that a section keeps throughout. */
import { expect, test } from 'vitest';
import { parseNotices } from '../../../../src/import/notice/parse.ts';

const letter = `人力资源和社会保障部办公厅 国家市场监督管理总局办公厅 国家统计局办公室
关于调整放映员等职业信息的通知
人社厅发〔2030〕3号
各省：
对放映员等8个职业信息进行了调整变更，现予公布。
人力资源社会保障部办公厅
市场监管总局办公厅
统计局办公室
2030年3月4日
一、调整变更职业信息
`;
const sentences = [
  '将“放映员（4-13-02-06）”的定义修改为：“使用放映设备放映电影的服务人员。”',
  '在“营销员（4-01-02-01）”职业下增设“汽配销售经理人”工种。',
  '取消“秘书（3-01-02-02）”职业下设的“速录员”工种。',
  '将“保洁员（4-09-08-01）”职业由“环境卫生服务人员（4-09-08）”小类调整至“社区生活服务人员（4-10-08）”小类，职业编码变更为“4-10-08-05”。',
  '撤销“摊商（4-01-02-05）”职业。',
  '“其他居民服务人员（4-10-99）”小类更名为“其他居民生活服务人员”。',
  '增设“数字服务人员（4-15-01）”小类。',
  '将“婚介师（4-10-05-01）”职业标识由无变更为“S”。',
];
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'];

test.each([
  { numbering: '（一）', mark: (index: number) => `（${ordinals[index]}）` },
  { numbering: '1.', mark: (index: number) => `${index + 1}.` },
  { numbering: '1．', mark: (index: number) => `${index + 1}．` },
  { numbering: '1、', mark: (index: number) => `${index + 1}、` },
])('items numbered $numbering', ({ mark }) => {
  const text = letter + sentences.map((sentence, index) => `${mark(index)}${sentence}`).join('\n');
  const { notices, problems } = parseNotices(text);
  expect(problems).toEqual([]);
  expect(notices[0]?.adjustments.map(({ ordinal, sentence }) => [ordinal, sentence])).toEqual(
    sentences.map((sentence, index) => [index + 1, sentence]),
  );
  expect(notices[0]?.adjustments.every(({ changes }) => changes.length === 1)).toBe(true);
});
