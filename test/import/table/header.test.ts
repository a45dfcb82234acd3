/** The front matter of a fact table: what it is, how much of it is held, and what its silence means. */
import { describe, expect, test } from 'vitest';
import { readAnnounced, readHeader, readSupplementHeader } from '../../../src/import/table/header.ts';
import { readFrontMatter } from '../../../src/import/table/table.ts';
import { briefly, tsv } from './tsv.ts';

const fields = [
  'revision: 2025-07-22',
  'kind: notice',
  'table: amendments',
  'title: 第七批新职业信息',
  'issued: 2025-07-22',
  'held: part',
  'announced: newOccupations 17, adjustments 9',
  'complete: occupation',
  'rests on: a list',
];

function read(front: readonly string[]): ReturnType<typeof readHeader> {
  return readHeader(readFrontMatter(tsv('code', [], front)));
}

test('is a revision, and its line on completeness can be cited', () => {
  const { header, problems } = read(fields);
  expect(problems).toEqual([]);
  expect(header?.completeness).toMatchObject({ firstLine: 9, sentence: 'complete: occupation' });
  expect(header?.revision).toEqual({
    ...{
      id: '2025-07-22',
      kind: 'notice',
      number: null,
      title: '第七批新职业信息',
      issuers: [],
      issuedOn: '2025-07-22',
    },
    ...{ held: 'part', announced: { newOccupations: 17, adjustments: 9, newSubTypes: null }, restsOn: 'a list' },
    coverage: { major: 'partial', middle: 'partial', minor: 'partial', occupation: 'complete', subtype: 'partial' },
  });
});

describe('a header is refused', () => {
  test.each([
    { what: 'without a title', change: ['title: 第七批新职业信息', 'note: x'], problem: '1 front-matter' },
    { what: 'with a day that is no date', change: ['issued: 2025-07-22', 'issued: July'], problem: '6 front-matter' },
    { what: 'with an unknown kind', change: ['kind: notice', 'kind: letter'], problem: '3 front-matter' },
    {
      what: 'with a level that does not exist',
      change: ['complete: occupation', 'complete: ocupation'],
      problem: '9 front-matter',
    },
    { what: 'with a source it does not name', change: ['rests on: a list', 'rests on:'], problem: '10 front-matter' },
  ])('$what', ({ change: [from, to = ''], problem }) => {
    const { header, problems } = read(fields.map((field) => (field === from ? to : field)));
    expect(header).toBeNull();
    expect(briefly(problems)).toEqual([problem]);
  });
});

test('announced numbers that are not given are null', () => {
  expect(readAnnounced('newSubTypes 28')).toEqual({ newOccupations: null, adjustments: null, newSubTypes: 28 });
});

describe('a table beside a revision', () => {
  const beside = (complete: string): ReturnType<typeof readSupplementHeader> =>
    readSupplementHeader(
      readFrontMatter(tsv('code', [], ['beside: 2025-07-22', `complete: ${complete}`, 'rests on: a list'])),
    );

  test('says which levels it lists wholly, and its line on that can be cited', () => {
    const { header, problems } = beside('occupation subtype');
    expect(problems).toEqual([]);
    expect(header).toMatchObject({ revision: '2025-07-22', levels: ['occupation', 'subtype'], restsOn: 'a list' });
    expect(header?.completeness).toMatchObject({ firstLine: 3, sentence: 'complete: occupation subtype' });
  });

  test('that claims a level that does not exist is refused', () => {
    expect(briefly(beside('tribe').problems)).toEqual(['3 front-matter']);
  });
});
