/** What statements about occupations do, each with the facts that differ afterwards, and some that end or join several. */
import { listing, type Said } from './world.ts';

export const jia = { code: '4-01-01-01', name: '甲员' };
export const yi = { code: '4-01-01-02', name: '乙员' };
export const bing = { code: '4-01-02-00', name: '丙员' };
export const ding = { code: '4-01-03-01', name: '丁员' };
const ji = { code: '4-01-03-03', name: '己员' };
const geng = { code: '4-01-03-04', name: '庚员' };
export const wu = { code: '4-01-03-02', name: '戊员' };

/** The content of one notice, and the facts that differ afterwards. */
export interface Case {
  readonly what: string;
  readonly said: readonly Said[];
  readonly effect: readonly string[];
}

export const effects: readonly Case[] = [
  {
    what: 'adds an occupation',
    said: [{ type: 'addOccupation', occupation: listing('4-01-04-01', '己员', ['S']) }],
    effect: ['+ 4-01-04-01 己员 [S]'],
  },
  {
    what: 'adds an occupation in the name of a 工种: the same entry goes on',
    said: [{ type: 'addOccupation', occupation: listing('4-01-04-01', '丙一') }],
    effect: ['工种 丙一 under 丙员 → 4-01-04-01 丙一'],
  },
  {
    what: 'recodes within a 小类',
    said: [{ type: 'recode', ...jia, newCode: '4-01-01-09' }],
    effect: ['4-01-01-01 甲员 [L] → 4-01-01-09 甲员 [L]'],
  },
  {
    what: 'recodes into another 小类: the group follows the code',
    said: [{ type: 'recode', ...jia, newCode: '4-01-04-01' }],
    effect: ['4-01-01-01 甲员 [L] → 4-01-04-01 甲员 [L]'],
  },
  {
    what: 'renames',
    said: [{ type: 'rename', ...jia, newName: '甲师' }],
    effect: [
      '4-01-01-01 甲员 [L] → 4-01-01-01 甲师 [L]',
      '工种 甲一 under 甲员 → 工种 甲一 under 甲师',
      '工种 甲二 under 甲员 → 工种 甲二 under 甲师',
    ],
  },
  {
    what: 'renames and recodes at once, either sentence naming it as it was',
    said: [
      { type: 'rename', ...wu, newName: '戊师' },
      { type: 'recode', ...wu, newCode: '4-01-04-01' },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-04-01 戊师'],
  },
  {
    what: 'renames what it has recoded, named by the new code',
    said: [
      { type: 'recode', ...wu, newCode: '4-01-04-01' },
      { type: 'rename', code: '4-01-04-01', name: '戊员', newName: '戊师' },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-04-01 戊师'],
  },
  {
    what: 'exchanges two codes',
    said: [
      { type: 'recode', ...ding, newCode: '4-01-03-02' },
      { type: 'recode', ...wu, newCode: '4-01-03-01' },
    ],
    effect: ['4-01-03-01 丁员 (查；验；报) → 4-01-03-02 丁员 (查；验；报)', '4-01-03-02 戊员 → 4-01-03-01 戊员'],
  },
  {
    what: 'uses in section 一 a code that section 二 frees',
    said: [
      { type: 'addOccupation', occupation: listing('4-01-01-01', '己员') },
      { type: 'recode', ...jia, newCode: '4-01-01-03' },
    ],
    effect: ['4-01-01-01 甲员 [L] → 4-01-01-03 甲员 [L]', '+ 4-01-01-01 己员'],
  },
  {
    what: 'redefines',
    said: [{ type: 'redefine', ...wu, definition: '做事的人员。' }],
    effect: ['4-01-03-02 戊员 → 4-01-03-02 戊员 “做事的人员。”'],
  },
  {
    what: 'replaces a task list',
    said: [{ type: 'retask', ...ding, tasks: ['一', '二'], edits: null }],
    effect: ['4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (一；二)'],
  },
  {
    what: 'adds a task at the end',
    said: [{ type: 'retask', ...ding, tasks: null, edits: [{ op: 'add', index: null, text: '存' }] }],
    effect: ['4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (查；验；报；存)'],
  },
  {
    what: 'edits tasks, every index counting in the list as it stood, that of an addition as it becomes',
    said: [
      {
        ...{ type: 'retask', ...ding, tasks: null },
        edits: [
          { op: 'remove', index: 1, text: null },
          { op: 'replace', index: 3, text: '报送' },
          { op: 'add', index: 2, text: '复核' },
        ],
      },
    ],
    effect: ['4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (验；复核；报送)'],
  },
  {
    what: 'edits one task list in two sentences',
    said: [
      { type: 'retask', ...ding, tasks: null, edits: [{ op: 'remove', index: 1, text: null }] },
      { type: 'retask', ...ding, tasks: null, edits: [{ op: 'replace', index: 2, text: '验收' }] },
    ],
    effect: ['4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (验收；报)'],
  },
  {
    what: 'adds a mark',
    said: [{ type: 'addMark', ...jia, mark: 'S' }],
    effect: ['4-01-01-01 甲员 [L] → 4-01-01-01 甲员 [L/S]'],
  },
  {
    what: 'adds both marks, in whatever order',
    said: [
      { type: 'addMark', ...wu, mark: 'S' },
      { type: 'addMark', ...wu, mark: 'L' },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-03-02 戊员 [L/S]'],
  },
  {
    what: 'removes a mark',
    said: [{ type: 'removeMark', ...jia, mark: 'L' }],
    effect: ['4-01-01-01 甲员 [L] → 4-01-01-01 甲员'],
  },
  {
    what: 'cancels an occupation, and its 工种 with it',
    said: [{ type: 'cancelOccupation', ...bing }],
    effect: [
      '4-01-02-00 丙员 → 4-01-02-00 丙员 withdrawn',
      '工种 丙一 under 丙员 → 工种 丙一 under 丙员 withdrawn',
      '工种 丙二 under 丙员 → 工种 丙二 under 丙员 withdrawn',
    ],
  },
  {
    what: 'cancels an occupation whose 工种 rise: it becomes them',
    said: [
      { type: 'cancelOccupation', ...bing },
      { type: 'promoteSubType', ...bing, subType: '丙二', occupation: listing('4-01-02-02', '丙二') },
      { type: 'promoteSubType', ...bing, subType: '丙一', occupation: listing('4-01-02-01', '丙一') },
    ],
    effect: [
      '4-01-02-00 丙员 → 4-01-02-00 丙员 withdrawn becomes 丙一、丙二',
      '工种 丙一 under 丙员 → 4-01-02-01 丙一',
      '工种 丙二 under 丙员 → 4-01-02-02 丙二',
    ],
  },
  {
    what: 'merges one into another, whose 工种 of the same name it joins',
    said: [{ type: 'mergeOccupations', from: [jia], into: yi }],
    effect: [
      '4-01-01-01 甲员 [L] → 4-01-01-01 甲员 [L] withdrawn becomes 乙员',
      '工种 甲一 under 甲员 → 工种 甲一 under 乙员',
      '工种 甲二 under 甲员 → 工种 甲二 under 甲员 withdrawn becomes 甲二',
    ],
  },
  {
    what: 'merges two into a new one under the code of the first',
    said: [{ type: 'mergeOccupations', from: [ding, wu], into: { code: '4-01-03-01', name: '己员' } }],
    effect: [
      '4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (查；验；报) withdrawn becomes 己员',
      '4-01-03-02 戊员 → 4-01-03-02 戊员 withdrawn becomes 己员',
      '+ 4-01-03-01 己员',
    ],
  },
  {
    what: 'merges into one that is itself merged on: the 工种 go where both end',
    said: [
      { type: 'mergeOccupations', from: [bing], into: ding },
      { type: 'mergeOccupations', from: [ding], into: wu },
    ],
    effect: [
      '4-01-02-00 丙员 → 4-01-02-00 丙员 withdrawn becomes 丁员',
      '工种 丙一 under 丙员 → 工种 丙一 under 戊员',
      '工种 丙二 under 丙员 → 工种 丙二 under 戊员',
      '4-01-03-01 丁员 (查；验；报) → 4-01-03-01 丁员 (查；验；报) withdrawn becomes 戊员',
    ],
  },
  {
    what: 'splits into new ones',
    said: [{ type: 'splitOccupation', ...wu, into: [ji, geng] }],
    effect: [
      '4-01-03-02 戊员 → 4-01-03-02 戊员 withdrawn becomes 己员、庚员',
      '+ 4-01-03-03 己员',
      '+ 4-01-03-04 庚员',
    ],
  },
  {
    what: 'splits off a new one: the part that keeps the name is the entry going on',
    said: [
      {
        ...{ type: 'splitOccupation', ...wu },
        into: [{ code: '4-01-03-03', name: '戊员' }, geng],
      },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-03-03 戊员', '+ 4-01-03-04 庚员'],
  },
  {
    what: 'splits into occupations that section 一 lists',
    said: [
      { type: 'addOccupation', occupation: listing('4-01-03-03', '己员', ['L']) },
      { type: 'splitOccupation', ...wu, into: [ji, ding] },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-03-02 戊员 withdrawn becomes 己员、丁员', '+ 4-01-03-03 己员 [L]'],
  },
];
