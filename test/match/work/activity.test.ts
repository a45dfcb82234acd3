import { expect, test } from 'vitest';
import { activitiesOf, activitiesTold } from '../../../src/match/work/activity.ts';

test.each([
  { text: '把货从仓库送到门店', told: ['deliver'] },
  { text: '开大货车跑长途', told: ['drive'] },
  { text: '上门推销净水器', told: ['sell'] },
  { text: '教小学生拼音，批改作业', told: ['teach'] },
  { text: '修空调，更换压缩机', told: ['repair'] },
  { text: '打扫楼道', told: ['clean'] },
  { text: '照顾老人吃饭', told: ['tend'] },
  { text: '给客人修眉', told: [] },
  { text: '在教室里听课', told: [] },
  { text: '', told: [] },
])('$text tells $told', ({ text, told }) => {
  expect(activitiesTold(text)).toEqual(told);
});

test.each([
  { names: ['快递员'], called: [], kinds: ['deliver'] },
  { names: ['道路货运汽车驾驶员'], called: ['货车司机'], kinds: ['deliver', 'drive'] },
  { names: ['会计专业人员'], called: ['出纳', '记账员', '财务', '报税员', '税务销售', '账务'], kinds: [] },
  { names: ['会计专业人员'], called: ['销售内账', '出纳'], kinds: ['sell'] },
  { names: [], called: [], kinds: [] },
])('$names is of the kinds $kinds', ({ names, called, kinds }) => {
  expect(activitiesOf({ names, called })).toEqual(kinds);
});
