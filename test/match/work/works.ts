/** The works of the real registry with their codes, and the descriptions written for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/cli/files.ts';
import { listWorks } from '../../../src/match/work/source.ts';
import { type GoldTitle, readGold } from '../../../src/score/gold.ts';
import type { CodedWork } from '../../../src/score/work/score-work.ts';
import { loadBuiltNames, loadBuiltRegister } from '../../registry.ts';

/** Every work that descriptions are compared with. */
export async function loadWorks(): Promise<CodedWork[]> {
  const register = await loadBuiltRegister();
  const { aliases, words } = await loadBuiltNames();
  return listWorks(register, aliases, words).map((work) => ({
    ...work,
    code: register.facts(work.id, register.latest.id)?.code ?? '',
  }));
}

/** The descriptions of a file under test/fixtures/work. */
export function readDescriptions(name: string): GoldTitle[] {
  return readGold(readFileSync(join(root, 'test', 'fixtures', 'work', `${name}.tsv`), 'utf8'), 'work');
}
