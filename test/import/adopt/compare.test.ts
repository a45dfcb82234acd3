/** A copy held against the registry: what fits is adopted under the registry's own names, what differs is said and left out. */
import { describe, expect, test } from 'vitest';
import { Register } from '../../../src/catalogue/register.ts';
import { findCopyColumns } from '../../../src/import/adopt/columns.ts';
import { type Adoption, compareCopy } from '../../../src/import/adopt/compare.ts';
import { readCopy } from '../../../src/import/adopt/copy.ts';
import { importSeeds } from '../../../src/import/import.ts';
import { spell } from '../seeds.ts';

/** A registry of two occupations and two 工种, every one listed where `complete` says so. */
function registerOf(complete: string): Register {
  const front = `revision: 2022-09-28\nkind: edition\ntable: listing\ntitle: 大典\nissued: 2022-09-28\nheld: full\ncomplete: ${complete}\nrests on: a test`;
  const rows = [
    '4\t大类\t',
    '4-01\t中类\t',
    '4-01-01\t小类\t',
    '4-01-01-01\t军官(警官)\t',
    '4-01-01-02\t乙员\t',
    '4-01-01-02\t乙员\t乙一',
    '4-01-01-02\t乙员\t钨、钼工',
  ];
  const text = `---\n${front}\n---\ncode\tname\tsubType\n${rows.join('\n')}\n`;
  const { registry, problems } = importSeeds([{ path: 'seeds/2022-09-28.tsv', text }], spell);
  if (registry === null) throw new Error(JSON.stringify(problems));
  return new Register(registry);
}

const complete = registerOf('major middle minor occupation subtype');
const partial = registerOf('major middle minor occupation');

function compare(register: Register, ...rows: readonly string[]): Adoption {
  const numbered = ['code|name|definition|tasks|works', ...rows].map((row, index) => ({
    number: index + 1,
    cells: row.split('|'),
  }));
  const columns = findCopyColumns(numbered);
  if (!columns.ok) throw new Error(columns.error);
  return compareCopy(readCopy(numbered, columns.value), register, '2022-09-28');
}

const both = ['4-01-01-02|乙员|乙义|1.查；2.验|钨、钼工、乙一', '4-01-01-01|军官（警官）|军义||'];

test('what fits is adopted, by code, under the name that the registry has; the width of brackets is no difference', () => {
  const { facts, differences } = compare(complete, ...both);
  expect(differences).toEqual([]);
  expect(facts.map(({ code, name, fact, text }) => [code, name, fact, text].join(' '))).toEqual([
    '4-01-01-01 军官(警官) definition 军义',
    '4-01-01-02 乙员 definition 乙义',
    '4-01-01-02 乙员 task 查',
    '4-01-01-02 乙员 task 验',
    '4-01-01-02 乙员 subType 钨、钼工',
    '4-01-01-02 乙员 subType 乙一',
  ]);
});

describe('a difference is said, and what it is about left out', () => {
  const first = '4-01-01-01|军官(警官)|军义||';
  test.each([
    { what: 'an unknown code', rows: [...both, '4-01-01-09|新员|义||'], kinds: ['code-unknown'] },
    { what: 'another name', rows: [first, '4-01-01-02|丙员|义||'], kinds: ['name-differs'] },
    { what: 'two names', rows: [first, '4-01-01-02|乙员|义||', '4-01-01-02|丙员|义||'], kinds: ['names-conflict'] },
    {
      what: 'two definitions',
      rows: [first, '4-01-01-02|乙员|一义||', '4-01-01-02|乙员|二义||'],
      kinds: ['definitions-conflict'],
    },
    { what: 'a 工种 too many', rows: [...both, '4-01-01-02|乙员|||乙九'], kinds: ['subtype-unknown'] },
    { what: 'a 工种 too few', rows: [first, '4-01-01-02|乙员|乙义||乙一'], kinds: ['subtype-missing'] },
    { what: 'no code', rows: [...both, '合计|2|义||'], kinds: ['code-unread'] },
    { what: 'an occupation too few', rows: [first], kinds: ['code-missing'] },
  ])('$what', ({ rows, kinds }) => {
    const { facts, differences } = compare(complete, ...rows);
    expect(differences.map(({ kind }) => kind)).toEqual(kinds);
    expect(facts.filter(({ text }) => ['义', '一义', '二义', '乙九'].includes(text))).toEqual([]);
  });
});

test('marks glued to a name are no difference', () => {
  expect(compare(complete, both[1] ?? '', '4-01-01-02|乙员L/S|乙义||').differences).toEqual([]);
});

test('where not every 工种 is known, those of the copy are adopted', () => {
  const { facts, differences } = compare(partial, both[1] ?? '', '4-01-01-02|乙员|乙义||乙一、乙九');
  expect(differences).toEqual([]);
  expect(facts.flatMap(({ fact, text }) => (fact === 'subType' ? [text] : []))).toEqual(['乙一', '乙九']);
});
