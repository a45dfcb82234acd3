/** What each statement about an occupation does, in a table: the sentence's content, and the facts that differ afterwards. */
import { describe, expect, test } from 'vitest';
import { ding, effects, jia, wu, yi } from './occupation-effects.ts';
import { complete, editionOf, effectOf, listing, noticeOf, type Said, tell, world } from './world.ts';

const base = editionOf(world, complete);

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
