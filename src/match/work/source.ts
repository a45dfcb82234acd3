/** What search by work is built from (材料): for each occupation its names, what people call it, a plain sentence, and the words of its work. */
import type { Register } from '../../catalogue/register.ts';
import type { Alias } from '../../catalogue/vocabulary/alias.ts';
import { readWorkWords, type WorkWords } from '../../catalogue/vocabulary/gloss.ts';
import { finish, type Steps } from '../once.ts';

/** One occupation, as texts. */
export interface Work {
  readonly id: string;
  /** The official name, and our English one. */
  readonly names: readonly string[];
  /** Its 工种, and popular names whose first entry it is. */
  readonly called: readonly string[];
  /** Plain sentences, Chinese and English. */
  readonly sentences: readonly string[];
  /** The words that set it apart, with their weights. */
  readonly words: readonly (readonly [word: string, weight: number])[];
}

/** So many entries are listed in one step. */
const stepEntries = 500;

/** The current occupations as of the latest revision, but for 8-00-00-00, whose work cannot be told. */
export function listWorks(register: Register, aliases: readonly Alias[], words: readonly WorkWords[]): Work[] {
  return finish(layWorks(register, aliases, words));
}

/** The same in steps. */
export function* layWorks(register: Register, aliases: readonly Alias[], words: readonly WorkWords[]): Steps<Work[]> {
  const latest = register.latest.id;
  const wordsOf = new Map(words.map(({ entry, words: own }) => [entry, own]));
  const called = new Map<string, string[]>();
  for (const { text, targets } of aliases) {
    const [first] = targets;
    const facts = first === undefined ? null : register.facts(first, latest);
    const bearer = facts?.level === 'subtype' ? facts.parent : first;
    if (bearer === null || bearer === undefined) continue;
    const known = called.get(bearer);
    if (known === undefined) called.set(bearer, [text]);
    else known.push(text);
  }
  yield;
  const standings = register.standings(latest);
  const works: Work[] = [];
  for (const [index, { id, facts }] of standings.entries()) {
    if (index % stepEntries === 0) yield;
    if (facts.level !== 'occupation' || facts.status !== 'current' || facts.code?.startsWith('8-') === true) continue;
    const gloss = register.annotations.gloss(id);
    const { zh, en } = gloss?.plain ?? { zh: '', en: '' };
    works.push({
      id,
      names: [facts.name, gloss?.nameEn ?? ''],
      called: [...register.children(id, latest).map((child) => child.facts.name), ...(called.get(id) ?? [])],
      sentences: [zh, en],
      words: readWorkWords(wordsOf.get(id) ?? '') ?? [],
    });
  }
  yield;
  return works;
}
