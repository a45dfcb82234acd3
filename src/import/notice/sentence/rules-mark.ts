/** Rules for the marks of an occupation (绿色职业 L, 数字职业 S): added, taken away, exchanged. */

import type { Mark } from '../record.ts';
import type { Slot } from './form.ts';
import { plain, type Rule } from './rule.ts';
import { occupationsOf } from './slot-values.ts';

export const markOccupations: Rule = {
  name: 'addMark / removeMark',
  says: 'adds or takes away the marks L and S; of 由L变更为L/S only the difference is a change',
  forms: [
    {
      form: '将|把|对|在|为? {of:occupations}? 的? 后? <标识>? 分别|均? <标注为>|<增设>|<变更为>|标注|加注 {add:marks} 职业? <标识>?',
      example: '将“碳排放管理员（4-09-07-04）”职业标注为“绿色职业（L）”。',
    },
    {
      form: '将|把|对? {of:occupations}? 的? 职业? <标识>? 由|从 {old:marks} 职业? <标识>? <变更为>|<标注为> {now:marks} 职业? <标识>?',
      example: '将“碳排放管理员（4-09-07-04）”职业标识由L变更为L/S。',
    },
    {
      form: '将|把|对? {of:occupations}? 的? 职业? {named:marks}? <标识>? 由|从 无 <变更为>|<标注为> {add:marks} 职业? <标识>?',
      example: '将“碳排放管理员（4-09-07-04）”职业标识由无变更为“L”。',
    },
    {
      form: '将|把|对? {of:occupations}? 的? 职业? {named:marks}? <标识>? 由|从 {remove:marks} 职业? <标识>? <变更为> 无',
      example: '将“碳排放管理员（4-09-07-04）”职业标识由L变更为无。',
    },
    {
      form: '<取消> {of:occupations}? 的? {remove:marks} 职业? <标识>?',
      example: '取消“碳排放管理员（4-09-07-04）”职业的绿色职业（L）标识。',
    },
    {
      form: '将|把|对? {of:occupations} 的? {remove:marks} 职业? <标识>? <取消>',
      example: '将“碳排放管理员（4-09-07-04）”职业的绿色职业标识取消。',
    },
    {
      form: '不再 <标注为>|标注|标识 {remove:marks} 职业?',
      example: '将“碳排放管理员（4-09-07-04）”职业名称变更为“碳管理员”，不再标注为绿色职业（L）。',
    },
  ],
  read(captures, scene) {
    const old = marksOf(captures.old);
    const now = marksOf(captures.now);
    const add = [...marksOf(captures.add), ...now.filter((mark) => !old.includes(mark))];
    const remove = [...marksOf(captures.remove), ...old.filter((mark) => !now.includes(mark))];
    if (add.length + remove.length === 0) {
      scene.report('error', 'change-to-itself', 'the marks before and after are the same: expected a difference');
    }
    return occupationsOf(scene, captures.of).flatMap((occupation) => [
      ...plain(remove.map((mark) => ({ type: 'removeMark', ...occupation, mark }))),
      ...plain(add.map((mark) => ({ type: 'addMark', ...occupation, mark }))),
    ]);
  },
};

function marksOf(slot: Slot | undefined): Mark[] {
  return [...new Set((slot?.references ?? []).flatMap((reference) => reference.marks))].toSorted();
}
