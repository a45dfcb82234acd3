/** Tables that name entries of the finished register: mentions, aliases and errata. */
import type { Register } from '../catalogue/register.ts';
import type { FileProblem, Source } from '../catalogue/registry.ts';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import type { Erratum } from '../catalogue/vocabulary/erratum.ts';
import type { Mention } from '../catalogue/vocabulary/mention.ts';
import { readAliases } from './table/aliases.ts';
import { type FindName, readErrata } from './table/errata.ts';
import { type FindEntry, type FindNamesake, readMentions } from './table/mentions.ts';

/** Reads the tables that name entries of the finished register. */
export function readNames(
  register: Register,
  later: ReadonlyMap<string, Source>,
): { mentions: Mention[]; aliases: Alias[]; errata: Erratum[]; problems: FileProblem[] } {
  const find: FindEntry = (revision, code, name, subType) => {
    const holder = register.holding(code, revision)?.entry;
    if (holder === undefined || register.facts(holder, revision)?.name !== name) return null;
    if (subType === null) return holder;
    return register.children(holder, revision).find(({ facts }) => facts.name === subType)?.id ?? null;
  };
  const namesake: FindNamesake = (revision, name) => {
    for (const id of register.bearers(name)) {
      const facts = register.facts(id, revision);
      if (facts?.status === 'current' && facts.name === name)
        return { id, occupation: facts.level === 'subtype' ? facts.parent : null };
    }
    return null;
  };
  const mentionTable = later.get('mentions');
  const findName: FindName = (revision, code) => {
    if (register.revision(revision)?.digest == null) return undefined;
    const holder = register.holding(code, revision)?.entry;
    return holder === undefined ? null : (register.facts(holder, revision)?.name ?? null);
  };
  const aliasTable = later.get('aliases');
  const errataTable = later.get('errata');
  const mentions = mentionTable === undefined ? { mentions: [], problems: [] } : readMentions(mentionTable.text, find);
  const aliases =
    aliasTable === undefined ? { aliases: [], problems: [] } : readAliases(aliasTable.text, find, namesake);
  const errata = errataTable === undefined ? { errata: [], problems: [] } : readErrata(errataTable.text, findName);
  return {
    mentions: mentions.mentions,
    errata: errata.errata,
    aliases: aliases.aliases,
    problems: [
      ...mentions.problems.map((problem) => ({ file: mentionTable?.path ?? '', problem })),
      ...errata.problems.map((problem) => ({ file: errataTable?.path ?? '', problem })),
      ...aliases.problems.map((problem) => ({ file: aliasTable?.path ?? '', problem })),
    ],
  };
}
