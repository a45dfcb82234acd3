/** The whole import: seed files → the history of revisions → everything that the tables hold. */

import { type DigestText, digestSeeds, digestText } from '../catalogue/history/digest.ts';
import { Register } from '../catalogue/register.ts';
import type { Imported, ReadAloud, Source } from '../catalogue/registry.ts';
import { makeHistory } from './history.ts';
import { readNames } from './names.ts';
import { readAnnotations } from './table/annotation/annotations.ts';

/**
 * Makes the registry from its seeds. Any error refuses everything: `registry` is null and the problems say why. `digest` gives
 * the SHA-256 of texts, where the runtime has a faster one than ours.
 */
export function importSeeds(
  sources: readonly Source[],
  readAloud: ReadAloud,
  digest: DigestText = digestText,
): Imported {
  const { history, beside, problems } = makeHistory(sources, digest);
  if (history === null) return { registry: null, problems };
  const { revisions, changes, sources: kept } = history;
  const register = new Register({ head: '', revisions, changes, mentions: [], errata: [] });
  const { mentions, aliases, errata, problems: late } = readNames(register, beside.later);
  const { annotations, words, problems: told } = readAnnotations(register, beside.annotations);
  const all = [...problems, ...late, ...told];
  if (all.some(({ problem }) => problem.severity === 'error')) return { registry: null, problems: all };

  const entries = [...register.entries()];
  const names = new Set<string>();
  for (const { states } of register.entries()) for (const { facts } of states) names.add(facts.name);
  for (const { text, kind } of aliases) if (kind === 'popular') names.add(text);
  const readings = new Map([...names].sort().map((name) => [name, readAloud(name)]));
  const head = digest(`${history.digest}\n${digestSeeds(kept, digest)}`);
  const rows = { revisions, entries, changes, mentions, errata, aliases, readings, annotations, words };
  return { registry: { head, ...rows, sources: kept }, problems: all };
}
