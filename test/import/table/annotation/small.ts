/** Small tables of annotations, a row or two each, of the entries 4-01-01-02 乙员 and 4-01-01-03 丙员. */
import type { Source } from '../../../../src/catalogue/registry.ts';
import { tsv } from '../tsv.ts';

/** One table of every kind, resolved at a revision. A table given by its file name takes the place of that one's rows. */
export function annotationSeeds(resolvedAt: string, rows: Readonly<Record<string, readonly string[]>> = {}): Source[] {
  const anchored = [`resolved at: ${resolvedAt}`, 'rests on: a test', 'certainty: ours'];
  const scheme = ['scheme: test-08', 'title: A test', 'publisher: nobody', 'rests on: a test'];
  const tables: readonly [file: string, front: readonly string[], columns: string, own: readonly string[]][] = [
    [
      'standards',
      ['table: standards', ...anchored],
      'code|name|number|issuedOn|editionYear|codePrinted|fit',
      ['4-01-01-07|乙员|某〔2020〕2号|2020-05-01|2020|4-01-01-02|name-at-4-01-01-02'],
    ],
    [
      'english',
      ['table: english', ...anchored],
      'code|name|nameEn',
      ['4-01-01-02|乙员|Clerk B', '4-01-01|小类|Clerks'],
    ],
    ['plain', ['table: plain', ...anchored], 'code|name|zh|en', ['4-01-01-02|乙员|办乙事。|Does B.']],
    ['words', ['table: words', ...anchored], 'code|name|words', ['4-01-01-02|乙员|乙事:2.5 办理:1']],
    ['scheme', ['table: scheme', ...scheme], 'code|level|name', ['1|group|Ones', '11|unit|Elevens']],
    [
      'crosswalk',
      ['table: crosswalk', 'scheme: test-08', ...anchored],
      'code|name|target|relation|certainty|note',
      ['4-01-01-02|乙员|11|narrower|sure|'],
    ],
  ];
  return tables.map(([file, front, columns, own]) => ({
    path: `seeds/${file}.tsv`,
    text: tsv(columns, rows[file] ?? own, front),
  }));
}
