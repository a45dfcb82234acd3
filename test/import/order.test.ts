/** Documents stand in the order of time under ids of their own; a copy counts once; two texts of one notice are refused. */
import { describe, expect, test } from 'vitest';
import { compareRevisions } from '../../src/catalogue/vocabulary/revision.ts';
import type { Document } from '../../src/import/document.ts';
import { orderDocuments } from '../../src/import/order.ts';
import { noticeOf } from './resolve/world.ts';

interface Given {
  readonly id: string;
  readonly number?: string | null;
  readonly kind?: 'edition' | 'notice';
  readonly file?: string;
  readonly content?: string;
}

function documentOf({ id, number = null, kind = 'notice', file = `${id} ${number}`, content = file }: Given): Document {
  const plain = noticeOf(id, []);
  return { ...plain, file, content: () => content, revision: { ...plain.revision, number, kind } };
}

interface Case {
  readonly what: string;
  readonly given: readonly Given[];
  /** `id number` of each document. */
  readonly ordered: readonly string[];
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'by date',
    given: [{ id: '2020-06-28', number: '乙' }, { id: '2015-07-29' }, { id: '2020-02-25', number: '甲' }],
    ordered: ['2015-07-29 null', '2020-02-25 甲', '2020-06-28 乙'],
  },
  {
    what: 'by document number within a day, numbers as numbers',
    given: [
      { id: '2020-02-25', number: '〔2020〕17号' },
      { id: '2020-02-25', number: '〔2020〕9号' },
      { id: '2020-02-25', number: '〔2020〕101号' },
    ],
    ordered: ['2020-02-25 〔2020〕9号', '2020-02-25.2 〔2020〕17号', '2020-02-25.3 〔2020〕101号'],
  },
  {
    what: 'an edition and a notice of one day are two revisions',
    given: [
      { id: '2022-09-28', kind: 'edition', file: 'a' },
      { id: '2022-09-28', number: '甲', file: 'b' },
    ],
    ordered: ['2022-09-28 null', '2022-09-28.2 甲'],
  },
  {
    what: 'an id that its table gives is kept, and nobody else’s',
    given: [
      { id: '2020-02-25.2', number: '丙' },
      { id: '2020-02-25', number: '甲' },
      { id: '2020-02-25', number: '乙' },
    ],
    ordered: ['2020-02-25 甲', '2020-02-25.2 丙', '2020-02-25.3 乙'],
  },
  {
    what: 'a copy counts once',
    given: [
      { id: '2020-02-25', number: '甲', file: 'b', content: 'same' },
      { id: '2020-02-25', number: '甲', file: 'c', content: 'same' },
    ],
    ordered: ['2020-02-25 甲'],
    problems: ['c warning imported-already'],
  },
  {
    what: 'the file named after its revision goes before its copy',
    given: [
      { id: '2020-02-25', number: '甲', file: 'seeds/0.txt', content: 'same' },
      { id: '2020-02-25', number: '甲', file: 'seeds/2020-02-25.txt', content: 'same' },
    ],
    ordered: ['2020-02-25 甲'],
    problems: ['seeds/0.txt warning imported-already'],
  },
  {
    what: 'another text of one number is refused, whatever its date',
    given: [
      { id: '2020-02-25', number: '甲', file: 'b' },
      { id: '2020-02-26', number: '甲', file: 'c' },
    ],
    ordered: ['2020-02-25 甲'],
    problems: ['c error revision-twice'],
  },
  {
    what: 'another text of one revision without a number is refused',
    given: [
      { id: '2022-09-28', kind: 'edition', file: 'b' },
      { id: '2022-09-28', kind: 'edition', file: 'c' },
    ],
    ordered: ['2022-09-28 null'],
    problems: ['c error revision-twice'],
  },
];

describe('documents', () => {
  test.each(cases)('$what', ({ given, ordered, problems = [] }) => {
    const { documents, problems: found } = orderDocuments(given.map(documentOf));
    expect(documents.map(({ revision: { id, number } }) => `${id} ${number}`)).toEqual(ordered);
    expect(found.map(({ file, problem }) => `${file} ${problem.severity} ${problem.code}`)).toEqual(problems);
    const ids = documents.map(({ revision: { id } }) => id);
    expect(ids).toEqual([...new Set(ids)].sort(compareRevisions));
  });
});
