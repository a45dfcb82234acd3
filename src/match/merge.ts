/** Merging (合并): the entries that several terms name, each once, with the first term that names it. */
import type { Term } from './term.ts';

export function mergeTargets(terms: readonly Term[]): { id: string; term: Term }[] {
  const seen = new Map<string, Term>();
  for (const term of terms) for (const id of term.targets) if (!seen.has(id)) seen.set(id, term);
  return [...seen].map(([id, term]) => ({ id, term }));
}

/** Says whether terms of the same source name different entries: then the text alone does not tell which is meant. */
export function isSplit(terms: readonly Term[]): boolean {
  const [first] = terms;
  return terms.some((term) => term.source === first?.source && !term.targets.some((id) => first.targets.includes(id)));
}
