/** Gathering: an index from keys to sets, whose sets come to be when they are first asked for. */

/** The set of a key, made and kept where there is none yet. */
export function gather(index: Map<string, Set<string>>, key: string): Set<string> {
  const known = index.get(key);
  if (known !== undefined) return known;
  const fresh = new Set<string>();
  index.set(key, fresh);
  return fresh;
}
