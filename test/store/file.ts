/** Small real registry files: one edition and one notice, written as `zhilu build` writes them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Registry, Source } from '../../src/catalogue/registry.ts';
import { migrations } from '../../src/cli/files.ts';
import { readAloud } from '../../src/cli/reading.ts';
import { digest } from '../../src/cli/registry/digest.ts';
import { writeRegistry } from '../../src/cli/sqlite.ts';
import { importSeeds } from '../../src/import/import.ts';
import { fillCommands } from '../../src/store/save.ts';
import { printNotice } from '../import/notice-text.ts';
import { annotationSeeds } from '../import/table/annotation/small.ts';

const head = (fields: string): string => `---\n${fields}\n---\n`;

/** The seeds of a small registry with a row in every table. */
export function smallSeeds(newName = '甲师'): Source[] {
  const notice = {
    number: '人社厅发〔2020〕11号',
    issuedOn: '2020-04-01',
    occupations: ['4-01-01-03 丙员'],
    adjustments: [`将“甲员（4-01-01-01）”职业名称变更为“${newName}”。`, '在“乙员（4-01-01-02）”职业下增设“乙一”工种。'],
  };
  return [
    { path: 'seeds/2020-04-01.txt', text: printNotice(notice) },
    {
      path: 'seeds/2015-07-29.tsv',
      text: `${head('revision: 2015-07-29\nkind: edition\ntable: listing\ntitle: 大典\nissued: 2015-07-29\nheld: full\ncomplete: major middle minor occupation\nrests on: a test')}code\tname\tmarks\n4\t大类\t\n4-01\t中类\t\n4-01-01\t小类\t\n4-01-01-01\t甲员\tL S\n4-01-01-02\t乙员\t\n`,
    },
    {
      path: 'seeds/not-held.tsv',
      text: `${head('table: not-held\nrests on: a test')}revision\tkind\tnumber\ttitle\tissued\tannounced\tnote\n2026-09-09\tnotice\t\t第八批\t2026-09-09\tnewOccupations 11\t未见\n`,
    },
    {
      path: 'seeds/mentions.tsv',
      text: `${head('table: mentions\nresolved at: 2020-04-01')}number\ttitle\tissuedOn\tquote\tterm\tstrength\tcode\tname\tsubType\n\t某意见\t2020-07-28\t发展乙员\t乙员\texact\t4-01-01-02\t乙员\t\n`,
    },
    {
      path: 'seeds/errata.tsv',
      text: `${head('table: errata\nrests on: a test')}kind\trevision\tcode\tname\tnote\ndraft\t2015-07-29\t4-01-01-02\t己员\t\n`,
    },
    {
      path: 'seeds/aliases.tsv',
      text: `${head('table: aliases\nresolved at: 2020-04-01')}alias\tkind\tgrade\tentries\tnote\nJava 开发\tpopular\tseveral\t4-01-01-02 乙员|4-01-01-03 丙员\t\n老乙\tpopular\tsure\t4-01-01-02 乙员/乙一\t某处\n`,
    },
    ...annotationSeeds('2020-04-01'),
  ];
}

/** The registry of the small seeds. */
export function importSmall(newName?: string): Registry {
  const { registry, problems } = importSeeds(smallSeeds(newName), readAloud, digest);
  if (registry === null) throw new Error(JSON.stringify(problems));
  return registry;
}

/** Writes a registry file. */
export function writeFile(path: string, registry: Registry): void {
  writeRegistry(path, migrations, fillCommands(registry, digest));
}

/** Runs with a folder of its own, and removes it. */
export async function inFolder(run: (path: string, folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-store-'));
  try {
    await run(join(folder, 'registry.sqlite'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
