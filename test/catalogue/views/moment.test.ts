/** A date names the last revision up to it, and says which revisions up to it are held in part or not at all. */
import { describe, expect, test } from 'vitest';
import { Register } from '../../../src/catalogue/register.ts';
import { findMoment, isDate } from '../../../src/catalogue/views/moment.ts';
import { compareRevisions, type Revision } from '../../../src/catalogue/vocabulary/revision.ts';
import { registerOf } from '../history.ts';

const held: Readonly<Record<string, Revision['held']>> = { '2015-07-29': 'part', '2020-02-25.10': 'part' };
const { rows } = registerOf([]);
const template = rows.revisions.map((revision) => ({ ...revision, held: held[revision.id] ?? revision.held }));
const [first] = template;
const unheld = ['2022-06', '2026-09-09'].flatMap((id) =>
  first === undefined ? [] : [{ ...first, id, held: 'none' as const }],
);
const register = new Register({
  ...rows,
  revisions: [...template, ...unheld].sort((left, right) => compareRevisions(left.id, right.id)),
});
const today = '2026-12-01';

describe('at', () => {
  test.each([
    { at: '2015-07-29', revision: '2015-07-29', gaps: ['2015-07-29'], occupation: 'complete' },
    { at: '2019-12-31', revision: '2015-07-29', gaps: ['2015-07-29'], occupation: 'complete' },
    { at: '2020-02-25', revision: '2020-02-25', gaps: ['2015-07-29'], occupation: 'complete' },
    { at: '2020-02-25.2', revision: '2020-02-25.2', gaps: ['2015-07-29'], occupation: 'complete' },
    { at: '2020-02-26', revision: '2020-02-25.10', gaps: ['2015-07-29', '2020-02-25.10'], occupation: 'complete' },
    {
      at: '2022-06-30',
      revision: '2020-02-25.10',
      gaps: ['2015-07-29', '2020-02-25.10', '2022-06'],
      occupation: 'partial',
    },
    {
      at: '2022-09-28',
      revision: '2022-09-28',
      gaps: ['2015-07-29', '2020-02-25.10', '2022-06'],
      occupation: 'complete',
    },
    {
      at: null,
      revision: '2024-07-25',
      gaps: ['2015-07-29', '2020-02-25.10', '2022-06', '2026-09-09'],
      occupation: 'partial',
    },
  ])('$at is $revision', ({ at, revision, gaps, occupation }) => {
    const moment = findMoment(register, at, today);
    if (typeof moment === 'string') return expect.fail(moment);
    expect({ revision: moment.revision.id, gaps: moment.gaps, occupation: moment.coverage.occupation }).toEqual({
      ...{ revision, gaps, occupation },
    });
  });

  test.each([
    { at: '2015-07-28', failure: 'before-first' },
    { at: '2026-12-02', failure: 'future' },
    { at: '2020-02-25.3', failure: 'unknown' },
    { at: '2021-02-29', failure: 'malformed' },
    { at: '2020-13-01', failure: 'malformed' },
    { at: '2020-2-5', failure: 'malformed' },
    { at: '2020', failure: 'malformed' },
    { at: 'latest', failure: 'malformed' },
    { at: '', failure: 'malformed' },
  ])('“$at” is $failure', ({ at, failure }) => {
    expect(findMoment(register, at, today)).toBe(failure);
  });
});

test.each([
  { text: '2020-02-29', is: true },
  { text: '2021-02-29', is: false },
  { text: '2020-04-31', is: false },
  { text: '20200229', is: false },
])('$text is a day: $is', ({ text, is }) => {
  expect(isDate(text)).toBe(is);
});
