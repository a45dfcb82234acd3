/** Every seed file is read as what it says it is; a file that says nothing, or says it twice, is a problem and not lost. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/catalogue/registry.ts';
import { readDocuments } from '../../src/import/document.ts';
import { printNotice } from './notice-text.ts';

const edition: Source = {
  path: 'seeds/edition.tsv',
  text: [
    '---\nrevision: 2022-09-28\nkind: edition\ntable: listing\ntitle: 大典\nissued: 2022-09-28\nheld: full',
    'complete: none\nrests on: a test\n---\ncode\tname\tmarks\n4-01-01-01\t甲师\t\n',
  ].join('\n'),
};
const columns = 'fromRevision\tfromCode\tfromName\ttoRevision\ttoCode\ttoName\trelation\tcertainty\tnote';

function concordance(toRevision: string): Source {
  const row = ['2015-07-29', '4-01-01-01', '甲', toRevision, '4-01-01-01', '乙', 'renamed', 'inferred', 'why'];
  return { path: 'seeds/c.tsv', text: `---\ntable: concordance\n---\n${columns}\n${row.join('\t')}\n` };
}

function table(name: string, path: string): Source {
  return { path, text: `---\ntable: ${name}\n---\n` };
}

interface Case {
  readonly what: string;
  readonly sources: readonly Source[];
  readonly ids: readonly string[];
  readonly problems: readonly string[];
}

const notice = printNotice({
  number: '人社厅发〔2020〕11号',
  issuedOn: '2020-04-01',
  adjustments: ['将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”。'],
});
const second = printNotice({
  number: '人社厅发〔2020〕12号',
  issuedOn: '2020-05-01',
  adjustments: ['将“采购员（4-01-01-00）”职业名称变更为“采购师”。'],
});

/** A listing beside a revision. */
function beside(revision: string, complete = 'none'): Source {
  const front = `---\ntable: listing\nbeside: ${revision}\ncomplete: ${complete}\nrests on: a test\n---`;
  return { path: 'seeds/beside.tsv', text: `${front}\ncode\tname\n4-01-01-01\t甲师\n` };
}

const cases: readonly Case[] = [
  { what: 'an edition', sources: [edition], ids: ['2022-09-28'], problems: [] },
  { what: 'a notice', sources: [{ path: 'seeds/a.txt', text: notice }], ids: ['2020-04-01'], problems: [] },
  {
    what: 'two notices in one file',
    sources: [{ path: 'seeds/a.txt', text: `${notice}\n\n${second}` }],
    ids: ['2020-04-01', '2020-05-01'],
    problems: [],
  },
  {
    what: 'a text that is no notice',
    sources: [{ path: 'seeds/a.txt', text: '今天天气很好。\n' }],
    ids: [],
    problems: ['seeds/a.txt:0 not-a-notice'],
  },
  {
    what: 'a table that does not say what it is',
    sources: [{ path: 'seeds/a.tsv', text: 'code\tname\n' }],
    ids: [],
    problems: ['seeds/a.tsv:1 not-a-seed'],
  },
  {
    what: 'a second table of mentions',
    sources: [table('mentions', 'seeds/m.tsv'), table('mentions', 'seeds/n.tsv')],
    ids: [],
    problems: ['seeds/n.tsv:1 table-twice'],
  },
  {
    what: 'a concordance to an edition',
    sources: [edition, concordance('2022-09-28')],
    ids: ['2022-09-28'],
    problems: [],
  },
  {
    what: 'a concordance to a level that the edition does not list',
    sources: [{ ...edition, text: edition.text.replace('4-01-01-01', '4') }, concordance('2022-09-28')],
    ids: ['2022-09-28'],
    problems: ['seeds/c.tsv:5 edition-unknown'],
  },
  { what: 'a listing beside it', sources: [edition, beside('2022-09-28')], ids: ['2022-09-28'], problems: [] },
  {
    what: 'a listing beside a revision that is not there',
    sources: [edition, beside('2022-09-29')],
    ids: ['2022-09-28'],
    problems: ['seeds/beside.tsv:1 revision-unknown'],
  },
  {
    what: 'a listing that claims a level of which it has no row',
    sources: [edition, beside('2022-09-28', 'occupation subtype')],
    ids: ['2022-09-28'],
    problems: ['seeds/beside.tsv:4 complete-without-rows'],
  },
  {
    what: 'a concordance to an edition that is not there',
    sources: [edition, concordance('2022-09-29')],
    ids: ['2022-09-28'],
    problems: ['seeds/c.tsv:5 edition-unknown'],
  },
];

describe('seed files', () => {
  test.each(cases)('$what', ({ sources, ids, problems }) => {
    const read = readDocuments(sources);
    expect(read.documents.map(({ revision }) => revision.id)).toEqual(ids);
    expect(read.problems.map(({ file, problem }) => `${file}:${problem.line} ${problem.code}`)).toEqual(problems);
  });
});
