/** What each statement about an occupation does, in a table: the sentence's content, and the facts that differ afterwards. */
import { describe, expect, test } from 'vitest';
import { complete, editionOf, effectOf, listing, noticeOf, type Said, tell, world } from './world.ts';

const base = editionOf(world, complete);
const jia = { code: '4-01-01-01', name: '甲员' };
const yi = { code: '4-01-01-02', name: '乙员' };
const bing = { code: '4-01-02-00', name: '丙员' };
const ding = { code: '4-01-03-01', name: '丁员' };
const wu = { code: '4-01-03-02', name: '戊员' };

interface Case {
  readonly what: string;
  readonly said: readonly Said[];
  readonly effect: readonly string[];
}

const effects: readonly Case[] = [
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
    said: [
      {
        ...{ type: 'splitOccupation', ...wu },
        into: [
          { code: '4-01-03-03', name: '己员' },
          { code: '4-01-03-04', name: '庚员' },
        ],
      },
    ],
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
        into: [
          { code: '4-01-03-03', name: '戊员' },
          { code: '4-01-03-04', name: '庚员' },
        ],
      },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-03-03 戊员', '+ 4-01-03-04 庚员'],
  },
  {
    what: 'splits into occupations that section 一 lists',
    said: [
      { type: 'addOccupation', occupation: listing('4-01-03-03', '己员', ['L']) },
      {
        ...{ type: 'splitOccupation', ...wu },
        into: [
          { code: '4-01-03-03', name: '己员' },
          { code: '4-01-03-01', name: '丁员' },
        ],
      },
    ],
    effect: ['4-01-03-02 戊员 → 4-01-03-02 戊员 withdrawn becomes 己员、丁员', '+ 4-01-03-03 己员 [L]'],
  },
];

describe('a statement about an occupation', () => {
  test.each(effects)('$what', ({ said, effect }) => {
    const { ledger, errors } = tell([base, noticeOf('2020-01-01', said)]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([base]).ledger, ledger)).toEqual(effect);
  });
});

interface Refusal {
  readonly what: string;
  readonly said: readonly Said[];
  readonly errors: readonly string[];
}

const refusals: readonly Refusal[] = [
  {
    what: 'adds what exists',
    said: [{ type: 'addOccupation', occupation: listing('4-01-04-01', '甲员') }],
    errors: ['occupation-exists'],
  },
  {
    what: 'adds one name twice',
    said: [
      { type: 'addOccupation', occupation: listing('4-01-04-01', '己员') },
      { type: 'addOccupation', occupation: listing('4-01-04-02', '己员') },
    ],
    errors: ['occupation-exists'],
  },
  {
    what: 'adds under a code that is held',
    said: [{ type: 'addOccupation', occupation: listing('4-01-01-01', '己员') }],
    errors: ['code-held'],
  },
  {
    what: 'adds beside a lone -00',
    said: [{ type: 'addOccupation', occupation: listing('4-01-02-01', '己员') }],
    errors: ['not-alone'],
  },
  { what: 'recodes to a held code', said: [{ type: 'recode', ...jia, newCode: '4-01-01-02' }], errors: ['code-held'] },
  {
    what: 'recodes to itself',
    said: [{ type: 'recode', ...jia, newCode: '4-01-01-01' }],
    errors: ['recode-to-itself'],
  },
  { what: 'renames to itself', said: [{ type: 'rename', ...jia, newName: '甲员' }], errors: ['rename-to-itself'] },
  {
    what: 'renames to a name borne',
    said: [{ type: 'rename', ...jia, newName: '乙员' }],
    errors: ['occupation-twice'],
  },
  {
    what: 'renames twice',
    said: [
      { type: 'rename', ...jia, newName: '甲师' },
      { type: 'rename', ...jia, newName: '甲工' },
    ],
    errors: ['conflict'],
  },
  {
    what: 'edits a task that is not there',
    said: [{ type: 'retask', ...ding, tasks: null, edits: [{ op: 'replace', index: 4, text: '存' }] }],
    errors: ['task-index'],
  },
  {
    what: 'adds a task beyond the end',
    said: [{ type: 'retask', ...ding, tasks: null, edits: [{ op: 'add', index: 5, text: '存' }] }],
    errors: ['task-index'],
  },
  {
    what: 'replaces and removes one task',
    said: [
      { type: 'retask', ...ding, tasks: null, edits: [{ op: 'replace', index: 1, text: '存' }] },
      { type: 'retask', ...ding, tasks: null, edits: [{ op: 'remove', index: 1, text: null }] },
    ],
    errors: ['task-index', 'task-index'],
  },
  {
    what: 'adds and removes one mark',
    said: [
      { type: 'addMark', ...jia, mark: 'S' },
      { type: 'removeMark', ...jia, mark: 'S' },
    ],
    errors: ['conflict'],
  },
  {
    what: 'merges two into one another',
    said: [
      { type: 'mergeOccupations', from: [jia], into: yi },
      { type: 'mergeOccupations', from: [yi], into: jia },
    ],
    errors: ['becomes-withdrawn', 'becomes-withdrawn'],
  },
  {
    what: 'merges into what it cancels',
    said: [
      { type: 'mergeOccupations', from: [jia], into: yi },
      { type: 'cancelOccupation', ...yi },
    ],
    errors: ['becomes-withdrawn'],
  },
  {
    what: 'merges into a name that stands elsewhere',
    said: [{ type: 'mergeOccupations', from: [jia], into: { code: '4-01-01-07', name: '乙员' } }],
    errors: ['name-code-mismatch'],
  },
];

describe('a statement is refused that', () => {
  test.each(refusals)('$what', ({ said, errors }) => {
    expect(tell([base, noticeOf('2020-01-01', said)]).errors).toEqual(errors);
  });
});

describe('a warning, not an error', () => {
  test('an edit of tasks that no source holds is cited, and changes nothing known', () => {
    const said: Said = { type: 'retask', ...wu, tasks: null, edits: [{ op: 'replace', index: 2, text: '改' }] };
    const { ledger, problems } = tell([base, noticeOf('2020-01-01', [said])]);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning tasks-not-held']);
    expect(effectOf(tell([base]).ledger, ledger)).toEqual([]);
    expect(ledger.changes.at(-1)).toMatchObject({ revision: '2020-01-01', patch: {} });
  });

  test('a mark that is there already', () => {
    const { problems } = tell([base, noticeOf('2020-01-01', [{ type: 'addMark', ...jia, mark: 'L' }])]);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning mark-unchanged']);
  });
});
